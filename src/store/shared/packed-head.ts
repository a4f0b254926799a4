/**
 * The head of a version as it is kept. Most of it would be the pointers of the totals that the
 * service computed; it has the positions of these cells instead, which never change in an edition.
 * The heads of a report are similar: later ones are packed with that of its first version.
 */
import { numberCells, pointToCells } from '../changed-cells.ts';
import { packBytes, unpackBytes } from './packed-bytes.ts';

const editionMember = '"edition":"';
const computedMember = '"computed":[';

/** A head, cut around the list of computed totals. */
interface CutText {
  readonly edition: string;
  readonly before: string;
  readonly list: string;
  readonly after: string;
}

/** Returns the range in a text between a beginning and an end; null: not found. */
function find(text: string, beginning: string, end: string): { from: number; to: number } | null {
  const at = text.indexOf(beginning);
  const from = at + beginning.length;
  const to = at < 0 ? -1 : text.indexOf(end, from);
  return to < 0 ? null : { from, to };
}

function cutText(text: string): CutText | null {
  const edition = find(text, editionMember, '"');
  const list = find(text, computedMember, ']');
  if (edition === null || list === null) return null;
  return {
    edition: text.slice(edition.from, edition.to),
    before: text.slice(0, list.from),
    list: text.slice(list.from, list.to),
    after: text.slice(list.to),
  };
}

function join({ before, after }: CutText, items: readonly unknown[]): Buffer {
  return Buffer.from(`${before}${JSON.stringify(items).slice(1, -1)}${after}`);
}

/** Returns the items of a list that all have one type; null: it has others, or is incomplete. */
function parseList<Item>(list: string, isItem: (item: unknown) => item is Item): Item[] | null {
  try {
    const items: unknown[] = JSON.parse(`[${list}]`);
    return items.length > 0 && items.every(isItem) ? items : null;
  } catch {
    return null;
  }
}

const isNumber = (item: unknown): item is number => typeof item === 'number';
const isText = (item: unknown): item is string => typeof item === 'string';

function unpackPositions(head: Buffer): Buffer {
  const cut = cutText(head.toString('utf8'));
  const positions = cut && parseList(cut.list, isNumber);
  if (cut === null || positions === null) return head;
  return join(cut, pointToCells(cut.edition, positions));
}

function packPositions(head: Buffer): Buffer {
  const cut = cutText(head.toString('utf8'));
  const pointers = cut && parseList(cut.list, isText);
  if (cut === null || pointers === null) return head;
  return join(cut, numberCells(cut.edition, pointers));
}

/**
 * Packs a head; null: it could not be restored byte for byte.
 *
 * @param first the head of the first version of the report as it is kept; null: this is the first,
 *   or the
 * first has none
 */
export function packHead(head: Buffer, first: Buffer | null): Buffer | null {
  const packed = [packPositions(head), head].find((each) => unpackPositions(each).equals(head));
  if (packed === undefined) return null;
  return first === null ? packed : packBytes(packed, first);
}

/**
 * Returns a head as it was before it was packed. One that is not packed is returned as it is.
 *
 * @param first as given to `packHead`
 * @throws Error when the head is damaged, or the first is another
 */
export function unpackHead(head: Buffer, first: Buffer | null): Buffer {
  return unpackPositions(unpackBytes(head, first));
}
