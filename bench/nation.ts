/**
 * Sums over a generated nation, against a GET of one report of the same service: whatever the size of
 * the tree, a total that is published costs about as much.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { reachStore } from '../src/store/engines.ts';
import type { Store } from '../src/store/port.ts';
import { visitAmounts } from '../src/store/shared/amounts.ts';
import { subtreeEnd } from '../src/store/shared/register.ts';
import type { Connection } from './client.ts';
import { requestBytes } from './client.ts';
import type { Result, Scenario, Side } from './measure.ts';
import { measure, median, percentile } from './measure.ts';

const year = 2023;

/** A total may cost 1.3 times as much as a GET of one report. */
const totalsTarget = 0.77;

/** A subtree, and how many organizations it has. */
interface Subtree {
  readonly id: string;
  readonly path: string;
  readonly size: number;
}

/** Finds the subtree whose size is nearest to one. */
function findSubtree(database: Database.Database, size: number): Subtree {
  const found = database
    .prepare<{ size: number }, Subtree>(`
      SELECT o.id, o.path, b.size + 1 AS size FROM organizations AS o JOIN (
        SELECT organization_id, sum(count) AS size FROM organizations_below GROUP BY 1
      ) AS b ON b.organization_id = o.id
      ORDER BY abs(b.size + 1 - :size) LIMIT 1`)
    .get({ size });
  if (found === undefined) throw new Error('the nation has no tree');
  return found;
}

/** Milliseconds of a call, the median of some. */
async function timeOf(run: () => unknown, times = 9): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return median(taken.slice(1));
}

/** Adds up the amounts of a subtree with nothing else: what a sum takes at least. */
function sumRaw(database: Database.Database, { path }: Subtree): () => Float64Array {
  const statement = database
    .prepare<{ from: string; to: string }, Buffer>(`
      SELECT a.amounts FROM organizations AS o
      CROSS JOIN reports AS r ON r.organization_id = o.id AND r.year = ${year} AND r.kind = 'own'
      CROSS JOIN report_amounts AS a ON a.year = ${year} AND a.kind = 'own' AND a.face = 'working'
        AND a.report = r.number
      WHERE o.path >= :from AND o.path < :to`)
    .pluck();
  return () => {
    const sums = new Float64Array(256);
    for (const amounts of statement.iterate({ from: path, to: subtreeEnd(path) })) {
      visitAmounts(amounts, (cell, value) => {
        sums[cell] = (sums[cell] ?? 0) + (value ?? 0);
      });
    }
    return sums;
  };
}

/** What sums take in the store alone, without HTTP and without another process. */
async function storeFacts(
  { sums }: Store,
  raw: () => unknown,
  { subtrees, middle }: Subtrees,
): Promise<readonly string[]> {
  const scope = { year, verticallyLed: false } as const;
  const published = { face: 'published', asOf: null } as const;
  const working = { face: 'working', asOf: null } as const;
  const facts: string[] = [];
  for (const { id: within, size } of subtrees) {
    const took = await timeOf(() => sums.read({ ...scope, within, view: published }, null), 101);
    facts.push(
      `Published sums of ${size} organizations, read from the store and not remembered: ${took.toFixed(2)} ms.`,
    );
  }
  const { id: within, size } = middle;
  const least = await timeOf(raw);
  const any = await timeOf(() => sums.read({ ...scope, within, view: working }, null));
  return [
    ...facts,
    `Working sums of ${size} organizations: ${any.toFixed(0)} ms, ${(any / least).toFixed(2)} of the raw sum (${least.toFixed(0)} ms; target ≤ 1.2).`,
  ];
}

/** A service over the nation, and a key that may read all of it. */
export interface NationBench {
  readonly connections: readonly Connection[];
  readonly headers: Readonly<Record<string, string>>;
  /** The file of the nation, which is only read. */
  readonly file: string;
}

/** A side that sends requests in turn. */
function sideOf({ connections, headers }: NationBench, paths: readonly string[]): Side {
  const requests = paths.map((path) => requestBytes('GET', path, headers));
  let turn = 0;
  return {
    connections,
    status: 200,
    request: () => {
      turn += 1;
      return requests[turn % requests.length] as Buffer;
    },
  };
}

/** The p99 of GETs of one report, alone or while something heavy is read over and over. */
async function lightP99(
  bench: NationBench,
  path: string,
  heavy: ((turn: number) => string) | null,
): Promise<number> {
  const [light, other] = bench.connections as readonly [Connection, Connection];
  const request = requestBytes('GET', path, bench.headers);
  let isOver = false;
  const disturb = async (): Promise<void> => {
    // Another instant each time, so that nothing is remembered.
    for (let at = 0; heavy !== null && !isOver; at += 1) {
      await other.send(requestBytes('GET', heavy(at), bench.headers));
    }
  };
  const disturbing = disturb();
  const taken: number[] = [];
  for (let turn = 0; turn < 3_000; turn += 1) {
    const start = performance.now();
    await light.send(request);
    taken.push(performance.now() - start);
  }
  isOver = true;
  await disturbing;
  return percentile(taken, 0.99);
}

interface Subtrees {
  readonly subtrees: readonly Subtree[];
  /** Of the size of a large prefecture. */
  readonly middle: Subtree;
}

function findSubtrees(database: Database.Database): Subtrees {
  const middle = findSubtree(database, 18_000);
  return {
    subtrees: [findSubtree(database, 100), middle, findSubtree(database, 210_000)],
    middle,
  };
}

/** Measures sums over a nation through the service; returns rows of the table, and facts. */
export async function measureNation(
  bench: NationBench,
  rounds: number,
): Promise<{ readonly results: readonly Result[]; readonly facts: readonly string[] }> {
  const database = new Database(bench.file, { readonly: true, fileMustExist: true });
  const { subtrees, middle } = findSubtrees(database);
  const reports = database
    .prepare<[], string>(`SELECT id FROM published_reports WHERE year = ${year} LIMIT 50`)
    .pluck()
    .all();
  database.close();
  const paths = reports.map((id) => `/v1/reports/${id}`);
  const results: Result[] = [];
  for (const { id, size } of subtrees) {
    const scenario: Scenario = {
      what: `published totals of ${size} organizations`,
      against: 'GET of one report by the same service',
      target: totalsTarget,
      burst: 1_000,
      service: sideOf(bench, [`/v1/statistics/totals?year=${year}&within=${id}`]),
      peer: sideOf(bench, paths),
    };
    results.push(await measure(scenario, rounds));
  }
  const [report = ''] = paths;
  const alone = await lightP99(bench, report, null);
  const heavy = (turn: number) => {
    const asOf = new Date(Date.UTC(year + 1, 2, 1) + turn).toISOString();
    return `/v1/statistics/totals?year=${year}&within=${middle.id}&asOf=${asOf}`;
  };
  const meanwhile = await lightP99(bench, report, heavy);
  const fact = `GET of one report, p99: ${alone.toFixed(2)} ms alone, ${meanwhile.toFixed(2)} ms while sums of an earlier instant are read over ${middle.size} organizations (${(meanwhile / alone).toFixed(2)} of it; target ≤ 2).`;
  return { results, facts: [fact] };
}

/** Measures sums over a nation in the store alone, which no service has open. */
export async function measureSums(file: string): Promise<readonly string[]> {
  const access = await reachStore(`sqlite:${file}`, { sqliteDriver: 'better-sqlite3' });
  const store = await access.open({ newCommitId: randomUUID });
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const trees = findSubtrees(database);
    return await storeFacts(store, sumRaw(database, trees.middle), trees);
  } finally {
    database.close();
    await store.close();
  }
}

/** Copies a nation, because the service writes to what it serves; returns the copy. */
export function copyNation(file: string, folder: string): string {
  const copy = join(folder, 'nation.db');
  copyFileSync(file, copy);
  return copy;
}
