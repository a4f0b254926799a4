/** Whatever the figures and whatever the layout: what was printed is read, nothing is invented. */
import fc from 'fast-check';
import { test } from 'tap';
import type { Recognition } from '../../src/documents/recognise.ts';
import { cellsOf } from '../../src/form/cells.ts';
import { editions } from '../../src/form/editions/index.ts';
import { readCell } from '../../src/form/figures.ts';
import type { CellValue, Edition, Figures } from '../../src/form/types.ts';
import { arbitraryFigures, consistentFigures, figuresWithBlanks } from './figures.ts';
import { type Layout, layouts } from './layouts.ts';
import type { PrintedReport } from './printed.ts';
import { read } from './reports.ts';

const years: Readonly<Record<string, number>> = { '2019': 2020, '2021': 2023 };

function plainly(value: CellValue): string {
  return value === null ? '' : String(value);
}

function printed(edition: Edition, figures: Figures, write = plainly): PrintedReport {
  return {
    edition,
    figures,
    title: `某市某区民政局${years[edition.id]}年政府信息公开工作年度报告`,
    preamble: '本报告依据条例编制，所列数据的统计期限自1月1日起至12月31日止。',
    overview: '本机关按要求公开信息，全年收到申请5件。',
    problems: '公开的形式还不够多样，将予改进。',
    other: '没有其他需要报告的事项。',
    write,
  };
}

/** Cells that were read otherwise than they are printed; a cell left out is none of them. */
function wronglyRead(edition: Edition, figures: Figures, recognition: Recognition): string[] {
  return cellsOf(edition)
    .filter((cell) => !recognition.missing.includes(cell.pointer))
    .filter((cell) => readCell(recognition.figures, cell) !== readCell(figures, cell))
    .map((cell) => cell.coordinates);
}

/** Cells that hold a number and were not found. */
function overlooked(edition: Edition, figures: Figures, recognition: Recognition): string[] {
  return cellsOf(edition)
    .filter((cell) => readCell(figures, cell) !== null)
    .filter((cell) => recognition.missing.includes(cell.pointer))
    .map((cell) => cell.coordinates);
}

interface Demand {
  readonly figures: (edition: Edition) => fc.Arbitrary<Figures>;
  readonly isWhole: boolean;
}

async function holds(layout: Layout, demand: Demand, write = plainly, runs = 6): Promise<void> {
  for (const edition of editions) {
    await fc.assert(
      fc.asyncProperty(demand.figures(edition), async (figures) => {
        const text = layout.print(printed(edition, figures, write));
        const recognition = await read(text, `report.${layout.extension}`);
        const faults = wronglyRead(edition, figures, recognition);
        if (demand.isWhole) {
          faults.push(...overlooked(edition, figures, recognition));
          faults.push(...recognition.unplaced.map((unplaced) => `unplaced ${unplaced.text}`));
          faults.push(...recognition.printed.misplacedRows.map((row) => `misplaced ${row}`));
        }
        if (recognition.edition !== edition.id) faults.push(`edition ${recognition.edition}`);
        if (recognition.year !== years[edition.id]) faults.push(`year ${recognition.year}`);
        if (recognition.organizationName !== '某市某区民政局') faults.push('name');
        if (faults.length > 0) throw new Error(faults.slice(0, 8).join('; '));
      }),
      { numRuns: runs },
    );
  }
}

for (const layout of layouts) {
  test(`${layout.name}: every number is read`, async (t) => {
    await t.resolves(holds(layout, { figures: consistentFigures, isWhole: true }));
    await t.resolves(holds(layout, { figures: arbitraryFigures, isWhole: true }));
  });

  test(`${layout.name}: blanks stay blank`, async (t) => {
    const demand = { figures: figuresWithBlanks, isWhole: layout.blanks === 'all' };
    await t.resolves(holds(layout, demand));
  });
}

const writings: Readonly<Record<string, (text: string) => string>> = {
  'thousands separators': (text) => text.replace(/\B(?=(?:\d{3})+(?!\d))/g, ','),
  'full-width digits': (text) =>
    text.replace(/[\d.-]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  units: (text) => (text.includes('.') || text.startsWith('-') ? text : `${text}件`),
  'inner spaces': (text) => ` ${text}\u00a0`,
};

for (const [name, writing] of Object.entries(writings)) {
  test(`numbers written with ${name} are read`, async (t) => {
    const write = (value: CellValue) =>
      typeof value === 'number' ? writing(String(value)) : plainly(value);
    const demand = { figures: consistentFigures, isWhole: true };
    for (const layout of layouts.filter((one) =>
      /^(seed|rows, bare|HTML|Markdown)$/.test(one.name),
    )) {
      await t.resolves(holds(layout, demand, write, 4), layout.name);
    }
  });
}

const traditional = [
  ['总', '總'],
  ['计', '計'],
  ['数', '數'],
  ['国', '國'],
  ['无', '無'],
  ['规', '規'],
  ['执', '執'],
  ['诉', '訴'],
  ['结', '結'],
  ['务', '務'],
  ['处', '處'],
  ['机', '機'],
  ['关', '關'],
  ['开', '開'],
  ['请', '請'],
  ['转', '轉'],
] as const;

const wordings: Readonly<Record<string, (text: string) => string>> = {
  'half-width marks': (text) => text.normalize('NFKC'),
  'mixed brackets': (text) => text.replace(/（(.)）/g, '($1）'),
  'inner spaces in labels': (text) =>
    text
      .replace(/总计/g, '总 计')
      .replace(/商业企业/g, '商业 企业')
      .replace(/第二十条第/g, '第二十条  第'),
  'lost quotes': (text) => text.replace(/[“”]/g, ''),
  'other numbering of items': (text) => text.replace(/^(\d)\.(?=\p{Script=Han})/gmu, '$1、'),
  'spaced numbering of items': (text) => text.replace(/^(\d)\.(?=\p{Script=Han})/gmu, '$1. '),
  'traditional characters': (text) =>
    traditional.reduce((result, [from, to]) => result.replaceAll(from, to), text),
  'sections of another numbering': (text) =>
    text
      .replace(/^一、总体情况/m, '一、组织领导\n加强领导。\n二、工作机制\n完善机制。\n三、总体情况')
      .replace(/^二、主动公开/m, '一、主动公开')
      .replace(/^三、收到/m, '二、收到')
      .replace(/^四、政府/m, '三、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n政府'),
  'headings without numbers': (text) =>
    text.replace(/^[一二三四五六]、(?=总体|主动|收到|政府|存在|其他需)/gm, ''),
  'contents first': (text) =>
    `目录\n${['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'].join('\n')}\n` +
    `四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n${text}`,
};

for (const [name, wording] of Object.entries(wordings)) {
  test(`${name} make no difference`, async (t) => {
    const demand = { figures: consistentFigures, isWhole: true };
    for (const layout of layouts.filter((one) => /^(seed|cell lines|PDF, many)/.test(one.name))) {
      const print = (report: PrintedReport) => wording(layout.print(report));
      await t.resolves(holds({ ...layout, print }, demand, plainly, 3), layout.name);
    }
  });
}

test('tables that are pictures leave everything missing', async (t) => {
  const text = [
    '某局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '2023年收到申请3件。',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '将予改进。',
    '六、其他需要报告的事项',
    '无。',
  ].join('\n');
  const recognition = await read(text);
  t.equal(recognition.missing.length, 200);
  t.same(recognition.places, {});
  t.same(recognition.unplaced, []);
  t.equal(recognition.narrative.problemsAndImprovements, '将予改进。');
});
