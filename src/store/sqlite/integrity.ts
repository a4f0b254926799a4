/** Checks a database for damage: its pages and indexes, and the references between its rows. */

import { StartError } from '../start-error.ts';
import type { Database } from './drivers/driver.ts';

/** Up to this size the full check runs; above it the quick one. */
const fullCheckBytesMax = 256 * 1024 * 1024;

/** Returns the size of a database in bytes, including pages that are only in its log. */
export function databaseBytes(database: Database): number {
  return (
    Number(database.pragma('page_count', { simple: true })) *
    Number(database.pragma('page_size', { simple: true }))
  );
}

/**
 * Returns the first faults of a database as a part of a sentence, such as `is damaged (…)`; null
 * when it is intact.
 *
 * @param check `full` compares indexes with their tables whatever the size
 */
export function findDamage(database: Database, check?: 'full'): string | null {
  const isFull = check === 'full' || databaseBytes(database) < fullCheckBytesMax;
  const pragma = isFull ? 'integrity_check' : 'quick_check';
  const answers = database.pragma(`${pragma}(5)`) as Record<string, string>[];
  const faults = answers.flatMap(Object.values).filter((answer) => answer !== 'ok');
  if (faults.length > 0) return `is damaged (${pragma}: ${faults.join('; ')})`;
  const orphans = database.pragma('foreign_key_check') as { table: string; rowid: number }[];
  const orphan = orphans[0];
  if (orphan === undefined) return null;
  return `has ${orphans.length} rows that refer to nothing, the first in table ${orphan.table}`;
}

/**
 * Checks that a database is intact: integrity and references.
 *
 * @throws StartError naming the first faults
 */
export function requireWhole(database: Database, place: string, check?: 'full'): void {
  const damage = findDamage(database, check);
  if (damage !== null) throw new StartError(`${place} ${damage}: restore it from a backup.`);
}
