/** The parameters of a statement of node:sqlite, which by itself binds NULL for a missing value. */
import type { SQLInputValue } from 'node:sqlite';

type NamedValues = Record<string, SQLInputValue>;

/**
 * The tokens of SQL whose text may look like a parameter (strings, names, comments), then the
 * parameters: `?`, and `:name` also with `@` or `$`.
 */
const tokens =
  /'[^']*'?|"[^"]*"?|`[^`]*`?|\[[^\]]*\]?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|(\?\d*)|[:@$]([\w$\u0080-\uffff]+)/g;

/** Checks a value and returns what is bound for it: null for undefined. */
function checkValue(value: unknown): SQLInputValue {
  if (value === undefined) return null;
  const isBindable =
    value === null ||
    ['number', 'string', 'bigint'].includes(typeof value) ||
    value instanceof Uint8Array;
  if (isBindable) return value as SQLInputValue;
  throw new TypeError('Only numbers, strings, bigints, buffers and null can be bound');
}

/** The parameters that a statement names. */
export class ParameterList {
  readonly #names: readonly string[];
  readonly #positions: number;

  constructor(sql: string) {
    const found = [...sql.matchAll(tokens)];
    this.#names = [...new Set(found.flatMap(([, , name]) => name ?? []))];
    this.#positions = found.filter(([, position]) => position !== undefined).length;
  }

  /**
   * Returns the arguments for node:sqlite: the object of named values first, then the others.
   *
   * @throws RangeError when a value is missing or superfluous; TypeError when one cannot be bound
   */
  bind(given: readonly unknown[]): SQLInputValue[] {
    if (this.#names.length === 0) return this.#bindPositions(given);
    const [named, ...others] = given;
    // The types have no overload for both; the function itself accepts an object first.
    return [this.#bindNames(named) as unknown as null, ...this.#bindPositions(others)];
  }

  #bindPositions(given: readonly unknown[]): SQLInputValue[] {
    if (given.length !== this.#positions) {
      const amount = given.length < this.#positions ? 'few' : 'many';
      throw new RangeError(`Too ${amount} parameter values were provided`);
    }
    return given.map(checkValue);
  }

  #bindNames(given: unknown): NamedValues {
    if (typeof given !== 'object' || given === null || ArrayBuffer.isView(given)) {
      throw new TypeError('Missing named parameters');
    }
    const values: NamedValues = {};
    for (const name of this.#names) {
      const value = (given as Record<string, unknown>)[name];
      if (value === undefined && !(name in given)) {
        throw new RangeError(`Missing named parameter "${name}"`);
      }
      values[name] = checkValue(value);
    }
    return values;
  }
}
