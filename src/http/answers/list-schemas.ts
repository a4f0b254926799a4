/** The parts of the contract that every list has: which members, how many in all, which format. */
import type { TObject, TSchema } from 'typebox';
import { Type } from 'typebox';
import { ref } from '../contract/reference.ts';
import { anyOfQuery, choice } from '../contract/schemas.ts';
import { csvType } from './csv.ts';
import { formatQuery } from './table-format.ts';

/**
 * Returns the parameter that chooses members of an answer.
 *
 * @param key the member that is always included
 */
export function fieldsQuery({ properties }: Pick<TObject, 'properties'>, key: string) {
  const members = Object.keys(properties);
  return anyOfQuery(
    choice<string>(members, `只要这些项，${key} 总在其中 / Only these members, and ${key}`),
  );
}

const countQuery = Type.Optional(
  Type.Boolean({
    default: false,
    description: '为 true 时答复含总数 total / Counts the whole list: total',
  }),
);

/**
 * Returns the parameters for the answer of a list.
 *
 * @param key the member that is always included
 */
export function listAnswerQuery(item: Pick<TObject, 'properties'>, key: string) {
  return {
    fields: fieldsQuery(item, key),
    count: countQuery,
    format: Type.Optional(formatQuery),
  };
}

/** The same list as a table for a spreadsheet. */
const tableSchema = Type.String({
  description:
    'CSV（UTF-8，首行为表头，时间为北京时间）：不填 limit 时为整个清单，最多 50000 行，未完时末行说明 / ' +
    'A table with a head, times in China; without limit the whole list, at most 50,000 lines',
});

/** Returns the answer of a list: a page in JSON, or a table. */
export function listReply(page: TSchema, zh: string, en: string) {
  return {
    schema: ref(page),
    description: { zh, en },
    also: { [csvType]: tableSchema },
  };
}
