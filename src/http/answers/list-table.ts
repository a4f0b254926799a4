/** Describes lists as tables for a spreadsheet. */
import type { Text } from '../../form/types.ts';
import type { CsvValue } from './csv.ts';

/** A column of a list as a table. */
export interface ListColumn<Item> {
  /** The member of an item that it shows: with `fields`, only columns of these are shown. */
  readonly member: keyof Item & string;
  readonly head: Text;
  /** Returns the value as an official reads it. */
  readonly value: (item: Item) => CsvValue | Text | boolean;
}

/** Returns a function that describes columns of a list of such items. */
export function columnsOf<Item>() {
  return (
    member: keyof Item & string,
    zh: string,
    en: string,
    value: ListColumn<Item>['value'],
  ): ListColumn<Item> => ({ member, head: { zh, en }, value });
}

/** A list as a table: the one description of its columns. */
export interface ListTable<Item> {
  /** Its name in Chinese, and in ASCII for clients that know no other: the name of the file. */
  readonly name: { readonly zh: string; readonly ascii: string };
  /** The member that every answer includes. */
  readonly key: keyof Item & string;
  readonly columns: readonly ListColumn<Item>[];
}

/** China's time is eight hours ahead of UTC, without summer time. */
const aheadOfUtcMs = 8 * 60 * 60 * 1000;

/** Returns an instant as the time in China, to the second, for a table. */
export function chinaTime(instant: string | null): string | null {
  if (instant === null) return null;
  const ahead = new Date(Date.parse(instant) + aheadOfUtcMs);
  return ahead.toISOString().slice(0, 19).replace('T', ' ');
}
