/** Whatever a report holds: nothing is thrown, and the same input gives the same findings. */
import fc from 'fast-check';
import { test } from 'tap';
import { cellsOf } from '../../../src/form/cells.ts';
import { blankFigures, writeCell } from '../../../src/form/figures.ts';
import type { CellValue, Edition, Figures } from '../../../src/form/types.ts';
import { growth, proportional } from '../../support/growth.ts';
import { anyContent, anyEdition } from '../arbitrary.ts';
import { findingsBeyond, inputOf, organizationOf, proseOf, year } from '../rule-inputs.ts';

const anyProse = fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme', maxLength: 200 }));

const anyNarrative = fc
  .tuple(anyProse, anyProse, anyProse, anyProse, fc.constantFrom(null, '0', '270', '3.5'))
  .map(([preamble, overview, problemsAndImprovements, otherMatters, amount]) =>
    proseOf({
      ...{ preamble, overview, problemsAndImprovements, otherMatters },
      informationProcessingFee: { notices: null, amountCharged: amount, amountReceived: amount },
    }),
  );

/** Figures as the schemas let them in: any content of its kind, or blank. */
function anyFigures(edition: Edition): fc.Arbitrary<Figures> {
  const contents = cellsOf(edition).map((cell) =>
    fc.oneof({ weight: 3, arbitrary: anyContent(cell) }, fc.constant(null)),
  );
  return fc.tuple(...contents).map((values) => {
    const figures = blankFigures(edition);
    for (const cell of cellsOf(edition)) {
      writeCell(figures, cell, (values[cell.index] ?? null) as CellValue);
    }
    return figures;
  });
}

test('any report: nothing is thrown, keys are unique, the same input says the same', async () => {
  const input = anyEdition.chain((edition) =>
    fc.record({
      year: fc.constant(year),
      kind: fc.constantFrom('own' as const, 'consolidated' as const),
      title: fc.oneof(fc.constant(null), fc.string({ maxLength: 40 })),
      edition: fc.constant(edition),
      figures: anyFigures(edition),
      narrative: anyNarrative,
      organization: fc.constantFrom(
        null,
        organizationOf({}),
        organizationOf({ kind: 'government', level: 'township' }),
        organizationOf({
          code: 'x',
          divisionCode: '32',
          powers: ['licensing'],
          contacts: ['a', ''],
        }),
      ),
      siblings: fc.array(
        anyNarrative.map((narrative) => ({ id: 'one', name: '乙局', narrative })),
        { maxLength: 3 },
      ),
      previous: fc.oneof(
        fc.constant(null),
        anyEdition.chain((other) =>
          fc.record({
            year: fc.constant(year - 1),
            edition: fc.constant(other),
            figures: anyFigures(other),
            narrative: fc.oneof(fc.constant(null), anyNarrative),
            organization: fc.constantFrom(null, organizationOf({ name: '甲县法制局' })),
          }),
        ),
      ),
      children: fc.oneof(
        fc.constant(null),
        fc.array(
          fc.record({
            id: fc.constantFrom('a', 'b', 'c', 'd'),
            name: fc.string({ maxLength: 9 }),
            kind: fc.constantFrom('department' as const, 'zone' as const),
            verticallyLed: fc.boolean(),
            figures: fc.oneof(fc.constant(null), anyFigures(edition)),
          }),
          { maxLength: 3 },
        ),
      ),
    }),
  );
  fc.assert(
    fc.property(input, (report) => {
      const findings = findingsBeyond(report);
      return (
        new Set(findings.map(({ key }) => key)).size === findings.length &&
        findings.every(({ key, pointers }) => key.length <= 200 && pointers.length > 0) &&
        JSON.stringify(findingsBeyond(report)) === JSON.stringify(findings)
      );
    }),
    { numRuns: 100 },
  );
});

test('whatever is in the place of figures, nothing is thrown', async () => {
  const tables = fc.record({
    proactiveDisclosure: fc.jsonValue({ maxDepth: 4 }),
    applicationStatistics: fc.jsonValue({ maxDepth: 4 }),
    reviewLitigation: fc.jsonValue({ maxDepth: 4 }),
  });
  fc.assert(
    fc.property(anyEdition, tables, tables, (edition, one, other) => {
      const [figures, before] = [one, other] as unknown as [Figures, Figures];
      const input = inputOf({
        edition: edition.id,
        cells: {},
        kind: 'consolidated',
        children: [{}],
      });
      const previous = {
        year: year - 1,
        edition,
        figures: before,
        narrative: null,
        organization: null,
      };
      const children = (input.children ?? []).map((child) => ({ ...child, figures: before }));
      return findingsBeyond({ ...input, figures, previous, children }).length > 0;
    }),
    { numRuns: 100 },
  );
});

test('prose as long as it may be takes time in proportion, whatever is in it', async (t) => {
  const longest = 100_000;
  const pieces = [
    '一',
    '国办公开办函〔',
    '2023年1月1日',
    '《',
    '13912345678 ',
    'a@',
    '沐阳县人民政府',
    '（一）',
    '申请：县（市、区）1件，占1%，',
    '申请县区政府信息公开数量',
    '政府信息数量合计',
  ];
  for (const piece of pieces) {
    const { ratio, milliseconds } = growth((size, run) => {
      const text = `${run}${piece.repeat(size / piece.length)}`;
      const narrative = { overview: text, preamble: text, problemsAndImprovements: text };
      const input = inputOf({
        edition: '2021',
        cells: {},
        narrative: { ...narrative, otherMatters: text },
        previous: { narrative },
        siblings: [{ narrative }],
        kind: 'consolidated',
        organization: { name: '沭阳县人民政府' },
      });
      return () => findingsBeyond(input);
    }, longest);
    t.ok(ratio < proportional, `${piece}: ${ratio.toFixed(1)}, ${milliseconds.toFixed(0)} ms`);
  }
});
