/** What findings say at the edges: wrong kinds, blanks, huge numbers, remarks, several faults. */
import fc from 'fast-check';
import { test } from 'tap';
import { cellByCoordinates, cellByPointer, cellsOf } from '../../src/form/cells.ts';
import { checkFigures } from '../../src/form/check.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, readCell, readSummable, writeCell } from '../../src/form/figures.ts';
import type {
  Cell,
  CellValue,
  Edition,
  EditionId,
  Figures,
  Finding,
} from '../../src/form/types.ts';
import { anyContent, anyEdition, consistentFigures } from './arbitrary.ts';

const revised = editionById('2021');

function cellAt(edition: Edition, coordinates: string): Cell {
  const cell = cellByCoordinates(edition, coordinates);
  if (cell === undefined) throw new RangeError(`no cell ${coordinates} in ${edition.id}`);
  return cell;
}

/** Figures of zeros, but for the cells named by their coordinates. */
function zerosBut(edition: Edition, cells: Readonly<Record<string, unknown>>): Figures {
  const figures = blankFigures(edition);
  for (const cell of cellsOf(edition)) writeCell(figures, cell, cell.kind === 'money' ? '0' : 0);
  for (const [at, value] of Object.entries(cells)) {
    writeCell(figures, cellAt(edition, at), value as CellValue);
  }
  return figures;
}

const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

function rulesFor(id: EditionId, cells: Readonly<Record<string, unknown>>): string[] {
  const edition = editionById(id);
  return rulesOf(checkFigures({ edition, figures: zerosBut(edition, cells) }));
}

function rulesForRemark(at: string, text: string, value: CellValue = null): string[] {
  const figures = zerosBut(revised, { [at]: value });
  const remarks = [{ pointer: cellAt(revised, at).pointer, text }];
  return rulesOf(checkFigures({ edition: revised, figures, remarks }));
}

test('A-05: values that their cells cannot hold, and nothing else is said of them', async (t) => {
  for (const value of [-1, 1.5, 2 ** 53, Number.NaN, '5', '', true]) {
    t.strictSame(rulesFor('2021', { '2.5.1.C1': value }), ['A-05'], `a count of ${value}`);
    t.strictSame(rulesFor('2019', { '2.9.1.C1': value }), ['A-05'], `of ${value}, trial`);
  }
  for (const value of [5, '-1', '01', '1.', '.5', '1.23456', '1e3', '1.2.3', '', ' 1', '1 ']) {
    t.strictSame(rulesFor('2021', { '2.8.1.C1': value }), ['A-05'], `an amount of "${value}"`);
    const figures = zerosBut(revised, { '2.8.1.C1': value });
    t.equal(
      readSummable(figures, cellAt(revised, '2.8.1.C1')),
      null,
      `"${value}" cannot be summed`,
    );
  }
  t.strictSame(rulesFor('2021', { '2.5.1.C1': Number.MAX_SAFE_INTEGER }), []);
  t.strictSame(rulesFor('2021', { '2.8.1.C1': '999999999999.9999' }), []);
  t.strictSame(rulesFor('2019', { '2.5.1.C1': 3, '2.5.1.C2': -3 }), [], 'changes are signed');
  t.strictSame(rulesFor('2019', { '2.5.1.C2': 0.5 }), ['A-05']);
});

test('a relation with an operand of the wrong kind is not evaluated', async (t) => {
  const cells = { '3.1.C1': 1.5, '3.1.C7': 2, '3.4.C1': 2, '3.4.C7': 2 };
  t.strictSame(rulesFor('2021', cells), ['A-05'], 'neither the row nor the column of the cell');
  t.strictSame(rulesFor('2021', { '4.R.C1': '3', '4.R.C5': 4 }), ['A-05']);
});

test('A-05 and Z-05: numbers and words printed in cells that are blank', async (t) => {
  for (const text of ['-5', '－5', '−5', '1.5', '１２.５件', '1,234.5', '99999999999999999999']) {
    t.strictSame(rulesForRemark('2.5.1.C1', text), ['A-05'], `a count printed as ${text}`);
  }
  for (const text of ['12.34元', '1.23456', '-3万元']) {
    t.strictSame(rulesForRemark('2.8.1.C1', text), ['A-05'], `an amount printed as ${text}`);
  }
  for (const text of ['无', '/', '不适用', '2023年未发生', '1-2', '见附件1']) {
    t.strictSame(rulesForRemark('2.5.1.C1', text), ['Z-05'], text);
  }
  for (const text of ['', '  ']) {
    t.strictSame(rulesForRemark('2.5.1.C1', text), ['Z-04'], 'nothing printed is a blank');
  }
  t.strictSame(rulesForRemark('2.5.1.C1', '22（其中修订16件）', 22), ['Z-06']);
});

test('Z-05: every dash is a dash, and only rows of rules may have one', async (t) => {
  const severity = (at: string, text: string) => {
    const remarks = [{ pointer: cellAt(revised, at).pointer, text }];
    const findings = checkFigures({ edition: revised, figures: blankFigures(revised), remarks });
    return findings.find(({ rule }) => rule === 'Z-05')?.severity;
  };
  for (const dash of ['/', '／', '\\', '-', '－', '‐', '–', '—', '——', '―', '−', '─']) {
    t.equal(severity('2.1.1.C3', dash), 'warning', dash);
    t.equal(severity('2.1.2.C3', dash), 'error', dash);
  }
  t.equal(severity('2.1.1.C3', '- 无'), 'error');
});

test('remarks: reported in the order of the form, once a cell, at a bounded length', async (t) => {
  const pointer = (at: string) => cellAt(revised, at).pointer;
  const long = '无'.repeat(5000);
  const remarks = [
    { pointer: pointer('3.1.C1'), text: long },
    { pointer: pointer('2.5.1.C1'), text: '无' },
    { pointer: pointer('2.5.1.C1'), text: '没有' },
    { pointer: '/nowhere', text: '无' },
  ];
  const findings = checkFigures({ edition: revised, figures: blankFigures(revised), remarks });
  const remarked = findings.filter(({ rule }) => rule === 'Z-05');
  t.strictSame(
    remarked.map(({ pointers }) => pointers),
    [[pointer('2.5.1.C1')], [pointer('3.1.C1')]],
  );
  t.ok(remarked.every(({ message, key }) => message.zh.length < 120 && key.length <= 200));
});

test('sums beyond 2^53 are compared exactly', async (t) => {
  const most = Number.MAX_SAFE_INTEGER;
  // As binary floats both sides round to 2^53.
  const cells = { '3.1.C1': most, '3.2.C1': 2, '3.3.7.C1': most, '3.4.C1': 1 };
  const balance = (figures: Figures) =>
    checkFigures({ edition: revised, figures }).filter(
      ({ rule, pointers }) => rule === 'A-03' && pointers[0]?.endsWith('/naturalPerson'),
    );
  const [finding] = balance(zerosBut(revised, cells));
  t.equal(finding?.difference, 1);
  t.strictSame(balance(zerosBut(revised, { ...cells, '3.4.C1': 2 })), []);
});

test('A-03 names every operand with its value', async (t) => {
  const figures = zerosBut(revised, { '3.1.C1': 12, '3.1.C7': 12, '3.2.C1': null });
  const finding = checkFigures({ edition: revised, figures }).find(({ rule }) => rule === 'A-03');
  t.equal(
    finding?.message.zh,
    '“自然人”一列：一、本年新收政府信息公开申请数量 12＋二、上年结转政府信息公开申请数量 空白＝12，' +
      '三、本年度办理结果 （七）总计 0＋四、结转下年度继续办理 0＝0，相差 12。',
  );
  t.strictSame(
    finding?.pointers,
    ['3.1.C1', '3.2.C1', '3.3.7.C1', '3.4.C1'].map((at) => cellAt(revised, at).pointer),
  );
});

test('a blank total: named, its own sums fail, what depends on it is not evaluated', async (t) => {
  const cells = { '3.1.C1': 4, '3.1.C7': 4, '3.3.1.C1': 4, '3.3.7.C1': 4, '3.3.7.C7': null };
  const figures = zerosBut(revised, { ...cells, '3.3.1.C7': 4 });
  const findings = checkFigures({ edition: revised, figures });
  t.strictSame(rulesOf(findings), ['A-01', 'A-02', 'Z-01', 'Z-04'], 'A-03 of column C7 is silent');
  const { pointer } = cellAt(revised, '3.3.7.C7');
  for (const { suggestions } of findings.slice(0, 2)) {
    t.strictSame(suggestions, [{ pointer, value: 4 }]);
  }
  for (const { left, right, difference } of findings.slice(2)) {
    t.strictSame([left, right, difference], [null, null, null], 'no equation');
  }
});

test('equal faults in two rows and two columns: nothing is suggested', async (t) => {
  for (const by of [1, -1]) {
    const cells = { '3.1.C1': 9, '3.2.C2': 9, '3.1.C7': 9, '3.2.C7': 9, '3.4.C1': 9, '3.4.C2': 9 };
    const figures = zerosBut(revised, { ...cells, '3.4.C7': 18 });
    t.strictSame(checkFigures({ edition: revised, figures }), []);
    writeCell(figures, cellAt(revised, '3.1.C1'), 10);
    writeCell(figures, cellAt(revised, '3.2.C2'), 9 + by);
    const findings = checkFigures({ edition: revised, figures });
    t.strictSame(rulesOf(findings), ['A-01', 'A-01', 'A-03', 'A-03']);
    t.ok(findings.every(({ suggestions }) => suggestions.length === 0));
  }
});

const anyReport = anyEdition.chain((edition) =>
  consistentFigures(edition).map((figures) => ({ edition, figures })),
);
const ofApplications = (edition: Edition) =>
  cellsOf(edition).filter(({ table }) => table === 'applicationStatistics');

test('a cell that was left blank is suggested with what it held', async () => {
  const blanked = anyReport.chain(({ edition, figures }) =>
    fc
      .constantFrom(...ofApplications(edition).filter((cell) => readCell(figures, cell) !== 0))
      .map((cell) => ({ edition, figures, cell })),
  );
  fc.assert(
    fc.property(blanked, ({ edition, figures, cell }) => {
      const value = readCell(figures, cell);
      writeCell(figures, cell, null);
      const findings = checkFigures({ edition, figures });
      const sums = findings.filter(({ rule }) => /^A-0[1-3]$/.test(rule));
      const wanted = JSON.stringify([{ pointer: cell.pointer, value }]);
      return (
        sums.length > 0 &&
        sums.every(({ suggestions }) => JSON.stringify(suggestions) === wanted) &&
        findings.some(({ rule }) => rule === 'Z-01') === cell.total
      );
    }),
    { numRuns: 200 },
  );
});

test('two faults, blanks among them, never lead to a wrong suggestion', async () => {
  const content = fc.oneof(fc.constant(null), fc.nat({ max: 3 }));
  const twoFaults = anyReport.chain(({ edition, figures }) =>
    fc.record({
      edition: fc.constant(edition),
      figures: fc.constant(figures),
      cells: fc.uniqueArray(fc.constantFrom(...ofApplications(edition)), {
        minLength: 2,
        maxLength: 2,
      }),
      contents: fc.tuple(content, content),
    }),
  );
  fc.assert(
    fc.property(twoFaults, ({ edition, figures, cells, contents }) => {
      const before = new Map(cells.map((cell) => [cell.pointer, readCell(figures, cell)]));
      cells.forEach((cell, index) => {
        writeCell(figures, cell, contents[index] ?? null);
      });
      return checkFigures({ edition, figures })
        .flatMap(({ suggestions }) => suggestions)
        .every(({ pointer, value }) => before.get(pointer) === value);
    }),
    { numRuns: 600 },
  );
});

test('findings are in order, each with a key of its own', async () => {
  const input = anyEdition.chain((edition) => {
    const cells = cellsOf(edition);
    const contents = cells.map((cell) => fc.oneof(fc.constant(null), anyContent(cell)));
    const remark = fc.record({
      pointer: fc.constantFrom(...cells.map(({ pointer }) => pointer)),
      text: fc.constantFrom('/', '无', '-3', '22（其中修订16件）'),
    });
    return fc.record({
      edition: fc.constant(edition),
      contents: fc.tuple(...contents),
      remarks: fc.array(remark, { maxLength: 20 }),
    });
  });
  fc.assert(
    fc.property(input, ({ edition, contents, remarks }) => {
      const figures = blankFigures(edition);
      for (const cell of cellsOf(edition)) writeCell(figures, cell, contents[cell.index] ?? null);
      const findings = checkFigures({ edition, figures, remarks });
      const places = findings.map(({ rule, pointers }) => {
        const cell = cellByPointer(edition, pointers[pointers.length - 1] ?? '');
        return `${rule} ${String(cell?.index ?? 0).padStart(3, '0')}`;
      });
      return (
        places.join() === [...places].sort().join() &&
        new Set(findings.map(({ key }) => key)).size === findings.length
      );
    }),
    { numRuns: 100 },
  );
});

test('whatever is in the place of figures, nothing is thrown', async () => {
  const anyTree = fc.jsonValue({ maxDepth: 4 });
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0));
  const input = anyEdition.chain((edition) =>
    fc.record({
      edition: fc.constant(edition),
      tables: fc.tuple(anyTree, anyTree, anyTree),
      cells: fc.array(fc.tuple(fc.constantFrom(...cellsOf(edition)), odd), { maxLength: 30 }),
    }),
  );
  fc.assert(
    fc.property(input, ({ edition, tables, cells }) => {
      const [proactiveDisclosure, applicationStatistics, reviewLitigation] = tables;
      const random = { proactiveDisclosure, applicationStatistics, reviewLitigation };
      checkFigures({ edition, figures: random as unknown as Figures });
      const figures = blankFigures(edition);
      for (const [cell, value] of cells) writeCell(figures, cell, value as CellValue);
      return checkFigures({ edition, figures }).length > 0;
    }),
    { numRuns: 200 },
  );
});
