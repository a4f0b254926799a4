/**
 * Reading a bundle that may be damaged anywhere: where its text departs from what a bundle is
 * written like, and in which member. Says what is wrong; never throws.
 */
import type { JsonValue } from './canonical.ts';
import { canonical } from './canonical.ts';

/** What is wrong with a bundle, and with which of its members; `bundle`: with none of them. */
export interface BundleFault {
  readonly member: string;
  readonly message: string;
}

/** A member of the outermost object, and where its value stands in the text, its end excluded. */
interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What could be read of a text that is, or should be, an object of JSON. */
interface Outline {
  readonly spans: readonly Span[];
  /** Where the text stopped being one. Null: it is one to its end. */
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

/** Where the string that begins here ends, its closing quote included. */
function stringEnd(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next += 1) {
    if (text[next] === '"') return next + 1;
    if (text[next] === '\\') next += 1;
  }
  return text.length;
}

/** Where the value that begins here ends, as far as its brackets and quotes tell. */
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

/** Where a text is no JSON: the members that are none, or where it breaks off between them. */
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

/** The first place where two texts differ; the end of the shorter one when there is none before. */
function departure(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  // Not between the halves of one character, which have no bytes of their own.
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

/** Where bytes are not UTF-8, or null. */
function encodingFault(bytes: Uint8Array, text: string, outline: Outline): BundleFault | null {
  const again = new TextEncoder().encode(text);
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  if (at === -1) return null;
  const before = decode(bytes.subarray(0, at));
  const member = memberAt(outline, departure(before, text));
  return { member, message: `is not UTF-8 at byte ${at}` };
}

/** The members that no bundle can have been written with: lone surrogates, too many levels. */
function unwritable(object: BundleObject): BundleFault[] {
  return Object.entries(object).flatMap(([name, value]) => {
    try {
      canonical({ [name]: value });
      return [];
    } catch (error) {
      return [{ member: name, message: `has no canonical form: ${String(error)}` }];
    }
  });
}

/** Where a text is not the canonical one of its value. */
function formFaults(text: string, object: BundleObject, outline: Outline): BundleFault[] {
  const proper = `${canonical(object)}\n`;
  if (text === proper) return [];
  const at = departure(text, proper);
  const message = `departs from the canonical form at byte ${bytesIn(text.slice(0, at))}`;
  return [{ member: memberAt(outline, at), message }];
}

/** As much of the text as there is; a byte order mark is no part of JSON and not passed over. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * The object that the bytes of a bundle are, as far as it can be read, and what is wrong with how
 * it is written. The object is null when there is none whose members could be looked at further.
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
  const unwritten = unwritable(object);
  if (unwritten.length > 0) return { object: null, faults: [...faults, ...unwritten] };
  return { object, faults: [...faults, ...formFaults(text, object, outline)] };
}
