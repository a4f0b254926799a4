/**
 * Fills in what people would otherwise copy from one answer to the next request: ids in paths,
 * If-Match, and Idempotency-Key. A value that a person entered is never replaced.
 */

/** @typedef {import('./memory.js').Memory} Memory */
/** @typedef {readonly [path: string, method: string]} PathMethod */

/**
 * Returns a random UUID. `crypto.randomUUID` is missing on pages over plain HTTP.
 */
export function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Returns a path with its parameters in place; null while one is missing.
 *
 * @param {string} template
 * @param {Readonly<Record<string, string | undefined>>} values
 */
export function fillPath(template, values) {
  let isComplete = true;
  const path = template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (!value) isComplete = false;
    return encodeURIComponent(value ?? '');
  });
  return isComplete ? path : null;
}

/** Knows which values the page filled in itself, and fills in others. */
export class Filling {
  /** @type {Map<string, string>} */
  #filled = new Map();
  /** Operations whose generated key has no answer yet: a repetition uses it again. @type {Set<string>} */
  #open = new Set();
  #memory;

  /** @param {Memory} memory */
  constructor(memory) {
    this.#memory = memory;
  }

  /**
   * Returns whether a value may be replaced: it is empty, or the page filled it in.
   *
   * @param {PathMethod} at
   * @param {string} name
   * @param {unknown} value
   */
  isReplaceable(at, name, value) {
    return !value || this.#filled.get(fieldOf(at, name)) === value;
  }

  /**
   * Returns the id to fill into a path that was just opened, if there is one. A deletion is never
   * prepared.
   *
   * @param {PathMethod} at
   * @param {string} name
   */
  idFor(at, name) {
    const kind = at[1] === 'delete' ? undefined : this.#memory.kindOf(name);
    return kind === undefined ? undefined : this.#memory.latest(kind);
  }

  /**
   * Returns what to fill into a header field before a request; undefined: nothing.
   *
   * @param {PathMethod} at
   * @param {string} name
   * @param {Readonly<Record<string, string | undefined>>} path the parameters of the path
   */
  headerFor(at, name, path) {
    if (name === 'if-match') {
      const resource = fillPath(at[0], path);
      return resource === null ? undefined : this.#memory.tagFor(resource);
    }
    if (name !== 'idempotency-key') return undefined;
    const known = this.#filled.get(fieldOf(at, name));
    return known !== undefined && this.#open.has(at.join(' ')) ? known : newUuid();
  }

  /**
   * Records a value that the page filled in.
   *
   * @param {PathMethod} at
   * @param {string} name
   * @param {string} value
   */
  record(at, name, value) {
    this.#filled.set(fieldOf(at, name), value);
    if (name === 'idempotency-key') this.#open.add(at.join(' '));
  }

  /**
   * Records that a request was answered, so that the next one is another request. Without an
   * answer, or with one that says nothing about the outcome (5xx), the next one is a repetition.
   *
   * @param {PathMethod} at
   * @param {number | undefined} status
   */
  recordAnswer(at, status) {
    if (status !== undefined && status < 500) this.#open.delete(at.join(' '));
  }
}

/**
 * @param {PathMethod} at
 * @param {string} name
 */
function fieldOf(at, name) {
  return `${at.join(' ')} ${name}`;
}
