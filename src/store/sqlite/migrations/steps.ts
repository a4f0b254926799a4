/**
 * The steps of migrations that need code. A step runs in the transaction of its migration, after
 * the SQL, on the rows that the database has; a new one has none.
 *
 * The checksum of a migration covers only its SQL. A step that was released is frozen by a golden
 * test: rows before, and the exact rows that the step makes of them. So a step imports nothing that
 * changes with the service: what it needs of a format is written out in it.
 */
import type { Database } from '../drivers/driver.ts';
import { fillContents } from '../migration-steps/fill-contents.ts';

/** Changes rows in a way that SQL cannot. It must not begin or end a transaction. */
export type MigrationStep = (database: Database) => void;

/** Steps by the number of their migration. */
export type MigrationSteps = ReadonlyMap<number, MigrationStep>;

/** The steps of the project's migrations. */
export const projectSteps: MigrationSteps = new Map([[6, fillContents]]);
