/** The page on filing, run as it stands against a running service. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'tap';

const root = fileURLToPath(new URL('../', import.meta.url));
const missing = ['bash', 'curl', 'cmp'].filter(
  (program) => spawnSync(program, ['--version']).status !== 0,
);
const adminKey = 'f'.repeat(40);

/** The blocks of the page, as a reader pastes them one after another. */
function scriptOf(page: string): string {
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)];
  return blocks.map(([, block]) => block).join('\n');
}

interface Served {
  readonly origin: string;
  /** Ends it; before the test does, because the folder of its database goes with the test. */
  readonly end: () => Promise<void>;
}

/** Starts the service on a database in a folder. */
async function serve(folder: string): Promise<Served> {
  const service = spawn(process.execPath, ['src/server.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ HOST: '127.0.0.1', PORT: '0', ADMIN_KEY: adminKey, LOG_LEVEL: 'silent' },
      DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async () => {
    const exit = once(service, 'exit');
    if (service.kill('SIGKILL')) await exit;
  };
  let printed = '';
  service.stdout.setEncoding('utf8');
  for await (const text of service.stdout) {
    printed += text;
    const origin = /Nianbao: (http:\S+)\/v1/.exec(printed)?.[1];
    if (origin !== undefined) return { origin, end };
  }
  throw new Error(`the service ended: ${printed}`);
}

/** What the page prints, line by line, in its order. */
const expected: readonly (string | RegExp)[] = [
  '200',
  '"code":"findings-open"',
  /^"message":".*一、本年新收政府信息公开申请数量 3.*相差 1/,
  /^"message":".*总计.*相差 1/,
  /^"message":".*空白/,
  '200',
  /^\{"findingKey":"Z-04-\S+","reason":"县级部门无规章制定权，该行不适用。"\}$/,
  '"status":"submitted"',
  '404',
  '403',
  '"status":"returned"',
  '"text":"去年为8件，本年新制发1件，现行有效应为9件。"',
  '200',
  '"status":"submitted"',
  '"status":"accepted"',
  '"status":"published"',
  '200',
  /^title +示例县水利局2023年政府信息公开工作年度报告$/,
  /^year +2023$/,
  /^It agrees with the kept head/,
  'OK',
  '"status":"draft"',
  '200',
  '"status":"submitted"',
  '"status":"accepted"',
  '"status":"published"',
  '"administrativePenalties":{"decisions":3}',
  '"pointer":"/proactiveDisclosure/administrativePenalties/decisions"',
  '"before":2',
  '"after":3',
  '"type":"published"',
  '"type":"corrected"',
];

const isOf = (line: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? line === wanted : wanted.test(line);

test('the page on filing runs as it stands and prints what it says', {
  skip: missing.length > 0 ? `not installed: ${missing.join(', ')}` : false,
}, async (t) => {
  const folder = t.testdir({ kept: {} });
  const { origin, end } = await serve(folder);
  const script = scriptOf(readFileSync(join(root, 'docs/filing.md'), 'utf8'));
  const run = promisify(execFile);
  const { stdout, stderr } = await run('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: root,
    env: {
      ...process.env,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      NO_PROXY: '127.0.0.1',
      NIANBAO: origin,
      ADMIN_KEY: adminKey,
      FOLDER: join(folder, 'kept'),
    },
  }).finally(end);
  t.equal(stderr, '');
  // The bundle's verdict is longer than what is asked of it here; all else is told line by line.
  const isVerdict = (line: string) => /^(?!title|year|OK)[A-Za-z]/.test(line);
  const lines = stdout.trimEnd().split('\n');
  const told = lines.filter((line) => !isVerdict(line) || line.startsWith('It agrees'));
  for (const [index, wanted] of expected.entries()) {
    const line = told[index] ?? '';
    t.ok(isOf(line, wanted), `${wanted}: ${line.slice(0, 160)}`);
  }
  t.equal(told.length, expected.length);
});
