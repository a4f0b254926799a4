/** What is derived in the database by code: which derivation it has, and how it gets the newest. */
import type { Database } from './drivers/driver.ts';

/** A derivation: its name, its number, which changes with the code, and how its rows are made. */
export interface Derivation {
  readonly name: 'search' | 'sums';
  readonly version: number;
  /** Derives all rows anew, inside a transaction. */
  readonly restore: (database: Database) => void;
}

/** Returns the number of the derivation that a database has. */
export function readDerivation(database: Database, { name }: Pick<Derivation, 'name'>): number {
  const select = 'SELECT version FROM derivations WHERE name = :name';
  return database.prepare<{ name: string }, number>(select).pluck().get({ name }) ?? 0;
}

/** Derives all rows anew, inside a transaction, and records which derivation it was. */
export function restoreDerivation(database: Database, derivation: Derivation): void {
  const { name, version, restore } = derivation;
  restore(database);
  database
    .prepare<{ name: string; version: number }>(
      'UPDATE derivations SET version = :version WHERE name = :name',
    )
    .run({ name, version });
}

/** Derives rows anew when those of the database are of another derivation, in its own transaction. */
export function refreshDerivation(database: Database, derivation: Derivation): void {
  const isCurrent = () => readDerivation(database, derivation) === derivation.version;
  if (isCurrent()) return;
  const refresh = database.transaction(() => {
    // Of two processes that start together, one does it.
    if (!isCurrent()) restoreDerivation(database, derivation);
  });
  refresh.immediate();
}
