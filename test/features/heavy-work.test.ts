/** Requests with heavy work: what they answer through the pool, and who does not notice. */
import { readFileSync } from 'node:fs';
import type { Test } from 'tap';
import { test } from 'tap';
import { promptProseMax } from '../../src/work/evaluate-rules.ts';
import type { PoolOptions } from '../../src/work/pool.ts';
import { WorkPool } from '../../src/work/pool.ts';
import { startApp } from '../support/app.ts';
import { countedWork, obedientProgram, usualBounds } from '../work/support.ts';
import { isProblem } from './reports-support.ts';

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
