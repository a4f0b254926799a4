/** What organizations are found by: derived from their names, kept beside them, and compared. */
import { newSearchDerivation, type SearchKeys, searchTextVersion } from '../shared/search-text.ts';
import { type Derivation, readDerivation } from './derivation.ts';
import type { Database } from './drivers/driver.ts';

interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: string | null;
}

const selectNames = 'SELECT id, name, aliases, search_text FROM organizations';

/** Returns the derivation of rows of the register. */
function newRowDerivation(): (row: NamedRow) => SearchKeys {
  const derive = newSearchDerivation();
  return ({ name, aliases }) =>
    derive({ name, aliases: aliases === null ? [] : JSON.parse(aliases) });
}

/** Returns what replaces the spellings of an organization. */
export function spellingWrites(database: Database) {
  const remove = database.prepare<{ id: string }>(
    'DELETE FROM organization_spellings WHERE organization_id = :id',
  );
  const insert = database.prepare<{ id: string; reversed: string; kind: string }>(`
    INSERT INTO organization_spellings (reversed, organization_id, kind)
    VALUES (:reversed, :id, :kind)`);
  return (id: string, { spellings }: SearchKeys): void => {
    remove.run({ id });
    for (const { reversed, kind } of spellings) insert.run({ id, reversed, kind });
  };
}

/** Derives the search keys of every organization anew, inside a transaction. */
function restoreSearchKeys(database: Database): void {
  const putText = database.prepare<{ id: string; text: string }>(
    'UPDATE organizations SET search_text = :text WHERE id = :id AND search_text <> :text',
  );
  const putSpellings = spellingWrites(database);
  const deriveKeys = newRowDerivation();
  for (const row of database.prepare<[], NamedRow>(selectNames).all()) {
    const keys = deriveKeys(row);
    putText.run({ id: row.id, text: keys.text });
    putSpellings(row.id, keys);
  }
}

/** The search keys of organizations. */
export const searchDerivation: Derivation = {
  name: 'search',
  version: searchTextVersion,
  restore: restoreSearchKeys,
};

/** Yields a sentence for each organization whose search keys are not those of its names. */
export function* searchKeyDifferences(database: Database): Generator<string> {
  const version = readDerivation(database, searchDerivation);
  if (version !== searchTextVersion) {
    yield `search keys: are of derivation ${version}, which is not ${searchTextVersion}`;
    return;
  }
  const spellings = database.prepare<{ id: string }, { reversed: string; kind: string }>(`
    SELECT reversed, kind FROM organization_spellings WHERE organization_id = :id`);
  const lines = (list: readonly { reversed: string; kind: string }[]) =>
    list.map(({ reversed, kind }) => `${kind} ${reversed}`).sort();
  const deriveKeys = newRowDerivation();
  const rows = database.prepare<[], NamedRow & { search_text: string }>(selectNames);
  for (const row of rows.iterate()) {
    const keys = deriveKeys(row);
    const kept = lines(spellings.all({ id: row.id }));
    if (row.search_text !== keys.text || kept.join('\n') !== lines(keys.spellings).join('\n')) {
      yield `organization ${row.id}: its search keys are not those of its names`;
    }
  }
}
