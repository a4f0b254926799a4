import fc from 'fast-check';
import { test } from 'tap';
import { cellByCoordinates, cellsOf, cellsOfTable } from '../../src/form/cells.ts';
import { checkFigures, countFindings } from '../../src/form/check.ts';
import { editionById, editions } from '../../src/form/editions/index.ts';
import { blankFigures, readCell, writeCell } from '../../src/form/figures.ts';
import { figureRules, retiredRuleIds, rules } from '../../src/form/rules/index.ts';
import type { RuleExample } from '../../src/form/rules/rule.ts';
import type { Cell, Edition, Figures, Finding } from '../../src/form/types.ts';
import { anyContent, anyEdition, consistentFigures, count } from './arbitrary.ts';
import { inputFor } from './rule-inputs.ts';

function cellAt(edition: Edition, coordinates: string): Cell {
  const cell = cellByCoordinates(edition, coordinates);
  if (cell === undefined) throw new RangeError(`no cell ${coordinates} in ${edition.id}`);
  return cell;
}

function findingsOf(id: string, example: RuleExample): Finding[] {
  return checkFigures(inputFor(id, example));
}

const arithmetic = (finding: Finding) => /^A-0[1-4]$/.test(finding.rule);

test('the list of rules', async (t) => {
  const ids = rules.map(({ id }) => id);
  t.equal(new Set(ids).size, ids.length, 'no id twice');
  t.notOk(
    ids.some((id) => retiredRuleIds.includes(id)),
    'no retired id',
  );
  t.strictSame(
    figureRules.map(({ id }) => id),
    [
      ...['A-01', 'A-02', 'A-03', 'A-04', 'A-05', 'A-06'],
      ...['Z-01', 'Z-02', 'Z-03', 'Z-04', 'Z-05', 'Z-06'],
    ],
  );
});

test('every rule passes, fails and meets a blank as its examples say', async (t) => {
  for (const { id, examples } of figureRules) {
    const speaks = (example: RuleExample) =>
      findingsOf(id, example).some(({ rule }) => rule === id);
    t.notOk(speaks(examples.passing), `${id} passing`);
    t.ok(speaks(examples.failing), `${id} failing`);
    t.equal(speaks(examples.missing), examples.missing.isFound, `${id} missing`);
  }
});

/** The rules whose printed relations hold a cell, worked out from the form's own words. */
function rulesHolding(cell: Cell): string[] {
  if (cell.table === 'reviewLitigation') return ['A-04'];
  if (cell.table === 'proactiveDisclosure') return [];
  const isOutcome = cell.row.startsWith('3');
  const isBalanced = ['1', '2', '3.7', '4'].includes(cell.row);
  return ['A-01', ...(isOutcome ? ['A-02'] : []), ...(isBalanced ? ['A-03'] : [])];
}

const editionWithFigures = anyEdition.chain((edition) =>
  consistentFigures(edition).map((figures) => ({ edition, figures })),
);

test('a consistent report has no findings', async () => {
  fc.assert(
    fc.property(editionWithFigures, ({ edition, figures }) => {
      const found = checkFigures({ edition, figures }).filter(({ rule }) => rule !== 'A-06');
      return found.length === 0;
    }),
    { numRuns: 60 },
  );
});

test('a change of one cell is caught by the rules that hold it, and named at the crossing', async () => {
  const oneChange = editionWithFigures.chain(({ edition, figures }) =>
    fc
      .constantFrom(...cellsOf(edition).filter(({ kind }) => kind === 'count'))
      .chain((cell) =>
        count
          .filter((value) => value !== readCell(figures, cell))
          .map((value) => ({ edition, figures, cell, value })),
      ),
  );
  fc.assert(
    fc.property(oneChange, ({ edition, figures, cell, value }) => {
      const before = readCell(figures, cell);
      writeCell(figures, cell, value);
      const failing = checkFigures({ edition, figures }).filter(arithmetic);
      const caught = failing.map(({ rule }) => rule).sort();
      const expected = rulesHolding(cell);
      if (caught.join() !== expected.join()) return false;
      if (failing.some(({ pointers }) => !pointers.includes(cell.pointer))) return false;
      const wanted = expected.length < 2 ? [] : [{ pointer: cell.pointer, value: before }];
      return failing.every(
        ({ suggestions }) => JSON.stringify(suggestions) === JSON.stringify(wanted),
      );
    }),
    { numRuns: 400 },
  );
});

test('two faults never lead to a wrong suggestion', async () => {
  const twoChanges = editionWithFigures.chain(({ edition, figures }) => {
    const cells = cellsOfTable(edition, 'applicationStatistics');
    return fc
      .uniqueArray(fc.constantFrom(...cells), { minLength: 2, maxLength: 2 })
      .chain((changed) =>
        // Close numbers, so that two faults are often of the same size.
        fc.tuple(...changed.map(() => fc.integer({ min: 1, max: 2 }))).map((by) => ({
          edition,
          figures,
          changed,
          by,
        })),
      );
  });
  fc.assert(
    fc.property(twoChanges, ({ edition, figures, changed, by }) => {
      const before = new Map(changed.map((cell) => [cell.pointer, readCell(figures, cell)]));
      changed.forEach((cell, index) => {
        writeCell(figures, cell, Number(before.get(cell.pointer)) + (by[index] as number));
      });
      return checkFigures({ edition, figures })
        .flatMap(({ suggestions }) => suggestions)
        .every(({ pointer, value }) => before.get(pointer) === value);
    }),
    { numRuns: 600 },
  );
});

test('57 typed for 75 is named, with 75', async (t) => {
  const edition = editionById('2021');
  const figures = blankFigures(edition);
  for (const cell of cellsOf(edition)) writeCell(figures, cell, cell.kind === 'money' ? '0' : 0);
  const put = (at: string, value: number) => writeCell(figures, cellAt(edition, at), value);
  for (const at of ['3.1.C2', '3.1.C7', '3.3.1.C7', '3.3.7.C2', '3.3.7.C7']) put(at, 75);
  put('3.3.1.C2', 57);
  const findings = checkFigures({ edition, figures });
  t.strictSame(
    findings.map(({ rule, left, right, difference }) => [rule, left, right, difference]),
    [
      ['A-01', 57, 75, -18],
      ['A-02', 57, 75, -18],
    ],
  );
  const { pointer } = cellAt(edition, '3.3.1.C2');
  for (const { suggestions } of findings) t.strictSame(suggestions, [{ pointer, value: 75 }]);
  t.match(findings[0]?.message, {
    zh: '“三、本年度办理结果 （一）予以公开”一行：自然人至其他合计 57，总计为 75，相差 18。',
  });
});

test('totals left blank are named, and relations that need them are not evaluated', async (t) => {
  const edition = editionById('2019');
  const figures = blankFigures(edition);
  const put = (at: string, value: number) => writeCell(figures, cellAt(edition, at), value);
  const cells = { '1.C1': 5, '1.C7': 5, '3.1.C1': 3, '3.2.C1': 2, '3.7.C1': 5, '3.7.C7': 5 };
  for (const [at, value] of Object.entries(cells)) put(`3.${at}`, value);
  const found = checkFigures({ edition, figures }).filter(({ rule }) =>
    /^(A-0[1-4]|Z-0[12])$/.test(rule),
  );
  t.strictSame(
    found.map(({ rule, pointers }) => [rule, pointers[pointers.length - 1]]),
    [
      ['A-01', cellAt(edition, '3.3.1.C7').pointer],
      ['A-01', cellAt(edition, '3.3.2.C7').pointer],
      ['Z-01', cellAt(edition, '3.3.1.C7').pointer],
      ['Z-01', cellAt(edition, '3.3.2.C7').pointer],
    ],
  );
});

test('what the source does not contain is neither right nor wrong', async (t) => {
  const edition = editionById('2021');
  const figures = blankFigures(edition);
  const put = (at: string, value: number) => writeCell(figures, cellAt(edition, at), value);
  for (const at of ['3.1.C1', '3.1.C7', '3.2.C7', '3.3.1.C1']) put(at, 3);
  const rulesWith = (coordinates: readonly string[]) => {
    const missing = coordinates.map((at) => cellAt(edition, at).pointer);
    const found = checkFigures({ edition, figures, missing }).filter(({ pointers }) =>
      pointers.some((pointer) => pointer.startsWith('/applicationStatistics')),
    );
    return found.map(({ rule }) => rule).join(' ');
  };
  // Rows 2 and 3.1 do not add up, nor does column C1 of the outcomes, nor the balance of C7; the
  // totals 3.1 C7 and 3.7 C1 are blank over what is not 0.
  t.equal(rulesWith([]), 'A-01 A-01 A-02 A-03 Z-01 Z-01 Z-04');
  const unknown = cellsOfTable(edition, 'applicationStatistics')
    .filter(({ row }) => row !== '1')
    .map(({ coordinates }) => coordinates);
  t.equal(rulesWith(unknown), 'Z-04', 'row 1 holds, and has blanks');
});

test('a slash is a warning in cells of rules, an error elsewhere', async (t) => {
  const severity = (at: string, text: string) =>
    findingsOf('Z-05', { edition: '2021', cells: {}, remarks: { [at]: text } }).find(
      ({ rule }) => rule === 'Z-05',
    )?.severity;
  t.equal(severity('2.1.1.C1', '/'), 'warning');
  t.equal(severity('2.1.1.C2', '—'), 'warning');
  t.equal(severity('2.1.1.C2', '无'), 'error');
  t.equal(severity('2.5.1.C1', '/'), 'error');
});

test('the key of a finding lives and dies with its operands', async (t) => {
  const edition = editionById('2021');
  const figures = blankFigures(edition);
  const put = (at: string, value: number) => writeCell(figures, cellAt(edition, at), value);
  const key = () => checkFigures({ edition, figures }).find(({ rule }) => rule === 'A-04')?.key;
  for (const [at, value] of [
    ['4.R.C1', 3],
    ['4.R.C2', 1],
    ['4.R.C5', 5],
  ] as const) {
    put(at, value);
  }
  const first = key();
  t.match(first, /^A-04-4\.R\.C5-[0-9a-f]{16}$/);
  put('3.1.C1', 7);
  t.equal(key(), first, 'another table changes nothing');
  put('4.R.C1', 1);
  put('4.R.C2', 3);
  t.not(key(), first, 'the same sum of other operands is another finding');
});

/** Any figures that the schemas of the service let in, consistent or not. */
function anyFigures(edition: Edition): fc.Arbitrary<Figures> {
  const cells = cellsOf(edition);
  const value = (cell: Cell) =>
    fc.oneof(fc.constant(null), anyContent(cell), fc.maxSafeNat().map(asKind(cell)));
  return fc.tuple(...cells.map(value)).map((values) => {
    const figures = blankFigures(edition);
    cells.forEach((cell, index) => {
      writeCell(figures, cell, values[index] ?? null);
    });
    return figures;
  });
}

const asKind = (cell: Cell) => (value: number) => (cell.kind === 'money' ? '1.5' : value);

test('rules never throw, and say the same of the same figures', async () => {
  const input = anyEdition.chain((edition) =>
    fc.record({
      edition: fc.constant(edition),
      figures: anyFigures(edition),
      remarks: fc.array(
        fc.record({
          pointer: fc.constantFrom('/x', ...cellsOf(edition).map(({ pointer }) => pointer)),
          text: fc.string({ unit: 'binary', maxLength: 40 }),
        }),
        { maxLength: 5 },
      ),
    }),
  );
  fc.assert(
    fc.property(input, (given) => {
      const first = checkFigures(given);
      const { errors, warnings, information } = countFindings(first);
      return (
        JSON.stringify(first) === JSON.stringify(checkFigures(structuredClone(given))) &&
        errors + warnings + information === first.length &&
        first.every(({ key }) => key.length <= 100 && /^[\w.-]+$/.test(key))
      );
    }),
    { numRuns: 100 },
  );
});

test('blanks are reported table by table', async (t) => {
  for (const edition of editions) {
    const found = checkFigures({ edition, figures: blankFigures(edition) });
    t.strictSame(
      found.map(({ rule, pointers }) => [rule, pointers]),
      [
        ['Z-03', ['/proactiveDisclosure']],
        ['Z-03', ['/applicationStatistics']],
        ['Z-03', ['/reviewLitigation']],
      ],
    );
  }
});
