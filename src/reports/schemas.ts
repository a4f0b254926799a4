/** The schemas of a report, whole and in parts. */
import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import { tableMembers } from '../form/cells.ts';
import { editions } from '../form/editions/index.ts';
import { type ProseMember, proseLabel, proseMembers } from '../form/narrative.ts';
import type { Edition, TableMember } from '../form/types.ts';
import { ref } from '../http/contract/reference.ts';
import { countCell, textField, uuid } from '../http/contract/schemas.ts';
import { selectMembers } from './members.ts';
import type { Shape } from './table-schemas.ts';
import { anyTableSchema } from './table-schemas.ts';

const closed = { additionalProperties: false };

/** Length of a section of prose, in characters: the longest published ones have about 20,000. */
export const proseLengthMax = 30_000;

const yuan = (description: string) =>
  Type.Union(
    [
      Type.String({ pattern: '^(0|[1-9][0-9]{0,11})([.][0-9]{1,2})?$', maxLength: 15 }),
      Type.Null(),
    ],
    { description: `${description}，十进制字符串 / Yuan, a decimal string` },
  );

const feeMembers = {
  notices: { ...countCell, description: '发出收费通知的件数 / Fee notices sent' },
  amountCharged: yuan('通知收取的总金额（元）'),
  amountReceived: yuan('实际收取的总金额（元）'),
};

const feeLabel = '政府信息公开信息处理费（国办函〔2020〕109号） / Information-processing fee';

const feeSchema = Type.Object(feeMembers, {
  $id: 'InformationProcessingFee',
  ...closed,
  description: feeLabel,
});
const feeInput = Type.Partial(Type.Object(feeMembers), {
  $id: 'InformationProcessingFeeInput',
  ...closed,
  description: `${feeLabel}；未填或 null 为空白 / Left out or null: blank`,
});

/**
 * Returns the schema of a part of the prose, with the label that the newest edition prints over it.
 */
function proseSchema(member: ProseMember): TSchema {
  const { zh, en } = proseLabel(editions.at(-1) as Edition, member);
  return Type.Union([textField(proseLengthMax), Type.Null()], { description: `${zh} / ${en}` });
}

const proseSchemas: Readonly<Record<string, TSchema>> = Object.fromEntries(
  proseMembers.map((member) => [member, proseSchema(member)]),
);

/** The prose of a report in an answer. */
export const narrativeSchema = Type.Object(
  { ...proseSchemas, informationProcessingFee: ref(feeSchema) },
  { $id: 'Narrative', ...closed, description: '文字部分；段落以换行分隔 / The prose, by section' },
);

/**
 * The prose as sent, whole or as a merge patch: null is blank, and so is what a whole leaves out.
 */
export const narrativeInput = Type.Partial(
  Type.Object({
    ...proseSchemas,
    informationProcessingFee: Type.Union([ref(feeInput), Type.Null()]),
  }),
  {
    $id: 'NarrativeInput',
    ...closed,
    description: '文字部分；null 为空白 / The prose; null: blank',
  },
);

/** The members of a report that callers may send back as they were read, but not change. */
export const readOnlyMembers = selectMembers(({ isContent }) => isContent !== true);

/** A line of a list of reports. */
export const reportSummarySchema = Type.Object(
  selectMembers(({ inLists }) => inLists === true),
  { $id: 'ReportSummary', ...closed, description: '报告摘要 / A report without its contents' },
);

/** Returns the tables of a report as members of a schema, of any edition. */
export function anyTables(shape: Shape) {
  const entries = tableMembers.map((member) => [member, anyTableSchema(member, shape)]);
  return Object.fromEntries(entries) as Record<TableMember, TSchema>;
}

/** The parameters of the address of a report. */
export const reportParams = Type.Object(
  { reportId: { ...uuid, description: '报告标识 / The id of the report' } },
  closed,
);

/** A report in an answer. */
export const reportSchema = Type.Object(
  { ...selectMembers(() => true), narrative: ref(narrativeSchema), ...anyTables('stored') },
  { $id: 'Report', ...closed, description: '年度报告 / An annual report' },
);
