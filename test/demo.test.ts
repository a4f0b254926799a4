import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'tap';

const root = fileURLToPath(new URL('../', import.meta.url));
const hasCurl = spawnSync('curl', ['--version']).status === 0;

interface Page {
  readonly items: readonly { readonly title: string }[];
}

test('the demo fills a district and prints what works as printed', {
  skip: hasCurl ? false : 'curl is not installed',
}, async (t) => {
  const demo = spawn(process.execPath, ['src/demo.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', TMPDIR: t.testdir() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.teardown(() => demo.kill('SIGKILL'));
  let printed = '';
  demo.stdout.setEncoding('utf8');
  for await (const text of demo.stdout) {
    printed += text;
    if (printed.includes('/v1/imports')) break;
  }
  t.equal(printed.match(/20\d\d {2}错误/g)?.length, 7, 'reports imported');
  const docs = printed.match(/Swagger UI\s+(\S+)/)?.[1] ?? '';
  t.equal((await fetch(docs)).status, 200);

  const lines = printed.split('\n').filter((line) => line.trim().startsWith('curl '));
  t.equal(lines.length, 3);
  const run = promisify(execFile);
  const [list, faulty, imported] = await Promise.all(
    lines.map(async (line) => {
      const { stdout } = await run('sh', ['-c', line], { cwd: root });
      return JSON.parse(stdout);
    }),
  );
  t.equal((list as Page).items.length, 6, 'a report of 2023 in every state');
  t.strictSame(
    (faulty as Page).items.map(({ title }) => title),
    ['示例市示范区卫生健康委员会2023年政府信息公开工作年度报告'],
  );
  t.match(imported, {
    recognized: { organizationName: '示例市示范区人力资源和社会保障局', year: 2023 },
    proactiveDisclosure: { administrativeLicenses: { decisions: 100 } },
    missing: [],
    // Last year's report is published, so that the rules compare the years.
    findings: [
      { rule: 'C-03', severity: 'information' },
      { rule: 'C-04', severity: 'warning' },
    ],
    report: null,
  });
  const key = printed.match(/demo_[\w-]+/)?.[0] ?? '';
  const folder = t.testdirName;
  demo.kill('SIGINT');
  const [code] = await once(demo, 'exit');
  t.equal(code, 0);
  t.ok(key.length > 32);
  t.strictSame(readdirSync(folder), [], 'its data is gone');
});
