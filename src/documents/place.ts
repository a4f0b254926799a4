/** The position of a text in a file, as a value; its wording is made when an answer is written. */
import type { Text } from '../form/types.ts';

/** THE TABLE of places: the kinds, their members and their wording. All counts begin at 1. */
const wordings = {
  line: ({ line }: { readonly line: number }): Text => ({
    zh: `第${line}行`,
    en: `line ${line}`,
  }),
  /** A paragraph, for formats whose lines the reader cannot know. */
  paragraph: ({ paragraph }: { readonly paragraph: number }): Text => ({
    zh: `第${paragraph}段`,
    en: `paragraph ${paragraph}`,
  }),
  tableRow: ({ table, row }: { readonly table: number; readonly row: number }): Text => ({
    zh: `第${table}张表第${row}行`,
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
    zh: `第${table}张表第${row}行第${column}列`,
    en: `table ${table}, row ${row}, column ${column}`,
  }),
};

type Wordings = typeof wordings;
type PlaceKind = keyof Wordings;

/** The position of a text, e.g. `{ kind: 'line', line: 212 }`. */
export type Place = {
  readonly [Kind in PlaceKind]: { readonly kind: Kind } & Parameters<Wordings[Kind]>[0];
}[PlaceKind];

/** Returns the wording of a place in both languages. */
export function describePlace(place: Place): Text {
  // The compiler cannot tell that the entry of a kind takes the places of that kind.
  const wording = wordings[place.kind] as (place: Place) => Text;
  return wording(place);
}

/** Returns a text that is equal for equal places and different for different ones. */
export function placeKey(place: Place): string {
  return describePlace(place).en;
}
