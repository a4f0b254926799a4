/** The shapes of a check that keeps nothing. */
import { Type } from 'typebox';
import { ref } from '../../http/operation.ts';
import {
  anyTables,
  computedSchema,
  editionSchema,
  findingCountsSchema,
  findingSchema,
  kindSchema,
  narrativeInput,
  yearSchema,
} from '../../records/schemas.ts';

const closed = { additionalProperties: false };

type Tables = ReturnType<typeof anyTables>;

function inputOf(tables: Tables, options: Record<string, unknown>) {
  const optional = { kind: kindSchema, narrative: ref(narrativeInput), ...tables };
  return Type.Object(
    { year: yearSchema, ...Type.Partial(Type.Object(optional)).properties },
    { ...closed, ...options },
  );
}

/** What is checked, as documented. */
export const checkInput = inputOf(anyTables('sent'), {
  $id: 'CheckInput',
  description:
    '待校验的数据；未填的表格不校验，未填的合计由服务计算 / ' +
    'Figures to check: tables that are left out are not checked, totals are computed',
});

/** The same without the tables, which are held against the edition of the year. */
export const checkEnvelope = inputOf(
  {
    proactiveDisclosure: Type.Unknown(),
    applicationStatistics: Type.Unknown(),
    reviewLitigation: Type.Unknown(),
  },
  {},
);

export const checkAnswer = Type.Object(
  {
    edition: editionSchema,
    computed: computedSchema,
    findings: Type.Array(ref(findingSchema), { description: '校验结果 / The findings' }),
    counts: ref(findingCountsSchema),
  },
  { $id: 'CheckAnswer', ...closed, description: '校验的结果 / What the rules say' },
);
