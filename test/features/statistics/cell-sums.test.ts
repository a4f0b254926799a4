/** Sums of cells over reports of several editions: exact, each part once, and never a false zero. */
import fc from 'fast-check';
import { test } from 'tap';
import {
  findCellState,
  isCompleteSum,
  listSummedCells,
  sumCells,
} from '../../../src/features/statistics/cell-sums.ts';
import { formatFen, sumForJson } from '../../../src/features/statistics/cell-values.ts';
import { explainPart } from '../../../src/features/statistics/explain.ts';
import { layOutSums, listStates } from '../../../src/features/statistics/totals-view.ts';
import { cellByName, cellByPointer, cellsOf } from '../../../src/form/cells.ts';
import { editionById } from '../../../src/form/editions/index.ts';
import { leavesOfTotals, sumsOf } from '../../../src/form/totals.ts';
import type { Cell, Edition } from '../../../src/form/types.ts';
import type { EditionSums, SumPart } from '../../../src/store/sums.ts';
import { addWholes, type Whole } from '../../../src/store/whole.ts';

const [older, newer] = [editionById('2019'), editionById('2021')];

type Values = readonly (number | null)[];

/** The values of a report with its totals, by the parts that are not blank. */
function withTotals(edition: Edition, values: Values): Values {
  return cellsOf(edition).map((cell) => {
    const parts = listSummedCells(edition, cell).map(({ index }) => values[index] ?? null);
    const present = parts.filter((part) => part !== null);
    return present.length === 0 ? null : present.reduce((sum, part) => sum + part, 0);
  });
}

/** What the store says of such reports. */
function storeSums(edition: Edition, reports: readonly Values[]): EditionSums {
  const cells = cellsOf(edition);
  return {
    edition: edition.id,
    reports: reports.length,
    values: cells.map(({ index }) =>
      reports.reduce<Whole>((sum, values) => addWholes(sum, values[index] ?? 0), 0),
    ),
    blanks: cells.map(
      (cell) =>
        reports.filter((values) =>
          listSummedCells(edition, cell).some(({ index }) => (values[index] ?? null) === null),
        ).length,
    ),
  };
}

/** Reports of an edition: blanks, zeros, small and very large numbers. */
const anyReports = (edition: Edition) =>
  fc.array(
    fc
      .array(
        fc.oneof(
          fc.constant(null),
          fc.constant(0),
          fc.nat(9),
          fc.constant(Number.MAX_SAFE_INTEGER - 1),
        ),
        { minLength: cellsOf(edition).length, maxLength: cellsOf(edition).length },
      )
      .map((values) => withTotals(edition, values)),
    { maxLength: 4 },
  );

const partOf = (edition: Edition, values: Values): SumPart => ({
  organization: { id: 'o', name: '甲', level: 'county', kind: 'department' },
  ...{ reportId: 'r', version: 1, digest: 'd', edition: edition.id, values },
});

test('the leaves of totals are cells that are no totals, so that nothing counts twice', (t) => {
  for (const edition of [older, newer]) {
    const totals = new Set(sumsOf(edition).map(({ total }) => total.index));
    const leaves = leavesOfTotals(edition);
    t.same(new Set(leaves.keys()), totals);
    for (const [total, parts] of leaves) {
      t.equal(new Set(parts).size, parts.length, `${total}: each once`);
      t.notOk(
        parts.some((part) => totals.has(part)),
        `${total}: no total`,
      );
    }
  }
  t.end();
});

test('a total row or column is the sum of its parts, and never one of them', (t) => {
  fc.assert(
    fc.property(anyReports(newer), (reports) => {
      const sums = sumCells(newer, [storeSums(newer, reports)]);
      for (const { cell, value } of sums) {
        const exact = listSummedCells(newer, cell).reduce(
          (sum, { index }) => sum + BigInt(sums[index]?.value ?? 0),
          0n,
        );
        if (BigInt(value ?? 0) !== exact) return false;
      }
      return true;
    }),
    { numRuns: 40 },
  );
  t.end();
});

test('over reports of two editions every report counts once, as value, blank or not comparable', (t) => {
  fc.assert(
    fc.property(anyReports(older), anyReports(newer), (old, young) => {
      const all = old.length + young.length;
      const sums = sumCells(newer, [storeSums(older, old), storeSums(newer, young)]);
      for (const sum of sums) {
        const { cell, value, reports, blank, notComparable } = sum;
        if (reports + blank + notComparable !== all) return false;
        const lines = [
          ...old.map((values) => explainPart(newer, cell, partOf(older, values))),
          ...young.map((values) => explainPart(newer, cell, partOf(newer, values))),
        ];
        const filled = lines.filter((line) => line.value !== null);
        const exact = filled.reduce((total, line) => total + BigInt(line.value ?? 0), 0n);
        // What the reports say one by one is what they say together.
        if ((value === null) !== (filled.length === 0)) return false;
        if (value !== null && BigInt(value) !== exact) return false;
        const gaps = lines.filter(({ incomplete }) => incomplete).length;
        if (gaps !== blank + notComparable || isCompleteSum(sum) !== (gaps === 0 && all > 0))
          return false;
        const state = findCellState(sum);
        if ((state === 'value') !== (value !== null)) return false;
      }
      return true;
    }),
    { numRuns: 25 },
  );
  t.end();
});

/** The sum of the cell with a name. */
function sumNamed(edition: Edition, sums: readonly EditionSums[], name: string) {
  const cell = cellByName(edition, name) as Cell;
  return sumCells(edition, sums)[cell.index];
}

const blankReport = (edition: Edition) => cellsOf(edition).map(() => null);
const zeroReport = (edition: Edition) => cellsOf(edition).map(() => 0);

test('a cell that another edition lacks is not comparable there, and neither are its totals', (t) => {
  const sums = [
    storeSums(older, [zeroReport(older), zeroReport(older)]),
    storeSums(newer, [zeroReport(newer)]),
  ];
  t.match(sumNamed(newer, sums, 'regulations.repealed'), {
    value: 0,
    reports: 1,
    notComparable: 2,
  });
  t.match(sumNamed(newer, sums, 'newlyReceived.total'), { value: 0, reports: 3, notComparable: 0 });
  const outcomes = cellByPointer(newer, '/applicationStatistics/outcomes/total/total') as Cell;
  t.match(sumCells(newer, sums)[outcomes.index], { reports: 1, notComparable: 2 });
  const alone = sumNamed(newer, sums.slice(0, 1), 'regulations.repealed');
  t.match(alone, { value: null, notComparable: 2 });
  t.equal(alone && findCellState(alone), 'not-comparable');
  // Of the same name, but of another kind: a number of projects is no amount.
  const money = cellByName(newer, 'administrativeFees.amount');
  t.equal(money?.kind, 'money');
  t.match(sumNamed(newer, sums.slice(0, 1), 'administrativeFees.amount'), { value: null });
  t.end();
});

test('zero, blank, not filed and not comparable are different states', (t) => {
  const name = 'newlyReceived.naturalPerson';
  const { index } = cellByName(newer, name) as Cell;
  const stateOf = (sums: readonly EditionSums[]) => {
    const cells = sumCells(newer, sums);
    const reports = sums.reduce((sum, each) => sum + each.reports, 0);
    const states = listStates(reports, cells);
    const { pointer } = cellsOf(newer)[index] as Cell;
    return [cells[index]?.value, states.find((state) => ['', pointer].includes(state.pointer))];
  };
  const [zero, blank] = [zeroReport(newer), blankReport(newer)];
  t.same(stateOf([storeSums(newer, [zero])]), [0, undefined], 'zero is a value');
  t.match(stateOf([storeSums(newer, [zero, blank])]), [
    0,
    { state: 'value', reports: 1, blank: 1 },
  ]);
  t.match(stateOf([storeSums(newer, [blank])]), [null, { state: 'blank', reports: 0, blank: 1 }]);
  const none = { pointer: '', state: 'not-filed', reports: 0, blank: 0, notComparable: 0 };
  t.same(stateOf([]), [null, none]);
  t.equal(listStates(0, sumCells(newer, [])).length, 1, 'one entry for the whole');
  t.end();
});

test('amounts are exact to the fen, without needless zeros', (t) => {
  t.same([0, 1, 100, 1_000_000, 12_340_000, 1_500_001, 10n ** 20n].map(formatFen), [
    '0',
    '0.000001',
    '0.0001',
    '1',
    '12.34',
    '1.500001',
    '100000000000000',
  ]);
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), (fen) => {
      const [whole = '', fraction = ''] = formatFen(fen).split('.');
      return BigInt(whole + fraction.padEnd(6, '0')) === fen && !fraction.endsWith('0');
    }),
  );
  t.end();
});

test('counts past 2^53 keep every digit in JSON', (t) => {
  const cell = cellByName(newer, 'newlyReceived.total') as Cell;
  const large = addWholes(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1);
  t.equal(JSON.stringify(sumForJson(cell, large)), '18014398509481981');
  t.equal(addWholes(1, 2), 3);
  const tables = layOutSums(sumCells(older, [storeSums(older, [zeroReport(older)])]));
  t.match(JSON.parse(JSON.stringify(tables)).proactiveDisclosure.centralProcurement, {
    ...{ projects: 0, amount: '0', unit: '万元' },
  });
  t.end();
});
