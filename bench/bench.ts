/**
 * `npm run bench`: the service against the least that could serve the same bytes, in one run on one
 * machine, so that the ratios carry over though the rates do not. With `--write` the table is kept
 * in bench/results/latest.md. Sums are measured over a generated nation (`npm run generate:nation`),
 * data/nation.db or the file of `--nation`.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCosts } from './checks.ts';
import { Connection, headerOf, requestBytes } from './client.ts';
import type { Filled } from './district.ts';
import { figuresOf, fill } from './district.ts';
import type { Result, Scenario, Side } from './measure.ts';
import { measure, median } from './measure.ts';
import { copyNation, measureNation, measureSums } from './nation.ts';
import { constantId, makePeerDatabase, prepareKeep } from './peer.ts';
import type { Server } from './processes.ts';
import { startServer } from './processes.ts';
import { perSecond, tableOf } from './table.ts';

const rounds = 15;
const connectionCount = 8;
const reportCount = 60;
const rawCommits = 300;

const section = 'application-statistics';
const sectionBodies = [1, 2].map((seed) =>
  Buffer.from(JSON.stringify(figuresOf(seed).applicationStatistics)),
);
const bodyOf = (turn: number): Buffer => sectionBodies[turn % sectionBodies.length] as Buffer;

interface Bench {
  readonly headers: Readonly<Record<string, string>>;
  readonly service: readonly Connection[];
  readonly peer: readonly Connection[];
  readonly reports: readonly Filled[];
}

/** A side that sends a few requests over and over, from whichever connection is free. */
function inTurn(
  connections: readonly Connection[],
  status: number,
  requests: readonly Buffer[],
): Side {
  let turn = 0;
  return {
    connections,
    status,
    request: () => {
      turn += 1;
      return requests[turn % requests.length] as Buffer;
    },
  };
}

/** PUTs of a section: each connection changes a report of its own, with the tag it got last. */
function servicePuts({ service, headers, reports }: Bench): Side {
  const tags = reports.map(({ etag }) => etag);
  let turn = 0;
  return {
    connections: service,
    status: 200,
    request: (slot) => {
      turn += 1;
      const path = `/v1/reports/${reports[slot]?.id}/${section}`;
      const condition = { 'if-match': tags[slot] ?? '' };
      return requestBytes('PUT', path, { ...headers, ...condition }, bodyOf(turn));
    },
    answered: (slot, answer) => {
      tags[slot] = headerOf(answer, 'etag');
    },
  };
}

function peerPuts({ peer, headers }: Bench): Side {
  let turn = 0;
  return {
    connections: peer,
    status: 200,
    request: (slot) => {
      turn += 1;
      return requestBytes('PUT', `/kept/section-${slot}`, headers, bodyOf(turn));
    },
  };
}

/** The reports that are read: none of those that the connections change. */
const readable = (reports: readonly Filled[]) => reports.slice(connectionCount);

/** The comparisons. */
function scenariosOf(bench: Bench): readonly Scenario[] {
  const { headers, service, peer, reports } = bench;
  const read = readable(reports);
  const get = (path: string, more: Readonly<Record<string, string>> = {}) =>
    requestBytes('GET', path, { ...headers, ...more });
  const pathOf = ({ id }: Filled) => `/v1/reports/${id}`;
  return [
    {
      what: 'GET one report',
      against: 'bare Fastify, one prepared read of the same bytes',
      target: 0.9,
      burst: 2000,
      service: inTurn(
        service,
        200,
        read.map((report) => get(pathOf(report))),
      ),
      peer: inTurn(
        peer,
        200,
        read.map(({ id }) => get(`/kept/${id}`)),
      ),
    },
    {
      what: 'GET one report, 304',
      against: 'bare Fastify, a constant 304',
      target: 0.8,
      burst: 2000,
      service: inTurn(
        service,
        304,
        read.map((report) => get(pathOf(report), { 'if-none-match': report.etag })),
      ),
      peer: inTurn(peer, 304, [get('/unchanged')]),
    },
    {
      what: 'list of 50 reports',
      against: 'bare Fastify, the same bytes, constant',
      target: 0.6,
      burst: 500,
      service: inTurn(service, 200, [get('/v1/reports?limit=50')]),
      peer: inTurn(peer, 200, [get('/constant')]),
    },
    {
      what: 'PUT one section',
      against: 'bare Fastify, one prepared commit of the same bytes, synchronous=FULL',
      target: 0.6,
      burst: 240,
      service: servicePuts(bench),
      peer: peerPuts(bench),
    },
  ];
}

async function connectionsTo({ origin }: Server): Promise<readonly Connection[]> {
  return Promise.all(Array.from({ length: connectionCount }, () => Connection.open(origin)));
}

/** Commits a second of the same bytes without any HTTP: what the disk gives at most. */
function rawCommitRate(database: ReturnType<typeof makePeerDatabase>): number {
  const keep = prepareKeep(database);
  const rates = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let turn = 0; turn < rawCommits; turn += 1) {
      keep.run({ id: 'section-0', bytes: bodyOf(turn) });
    }
    return (rawCommits * 1000) / (performance.now() - start);
  });
  return median(rates);
}

/** Starts the service on a database. */
function startService(file: string, key: string): Promise<Server> {
  return startServer('src/server.ts', {
    environment: {
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: `sqlite:${file}`,
      ADMIN_KEY: key,
      LOG_LEVEL: 'warn',
      MAX_REQUESTS_PER_SOCKET: '0',
      REQUESTS_PER_MINUTE_MAX: '1000000000',
    },
  });
}

/** Measures sums over a nation, when there is one. */
async function runNation(folder: string, nation: string, { key, headers }: Credentials) {
  if (!existsSync(nation)) {
    return { results: [], facts: [`No nation was measured: there is no ${nation}.`] };
  }
  const file = copyNation(nation, folder);
  const server = await startService(file, key);
  const connections = await connectionsTo(server);
  const measured = await measureNation({ connections, headers, file }, rounds);
  for (const connection of connections) connection.close();
  await server.stop();
  return { ...measured, facts: [...measured.facts, ...(await measureSums(file))] };
}

interface Credentials {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Starts both servers on databases in a folder, fills them alike, and measures. */
async function run(folder: string, nation: string): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const server = await startService(join(folder, 'service.db'), key);
  const service = await connectionsTo(server);
  const [first] = service as readonly [Connection];
  const reports = await fill(first, headers, reportCount);
  const answerTo = async (path: string): Promise<Buffer> => {
    const { status, body } = await first.send(requestBytes('GET', path, headers));
    if (status !== 200) throw new Error(`GET ${path}: ${status}`);
    return Buffer.from(body);
  };
  const list = await answerTo('/v1/reports?limit=50');
  const kept = new Map([[constantId, list]]);
  for (const { id } of readable(reports)) kept.set(id, await answerTo(`/v1/reports/${id}`));
  const report = kept.get(readable(reports)[0]?.id ?? '') ?? Buffer.alloc(0);

  const file = join(folder, 'peer.db');
  const database = makePeerDatabase(file, kept);
  const raw = rawCommitRate(database);
  const peerServer = await startServer('bench/peer.ts', { arguments: [file] });
  const peer = await connectionsTo(peerServer);

  const results: Result[] = [];
  for (const scenario of scenariosOf({ headers, service, peer, reports })) {
    results.push(await measure(scenario, rounds));
  }
  for (const connection of [...service, ...peer]) connection.close();
  await Promise.all([server.stop(), peerServer.stop()]);
  database.close();
  const puts = results.at(-1)?.service.rate ?? Number.NaN;
  const barePut = 1_000_000 / (results.at(-1)?.peer.rate ?? Number.NaN);
  const ofNation = await runNation(folder, nation, { key, headers });
  return tableOf(
    [...results, ...ofNation.results],
    [
      ...ofNation.facts,
      `A report is ${report.length} bytes, a list ${list.length}, a section ${bodyOf(0).length}.`,
      `Raw commits without HTTP: ${perSecond(raw)} a second; PUT is ${(puts / raw).toFixed(2)} of it.`,
      ...checkCosts().map(({ what, microseconds }) => {
        const share = (microseconds / barePut).toFixed(2);
        const own = ((microseconds * puts) / 1_000_000).toFixed(2);
        return `A check, ${what}: ${Math.round(microseconds)} µs, ${share} of a bare PUT, ${own} of ours.`;
      }),
      `${reportCount - connectionCount} reports are read in turn: what a store keeps in memory counts.`,
      `${rounds} rounds, ${connectionCount} connections; ratios and rates are medians of rounds.`,
      'Checks, audit and access control are on; LOG_LEVEL=warn. The peer checks and logs nothing.',
      `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}.`,
    ],
  );
}

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    nation: { type: 'string', default: 'data/nation.db' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
try {
  const table = await run(folder, values.nation);
  process.stdout.write(table);
  if (values.write) {
    const file = new URL('results/latest.md', import.meta.url);
    mkdirSync(new URL('./', file), { recursive: true });
    writeFileSync(
      file,
      `# The last benchmark\n\nWritten by \`npm run bench -- --write\`.\n\n${table}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
