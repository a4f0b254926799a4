/** The migrations of a folder: numbered SQL files, each with its checksum and its declarations. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { StartError } from '../../start-error.ts';
import { type MigrationHeader, readHeader } from './header.ts';
import { type MigrationStep, type MigrationSteps, projectSteps } from './steps.ts';

/**
 * The folder of the project; relative to this file, so that it is found wherever the tree is
 * installed.
 */
export const migrationsFolder = new URL('../../../../migrations/sqlite/', import.meta.url);

export interface Migration {
  readonly number: number;
  /** The file's name. */
  readonly name: string;
  /** SHA-256 of the text with line ends as LF, hexadecimal: a checkout may rewrite line ends. */
  readonly checksum: string;
  readonly sql: string;
  readonly header: MigrationHeader;
  /** What runs after the SQL, in the same transaction. */
  readonly step: MigrationStep | null;
}

/**
 * Returns the migrations of a folder, in order.
 *
 * @param steps the steps in code by number; the project's when absent
 * @throws StartError when their numbers are not 1, 2, 3 …, or a header cannot be read
 */
export function readMigrations(
  folder: URL = migrationsFolder,
  steps: MigrationSteps = projectSteps,
): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) {
      throw new StartError(
        `Migration ${name} does not follow: number ${index + 1} was expected in its place.`,
      );
    }
    const sql = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
    const step = steps.get(number) ?? null;
    return {
      number,
      name,
      sql,
      checksum: hash('sha256', sql),
      header: readHeader(sql, name),
      step,
    };
  });
}
