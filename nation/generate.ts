/**
 * Generates an invented nation for measurements and trials: its register, its reports of some years
 * with realistic figures, and planted faults, which a second file lists.
 *
 *     npm run generate:nation -- --organizations 210000 --years 3
 */
import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reachStore } from '../src/store/engines.ts';
import { firstNationYear } from './figures.ts';
import { loadNation } from './load.ts';

const { values } = parseArgs({
  options: {
    organizations: { type: 'string', default: '1000' },
    years: { type: 'string', default: '1' },
    'last-year': { type: 'string', default: '2023' },
    seed: { type: 'string', default: 'nation' },
    database: { type: 'string', default: 'data/nation.db' },
    faults: { type: 'string', default: 'data/nation-faults.jsonl' },
  },
});

/** Ends the program with a sentence. */
function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

/** Reads a whole number from 1. */
function readCount(name: 'organizations' | 'years' | 'last-year'): number {
  const text = values[name];
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  return refuse(`--${name} 应为正整数：${text} / --${name} must be a whole number from 1: ${text}`);
}

const organizations = readCount('organizations');
const lastYear = readCount('last-year');
const count = readCount('years');
const years = Array.from({ length: count }, (_, at) => lastYear - count + 1 + at);
if ((years[0] ?? 0) < firstNationYear) {
  refuse(
    `只能生成 ${firstNationYear} 年起的报告：减少 --years 或改 --last-year / ` +
      `Reports begin in ${firstNationYear}: use fewer --years or a later --last-year`,
  );
}
const { database, faults, seed } = values;
for (const file of [database, faults]) {
  if (existsSync(file)) {
    refuse(
      `${file} 已存在：删除它，或另选一个文件名 / ${file} exists: delete it, or choose another`,
    );
  }
}

const begun = performance.now();
const access = await reachStore(`sqlite:${database}`, { sqliteDriver: 'auto' });
let commits = 0;
const store = await access.open({ newCommitId: () => `${seed}-${++commits}` });
const keyFile = openSync(faults, 'wx');
try {
  const made = await loadNation(
    store,
    { organizations, years, seed },
    {
      onFault: (fault) => writeSync(keyFile, `${JSON.stringify(fault)}\n`),
      onProgress: (year, done, of) => process.stderr.write(`\r${year}: ${done} / ${of} `),
    },
  );
  process.stderr.write('\r');
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`机关 organizations: ${made.organizations}`);
  console.log(`报告 reports: ${made.reports}，已公布 published: ${made.published}`);
  console.log(`植入的错误 planted faults: ${made.faults} (${faults})`);
  console.log(`用时 seconds: ${seconds}`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  refuse(`机关过多 / Too many organizations: ${error.message}`);
} finally {
  closeSync(keyFile);
  await store.close();
}
console.log(`${database}: ${(statSync(database).size / 2 ** 20).toFixed(1)} MiB`);
