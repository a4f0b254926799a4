/** Heavy work in processes of its own: what it answers, what ends it, and who does not notice. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Test } from 'tap';
import { test } from 'tap';
import { checkReport } from '../../src/form/check.ts';
import type { ReportInput } from '../../src/form/rules/report-facts.ts';
import type { RuleExample } from '../../src/form/rules/rule.ts';
import { evaluateRules, promptProseMax } from '../../src/work/evaluate-rules.ts';
import type { PoolOptions } from '../../src/work/pool.ts';
import { WorkPool } from '../../src/work/pool.ts';
import { packContext, packReport, unpackReport } from '../../src/work/sent-report.ts';
import type { Work } from '../../src/work/work.ts';
import { inlineWork } from '../../src/work/work.ts';
import { inputOf } from '../form/rule-inputs.ts';
import { countedWork, obedientProgram, sentFile, usualBounds } from './pool-bounds.ts';

const usual: PoolOptions = { ...usualBounds, processes: 1 };

function poolOf(t: Test, options: Partial<PoolOptions> = {}): WorkPool {
  const pool = new WorkPool({ ...usual, ...options });
  t.teardown(() => pool.close());
  return pool;
}

const text = '某局2023年政府信息公开工作年度报告\n一、总体情况\n主动公开1件。\n';
const file = sentFile(text, 'text/plain');

function obedientPool(t: Test, options: Partial<PoolOptions> = {}): WorkPool {
  return poolOf(t, { ...options, program: obedientProgram });
}

const act = (pool: Work, name: string, signal?: AbortSignal) =>
  pool.run('readReport', sentFile(name), signal) as Promise<unknown>;

function isAlive(pid: unknown): boolean {
  try {
    process.kill(pid as number, 0);
    return true;
  } catch {
    return false;
  }
}

test('a job answers and refuses in the pool as it does here', async (t) => {
  const pool = poolOf(t);
  pool.start();
  const [here, there] = await Promise.all([
    inlineWork.run('readReport', file),
    pool.run('readReport', file),
  ]);
  t.strictSame(there, here);
  t.equal(there.recognition.year, 2023);
  const ruleContext = packContext({ organization: null, previous: null, children: null });
  const context = { year: 2023, kind: 'own', lastYear: 2024, ruleContext } as const;
  const reading = { recognition: there.recognition, context };
  const found = await pool.run('evaluateReading', reading);
  t.ok(found.findings.length > 0);
  t.strictSame(found, await inlineWork.run('evaluateReading', reading));
  const broken = sentFile(Buffer.from([0xff, 0xfe, 0x00]));
  const refusals = await Promise.all(
    [pool, inlineWork].map((work) =>
      work.run('readReport', broken).then(
        () => assert.fail('it was read'),
        ({ code, detail, faults }) => ({ code, detail, faults }),
      ),
    ),
  );
  t.equal(refusals[0]?.code, 'document-unreadable');
  t.strictSame(refusals[0], refusals[1]);
});

test('the rules on long prose run in the pool, and find what they find here', async (t) => {
  const { ran, work } = countedWork();
  const previous: RuleExample['previous'] = {
    edition: '2019',
    cells: { '3.1.C1': 4 },
    narrative: { overview: '收到1件。' },
  };
  const reportOf = (overview: string): ReportInput =>
    inputOf({ edition: '2021', cells: { '3.1.C1': 3 }, narrative: { overview }, previous });
  const short = reportOf('收到申请5件。');
  const long = reportOf('收到申请5件。'.padEnd(promptProseMax + 1, '一'));
  t.strictSame(await evaluateRules(work, short), checkReport(short));
  t.strictSame(ran, []);
  t.strictSame(await evaluateRules(work, long), checkReport(long));
  t.strictSame(ran, ['evaluateReport']);
  t.strictSame(unpackReport(packReport(long)), long);
});

test('a process that ends, hangs or is killed fails its own job alone', async (t) => {
  const failures: object[] = [];
  const onFailure = (failure: object) => failures.push(failure);
  const pool = obedientPool(t, { processes: 2, jobMs: 5_000, onFailure });
  for (const name of ['exit', 'kill', 'hang']) {
    const cause = name === 'hang' ? /more than 5 seconds/ : /more time or memory/;
    const fails = t.rejects(act(pool, name), { code: 'work-too-heavy', message: cause }, name);
    t.type(await act(pool, 'echo'), 'number', `beside ${name}`);
    await fails;
    t.type(await act(pool, 'echo'), 'number', `after ${name}`);
  }
  await t.rejects(act(pool, 'defect'), { message: /a defect/, code: undefined });
  t.strictSame(failures, [
    { job: 'readReport', reason: 'ended with 3' },
    { job: 'readReport', reason: 'ended with SIGKILL' },
    { job: 'readReport', reason: 'It took more than 5 seconds.' },
  ]);
});

test('a job that takes more memory than it may is ended', async (t) => {
  // Millions of claims take far more memory than the text has bytes.
  const narrative = { overview: '公开1件'.repeat(2_000_000) };
  const report = packReport(inputOf({ edition: '2021', cells: {}, narrative }));
  const pool = poolOf(t, { memoryBytesMax: 256 * 2 ** 20 });
  const begun = performance.now();
  await t.rejects(pool.run('evaluateReport', report), { code: 'work-too-heavy' });
  t.ok(performance.now() - begun < usual.jobMs / 2, 'not by its time');
  t.equal((await pool.run('readReport', file)).format, 'text', 'and the next one is done');
});

test('jobs wait in order, as many as there may', async (t) => {
  const pool = obedientPool(t, { queueMax: 2 });
  const order: number[] = [];
  // The first is taken at once, two wait.
  const jobs = [1, 2, 3].map((at) => act(pool, 'echo').then(() => order.push(at)));
  await t.rejects(act(pool, 'echo'), {
    ...{ code: 'service-unavailable', headers: { 'retry-after': '5' } },
  });
  await Promise.all(jobs);
  t.strictSame(order, [1, 2, 3]);
  t.type(await act(pool, 'echo'), 'number', 'and then there is room again');
});

test('a caller that has gone ends its job, waiting or running', async (t) => {
  const pool = obedientPool(t);
  const pid = await act(pool, 'echo');
  t.ok(isAlive(pid));
  const [running, waiting, before] = [1, 2, 3].map(() => new AbortController());
  assert(running && waiting && before);
  const reason = new Error('gone');
  const first = t.rejects(act(pool, 'hang', running.signal), reason);
  const second = t.rejects(act(pool, 'hang', waiting.signal), reason);
  const third = act(pool, 'echo');
  waiting.abort(reason);
  await second;
  running.abort(reason);
  await first;
  t.not(await third, pid, 'another process has taken the place');
  before.abort(reason);
  await t.rejects(act(pool, 'echo', before.signal), reason);
});

test('a closed pool refuses, and leaves no process behind', async (t) => {
  const pool = obedientPool(t);
  const pid = await act(pool, 'echo');
  const running = t.rejects(act(pool, 'hang'), { code: 'service-unavailable' });
  const waiting = t.rejects(act(pool, 'echo'), { code: 'service-unavailable' });
  await pool.close();
  await Promise.all([running, waiting]);
  t.notOk(isAlive(pid));
  await t.rejects(act(pool, 'echo'), { code: 'service-unavailable' });
});

test('what cannot be sent fails alone', async (t) => {
  const pool = obedientPool(t);
  const unsendable = { ...sentFile('echo'), contentType: (() => {}) as never };
  await t.rejects(pool.run('readReport', unsendable), { message: /could not be cloned/ });
  t.type(await act(pool, 'echo'), 'number');
});

test('a program that cannot start fails the jobs it was started for', async (t) => {
  const pool = poolOf(t, { program: new URL('./none.mjs', import.meta.url) });
  await t.rejects(act(pool, 'echo'), { code: 'work-too-heavy' });
});

/** A program that uses a pool, run to its end. */
function runInPool(lines: string): string {
  const urlOf = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const script = `
    const { WorkPool } = await import(${urlOf('../../src/work/pool.ts')});
    const { packReport } = await import(${urlOf('../../src/work/sent-report.ts')});
    const { inputOf } = await import(${urlOf('../form/rule-inputs.ts')});
    const program = new URL(${urlOf('./announcing-worker.ts')});
    const bounds = ${JSON.stringify({ ...usual, memoryBytesMax: 2 ** 40 })};
    const pool = new WorkPool({ ...bounds, program });
    ${lines}`;
  const args = ['--input-type=module', '--eval', script];
  const { stdout } = spawnSync(process.execPath, args, { timeout: 60_000, encoding: 'utf8' });
  return stdout.trim();
}

test('an idle pool keeps no program from ending', async (t) => {
  const answered = runInPool(`
    const input = { content: Buffer.from(${JSON.stringify(text)}), contentType: '', bytesMax: 99_999 };
    console.log((await pool.run('readReport', input)).format);`);
  t.match(answered, /^\d+\ntext$/);
});

test('a process whose service is gone ends, whatever it is doing', async (t) => {
  const pid = Number(
    runInPool(`
      const narrative = { overview: '公开1件'.repeat(4_000_000) };
      const report = packReport(inputOf({ edition: '2021', cells: {}, narrative }));
      pool.run('evaluateReport', report).catch(() => {});
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1_500);`),
  );
  t.ok(pid > 0);
  for (let looked = 0; looked < 100 && isAlive(pid); looked += 1) await setTimeout(50);
  t.notOk(isAlive(pid));
});
