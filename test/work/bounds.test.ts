/** Files at the bounds of what is read: the time and memory that a job may take are enough for them. */
import { test } from 'tap';
import { loadConfig } from '../../src/config/load.ts';
import { blocksMax, charactersMax } from '../../src/documents/limits.ts';
import { readPoolOptions, WorkPool } from '../../src/work/pool.ts';
import { packContext } from '../../src/work/sent-report.ts';
import { sentFile } from './pool-bounds.ts';

const title = '某某县人民政府2023年政府信息公开工作年度报告\n';
const statistics = `${title}三、收到和处理政府信息公开申请情况\n`;

/** A text of as many characters and lines as a file may have. */
function atBounds(head: string, unit: string): string {
  const lines = `${head}${unit.repeat(charactersMax / unit.length)}`.slice(0, charactersMax);
  return lines.split('\n').slice(0, blocksMax).join('\n');
}

/** Labels that all differ, so that nothing of one is remembered for the next. */
function strangeLabels(): string {
  const strange = (at: number) => String.fromCodePoint(0x4e00 + at, 0x5e00 + at);
  const lines = Array.from(
    { length: blocksMax - 2 },
    (_, at) => `行政机关${strange(at)}其他处理信息公开申请确认重新出具 ${at} 2 3`,
  );
  return statistics + lines.join('\n');
}

const files: Readonly<Record<string, string>> = {
  'prose that is claims alone': atBounds(`${title}一、总体情况\n`, '收到1件，'),
  'headings alone': atBounds('', '一、总体情况\n'),
  'rows of a table': atBounds(statistics, '本机关不掌握相关政府信息 | 1 | 2 | 3 | 4 | 5 | 6 | 7\n'),
  'labels that are none of the form': strangeLabels(),
  'one line': atBounds('', '政府信息公开'),
  'a line of claims each': atBounds(`${title}一、总体情况\n`, `${'收到1件，'.repeat(7)}\n`),
};

test('a file at its bounds is read and checked within the default bounds of a job', async (t) => {
  const options = readPoolOptions(loadConfig({}));
  const pool = new WorkPool({ ...options, processes: 1 });
  t.teardown(() => pool.close());
  const ruleContext = packContext({ organization: null, previous: null, children: null });
  const context = { year: 2023, kind: 'own', lastYear: 2024, ruleContext } as const;
  for (const [name, text] of Object.entries(files)) {
    const begun = performance.now();
    const { recognition } = await pool.run('readReport', sentFile(text));
    const { findings } = await pool.run('evaluateReading', { recognition, context });
    t.ok(findings.length > 0, name);
    t.comment(`${name}: ${text.length} characters, ${Math.round(performance.now() - begun)} ms`);
  }
});
