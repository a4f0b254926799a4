/** Indicators of single reports: what packed amounts come to under a definition. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { cellOfKind, cellsOf } from '../../../src/form/cells.ts';
import { editionById } from '../../../src/form/editions/index.ts';
import { computeIndicator } from '../../../src/statistics/indicator.ts';
import { applicationCases, indicators } from '../../../src/statistics/indicators.ts';
import { type CellAmount, packAmounts } from '../../../src/store/shared/amounts.ts';
import { SumBuilder } from '../../../src/store/shared/cell-sums.ts';
import { ReportMeasures } from '../../../src/store/shared/measured-reports.ts';
import type { SumClass } from '../../../src/store/shared/sum-groups.ts';

const department: SumClass = {
  level: 'county',
  organizationKind: 'department',
  reportsTo: 'own',
  ...{ verticallyLed: false, existed: true },
};

const definitions = indicators.flatMap(({ unit, variants }) =>
  variants.map(({ numerator, denominator }) => ({ unit, numerator, denominator })),
);

const anyEdition = fc.constantFrom('2019', '2021');

/** Amounts of a report: counts, some negative, some blank. */
const anyAmounts = anyEdition.chain((edition) =>
  fc
    .array(fc.tuple(fc.nat(), fc.option(fc.integer({ min: -9, max: 999 }), { freq: 12 })))
    .map((entries) => {
      const leaves = cellsOf(editionById(edition)).filter(({ total }) => !total);
      const values = new Map(
        entries.map(([at, value]) => [leaves[at % leaves.length]?.index ?? 0, value]),
      );
      const amounts = [...values]
        .map(([cell, value]): CellAmount => ({ cell, value }))
        .filter(({ value }) => value !== 0)
        .sort((one, other) => one.cell - other.cell);
      return { edition, amounts: packAmounts(amounts) };
    }),
);

test('what a report comes to is what its cells come to, with their totals', async (t) => {
  let blanks = 0;
  const property = fc.property(
    anyAmounts,
    fc.constantFrom(...definitions),
    (report, { unit, numerator, denominator }) => {
      const measures = new ReportMeasures({ numerator, denominator, cases: applicationCases });
      const found = measures.measure('o', department, report);
      const values = new SumBuilder(report.edition).addReport(report.amounts).toValues();
      const read = (name: string) => {
        const cell = cellOfKind(editionById(report.edition), name);
        const value = cell === undefined ? null : (values[cell.index] ?? null);
        return value === null ? null : Number(value);
      };
      const expected = computeIndicator({ unit }, { numerator, denominator }, read);
      assert.equal(found.numerator, expected.numerator);
      assert.equal(found.denominator, expected.denominator);
      if (found.numerator === null) blanks += 1;
    },
  );
  t.doesNotThrow(() => fc.assert(property, { numRuns: 1_000 }));
  t.ok(blanks > 20, `${blanks} were blank or not comparable`);
});

test('a sum that is not exact is no value', async (t) => {
  const cell = (name: string) => cellOfKind(editionById('2021'), name)?.index ?? -1;
  const most = Number.MAX_SAFE_INTEGER;
  const amounts = packAmounts([
    { cell: cell('granted.naturalPerson'), value: most },
    { cell: cell('granted.commercialEnterprise'), value: 1 },
  ]);
  const measures = new ReportMeasures({
    numerator: { added: ['granted.naturalPerson'] },
    denominator: { added: ['granted.total'] },
    cases: applicationCases,
  });
  const found = measures.measure('o', department, { edition: '2021', amounts });
  t.match(found, { numerator: most, denominator: null, kind: 'department', level: 'county' });
});
