/** `check FILE`: what an operator reads of a published report, without a store. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { root } from '../support/sources.ts';

const bureau = (year: number) => join(root, `demo/human-resources-bureau-${year}.txt`);
const fixture = join(root, 'test/fixtures/reports/bureau-2023.txt');
const seed = join(root, '../shared/samples/000-xihu-hrss-bureau-2023-seed.txt');

function checkFile(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/cli.ts'), 'check', ...args],
    { encoding: 'utf8', cwd: root },
  );
  const [head = '', counts = '', ...lines] = stdout.trimEnd().split('\n');
  const findings = lines.slice(0, -1).map((line) => {
    const [rule, severity, place, message, fix] = line.split('\t');
    return { rule, severity, place, message, fix };
  });
  return { status, stderr, head, counts, findings, sum: lines.at(-1), lines };
}

test('each finding of a sound report has rule, severity, place, message and fix', async (t) => {
  const answer = checkFile(bureau(2023));
  t.match(answer, {
    status: 0,
    stderr: '',
    head: '示例市示范区人力资源和社会保障局，2023 年度，中华人民共和国政府信息公开工作年度报告格式',
    counts: '文件中没有的单元格 0 个，无处可放的数字、行或说明 0 处',
    sum: '错误 0，警告 1，提示 0',
  });
  t.match(answer.findings, [
    {
      rule: 'C-03',
      severity: '警告',
      place: '行政诉讼 复议后起诉 总计（第332行）',
      message: /行政复议 3 件、行政诉讼 2 件/,
      fix: /属实的，请说明/,
    },
  ]);
});

test('the bureau of 2023 has no error, and reviews without applications', async (t) => {
  const files = [fixture, ...(existsSync(seed) ? [seed] : [])];
  for (const file of files) {
    const { status, findings } = checkFile(file);
    t.equal(status, 0, file);
    t.notOk(findings.some(({ severity }) => severity === '错误'));
    t.ok(findings.some(({ rule, severity }) => rule === 'C-03' && severity === '警告'));
  }
});

test('a report with errors ends with exit code 1 and says where they are', async (t) => {
  const { status, findings, sum } = checkFile(join(root, 'demo/health-commission-2023.html'));
  t.equal(status, 1);
  t.strictSame(
    findings.map(({ rule, severity }) => `${rule} ${severity}`),
    ['A-01 错误', 'A-02 错误'],
  );
  t.match(findings[0]?.place, /^三、本年度办理结果 （四）无法提供 .* 总计（第2张表第16行第10列）$/);
  t.equal(sum, '错误 2，警告 0，提示 0');
});

test('last year’s report is compared where it is given and is of last year', async (t) => {
  const compared = checkFile(bureau(2023), '--previous', bureau(2022));
  t.equal(compared.status, 0);
  t.ok(
    compared.findings.some(
      ({ rule, place }) => rule === 'X-03' && /（第\d+行）$/.test(place ?? ''),
    ),
  );
  const same = checkFile(bureau(2023), '--previous', bureau(2023));
  t.ok(same.lines.some((line) => line.includes('不是上一年度的报告，未作比较')));
  t.notOk(same.lines.some((line) => line.startsWith('X-')));
});

test('the prose is compared with own or with consolidated numbers', async (t) => {
  const folder = t.testdir();
  const file = join(folder, 'report.txt');
  const text = readFileSync(bureau(2023), 'utf8');
  const wrong = '2023年，全区收到政府信息公开申请91件，上年结转0件。';
  writeFileSync(file, text.replace(/(一、总体情况[^\n]*\n)/, `$1${wrong}\n`));
  const ofArea = ({ findings }: ReturnType<typeof checkFile>) =>
    findings.filter(({ message }) => message?.includes('申请91件'));
  t.strictSame(ofArea(checkFile(file)), [], 'an own report does not hold the numbers of the area');
  t.match(ofArea(checkFile(file, '--kind', 'consolidated')), [{ rule: 'N-01', severity: '警告' }]);
  t.match(checkFile(file, '--kind', 'both'), { status: 2, stderr: /own, consolidated/ });
});

test('a report without organization and year is checked, a missing file is an error', async (t) => {
  const folder = t.testdir();
  const file = join(folder, 'extract.txt');
  const text = readFileSync(bureau(2023), 'utf8');
  writeFileSync(file, text.slice(text.indexOf('三、收到和处理')).replaceAll('2023年', ''));
  const { status, head, findings } = checkFile(file);
  t.equal(status, 1, 'table 2 is not there');
  t.match(head, /^机关未能识别，年度未载明，/);
  t.ok(findings.some(({ rule, place }) => rule === 'F-03' && place?.startsWith('二、')));
  writeFileSync(file, text.replace('行政强制 |', '行政强制措施种类 |\n7 |\n行政强制 |'));
  t.match(checkFile(file).lines[0], /^无处可放\t第\d+行\t行政强制措施种类: 7$/);
  t.match(checkFile(join(folder, 'none.txt')), { status: 1, stderr: /ENOENT/ });
  t.match(checkFile(), {
    status: 2,
    stderr: /check FILE \[--previous FILE\] \[--kind own\|consolidated\]/,
  });
  t.match(checkFile(bureau(2023), '--previous', join(folder, 'none.txt')), { status: 1 });
});
