/** The one write: a change in one transaction, with its events, whole or not at all. */
import type { Database } from 'better-sqlite3';
import type { Change, CommitOptions, Organization, Write } from '../port.ts';
import { auditWrites } from './audit.ts';
import { keyWrites } from './keys.ts';
import { organizationWrites } from './organizations.ts';
import { reportWrites } from './report-writes.ts';

/** Thrown inside the transaction of a rehearsal, so that it is undone when all went well. */
const rehearsed = Symbol('rehearsed');

type Put = Write<Organization> & { readonly row: Organization };

const isPut = (write: Write<Organization>): write is Put => write.row !== null;

/** Makes the function that applies a change; it throws AppErrors and errors of SQLite. */
export function commits(database: Database) {
  const organizations = organizationWrites(database);
  const reports = reportWrites(database);
  const keys = keyWrites(database);
  const audit = auditWrites(database);

  /** Organizations come before what refers to them, and go after it, from below. */
  function apply(change: Change): void {
    const writes = change.organizations ?? [];
    for (const write of writes.filter(isPut)) organizations.put(write);
    for (const write of change.reports ?? []) reports.apply(write);
    for (const { id, version } of change.standingKeys ?? []) keys.requireStanding(id, version);
    for (const write of change.keys ?? []) keys.apply(write);
    const deletions = writes.filter((write) => !isPut(write));
    deletions.sort((a, b) => organizations.depth(b.id) - organizations.depth(a.id));
    for (const write of deletions) organizations.remove(write);
    for (const event of change.events) audit.append(event);
  }

  const transaction = database.transaction((change: Change, dryRun: boolean): void => {
    apply(change);
    if (dryRun) throw rehearsed;
  });

  return (change: Change, { dryRun = false }: CommitOptions = {}): void => {
    try {
      // IMMEDIATE: the lock of the writer is taken before the versions are read.
      transaction.immediate(change, dryRun);
    } catch (error) {
      if (error !== rehearsed) throw error;
    }
  };
}
