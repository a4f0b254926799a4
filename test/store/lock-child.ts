/**
 * A process that takes the lock of a database and drops what it got, then collects garbage until its
 * input ends: `node --expose-gc lock-child.ts URL DRIVER`.
 */
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { settings } from '../../src/config/settings.ts';
import { chooseDriver } from '../../src/store/sqlite/drivers/choose.ts';
import { lockInstance } from '../../src/store/sqlite/lock.ts';

const [, , url = '', choice = ''] = process.argv;
const { driver } = await chooseDriver(settings.sqliteDriver.read(choice));
let isAsked = true;
process.stdin.on('end', () => {
  isAsked = false;
});
process.stdin.resume();
lockInstance(url, driver);
for (let round = 1; isAsked; round += 1) {
  // Garbage of its own, so that there is a reason to collect.
  Array.from({ length: 1000 }, () => ({ round }));
  (globalThis as unknown as { gc: () => void }).gc();
  await setTimeout(1);
  if (round === 50) writeSync(1, 'collected\n');
}
