/** Sentences among the tables: the form has no place for them, but they are not lost in silence. */
import type { Unplaced } from './figures.ts';
import type { Line } from './lines.ts';
import { normalizeLabel } from './normalise.ts';

/** `注：…`, `说明：…`, and whatever has a full stop. */
const note = /^\(?(?:备?注|说明)\d?[:：]|。/;

/** Notes that stand in a table section, each with its place. */
export function findNotes(lines: readonly Line[]): Unplaced[] {
  return lines
    .filter(({ text }) => note.test(normalizeLabel(text.slice(0, 4_000))))
    .map(({ text, place }) => ({ text: text.replace(/[|｜]+/g, ' ').trim(), place }));
}
