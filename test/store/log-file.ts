/** A database with a log, at rest, and statements as the owner of its file can run them. */

import type { Store } from '../../src/store/port.ts';
import {
  anEvent,
  anOrganization,
  aReport,
  change,
  later,
  put,
  reportDeletion,
  reportWrite,
} from '../support/rows.ts';
import { connect, verifyLog } from './sqlite.ts';

/** The event that is tampered with, in the middle of the log. */
export const victim = 12;

/** A few dozen events: bodies, versions of reports, and refusals; the victim has every member. */
export async function fillLog(store: Store): Promise<void> {
  const organizations = [put(anOrganization('o')), put(anOrganization('p', { parentId: 'o' }))];
  await store.commit(change({ organizations }));
  for (const id of ['r1', 'r2', 'r3']) {
    const year = 2020 + Number(id.slice(1));
    const report = aReport(id, 'o', { year });
    for (const version of [1, 2, 3]) {
      const row = reportWrite({ ...report, version });
      await store.commit({
        reports: [row],
        events: [
          anEvent({
            ...{
              at: later(version * 1000 + year),
              actorKind: 'key',
              actorId: `key-${id}-${version}`,
            },
            ...{
              actorLabel: `clerk-${id}-${version}`,
              address: `192.0.2.${version}${id.slice(1)}`,
            },
            ...{ requestId: `request-${id}-${version}`, resource: 'report', resourceId: id },
            ...{ versionBefore: row.expected, versionAfter: version },
            changed: [`/narrative/overview-${id}-${version}`],
          }),
        ],
      });
      const resourceId = `POST /v1/reports/${id}/transitions`;
      const refused = {
        action: 'request.refuse',
        refusal: 'not-allowed',
        resource: 'request',
      } as const;
      await store.commit({ events: [anEvent({ ...refused, resourceId, versionAfter: null })] });
    }
  }
  await store.commit(change({ reports: [reportWrite(aReport('gone', 'p'))] }));
  await store.commit(change({ reports: [reportDeletion('gone', 1)] }));
}

/** Runs statements as the owner of the file: no trigger and no constraint stops them. */
export function asOwner(file: string, statements: string): void {
  const database = connect(file);
  try {
    database.pragma('ignore_check_constraints = ON');
    const triggers = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all();
    for (const trigger of triggers) database.exec(`DROP TRIGGER ${trigger}`);
    database.exec(statements);
  } finally {
    database.close();
  }
}

export function rows<Row>(file: string, statement: string): Row[] {
  const database = connect(file, { readonly: true });
  try {
    return database.prepare<[], Row>(statement).all();
  } finally {
    database.close();
  }
}

export const differencesOf = (url: string) => verifyLog(url).differences;
