/** Finds sentences among the tables. The form has no place for them, so that they are reported. */
import type { Unplaced } from './figures.ts';
import type { Line } from './lines.ts';
import { normalizeLabel } from './normalise.ts';

/** `注：…`, `说明：…`, and any text with a full stop. */
const note = /^\(?(?:备?注|说明)\d?[:：]|。/;

/** Returns the notes in a table section, each with its place. */
export function findNotes(lines: readonly Line[]): Unplaced[] {
  return lines
    .filter(({ text }) => note.test(normalizeLabel(text.slice(0, 4_000))))
    .map(({ text, place }) => ({ text: text.replace(/[|｜]+/g, ' ').trim(), place }));
}
