/**
 * Reads a bundle that may be damaged anywhere, and reports where its text differs from a
 * well-formed bundle, and in which member. Never throws.
 */
import type { JsonValue } from './canonical.ts';
import { canonicalText } from './canonical.ts';

/** A fault of a bundle, and the member it is in; `bundle`: in none of them. */
export interface BundleFault {
  readonly member: string;
  readonly message: string;
}

/** A member of the outermost object, and the range of its value in the text, end excluded. */
interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The readable part of a text that should be an object of JSON. */
interface Outline {
  readonly spans: readonly Span[];
  /** Where the text stops being JSON. Null: it is JSON to its end. */
  readonly broken: number | null;
}

export type BundleObject = { readonly [member: string]: JsonValue };

const bytesIn = (text: string) => new TextEncoder().encode(text).length;

function jsonOf(text: string): { readonly value: JsonValue } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function afterSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && ' \t\r\n'.includes(text.charAt(next))) next += 1;
  return next;
}

/** Returns where the string that begins here ends, including its closing quote. */
function stringEnd(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next += 1) {
    if (text[next] === '"') return next + 1;
    if (text[next] === '\\') next += 1;
  }
  return text.length;
}

/** Returns where the value that begins here ends, by its brackets and quotes. */
function valueEnd(text: string, at: number): number {
  if (text[at] === '"') return stringEnd(text, at);
  let depth = 0;
  let next = at;
  while (next < text.length) {
    const character = text.charAt(next);
    if (depth === 0 && ',}]'.includes(character)) return next;
    if (character === '"') {
      next = stringEnd(text, next);
      continue;
    }
    if ('{['.includes(character)) depth += 1;
    if ('}]'.includes(character)) depth -= 1;
    next += 1;
    if (depth === 0 && '}]'.includes(character)) return next;
  }
  return next;
}

function outlineOf(text: string): Outline {
  const spans: Span[] = [];
  let at = afterSpace(text, 0);
  if (text[at] !== '{') return { spans, broken: at };
  do {
    at = afterSpace(text, at + 1);
    if (text[at] !== '"') return { spans, broken: at };
    const nameEnd = stringEnd(text, at);
    const name = jsonOf(text.slice(at, nameEnd))?.value;
    const colon = afterSpace(text, nameEnd);
    if (typeof name !== 'string' || text[colon] !== ':') return { spans, broken: at };
    const start = afterSpace(text, colon + 1);
    const end = valueEnd(text, start);
    spans.push({ name, start, end });
    at = afterSpace(text, end);
  } while (text[at] === ',');
  if (text[at] !== '}') return { spans, broken: at };
  at = afterSpace(text, at + 1);
  return { spans, broken: at === text.length ? null : at };
}

function memberAt(outline: Outline, at: number): string {
  return outline.spans.find(({ start, end }) => start <= at && at < end)?.name ?? 'bundle';
}

/**
 * Returns the faults of a text that is not JSON: the members that are not, or where it breaks off
 * between them.
 */
function syntaxFaults(text: string, { spans, broken }: Outline): BundleFault[] {
  const faults: BundleFault[] = spans
    .filter(({ start, end }) => jsonOf(text.slice(start, end)) === null)
    .map(({ name, start }) => ({
      member: name,
      message: `is not JSON (it begins at byte ${bytesIn(text.slice(0, start))})`,
    }));
  const last = spans.at(-1);
  if (broken === null) {
    return faults.length > 0 ? faults : [{ member: 'bundle', message: 'is not JSON' }];
  }
  const place = last === undefined ? '' : `, behind the member ${last.name}`;
  const message = `is not JSON from byte ${bytesIn(text.slice(0, broken))} on${place}`;
  return [...faults, { member: last?.name ?? 'bundle', message }];
}

/**
 * Returns the first position where two texts differ; the end of the shorter one when they differ
 * nowhere before.
 */
function findDifference(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  // Not between the halves of one character, which have no bytes of their own.
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

/** Returns the fault of bytes that are not UTF-8, or null. */
function encodingFault(bytes: Uint8Array, text: string, outline: Outline): BundleFault | null {
  const again = new TextEncoder().encode(text);
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  if (at === -1) return null;
  const before = decode(bytes.subarray(0, at));
  const member = memberAt(outline, findDifference(before, text));
  return { member, message: `is not UTF-8 at byte ${at}` };
}

/** Returns the faults of members that no bundle can contain: lone surrogates, too many levels. */
function listUnwritableMembers(object: BundleObject): BundleFault[] {
  return Object.entries(object).flatMap(([name, value]) => {
    try {
      canonicalText({ [name]: value });
      return [];
    } catch (error) {
      return [{ member: name, message: `has no canonical form: ${String(error)}` }];
    }
  });
}

/** Returns the faults of a text that is not in canonical form. */
function formFaults(text: string, object: BundleObject, outline: Outline): BundleFault[] {
  const proper = `${canonicalText(object)}\n`;
  if (text === proper) return [];
  const at = findDifference(text, proper);
  const message = `departs from the canonical form at byte ${bytesIn(text.slice(0, at))}`;
  return [{ member: memberAt(outline, at), message }];
}

/**
 * Decodes as much of the bytes as possible; a byte order mark is not part of JSON and not skipped.
 */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * Returns the object in the bytes of a bundle, as far as it can be read, and the faults of its
 * text. The object is null when there is none whose members could be checked.
 */
export function readBundle(bytes: Uint8Array): {
  readonly object: BundleObject | null;
  readonly faults: readonly BundleFault[];
} {
  const text = decode(bytes);
  const outline = outlineOf(text);
  const encoding = encodingFault(bytes, text, outline);
  const faults = encoding === null ? [] : [encoding];
  const json = jsonOf(text);
  if (json === null) return { object: null, faults: [...faults, ...syntaxFaults(text, outline)] };
  const { value } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { object: null, faults: [...faults, { member: 'bundle', message: 'is no object' }] };
  }
  const object = value as BundleObject;
  const unwritten = listUnwritableMembers(object);
  if (unwritten.length > 0) return { object: null, faults: [...faults, ...unwritten] };
  return { object, faults: [...faults, ...formFaults(text, object, outline)] };
}
