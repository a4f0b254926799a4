/**
 * A process that commits a report, says so, and waits to be killed:
 * `commit-child.ts URL SETTINGS`, the settings of the engine as JSON.
 */
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { v7 } from 'uuid';
import { reachStore } from '../../src/store/engines.ts';
import { aReport, change, reportWrite } from '../support/rows.ts';

const [, , url = '', settings = ''] = process.argv;
const access = await reachStore(url, JSON.parse(settings));
const store = await access.open({ newCommitId: () => v7() });
await store.commit(change({ reports: [reportWrite(aReport('acknowledged', 'z'))] }));
writeSync(1, 'acknowledged\n');
await setTimeout(60_000);
