/** Sends lists: a page in JSON with the chosen members, or a table for a spreadsheet. */
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Text } from '../../form/types.ts';
import type { Language } from '../requests/language.ts';
import { readFormat, readLanguage } from '../requests/request.ts';
import type { CsvValue } from './csv.ts';
import { formatCsv, formatCsvRows } from './csv.ts';
import type { ListTable } from './list-table.ts';
import { linkNext } from './paging.ts';
import { pickMembers } from './pick.ts';
import type { TableFormat } from './table-format.ts';
import { tableMediaTypes } from './table-format.ts';
import { addVary } from './vary.ts';

/** A page of a list, with its total when it was requested. */
interface AnsweredPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly total?: number;
}

/** The parameters of a list that decide what is sent. */
interface ListQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly count?: boolean;
  readonly fields?: readonly string[];
  readonly format?: TableFormat;
  readonly year?: number | readonly number[];
}

/** What is read of a list, without how it is shown. */
type ReadQuery<Query> = Omit<Query, 'fields' | 'format'> &
  Pick<ListQuery, 'limit' | 'cursor' | 'count'>;

/** Splits a query into what is read and what is shown of it. */
function splitQuery<Query extends ListQuery>(sent: Query) {
  const { fields, format, ...query } = sent;
  return { fields, query: query as ReadQuery<Query> };
}

interface ListRequest<Query> extends Pick<FastifyRequest, 'url' | 'headers'> {
  readonly query: Query;
}

/** The largest number of lines of a table. */
export const tableLinesMax = 50_000;

/** The number of lines that are read at a time. */
const linesAtOnce = 200;

const yesOrNo = { zh: ['否', '是'], en: ['No', 'Yes'] } as const;

function cellOf(value: CsvValue | Text | boolean, language: Language): CsvValue {
  if (typeof value === 'boolean') return yesOrNo[language][Number(value)] ?? null;
  return typeof value === 'object' && value !== null ? value[language] : value;
}

/** Says in the last line that a table was cut. */
const cutLine: Text = {
  zh: `清单未完：本文件最多 ${tableLinesMax} 行，请缩小范围后分次下载`,
  en: `The list goes on: a file has at most ${tableLinesMax} lines; narrow the filters`,
};

/** Reads the lines of a list, a page at a time, until its end or the largest number of lines. */
async function* readLines<Item>(
  first: AnsweredPage<Item>,
  readNext: (cursor: string) => Promise<AnsweredPage<Item>>,
  linesOf: (items: readonly Item[]) => string,
  cut: string,
): AsyncGenerator<Buffer> {
  let page = first;
  for (let lines = page.items.length; ; lines += page.items.length) {
    yield Buffer.from(linesOf(page.items));
    if (page.next === null) return;
    if (lines >= tableLinesMax) break;
    // The store answers synchronously: without this turn other requests would wait.
    await new Promise((resolve) => setImmediate(resolve));
    page = await readNext(page.next);
  }
  yield Buffer.from(cut);
}

/** Returns the header field that names a table as a file, after the year if there is one. */
export function nameTableFile(
  { zh, ascii }: ListTable<never>['name'],
  { year }: Pick<ListQuery, 'year'>,
): string {
  const years = [year ?? []].flat();
  const suffix = years.length === 1 ? `-${years[0]}` : '';
  const encoded = encodeURIComponent(`${zh}${suffix}.csv`);
  return `attachment; filename="${ascii}${suffix}.csv"; filename*=UTF-8''${encoded}`;
}

/**
 * Sends a list as a table: without `limit` the whole list from the cursor on, in one file; with
 * `limit` one page, with a link to the next.
 *
 * @param read reads a page of the list
 */
export async function sendTable<Query extends ListQuery, Item>(
  request: ListRequest<Query>,
  reply: FastifyReply,
  table: ListTable<Item>,
  read: (query: ReadQuery<Query>) => Promise<AnsweredPage<Item>>,
): Promise<FastifyReply> {
  const { fields, query } = splitQuery(request.query);
  const language = readLanguage(request);
  const columns = table.columns.filter(
    ({ member }) => fields === undefined || member === table.key || fields.includes(member),
  );
  const rowsOf = (items: readonly Item[]) =>
    items.map((item) => columns.map(({ value }) => cellOf(value(item), language)));
  const limit = query.limit ?? linesAtOnce;
  const first = await read({ ...query, limit });
  reply
    .header('content-disposition', nameTableFile(table.name, request.query))
    .type(tableMediaTypes.csv);
  const head = formatCsv(
    columns.map(({ head }) => head[language]),
    [],
  );
  if (query.limit !== undefined || first.next === null) {
    linkNext(request, reply, first.next);
    return reply.send(Buffer.from(`${head}${formatCsvRows(rowsOf(first.items))}`));
  }
  const readNext = (cursor: string) => read({ ...query, count: false, limit, cursor });
  const lines = readLines(
    first,
    readNext,
    (items) => formatCsvRows(rowsOf(items)),
    formatCsvRows([[cutLine[language]]]),
  );
  return reply.send(Readable.from(prepend(Buffer.from(head), lines), { objectMode: false }));
}

async function* prepend<Part>(first: Part, rest: AsyncIterable<Part>): AsyncGenerator<Part> {
  yield first;
  yield* rest;
}

/**
 * Sends a list in the format that the request asks for.
 *
 * @param read reads a page of the list; receives the query of the request
 */
export async function sendList<Query extends ListQuery, Item extends object>(
  request: ListRequest<Query>,
  reply: FastifyReply,
  table: ListTable<Item>,
  read: (query: ReadQuery<Query>) => Promise<AnsweredPage<Item>>,
): Promise<unknown> {
  addVary(reply, 'Accept', 'Accept-Language');
  if (readFormat(request) === 'csv') return sendTable(request, reply, table, read);
  const { fields, query } = splitQuery(request.query);
  const page = await read(query);
  linkNext(request, reply, page.next);
  const items = page.items.map((item) => pickMembers(item, fields, table.key));
  return { ...page, items };
}

/** Returns a page with its items as they are answered. */
export function mapPage<Row, Item>(
  page: AnsweredPage<Row>,
  viewOf: (row: Row) => Item,
): AnsweredPage<Item> {
  return { ...page, items: page.items.map(viewOf) };
}
