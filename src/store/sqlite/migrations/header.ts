/**
 * What a migration declares in the comment lines at its beginning. A migration is plain unless its
 * first line is `-- kind: rebuild`; a rebuild declares in the following lines what it changes:
 *
 *     -- kind: rebuild
 *     -- rebuilds: reports except title, due_date
 *     -- replaces: report_parts, report_cells by report_contents
 *     -- creates: report_heads
 *     -- changes: audit_marks
 *     -- drops: reports_by_year
 *
 * `rebuilds`: tables that keep their rows, in every column but those after `except`. `replaces`:
 * tables that disappear, and the new ones that hold their content. `creates`: other new tables.
 * `changes`: tables whose rows may differ. `drops`: triggers, indexes and views that disappear or
 * get another definition. A key may be given again. Everything that is not declared stays as it is.
 */
import { StartError } from '../../start-error.ts';

export interface RebuildHeader {
  readonly kind: 'rebuild';
  /** The columns that may differ or disappear, by table. */
  readonly rebuilds: ReadonlyMap<string, readonly string[]>;
  readonly replaces: ReadonlySet<string>;
  readonly creates: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
  readonly drops: ReadonlySet<string>;
}

export type MigrationHeader = { readonly kind: 'plain' } | RebuildHeader;

const headerLine = /^-- ([a-z]+): (.+)$/;

function headerLines(sql: string): [key: string, value: string][] {
  const found: [string, string][] = [];
  for (const line of sql.split('\n')) {
    const [, key, value] = headerLine.exec(line.trimEnd()) ?? [];
    if (key === undefined || value === undefined) break;
    found.push([key, value]);
  }
  return found;
}

/**
 * Parses a list of names.
 *
 * @throws StartError when the list contains anything else
 */
function parseNames(list: string, migration: string): string[] {
  const names = list.split(',').map((name) => name.trim());
  if (names.every((name) => /^\w+$/.test(name))) return names;
  throw new StartError(
    `Migration ${migration} declares ${JSON.stringify(list)}: names are needed.`,
  );
}

/** Collects what the lines of a rebuild declare. */
class Declarations {
  readonly kind = 'rebuild';
  readonly rebuilds = new Map<string, string[]>();
  readonly replaces = new Set<string>();
  readonly creates = new Set<string>();
  readonly changes = new Set<string>();
  readonly drops = new Set<string>();
  readonly #migration: string;

  constructor(migration: string) {
    this.#migration = migration;
  }

  add(key: string, value: string): void {
    if (key === 'rebuilds') this.#addRebuilds(value);
    else if (key === 'replaces') this.#addReplaces(value);
    else if (key === 'creates' || key === 'changes' || key === 'drops') {
      for (const name of this.#names(value)) this[key].add(name);
    } else {
      throw new StartError(`Migration ${this.#migration} declares ${key}, which is no key.`);
    }
  }

  #names(list: string): string[] {
    return parseNames(list, this.#migration);
  }

  #addRebuilds(value: string): void {
    const [tables = '', columns] = value.split(/\sexcept\s/);
    const exceptions = columns === undefined ? [] : this.#names(columns);
    const names = this.#names(tables);
    if (names.length > 1 && columns !== undefined) {
      throw new StartError(
        `Migration ${this.#migration}: "except" follows one table, not several.`,
      );
    }
    for (const name of names) {
      this.rebuilds.set(name, [...(this.rebuilds.get(name) ?? []), ...exceptions]);
    }
  }

  #addReplaces(value: string): void {
    const [tables = '', successors] = value.split(/\sby\s/);
    for (const name of this.#names(tables)) this.replaces.add(name);
    for (const name of successors === undefined ? [] : this.#names(successors)) {
      this.creates.add(name);
    }
  }
}

/**
 * Reads the header of a migration.
 *
 * @param migration the name of its file, for sentences
 * @throws StartError when the kind or a key is unknown, or a value is not a list of names
 */
export function readHeader(sql: string, migration: string): MigrationHeader {
  const [first, ...others] = headerLines(sql);
  if (first === undefined || first[0] !== 'kind') return { kind: 'plain' };
  if (first[1] === 'plain' && others.length === 0) return { kind: 'plain' };
  if (first[1] !== 'rebuild') {
    throw new StartError(
      `Migration ${migration} declares kind ${first[1]}: it is plain, which declares nothing ` +
        'else, or rebuild.',
    );
  }
  const declarations = new Declarations(migration);
  for (const [key, value] of others) declarations.add(key, value);
  return declarations;
}
