/**
 * Cursors: the end of a page, opaque to the client. A cursor contains the sort and a digest of the
 * filter it was made for, so that it cannot be used with another list by mistake. It is not signed:
 * a forged one only starts elsewhere in a list that is filtered anyway.
 */
import { hash } from 'node:crypto';
import { AppError } from '../../errors.ts';

/** The last item of a page: the value it is sorted by, and its id. */
export interface Position {
  readonly key: string | number;
  readonly id: string | number;
}

/** What a cursor belongs to: the list with its filter, and the order. */
export interface CursorScope {
  readonly list: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: string;
}

/** Digits of the filter's digest: enough to detect a mistake; it is no secret. */
const digestLength = 12;

function digestOf({ list, filter }: CursorScope): string {
  const members = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([list, members]);
  return hash('sha256', text).slice(0, digestLength);
}

/** Returns the cursor that continues a list after a position. */
export function encodeCursor(scope: CursorScope, { key, id }: Position): string {
  const content = JSON.stringify([scope.sort, digestOf(scope), key, id]);
  return Buffer.from(content, 'utf8').toString('base64url');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Returns the position that a cursor names.
 *
 * @param sample a position of this list, for the types of its members
 * @throws AppError `cursor-invalid` for anything but a cursor of this list, filter and sort
 */
export function decodeCursor(scope: CursorScope, cursor: string, sample: Position): Position {
  const content = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (Array.isArray(content)) {
    const [, , key, id] = content;
    if (typeof key === typeof sample.key && typeof id === typeof sample.id) {
      // Encoding it again checks sort, filter, length and every other character at once.
      if (encodeCursor(scope, { key, id }) === cursor) return { key, id };
    }
  }
  throw new AppError('cursor-invalid');
}
