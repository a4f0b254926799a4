/**
 * The only write: applies a change in one transaction, with its events, completely or not at all.
 */

import type { DigestAlgorithm } from '../../proof/digest.ts';
import type { Organization } from '../organization.ts';
import type { Change, CommitOptions, Write } from '../port.ts';
import { recordEvents } from '../shared/log-links.ts';
import { adjustmentWrites } from './adjustments.ts';
import { answerWrites } from './answers.ts';
import { auditWrites } from './audit.ts';
import { contactWrites } from './contacts.ts';
import { deadlineWrites } from './deadlines.ts';
import type { Database } from './drivers/driver.ts';
import { feedWrites } from './feed.ts';
import { keyWrites } from './keys.ts';
import { organizationWrites } from './organizations.ts';
import { reportWrites } from './report-writes.ts';
import { sumWrites } from './sums-below.ts';
import { webhookWrites } from './webhooks.ts';

/**
 * Thrown inside the transaction of a rehearsal, so that it is undone after everything succeeded.
 */
const rehearsed = Symbol('rehearsed');

type Put = Write<Organization> & { readonly row: Organization };

const isPut = (write: Write<Organization>): write is Put => write.row !== null;

/**
 * Returns the function that applies a change; it throws AppErrors and errors of SQLite.
 *
 * @param newCommitId returns the id that the events of one commit share
 */
export function newCommit(
  database: Database,
  algorithm: DigestAlgorithm,
  newCommitId: () => string,
) {
  const sums = sumWrites(database);
  const organizations = organizationWrites(database, sums);
  const reports = reportWrites(database, sums);
  const keys = keyWrites(database);
  const deadlines = deadlineWrites(database);
  const adjustments = adjustmentWrites(database);
  const contacts = contactWrites(database);
  const webhooks = webhookWrites(database);
  const feed = feedWrites(database);
  const answers = answerWrites(database);
  const audit = auditWrites(database, algorithm);

  /**
   * Applies a change. Organizations are inserted before the rows that refer to them, and deleted
   * after them, from below.
   */
  function apply(change: Change): void {
    const writes = change.organizations ?? [];
    for (const write of writes.filter(isPut)) organizations.put(write);
    const digests = new Map<string, string | null>();
    for (const write of change.reports ?? []) digests.set(write.id, reports.apply(write));
    for (const { id, version } of change.requiredKeys ?? []) keys.requireKeyVersion(id, version);
    if (change.firstKey) keys.requireNone();
    for (const write of change.keys ?? []) keys.apply(write);
    for (const write of change.deadlines ?? []) deadlines.apply(write);
    for (const write of change.adjustments ?? []) adjustments.apply(write);
    for (const write of change.contacts ?? []) contacts.apply(write);
    for (const write of change.webhooks ?? []) webhooks.apply(write);
    for (const move of change.deliveryMoves ?? []) webhooks.move(move);
    for (const entry of change.feed ?? []) feed.append(entry);
    if (change.answer) answers.keep(change.answer);
    const deletions = writes.filter((write) => !isPut(write));
    deletions.sort((a, b) => organizations.depth(b.id) - organizations.depth(a.id));
    for (const write of deletions) organizations.remove(write);
    sums.countChange(change);
    for (const [event, record] of recordEvents(change, digests, newCommitId())) {
      audit.append(event, record);
    }
  }

  const transaction = database.transaction((change: Change, dryRun: boolean): void => {
    apply(change);
    if (dryRun) throw rehearsed;
  });

  return (change: Change, { dryRun = false }: CommitOptions = {}): void => {
    try {
      // IMMEDIATE: the write lock is taken before the versions are read.
      transaction.immediate(change, dryRun);
    } catch (error) {
      if (error !== rehearsed) throw error;
    }
  };
}
