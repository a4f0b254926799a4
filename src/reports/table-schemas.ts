/**
 * The schemas of the three tables, derived from the editions, so that no row is spelled twice.
 * Official labels become `title` and `description`.
 */
import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import { isGroup, tableMembers } from '../form/cells.ts';
import { editions } from '../form/editions/index.ts';
import type {
  Block,
  CellKind,
  Column,
  Edition,
  EditionId,
  FigureTree,
  RowNode,
  Table,
  TableMember,
  Text,
} from '../form/types.ts';
import { ref } from '../http/contract/reference.ts';
import { countCell } from '../http/contract/schemas.ts';

/**
 * `stored`: every cell, as answered. `sent`: a whole table as a caller sends it: totals may be left
 * out. `patch`: a merge patch: everything may be left out, null blanks a cell or a group of cells.
 * `summed`: the sums of many reports: larger numbers, and all amounts in one unit.
 */
export type Shape = 'stored' | 'sent' | 'patch' | 'summed';

/** The shapes that callers send. */
export const sentShapes = ['sent', 'patch'] as const satisfies readonly Shape[];
export type SentShape = (typeof sentShapes)[number];

type TableSchema = Type.TUnsafe<FigureTree>;
type Options = Record<string, unknown>;

const suffixes: Readonly<Record<Shape, string>> = {
  ...{ stored: '', sent: 'Input', patch: 'Patch', summed: 'Sums' },
};
const safe = Number.MAX_SAFE_INTEGER;

/** A decimal without a sign, at most four places, as published reports print amounts in 万元. */
const moneyPattern = '^(0|[1-9][0-9]{0,11})([.][0-9]{1,4})?$';

const cellSchemas: Readonly<Record<CellKind, TSchema>> = {
  count: countCell,
  change: Type.Union([Type.Integer({ minimum: -safe, maximum: safe }), Type.Null()]),
  money: Type.Union([Type.String({ pattern: moneyPattern, maxLength: 17 }), Type.Null()]),
};

/** The largest sum of a count that is described, in either direction: far beyond any report. */
const largestSum = 2 ** 62;

/** The schema of a sum by the kind of its cell: an amount is exact to the fen, in 万元. */
export const sumSchemas = {
  count: Type.Union([Type.Integer({ minimum: 0, maximum: largestSum }), Type.Null()]),
  change: Type.Union([Type.Integer({ minimum: -largestSum, maximum: largestSum }), Type.Null()]),
  money: Type.Union([
    Type.String({ pattern: '^[0-9]{1,24}([.][0-9]{1,6})?$', maxLength: 31 }),
    Type.Null(),
  ]),
} as const satisfies Readonly<Record<CellKind, TSchema>>;

const summedUnit = Type.Literal('万元', { description: '合计一律折成万元 / All sums are in 万元' });

const printedUnit = Type.Union([Type.Literal('元'), Type.Literal('万元'), Type.Null()], {
  title: '金额单位',
  description: '报告所载的金额单位；未载明为 null / Unit of the amount as printed, null if unknown',
});

function orNull(schema: TSchema): TSchema {
  return Type.Union([schema, Type.Null()]);
}

function labelled(schema: TSchema, { zh, en }: Text, more = ''): TSchema {
  const label = { title: zh, description: `${zh}${more} / ${en}` };
  // The document drops members beside a bare reference.
  return '$ref' in schema ? Type.Unsafe({ allOf: [schema], ...label }) : { ...schema, ...label };
}

function cellsOfRow({ columns }: Block, shape: Shape, isTotalRow: boolean): [string, TSchema][] {
  const optional = (total: boolean) => shape === 'patch' || (shape === 'sent' && total);
  const cell = (column: Column): TSchema => {
    const schema = (shape === 'summed' ? sumSchemas : cellSchemas)[column.kind];
    const unit = column.unit === undefined || column.unit === 'printed' ? null : column.unit;
    return labelled(schema, column.label, unit === null ? '' : `（${unit}，十进制字符串）`);
  };
  const cells = columns.map((column): [string, TSchema] => {
    const isTotal = isTotalRow || column.total === true;
    return [column.key, optional(isTotal) ? Type.Optional(cell(column)) : cell(column)];
  });
  if (columns.every((column) => column.unit !== 'printed')) return cells;
  if (shape === 'summed') return [...cells, ['unit', summedUnit]];
  return [...cells, ['unit', shape === 'stored' ? printedUnit : Type.Optional(printedUnit)]];
}

function closed(properties: readonly [string, TSchema][], options: Options = {}): TSchema {
  return Type.Object(Object.fromEntries(properties), { additionalProperties: false, ...options });
}

/** A block of a table whose schemas are derived, and the name of the table's component. */
interface Placed {
  readonly table: Table;
  readonly name: string;
  readonly block: Block;
  readonly shape: Shape;
}

/** Derives the schemas of the editions' tables. */
class Derivation {
  /** Row shapes by name, with the columns they are made of: editions that print alike share them. */
  readonly #rows = new Map<string, { readonly columns: string; readonly schema: TSchema }>();

  table(table: Table, name: string, label: Text, shape: Shape): TableSchema {
    const members = table.blocks.flatMap((block) =>
      this.#nodes({ table, name, block, shape }, block.rows),
    );
    const schema = closed(members, {
      $id: `${name}${suffixes[shape]}`,
      title: label.zh,
      description: `${label.zh} / ${label.en}`,
    });
    return ref(schema) as TableSchema;
  }

  #nodes(place: Placed, nodes: readonly RowNode[]): [string, TSchema][] {
    const { shape } = place;
    return nodes.map((node) => {
      const isTotal = !isGroup(node) && node.total === true;
      const schema = isGroup(node)
        ? closed(this.#nodes(place, node.rows))
        : this.#row(place, isTotal);
      const labelledNode = labelled(shape === 'patch' ? orNull(schema) : schema, node.label);
      const optional = shape === 'patch' || (shape === 'sent' && isTotal);
      return [node.key, optional ? Type.Optional(labelledNode) : labelledNode];
    });
  }

  /** The rows of a table with one block are all alike, so that their shape has a name. */
  #row({ table, name, block, shape }: Placed, isTotal: boolean): TSchema {
    if (table.blocks.length > 1) return closed(cellsOfRow(block, shape, isTotal));
    // A row of totals that is sent may leave out every cell, like a patch.
    const own = isTotal && shape === 'sent' ? 'patch' : shape;
    const columns = JSON.stringify(block.columns);
    // Another edition whose columns differ has a shape of its own.
    for (const prefix of [pascal(table.member), name]) {
      const $id = `${prefix}Row${suffixes[own]}`;
      const known = this.#rows.get($id);
      if (known?.columns === columns) return known.schema;
      if (known !== undefined) continue;
      const description = '一行数据 / A row of figures';
      const schema = ref(closed(cellsOfRow(block, own, false), { $id, description }));
      this.#rows.set($id, { columns, schema });
      return schema;
    }
    throw new RangeError(`two shapes of rows in ${name}`);
  }
}

function pascal(member: string): string {
  return `${member.charAt(0).toUpperCase()}${member.slice(1)}`;
}

function tableOf(edition: Edition, member: TableMember): Table {
  const table = edition.tables.find((candidate) => candidate.member === member);
  if (table === undefined) throw new RangeError(`edition ${edition.id} has no ${member}`);
  return table;
}

function labelOf(edition: Edition, member: TableMember): Text {
  const section = edition.sections.find((candidate) => candidate.member === member);
  return section?.heading ?? { zh: member, en: member };
}

type TableSchemas = Readonly<Record<Shape, TableSchema>>;

function derive(): ReadonlyMap<string, TableSchemas> {
  const derivation = new Derivation();
  /** By what a table is: editions that print it alike have one schema. */
  const derived = new Map<string, TableSchemas>();
  const byEdition = new Map<string, TableSchemas>();
  for (const edition of editions) {
    for (const member of tableMembers) {
      const table = tableOf(edition, member);
      const content = JSON.stringify(table);
      const isShared = editions.every(
        (other) => JSON.stringify(tableOf(other, member)) === content,
      );
      const name = `${pascal(member)}${isShared ? '' : edition.id}`;
      const label = labelOf(edition, member);
      const schemas = derived.get(content) ?? {
        stored: derivation.table(table, name, label, 'stored'),
        sent: derivation.table(table, name, label, 'sent'),
        patch: derivation.table(table, name, label, 'patch'),
        summed: derivation.table(table, name, label, 'summed'),
      };
      derived.set(content, schemas);
      byEdition.set(`${edition.id} ${member}`, schemas);
    }
  }
  return byEdition;
}

const schemas = derive();

/** Returns the schema of a table in an edition, as a reference to its component. */
export function tableSchema(edition: EditionId, member: TableMember, shape: Shape): TableSchema {
  const found = schemas.get(`${edition} ${member}`);
  if (found === undefined) throw new RangeError(`no ${member} in edition ${edition}`);
  return found[shape];
}

/**
 * Returns the schema of a table in any edition, newest first; the year decides which one applies.
 */
export function anyTableSchema(member: TableMember, shape: Shape): TSchema {
  const all = [...new Set(editions.map(({ id }) => tableSchema(id, member, shape)))].reverse();
  const [only, ...others] = all;
  return only !== undefined && others.length === 0 ? only : Type.Union(all);
}
