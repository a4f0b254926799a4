/**
 * A process of its own that works on a database: `child.ts <job> <url> [name]`. What it prints is
 * written at once, so a line that the parent reads was printed after the commit it reports.
 */
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../src/errors.ts';
import type { Store } from '../../src/store/port.ts';
import { anEvent, anOrganization, aReport, change, put, reportWrite } from '../support/rows.ts';
import { connect, lockInstance, openSqliteStore } from './sqlite.ts';

const [, , job = '', url = '', name = ''] = process.argv;

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Makes an organization with a report, again and again, until it is killed. */
async function commitForEver(store: Store): Promise<void> {
  for (let n = 1; ; n += 1) {
    const id = `${name}-${n}`;
    const organizations = [put(anOrganization(id))];
    await store.commit(change({ organizations, reports: [reportWrite(aReport(id, id))] }));
    say(id);
  }
}

/**
 * Adds one to a counter, kept in a name, until its input ends; says why it was refused. After a
 * write of its own it waits for another's, so that the processes really meet.
 */
async function countUp(store: Store): Promise<void> {
  let going = true;
  process.stdin.on('end', () => {
    going = false;
  });
  process.stdin.resume();
  let done = 0;
  let own = 0;
  while (going) {
    const row = await store.organizations.get('counter');
    if (row === null) throw new Error('there is no counter');
    const { lineage, ...before } = row;
    const after = { ...before, name: String(Number(row.name) + 1), version: row.version + 1 };
    await setImmediate();
    if (before.version === own) continue;
    try {
      await store.commit({ organizations: [put(after)], events: [anEvent()] });
      done += 1;
      own = after.version;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // `service-unavailable`: SQLite gives turns by chance, so two that alternate may keep a third
      // from writing for the whole of its patience. Refused is refused: it tries again.
      if (!['precondition-failed', 'service-unavailable'].includes(error.code)) throw error;
      say(error.code);
    }
  }
  say(`done ${done}`);
}

/** Writes until the file may not grow, then makes room in it. The parent limits the file's size. */
async function fillDisk(store: Store): Promise<void> {
  const codes = new Set<string>();
  for (let n = 1; (await store.isReady()) && n < 10_000; n += 1) {
    try {
      await store.commit(change({ organizations: [put(anOrganization(`o${n}`))] }));
      say(`o${n}`);
    } catch (error) {
      codes.add(error instanceof AppError ? error.code : String(error));
    }
  }
  say(`refused ${[...codes].join()}`);
  say(`ready ${await store.isReady()}`);
  say(`reads ${(await store.organizations.get('o1'))?.id}`);
  const second = connect(url.replace('sqlite:', ''));
  second.pragma('wal_checkpoint(TRUNCATE)');
  second.close();
  say(`ready ${await store.isReady()}`);
}

if (job === 'service') lockInstance(url);
const store = await openSqliteStore(url);
if (job === 'service') await commitForEver(store);
if (job === 'count') await countUp(store);
if (job === 'fill') await fillDisk(store);
await store.close();
