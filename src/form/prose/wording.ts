/** Interprets the words and the unit beside a number. */
import type { Range } from './claim.ts';
import type { Mark } from './lexicon.ts';

import type { ProsePiece } from './segments.ts';
import type { Quantity } from './tokens.ts';

/** Lists the marks of the words among pieces. */
export function listMarks(pieces: readonly ProsePiece[]): Mark[] {
  const marks: Mark[] = [];
  for (const piece of pieces) if (piece.kind === 'word') marks.push(piece.mark);
  return marks;
}

/** Checks that every piece is a known word. */
export function isUnderstood(pieces: readonly ProsePiece[]): boolean {
  return pieces.every((piece) => piece.kind === 'word');
}

const narrowing = /^(row|column|result) |^carried|^suit|^(review|directSuit|rules|normative)$/;

/** Checks that a word names disclosure, or applications for it. */
export function namesDisclosure(piece: ProsePiece): boolean {
  if (piece.kind !== 'word') return false;
  return piece.mark === 'application' || piece.mark === 'disclosure' || piece.mark === 'onRequest';
}

/** Checks that a mark after a number narrows what is counted, beyond “application”. */
export function narrows(mark: Mark): boolean {
  return narrowing.test(mark);
}

/** Marks beside a share or a change that do not change what it refers to. */
export const besideRelation: ReadonlySet<Mark> = new Set<Mark>([
  ...(['share', 'change', 'rise', 'fall', 'filler', 'otherTime', 'thisYear'] as const),
  ...(['application', 'request', 'disclosure', 'about', 'nearly', 'over', 'under'] as const),
]);

/** Marks of what is denied, compared, of another time, or not a count. */
export const notPlain: ReadonlySet<Mark> = new Set<Mark>([
  ...(['none', 'change', 'rise', 'fall', 'otherTime', 'rate', 'share'] as const),
]);

/** The tolerance of 约: a tenth to either side. */
const roughly = 0.1;

/** Multiplies without the noise of binary fractions. */
function multiply(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

/** Returns the range that words like 约 and 以上, or 余 in the number, give it; null: exact. */
export function readRange(
  quantity: Quantity,
  head: readonly Mark[],
  tail: readonly Mark[],
): Range | null {
  const { value, step, isMore } = quantity.numeral;
  const beside = [head[head.length - 1], tail[0]];
  if (beside.includes('under')) return { from: null, to: value };
  if (beside.includes('over')) return { from: value, to: null };
  if (beside.includes('nearly')) return { from: multiply(value, 1 - roughly), to: value };
  if (beside.includes('about')) {
    return { from: multiply(value, 1 - roughly), to: multiply(value, 1 + roughly) };
  }
  return isMore ? { from: value, to: value + step } : null;
}
