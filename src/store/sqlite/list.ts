/** Lists: one page by keyset, which neither skips nor repeats an item when others are inserted. */

import { countedMax, type Page, type PageRequest } from '../port.ts';
import type { CursorScope, Position } from '../shared/cursor.ts';
import type { FilterName, ListName, ListOrder, SortName } from '../shared/lists.ts';
import { cutPage, findPageStart, listUsedFilters, parseSort } from '../shared/lists.ts';
import type { Database, Statement } from './drivers/driver.ts';

export type SqlParameter = string | number | null;
export type Parameters = Record<string, SqlParameter>;

/** The order of a list: the columns as SQL, the direction, and a position for its types. */
export interface Order {
  readonly key: string;
  readonly id: string;
  readonly descending: boolean;
  readonly sample: Position;
}

/**
 * A list as SQL. The page is found first, over as few columns as possible, and only its rows are
 * read whole: a sort then handles a key a row, not a report with its organization.
 */
export interface Listing extends CursorScope {
  readonly list: ListName;
  /** The integer key of the table that is listed, e.g. `r.number`. */
  readonly row: string;
  /** The tables that are searched for the page. */
  readonly from: string;
  /** Joins from `page.row` to the tables of `columns`. */
  readonly join: string;
  readonly columns: string;
  /** Conditions that must all hold. */
  readonly where: readonly string[];
  readonly parameters: Readonly<Parameters>;
  readonly order: Order;
}

/** How many list statements stay prepared: more than the combinations of filters in use. */
const preparedMax = 128;

/** Statements that are assembled from fixed pieces, prepared once for each combination. */
export class PreparedLists {
  readonly #database: Database;
  readonly #prepared = new Map<string, Statement<[Parameters], unknown>>();

  constructor(database: Database) {
    this.#database = database;
  }

  prepare(sql: string): Statement<[Parameters], unknown> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const oldest = this.#prepared.keys().next().value;
    if (this.#prepared.size >= preparedMax && oldest !== undefined) this.#prepared.delete(oldest);
    const statement = this.#database.prepare<[Parameters], unknown>(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}

type Positioned<Row> = Row & { readonly sort_key: string | number; readonly sort_id: string };

function statementOf(listing: Listing, continued: boolean): string {
  const { columns, row, from, join, where, order } = listing;
  const direction = order.descending ? 'DESC' : 'ASC';
  const after = `(${order.key}, ${order.id}) ${order.descending ? '<' : '>'} (:afterKey, :afterId)`;
  const conditions = continued ? [...where, after] : where;
  return [
    `SELECT ${columns}, page.sort_key, page.sort_id`,
    'FROM (',
    `  SELECT ${row} AS row, ${order.key} AS sort_key, ${order.id} AS sort_id`,
    `  FROM ${from}`,
    ...(conditions.length === 0 ? [] : [`  WHERE ${conditions.join(' AND ')}`]),
    `  ORDER BY ${order.key} ${direction}, ${order.id} ${direction}`,
    '  LIMIT :limit',
    `) AS page ${join}`,
    `ORDER BY page.sort_key ${direction}, page.sort_id ${direction}`,
  ].join('\n');
}

/** Returns the statement that counts a list, as far as totals are counted. */
function countOf({ from, where }: Listing): string {
  const conditions = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`;
  return `SELECT count(*) AS total FROM (SELECT 1 FROM ${from}${conditions} LIMIT :most)`;
}

function countItems(lists: PreparedLists, listing: Listing): number {
  const parameters = { ...listing.parameters, most: countedMax };
  const [row] = lists.prepare(countOf(listing)).all(parameters);
  return (row as { readonly total: number }).total;
}

/**
 * Returns one page of a list, each row as an item.
 *
 * @throws AppError `cursor-invalid`
 */
export function readPage<Row, Item>(
  lists: PreparedLists,
  listing: Listing,
  request: PageRequest,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const after = findPageStart(listing, request, listing.order.sample);
  const statement = lists.prepare(statementOf(listing, after !== null));
  const rows = statement.all({
    ...listing.parameters,
    ...(after === null ? {} : { afterKey: after.key, afterId: after.id }),
    limit: request.limit + 1,
  }) as Positioned<Row>[];
  const { items, next } = cutPage(listing, rows, request.limit, (row) => ({
    key: row.sort_key,
    id: row.sort_id,
  }));
  const total = request.count === true ? { total: countItems(lists, listing) } : {};
  return { items: items.map(itemOf), next, ...total };
}

/** Returns values as parameters: `word0`, `word1` and so on. */
export function numberParameters(name: string, values: readonly string[]): Parameters {
  return Object.fromEntries(values.map((value, index) => [`${name}${index}`, value]));
}

/** The columns of an order: the sort column, and the one that breaks ties. */
type OrderColumns = Pick<Order, 'key' | 'id'>;

/** Returns the order of a list for a sort, with the columns of each sort. */
export function resolveOrder<List extends ListName>(
  list: List,
  sort: string,
  columns: Readonly<Record<SortName<List>, OrderColumns>>,
): Order {
  const { by, descending, sample }: ListOrder<List> = parseSort(list, sort);
  return { ...columns[by], descending, sample };
}

/** A filter with several values, of which the column has any one. */
interface ColumnFilter {
  /** The column; or the condition, for values as SQL that IN compares with. */
  readonly anyOf: string | { readonly of: (values: string) => string };
}

/**
 * The condition of each filter of a list; a column when it has several values; a function when it
 * depends on the value.
 */
export type Conditions<List extends ListName, Query> = {
  readonly [Name in FilterName<List>]:
    | string
    | ColumnFilter
    | (Name extends keyof Query ? (value: NonNullable<Query[Name]>) => string | null : never);
};

/** A filter as conditions know it: its name, and its value in a query. */
interface FilterValue {
  readonly name: string;
  readonly value: unknown;
}

/**
 * Returns the condition that a column has any one of several values. One value is compared as it
 * is, so that an index can give its rows in order.
 */
function conditionOfValues({ anyOf }: ColumnFilter, { name, value }: FilterValue) {
  const values = value as readonly (string | number)[];
  const [only] = values;
  if (values.length === 1 && only !== undefined && typeof anyOf === 'string') {
    return { sql: `${anyOf} = :${name}`, parameters: { [name]: only } };
  }
  const listed = `(SELECT value FROM json_each(:${name}))`;
  const sql = typeof anyOf === 'string' ? `${anyOf} IN ${listed}` : anyOf.of(listed);
  return { sql, parameters: { [name]: JSON.stringify(values) } };
}

type AnyCondition = string | ColumnFilter | ((value: unknown) => string | null);

/** Returns the condition of one filter, null when it limits nothing, and its parameters. */
function conditionOfFilter(condition: AnyCondition, filter: FilterValue) {
  if (typeof condition === 'object') return conditionOfValues(condition, filter);
  const { name, value } = filter;
  const sql = typeof condition === 'string' ? condition : condition(value);
  const isPlain = typeof value === 'string' || typeof value === 'number';
  return { sql, parameters: isPlain ? { [name]: value } : {} };
}

/** Returns the conditions of the filters that a query sets, and their values as parameters. */
export function filterBy<List extends ListName, Query extends object>(
  list: List,
  query: Query,
  conditions: Conditions<List, Query>,
): Pick<Listing, 'where' | 'parameters'> {
  const values = query as Readonly<Partial<Record<FilterName<List>, unknown>>>;
  const where: string[] = [];
  const parameters: Parameters = {};
  for (const name of listUsedFilters(list, values)) {
    const condition = conditions[name] as AnyCondition;
    const { sql, parameters: own } = conditionOfFilter(condition, { name, value: values[name] });
    if (sql !== null) where.push(sql);
    Object.assign(parameters, own);
  }
  return { where, parameters };
}
