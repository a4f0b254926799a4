/** The revised edition, binding for the reports of 2021 and after: 200 cells. */
import type { Column, EditionForm } from '../types.ts';
import {
  applicationStatistics,
  carriedApplications,
  issuer,
  proactiveLabels,
  reviewLitigation,
  sections,
  tablePrints,
} from './shared.ts';

const documentColumns = [
  { key: 'issued', label: { zh: '本年制发件数', en: 'issued this year' }, kind: 'count' },
  { key: 'repealed', label: { zh: '本年废止件数', en: 'repealed this year' }, kind: 'count' },
  { key: 'inForce', label: { zh: '现行有效件数', en: 'in force at year end' }, kind: 'count' },
] as const satisfies readonly Column[];

const decisionColumns = [
  {
    key: 'decisions',
    label: { zh: '本年处理决定数量', en: 'decisions taken this year' },
    kind: 'count',
  },
] as const satisfies readonly Column[];

export const edition2021: EditionForm = {
  id: '2021',
  firstYear: 2021,
  name: {
    zh: '中华人民共和国政府信息公开工作年度报告格式',
    en: 'Form of the annual report on government information disclosure (2021)',
  },
  basis: {
    document: '国办公开办函〔2021〕30号',
    title: '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    issuer,
    issuedDate: '2021-09-26',
  },
  sections,
  tables: [
    {
      member: 'proactiveDisclosure',
      number: '2',
      blocks: [
        {
          title: proactiveLabels.item1,
          columns: documentColumns,
          rows: [
            { key: 'regulations', coordinate: '1.1', label: proactiveLabels.regulations },
            {
              key: 'normativeDocuments',
              coordinate: '1.2',
              label: { zh: '行政规范性文件', en: 'administrative normative documents' },
            },
          ],
        },
        {
          title: proactiveLabels.item5,
          columns: decisionColumns,
          rows: [
            { key: 'administrativeLicenses', coordinate: '5.1', label: proactiveLabels.licenses },
          ],
        },
        {
          title: proactiveLabels.item6,
          columns: decisionColumns,
          rows: [
            { key: 'administrativePenalties', coordinate: '6.1', label: proactiveLabels.penalties },
            {
              key: 'administrativeCompulsion',
              coordinate: '6.2',
              label: proactiveLabels.compulsion,
            },
          ],
        },
        {
          title: proactiveLabels.item8,
          columns: [
            {
              key: 'amount',
              label: {
                zh: '本年收费金额（单位：万元）',
                en: 'fees received this year (10,000 yuan)',
              },
              kind: 'money',
              unit: '万元',
            },
          ],
          rows: [{ key: 'administrativeFees', coordinate: '8.1', label: proactiveLabels.fees }],
        },
      ],
    },
    applicationStatistics({
      key: 'otherOutcomes',
      label: { zh: '（六）其他处理', en: 'other outcomes' },
      rows: [
        {
          key: 'correctionOverdue',
          coordinate: '3.6.1',
          label: {
            zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            en: 'no correction in time without good reason, application dropped',
          },
        },
        {
          key: 'feeOverdue',
          coordinate: '3.6.2',
          label: {
            zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
            en: 'fee not paid in time, application dropped',
          },
        },
        {
          key: 'other',
          coordinate: '3.6.3',
          label: { zh: '3.其他', en: 'other' },
        },
      ],
    }),
    reviewLitigation,
  ],
  print: tablePrints,
  printedWords: {
    proactiveDisclosure: [
      ...['本年制发件数', '本年废止件数', '现行有效件数'],
      ...['本年处理决定数量', '本年决定处理数量', '本年收费金额'],
    ],
    applicationStatistics: ['逾期不补正', '逾期不缴费'],
    reviewLitigation: [],
  },
  continuity: {
    carried: carriedApplications,
    stocks: [{ column: 'inForce', added: 'issued', removed: 'repealed' }],
    openings: [],
  },
};
