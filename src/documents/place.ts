/** Where a text stands in a file, as a value: words are made of it when somebody is to read them. */
import type { Text } from '../form/types.ts';

/** THE TABLE of places: the kinds, what each is made of, and its words. All counts begin at 1. */
const wordings = {
  line: ({ line }: { readonly line: number }): Text => ({
    zh: `第 ${line} 行`,
    en: `line ${line}`,
  }),
  /** A paragraph of a file whose lines are not its reader's. */
  paragraph: ({ paragraph }: { readonly paragraph: number }): Text => ({
    zh: `第 ${paragraph} 段`,
    en: `paragraph ${paragraph}`,
  }),
  tableRow: ({ table, row }: { readonly table: number; readonly row: number }): Text => ({
    zh: `第 ${table} 个表格第 ${row} 行`,
    en: `table ${table}, row ${row}`,
  }),
  tableCell: ({
    table,
    row,
    column,
  }: {
    readonly table: number;
    readonly row: number;
    readonly column: number;
  }): Text => ({
    zh: `第 ${table} 个表格第 ${row} 行第 ${column} 列`,
    en: `table ${table}, row ${row}, column ${column}`,
  }),
};

type Wordings = typeof wordings;
type PlaceKind = keyof Wordings;

/** Where a text stands, e.g. `{ kind: 'line', line: 212 }`. */
export type Place = {
  readonly [Kind in PlaceKind]: { readonly kind: Kind } & Parameters<Wordings[Kind]>[0];
}[PlaceKind];

/** Returns the words of a place in both languages. */
export function describePlace(place: Place): Text {
  // The entry of a kind takes the places of that kind, which the compiler does not follow.
  const wording = wordings[place.kind] as (place: Place) => Text;
  return wording(place);
}

/** Returns a text that two places share when they are the same, and no others do. */
export function placeKey(place: Place): string {
  return describePlace(place).en;
}
