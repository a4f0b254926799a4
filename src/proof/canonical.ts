/**
 * The canonical text of a JSON value (RFC 8785): one value, one text, whatever program writes it.
 * Members are in the order of the UTF-16 code units of their names, without white space; numbers
 * and strings are written as ECMAScript writes them.
 */

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue };

/**
 * How deep values may nest: far deeper than those of the service, far from the end of the stack.
 */
export const depthMax = 500;

function textOf(text: string): string {
  // A lone surrogate has no UTF-8: two different texts would have the same bytes.
  if (!text.isWellFormed()) throw new TypeError('a string is not well-formed Unicode');
  return JSON.stringify(text);
}

/**
 * Checks that an object is plain. Class instances, such as dates, have a JSON text but no members
 * to write.
 */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function write(value: unknown, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is not a number of JSON`);
    return JSON.stringify(value);
  }
  if (depth === depthMax) throw new TypeError(`a value nests deeper than ${depthMax}`);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`;
  }
  if (typeof value !== 'object' || !isPlain(value)) {
    throw new TypeError(`${typeof value} is not a value of JSON`);
  }
  // sort() compares UTF-16 code units, which is the order of RFC 8785.
  const members = value as Readonly<Record<string, unknown>>;
  const written = Object.keys(members)
    .sort()
    .map((name) => `${textOf(name)}:${write(members[name], depth + 1)}`);
  return `{${written.join(',')}}`;
}

/**
 * Returns the canonical text of a value. A member that is undefined is refused, not left out,
 * because what is digested must be exactly what is meant.
 *
 * @throws TypeError when it is not a JSON value, not well-formed Unicode, or nests too deep
 */
export function canonicalText(value: JsonValue): string {
  return write(value, 0);
}
