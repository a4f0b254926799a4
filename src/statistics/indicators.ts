/**
 * THE TABLE of indicators: what is computed from the cells of reports, under which definition. Rival
 * definitions of one indicator are its variants, printed side by side; none is silently the default.
 *
 * Cells are named as every edition knows them (`Cell.name`), so that an indicator spans editions
 * where these have the cells, and is not comparable where one has not.
 */
import type { Text } from '../form/types.ts';
import type { CellSum, Indicator, IndicatorVariant } from './indicator.ts';

const form: Text = {
  zh: '《政府信息公开工作年度报告格式》第三、四项表格',
  en: 'Tables of sections 3 and 4 of the form',
};

const totals = (...rows: readonly [string, ...string[]]): [string, ...string[]] => {
  const [first, ...others] = rows;
  return [`${first}.total`, ...others.map((row) => `${row}.total`)];
};

/** Rows of outcomes that end an application without a decision on the information itself. */
const procedural = [
  'administrativeInquiry',
  'unclearAfterCorrection',
  ...['petitionOrComplaint', 'repeated', 'publicPublication', 'excessive', 'confirmation'],
  ...['correctionOverdue', 'feeOverdue', 'other'],
] as const;

/** The grounds of refusal, with what they are called. */
const grounds = {
  stateSecret: { zh: '属于国家秘密', en: 'state secrets' },
  prohibitedByLaw: { zh: '其他法律行政法规禁止公开', en: 'prohibited by law' },
  endangersSecurityOrStability: { zh: '危及“三安全一稳定”', en: 'security or stability' },
  thirdPartyRights: { zh: '保护第三方合法权益', en: 'rights of third parties' },
  internalAffairs: { zh: '属于三类内部事务信息', en: 'internal affairs' },
  processInformation: { zh: '属于四类过程性信息', en: 'process information' },
  enforcementFiles: { zh: '属于行政执法案卷', en: 'enforcement files' },
  administrativeInquiry: { zh: '属于行政查询事项', en: 'administrative inquiries' },
} as const satisfies Record<string, Text>;

type Ground = keyof typeof grounds;

const groundIds = Object.keys(grounds) as [Ground, ...Ground[]];

const outcomes: CellSum = { added: ['outcomesTotal.total'] };
const decidedOnSubstance: CellSum = {
  added: ['outcomesTotal.total'],
  subtracted: procedural.map((row) => `${row}.total`),
};

const procedures = ['review', 'direct', 'afterReview'] as const;
const ofSuits = (column: string): readonly [string, string] => [
  `direct.${column}`,
  `afterReview.${column}`,
];

function refusalVariant(ground: Ground): IndicatorVariant {
  return {
    id: ground,
    title: grounds[ground],
    numerator: { added: [`${ground}.total`] },
    denominator: { added: totals(...groundIds) },
    reason: {
      zh: '各项理由在不予公开中所占的份额。',
      en: 'The share of the ground in all refusals.',
    },
  };
}

const [firstGround, ...otherGrounds] = groundIds;

/** The applications that an organization had to handle, by which it has a size. */
export const applicationCases: CellSum = { added: totals('newlyReceived', 'carriedOver') };

export const indicators: readonly Indicator[] = [
  {
    id: 'granted',
    title: { zh: '予以公开率', en: 'Share granted' },
    unit: 'share',
    source: form,
    variants: [
      {
        id: 'in-full',
        title: { zh: '予以公开', en: 'granted in full' },
        numerator: { added: totals('granted') },
        denominator: outcomes,
        reason: {
          zh: '只计全部公开的，占全部办理结果。',
          en: 'Only what was granted in full, of all outcomes.',
        },
      },
      {
        id: 'in-full-or-part',
        title: { zh: '予以公开和部分公开', en: 'granted in full or part' },
        numerator: { added: totals('granted', 'partiallyGranted') },
        denominator: outcomes,
        reason: {
          zh: '部分公开的也得到了信息，占全部办理结果。',
          en: 'Who was granted a part got information too; of all outcomes.',
        },
      },
      {
        id: 'without-procedural',
        title: {
          zh: '予以公开和部分公开，不计程序性结果',
          en: 'granted in full or part, without procedural outcomes',
        },
        numerator: { added: totals('granted', 'partiallyGranted') },
        denominator: decidedOnSubstance,
        reason: {
          zh: '行政查询、逾期不补正、信访、重复申请等不涉及信息本身，从分母中扣除；因此高于前一口径。',
          en: 'Inquiries, applications that were not corrected, petitions, repetitions and the like do not concern the information, and are left out of the denominator; so it is higher.',
        },
      },
    ],
  },
  {
    id: 'refusals',
    title: { zh: '不予公开的理由', en: 'Grounds of refusal' },
    unit: 'share',
    source: form,
    variants: [refusalVariant(firstGround), ...otherGrounds.map(refusalVariant)],
  },
  {
    id: 'not-held',
    title: { zh: '不掌握信息率', en: 'Share not held' },
    unit: 'share',
    source: form,
    variants: [
      {
        id: 'of-outcomes',
        title: { zh: '占全部办理结果', en: 'of all outcomes' },
        numerator: { added: totals('notHeld') },
        denominator: outcomes,
        reason: {
          zh: '本机关不掌握相关政府信息的，占全部办理结果；高时宜检查指引和检索。',
          en: 'Applications for information that the organization does not hold; when high, look at guidance and search.',
        },
      },
    ],
  },
  {
    id: 'carried-forward',
    title: { zh: '结转率', en: 'Share carried forward' },
    unit: 'share',
    source: form,
    variants: [
      {
        id: 'of-all-to-handle',
        title: { zh: '占应办理申请', en: 'of all to be handled' },
        numerator: { added: totals('carriedForward') },
        denominator: { added: totals('newlyReceived', 'carriedOver') },
        reason: {
          zh: '结转下年度，占本年新收与上年结转之和。',
          en: 'Carried forward, of what was received and carried over.',
        },
      },
    ],
  },
  {
    id: 'corrected-in-review',
    title: { zh: '行政复议纠错率', en: 'Corrected in review' },
    unit: 'share',
    source: form,
    variants: [
      {
        id: 'of-decided',
        title: { zh: '占已审结', en: 'of decided reviews' },
        numerator: { added: ['review.corrected'] },
        denominator: { added: ['review.upheld', 'review.corrected', 'review.other'] },
        reason: { zh: '尚未审结的不计。', en: 'Pending reviews are left out.' },
      },
      {
        id: 'of-all',
        title: { zh: '占全部复议', en: 'of all reviews' },
        numerator: { added: ['review.corrected'] },
        denominator: { added: ['review.total'] },
        reason: {
          zh: '含尚未审结的；年底受理较多时偏低。',
          en: 'Pending reviews included; low when many began late in the year.',
        },
      },
    ],
  },
  {
    id: 'corrected-in-suits',
    title: { zh: '行政诉讼纠错率', en: 'Corrected in suits' },
    unit: 'share',
    source: form,
    variants: [
      {
        id: 'of-decided',
        title: { zh: '占已审结', en: 'of decided suits' },
        numerator: { added: ofSuits('corrected') as [string, string] },
        denominator: {
          added: ['upheld', 'corrected', 'other'].flatMap(ofSuits) as [string, ...string[]],
        },
        reason: {
          zh: '尚未审结的不计；未经复议与复议后起诉合计。',
          en: 'Pending suits are left out; suits with and without a review together.',
        },
      },
      {
        id: 'of-all',
        title: { zh: '占全部诉讼', en: 'of all suits' },
        numerator: { added: ofSuits('corrected') as [string, string] },
        denominator: { added: ofSuits('total') as [string, string] },
        reason: { zh: '含尚未审结的。', en: 'Pending suits included.' },
      },
    ],
  },
  {
    id: 'disputes',
    title: { zh: '每百件办理结果的争议数', en: 'Disputes per 100 outcomes' },
    unit: 'ratio',
    source: form,
    variants: [
      {
        id: 'reviews-and-suits',
        title: { zh: '复议和诉讼', en: 'reviews and suits' },
        numerator: { added: procedures.map((row) => `${row}.total`) as [string, ...string[]] },
        denominator: outcomes,
        reason: {
          zh: '复议后起诉的计两次；争议可能针对上年的办理结果。',
          en: 'A suit after a review counts twice; disputes may be about outcomes of the year before.',
        },
      },
    ],
  },
  {
    id: 'normative-documents',
    title: { zh: '规范性文件净增数', en: 'Net change of normative documents' },
    unit: 'number',
    source: { zh: '《格式》第二项表格', en: 'Table of section 2 of the form' },
    variants: [
      {
        id: 'issued-less-repealed',
        title: { zh: '制发减废止', en: 'issued less repealed' },
        numerator: {
          added: ['normativeDocuments.issued'],
          subtracted: ['normativeDocuments.repealed'],
        },
        denominator: null,
        reason: {
          zh: '本年制发件数减本年废止件数。',
          en: 'Issued this year, less repealed this year.',
        },
      },
    ],
  },
];
