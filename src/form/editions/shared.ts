/**
 * Holds what both editions of the form have in common: six sections, the columns and most rows of
 * table 3, and table 4. Labels as in the forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号.
 */
import type { Basis, Column, Continuity, EditionForm, Row, Section, Table } from '../types.ts';

export const issuer: Basis['issuer'] = {
  zh: '国务院办公厅政府信息与政务公开办公室',
  en: 'Office for Government Information and Openness, General Office of the State Council',
};

export const sections = [
  {
    numeral: '一',
    heading: { zh: '总体情况', en: 'Overview' },
    kind: 'prose',
    member: 'overview',
  },
  {
    numeral: '二',
    heading: { zh: '主动公开政府信息情况', en: 'Proactive disclosure of government information' },
    kind: 'table',
    member: 'proactiveDisclosure',
  },
  {
    numeral: '三',
    heading: {
      zh: '收到和处理政府信息公开申请情况',
      en: 'Applications for disclosure received and handled',
    },
    kind: 'table',
    member: 'applicationStatistics',
  },
  {
    numeral: '四',
    heading: {
      zh: '政府信息公开行政复议、行政诉讼情况',
      en: 'Administrative reviews and suits over disclosure',
    },
    kind: 'table',
    member: 'reviewLitigation',
  },
  {
    numeral: '五',
    heading: { zh: '存在的主要问题及改进情况', en: 'Main problems and improvements' },
    kind: 'prose',
    member: 'problemsAndImprovements',
  },
  {
    numeral: '六',
    heading: { zh: '其他需要报告的事项', en: 'Other matters to report' },
    kind: 'prose',
    member: 'otherMatters',
  },
] as const satisfies readonly Section[];

const legalPersons = { zh: '法人或其他组织', en: 'legal persons and other organizations' };

const applicantColumns = [
  {
    key: 'naturalPerson',
    label: { zh: '自然人', en: 'natural persons' },
    kind: 'count',
  },
  {
    key: 'commercialEnterprise',
    label: { zh: '商业企业', en: 'commercial enterprises' },
    kind: 'count',
    heading: legalPersons,
  },
  {
    key: 'researchInstitution',
    label: { zh: '科研机构', en: 'research institutions' },
    kind: 'count',
    heading: legalPersons,
  },
  {
    key: 'publicWelfareOrganization',
    label: { zh: '社会公益组织', en: 'public welfare organizations' },
    kind: 'count',
    heading: legalPersons,
  },
  {
    key: 'legalServiceOrganization',
    label: { zh: '法律服务机构', en: 'legal service organizations' },
    kind: 'count',
    heading: legalPersons,
  },
  {
    key: 'otherOrganization',
    label: { zh: '其他', en: 'other organizations' },
    kind: 'count',
    heading: legalPersons,
  },
  {
    key: 'total',
    label: { zh: '总计', en: 'total' },
    kind: 'count',
    total: true,
  },
] as const satisfies readonly Column[];

const newlyReceived = {
  key: 'newlyReceived',
  coordinate: '1',
  label: { zh: '一、本年新收政府信息公开申请数量', en: 'Applications received this year' },
} as const satisfies Row;

const carriedOver = {
  key: 'carriedOver',
  coordinate: '2',
  label: {
    zh: '二、上年结转政府信息公开申请数量',
    en: 'Applications carried over from last year',
  },
} as const satisfies Row;

const carriedForward = {
  key: 'carriedForward',
  coordinate: '4',
  label: { zh: '四、结转下年度继续办理', en: 'Carried forward to next year' },
} as const satisfies Row;

const granted = {
  key: 'granted',
  coordinate: '3.1',
  label: { zh: '（一）予以公开', en: 'granted' },
} as const satisfies Row;

const partiallyGranted = {
  key: 'partiallyGranted',
  coordinate: '3.2',
  label: {
    zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    en: 'partially granted (split treatment counts here only)',
  },
} as const satisfies Row;

const denied = {
  key: 'denied',
  label: { zh: '（三）不予公开', en: 'denied' },
  rows: [
    {
      key: 'stateSecret',
      coordinate: '3.3.1',
      label: { zh: '1.属于国家秘密', en: 'state secret' },
    },
    {
      key: 'prohibitedByLaw',
      coordinate: '3.3.2',
      label: {
        zh: '2.其他法律行政法规禁止公开',
        en: 'disclosure prohibited by other laws or administrative regulations',
      },
    },
    {
      key: 'endangersSecurityOrStability',
      coordinate: '3.3.3',
      label: {
        zh: '3.危及“三安全一稳定”',
        en: 'endangers national, public or economic security or social stability',
      },
    },
    {
      key: 'thirdPartyRights',
      coordinate: '3.3.4',
      label: { zh: '4.保护第三方合法权益', en: 'protects the lawful rights of third parties' },
    },
    {
      key: 'internalAffairs',
      coordinate: '3.3.5',
      label: { zh: '5.属于三类内部事务信息', en: 'internal affairs (three kinds)' },
    },
    {
      key: 'processInformation',
      coordinate: '3.3.6',
      label: { zh: '6.属于四类过程性信息', en: 'process information (four kinds)' },
    },
    {
      key: 'enforcementFiles',
      coordinate: '3.3.7',
      label: { zh: '7.属于行政执法案卷', en: 'administrative enforcement files' },
    },
    {
      key: 'administrativeInquiry',
      coordinate: '3.3.8',
      label: { zh: '8.属于行政查询事项', en: 'matter of administrative inquiry' },
    },
  ],
} as const;

const unavailable = {
  key: 'unavailable',
  label: { zh: '（四）无法提供', en: 'unavailable' },
  rows: [
    {
      key: 'notHeld',
      coordinate: '3.4.1',
      label: { zh: '1.本机关不掌握相关政府信息', en: 'not held by this organization' },
    },
    {
      key: 'requiresCreation',
      coordinate: '3.4.2',
      label: { zh: '2.没有现成信息需要另行制作', en: 'would have to be created' },
    },
    {
      key: 'unclearAfterCorrection',
      coordinate: '3.4.3',
      label: { zh: '3.补正后申请内容仍不明确', en: 'still unclear after correction' },
    },
  ],
} as const;

const notProcessed = {
  key: 'notProcessed',
  label: { zh: '（五）不予处理', en: 'not processed' },
  rows: [
    {
      key: 'petitionOrComplaint',
      coordinate: '3.5.1',
      label: { zh: '1.信访举报投诉类申请', en: 'petition, report or complaint' },
    },
    {
      key: 'repeated',
      coordinate: '3.5.2',
      label: { zh: '2.重复申请', en: 'repeated application' },
    },
    {
      key: 'publicPublication',
      coordinate: '3.5.3',
      label: { zh: '3.要求提供公开出版物', en: 'asks for a public publication' },
    },
    {
      key: 'excessive',
      coordinate: '3.5.4',
      label: {
        zh: '4.无正当理由大量反复申请',
        en: 'many repeated applications without good reason',
      },
    },
    {
      key: 'confirmation',
      coordinate: '3.5.5',
      label: {
        zh: '5.要求行政机关确认或重新出具已获取信息',
        en: 'asks to confirm or issue again information already obtained',
      },
    },
  ],
} as const;

const outcomesTotal = {
  key: 'total',
  sameAs: 'outcomesTotal',
  coordinate: '3.7',
  label: { zh: '（七）总计', en: 'total of outcomes' },
  total: true,
} as const satisfies Row;

/**
 * Builds table 3 of an edition. The editions differ only in how they print （六）其他处理.
 *
 * @param otherOutcomes the row or the group of rows 3.6
 */
export function applicationStatistics(otherOutcomes: Table['blocks'][0]['rows'][0]): Table {
  return {
    member: 'applicationStatistics',
    number: '3',
    blocks: [
      {
        columns: applicantColumns,
        rows: [
          newlyReceived,
          carriedOver,
          {
            key: 'outcomes',
            label: { zh: '三、本年度办理结果', en: 'Outcomes of the year' },
            rows: [
              granted,
              partiallyGranted,
              denied,
              unavailable,
              notProcessed,
              otherOutcomes,
              outcomesTotal,
            ],
          },
          carriedForward,
        ],
      },
    ],
    balance: { left: ['1', '2'], right: ['3.7', '4'] },
  };
}

/** Table 4, printed as one row of fifteen numbers: three groups of five. */
export const reviewLitigation: Table = {
  member: 'reviewLitigation',
  number: '4',
  blocks: [
    {
      columns: [
        { key: 'upheld', label: { zh: '结果维持', en: 'upheld' }, kind: 'count' },
        { key: 'corrected', label: { zh: '结果纠正', en: 'corrected' }, kind: 'count' },
        { key: 'other', label: { zh: '其他结果', en: 'other outcome' }, kind: 'count' },
        { key: 'pending', label: { zh: '尚未审结', en: 'pending' }, kind: 'count' },
        { key: 'total', label: { zh: '总计', en: 'total' }, kind: 'count', total: true },
      ],
      rows: [
        {
          key: 'review',
          coordinate: 'R',
          label: { zh: '行政复议', en: 'Administrative review' },
        },
        {
          key: 'litigation',
          label: { zh: '行政诉讼', en: 'Administrative litigation' },
          rows: [
            {
              key: 'direct',
              coordinate: 'D',
              label: { zh: '未经复议直接起诉', en: 'suits without prior review' },
            },
            {
              key: 'afterReview',
              coordinate: 'A',
              label: { zh: '复议后起诉', en: 'suits after review' },
            },
          ],
        },
      ],
    },
  ],
};

/** Labels of table 2 that both editions have in common. */
export const proactiveLabels = {
  regulations: { zh: '规章', en: 'government rules' },
  licenses: { zh: '行政许可', en: 'administrative licenses' },
  penalties: { zh: '行政处罚', en: 'administrative penalties' },
  compulsion: { zh: '行政强制', en: 'administrative compulsion' },
  fees: { zh: '行政事业性收费', en: 'administrative fees' },
  item1: { zh: '第二十条第（一）项', en: 'Article 20, item (1)' },
  item5: { zh: '第二十条第（五）项', en: 'Article 20, item (5)' },
  item6: { zh: '第二十条第（六）项', en: 'Article 20, item (6)' },
  item8: { zh: '第二十条第（八）项', en: 'Article 20, item (8)' },
} as const;

/** How the tables are printed. The relation of table 3 is printed above the labels of its rows. */
export const tablePrints: EditionForm['print'] = {
  proactiveDisclosure: { overRows: { zh: '信息内容', en: 'Information' } },
  applicationStatistics: {
    overRows: {
      zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      en: '(in every column, items one and two add up to items three and four)',
    },
    overColumns: { zh: '申请人情况', en: 'Applicants' },
  },
  reviewLitigation: { sideBySide: true },
};

/** What was carried forward last year is carried over this year. */
export const carriedApplications: Continuity['carried'] = [
  { row: 'carriedOver', from: 'carriedForward' },
];
