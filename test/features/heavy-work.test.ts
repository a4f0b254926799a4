/** Requests with heavy work: what they answer through the pool, and who does not notice. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Test } from 'tap';
import { test } from 'tap';
import { buildApp } from '../../src/app.ts';
import { reportRules } from '../../src/form/rules/index.ts';
import { promptProseMax } from '../../src/work/evaluate-rules.ts';
import type { PoolOptions } from '../../src/work/pool.ts';
import { WorkPool } from '../../src/work/pool.ts';
import { startApp } from '../support/app.ts';
import { isProblem } from '../support/problems.ts';
import { recordCalls } from '../support/recorded-store.ts';
import { countedWork, obedientProgram, usualBounds } from '../work/pool-bounds.ts';

const sample = readFileSync(new URL('../../demo/human-resources-bureau-2023.txt', import.meta.url));

async function appWith(t: Test, options: Partial<PoolOptions> = {}) {
  const work = new WorkPool({ ...usualBounds, ...options });
  const scene = await startApp(t, { work });
  t.teardown(() => work.close());
  return scene;
}

const asText = { 'content-type': 'text/plain' };

test('imports and long prose are answered through the pool as without it', async (t) => {
  const [through, without] = [await appWith(t), await startApp(t)];
  const prose = '主动公开政府信息5条。'.padEnd(20_000, '一');
  const narrative = { overview: prose };
  for (const [url, options] of [
    ['/v1/imports', { text: sample, headers: asText }],
    ['/v1/imports', { text: Buffer.from([0xff, 0xfe, 0]), headers: asText }],
    ['/v1/checks', { body: { year: 2023, narrative } }],
    ['/v1/checks', { body: { year: 2023, narrative, patch: { narrative: { overview: '无' } } } }],
  ] as const) {
    const [one, other] = [
      await through.call('POST', url, options),
      await without.call('POST', url, options),
    ];
    t.equal(one.status, other.status);
    const { instance: _one, requestId: _first, ...body } = one.body as Record<string, unknown>;
    const { instance: _other, requestId: _second, ...same } = other.body as typeof body;
    t.strictSame(body, same);
  }
});

test('a worker that dies or hangs fails one import, and nothing else', async (t) => {
  const { call } = await appWith(t, { program: obedientProgram, jobMs: 5_000 });
  for (const act of ['exit', 'kill', 'hang']) {
    const failing = call('POST', '/v1/imports', { text: act, headers: asText });
    t.equal((await call('GET', '/v1/rules')).status, 200);
    isProblem(t, await failing, { status: 400, code: 'work-too-heavy' }, act);
  }
  const defect = await call('POST', '/v1/imports', { text: 'defect', headers: asText });
  isProblem(t, defect, { status: 500, code: 'internal-error' }, 'a fault of the program');
});

test('more jobs than may wait are refused, to be sent again', async (t) => {
  const options = { program: obedientProgram, jobMs: 5_000, processes: 1, queueMax: 1 };
  const { call } = await appWith(t, options);
  const send = () => call('POST', '/v1/imports', { text: 'hang', headers: asText });
  const answers = await Promise.all([send(), send(), send()]);
  const codes = answers.map(({ body }) => (body as { code: string }).code);
  t.strictSame(codes.sort(), ['service-unavailable', 'work-too-heavy', 'work-too-heavy']);
  const busy = answers.find(({ status }) => status === 503);
  t.equal(busy?.headers['retry-after'], '5');
});

test('an answer that is kept under an Idempotency-Key needs no file to be read', async (t) => {
  const { ran, work } = countedWork();
  const { call } = await startApp(t, { work });
  const body = { name: '示例市人力资源和社会保障局', level: 'prefecture', kind: 'department' };
  const { id } = (await call('POST', '/v1/organizations', { body })).body as { id: string };
  const url = `/v1/imports?save=true&organizationId=${id}`;
  const headers = { ...asText, 'idempotency-key': 'one' };
  const first = await call('POST', url, { text: sample, headers });
  t.equal(first.status, 201);
  t.strictSame(ran.splice(0), ['readReport', 'evaluateReading']);
  const again = await call('POST', url, { text: sample, headers });
  t.equal(again.text, first.text);
  t.strictSame(ran, []);
});

/** Counts how often the rules run: by a rule that is for every report of 2023. */
function countRuns(t: Test): () => number {
  const rule = reportRules.find((each) => each.id === 'C-03');
  assert(rule);
  const calls = t.capture(rule, 'evaluate', rule.evaluate);
  return () => calls().length;
}

test('a saved import is recognised, checked and committed once', async (t) => {
  const runs = countRuns(t);
  const { ran, work } = countedWork();
  const { call, context, adminKey } = await startApp(t, { work });
  const commits: string[] = [];
  const store = recordCalls(context.store, (name) => name === 'commit' && commits.push(name));
  const app = await buildApp({ ...context, store });
  t.teardown(() => app.close());
  const body = { name: '示例市人力资源和社会保障局', level: 'prefecture', kind: 'department' };
  const { id } = (await call('POST', '/v1/organizations', { body })).body as { id: string };
  const long = String(sample).replace(
    '一、总体情况',
    `一、总体情况\n${'甲'.repeat(promptProseMax)}`,
  );
  const headers = { ...asText, authorization: `Bearer ${adminKey}` };
  for (const [year, payload] of [
    [2023, sample],
    [2022, long],
  ] as const) {
    const url = `/v1/imports?save=true&organizationId=${id}&year=${year}`;
    const saved = await app.inject({ method: 'POST', url, headers, payload });
    t.equal(saved.statusCode, 201);
    t.strictSame(saved.json().missing, []);
    t.strictSame(ran.splice(0), ['readReport', 'evaluateReading'], `${year}`);
    t.equal(runs(), 1, `${year}`);
    t.strictSame(commits.splice(0), ['commit']);
    const url2 = `/v1/reports/${saved.json().report.id}/findings`;
    const { counts } = (await call('GET', url2)).body as { counts: object };
    t.strictSame(saved.json().report.findings, counts);
    t.equal(runs(), 1, 'to list them they run again');
    ran.length = 0;
  }
  const partial = String(sample).replace(/行政强制[^\n]*\n/g, '');
  const url = `/v1/imports?save=true&organizationId=${id}&year=2021`;
  const saved = await app.inject({ method: 'POST', url, headers, payload: partial });
  t.equal(saved.statusCode, 201);
  t.ok(saved.json().missing.length > 0);
  t.equal(runs(), 2, 'what the file lacks is unknown in the file, and blank in the report');
});

test('a transition runs the rules once', async (t) => {
  const { ran, work } = countedWork();
  const { call } = await startApp(t, { work });
  const body = { name: '某局', level: 'county', kind: 'department' };
  const { id } = (await call('POST', '/v1/organizations', { body })).body as { id: string };
  const narrative = { overview: '一'.repeat(promptProseMax + 1) };
  const report = { organizationId: id, year: 2023, kind: 'own', narrative };
  const made = await call('POST', '/v1/reports', { body: report });
  t.equal(made.status, 201);
  t.strictSame(ran.splice(0), ['evaluateReport']);
  const url = `/v1/reports/${(made.body as { id: string }).id}/transitions`;
  const headers = { 'if-match': String(made.headers.etag) };
  const submitted = await call('POST', url, { body: { action: 'submit' }, headers });
  isProblem(t, submitted, { status: 409, code: 'findings-open' }, 'blank tables');
  t.strictSame(ran, ['evaluateReport']);
});
