/** The trial edition, binding for the reports of 2019 and 2020: 198 cells. */
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
  {
    key: 'made',
    sameAs: 'issued',
    label: { zh: '本年新制作数量', en: 'newly made this year' },
    kind: 'count',
  },
  {
    key: 'newlyDisclosed',
    label: { zh: '本年新公开数量', en: 'newly disclosed this year' },
    kind: 'count',
  },
  { key: 'totalDisclosed', label: { zh: '对外公开总数量', en: 'total disclosed' }, kind: 'count' },
] as const satisfies readonly Column[];

const itemColumns = [
  {
    key: 'itemsLastYear',
    label: { zh: '上一年项目数量', en: 'items at the end of last year' },
    kind: 'count',
  },
  { key: 'change', label: { zh: '本年增/减', en: 'change this year' }, kind: 'change' },
] as const satisfies readonly Column[];

const decisionColumns = [
  ...itemColumns,
  { key: 'decisions', label: { zh: '处理决定数量', en: 'decisions taken' }, kind: 'count' },
] as const satisfies readonly Column[];

export const edition2019: EditionForm = {
  id: '2019',
  firstYear: 2019,
  name: {
    zh: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    en: 'Form of the annual report on government information disclosure (trial, 2019)',
  },
  basis: {
    document: '国办公开办函〔2019〕60号',
    title: '关于政府信息公开工作年度报告有关事项的通知',
    issuer,
    issuedDate: null,
  },
  sections,
  tables: [
    {
      member: 'proactiveDisclosure',
      number: '2',
      mayOverlap: true,
      blocks: [
        {
          title: proactiveLabels.item1,
          columns: documentColumns,
          rows: [
            { key: 'regulations', coordinate: '1.1', label: proactiveLabels.regulations },
            {
              key: 'normativeDocuments',
              coordinate: '1.2',
              label: { zh: '规范性文件', en: 'normative documents' },
            },
          ],
        },
        {
          title: proactiveLabels.item5,
          columns: decisionColumns,
          rows: [
            { key: 'administrativeLicenses', coordinate: '5.1', label: proactiveLabels.licenses },
            {
              key: 'otherServices',
              coordinate: '5.2',
              label: { zh: '其他对外管理服务事项', en: 'other external administrative services' },
            },
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
          columns: itemColumns,
          rows: [{ key: 'administrativeFees', coordinate: '8.1', label: proactiveLabels.fees }],
        },
        {
          title: { zh: '第二十条第（九）项', en: 'Article 20, item (9)' },
          columns: [
            {
              key: 'projects',
              label: { zh: '采购项目数量', en: 'procurement projects' },
              kind: 'count',
            },
            {
              key: 'amount',
              label: { zh: '采购总金额', en: 'total procurement amount' },
              kind: 'money',
              unit: 'printed',
            },
          ],
          rows: [
            {
              key: 'centralProcurement',
              coordinate: '9.1',
              label: { zh: '政府集中采购', en: 'central government procurement' },
            },
          ],
        },
      ],
    },
    applicationStatistics({
      key: 'otherOutcomes',
      coordinate: '3.6',
      label: { zh: '（六）其他处理', en: 'other outcomes' },
    }),
    reviewLitigation,
  ],
  print: tablePrints,
  printedWords: {
    proactiveDisclosure: [
      ...['本年新制作', '本年新公开', '对外公开总数量', '上一年项目数量', '本年增/减'],
      ...['其他对外管理服务', '第（九）项', '政府集中采购'],
    ],
    applicationStatistics: [],
    reviewLitigation: [],
  },
  continuity: {
    carried: carriedApplications,
    stocks: [],
    openings: [{ column: 'itemsLastYear', change: 'change' }],
  },
};
