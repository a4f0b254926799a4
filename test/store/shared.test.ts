/** What every engine of the store shares: packed amounts, and versions in parts. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { renderReport } from '../../src/records/render.ts';
import type { CellAmount } from '../../src/store/shared/amounts.ts';
import { packAmounts, unpackAmounts } from '../../src/store/shared/amounts.ts';
import {
  cutHead,
  extractSection,
  joinParts,
  parseBytes,
  parseParts,
  reportSections,
  splitBytes,
} from '../../src/store/shared/version-content.ts';
import { aReport, blankNarrative } from '../support/rows.ts';

const safe = Number.MAX_SAFE_INTEGER;

const amounts = fc.uniqueArray(fc.nat({ max: 400 })).chain((cells) =>
  fc.tuple(
    ...cells
      .sort((a, b) => a - b)
      .map((cell) =>
        fc
          .oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: -safe, max: safe }))
          .filter((value) => value !== 0)
          .map((value): CellAmount => ({ cell, value })),
      ),
  ),
);

test('amounts are unpacked as they were packed', async (t) => {
  fc.assert(
    fc.property(amounts, (list) => assert.deepEqual(unpackAmounts(packAmounts(list)), list)),
  );
  t.same(packAmounts([]), Buffer.from([1]), 'the format is the first byte');
  t.same(
    packAmounts([
      { cell: 0, value: 1 },
      { cell: 1, value: -300 },
    ]),
    Buffer.from([1, 2, 1, 3, 0xac, 2]),
  );
  for (const value of [safe, -safe]) {
    t.same(unpackAmounts(packAmounts([{ cell: 200, value }])), [{ cell: 200, value }]);
  }
});

test('what cannot be packed or unpacked is refused', async (t) => {
  const one = { cell: 1, value: 1 };
  for (const list of [[one, one], [{ cell: -1, value: 1 }], [{ cell: 1, value: 0 }]]) {
    t.throws(() => packAmounts(list), RangeError);
  }
  t.throws(() => packAmounts([{ cell: 1, value: safe + 1 }]), RangeError);
  t.throws(() => packAmounts([{ cell: 0.5, value: 1 }]), RangeError);
  const damaged = [[], [0], [2], [1, 2], [1, 2, 0], [1, 0, 1], [1, 2, 0x80]];
  for (const bytes of damaged) {
    t.throws(() => unpackAmounts(Buffer.from(bytes)), RangeError, String(bytes));
  }
  t.throws(() => unpackAmounts(Buffer.from([1, 2, ...new Array(9).fill(0xff), 1])), RangeError);
});

test('the parts of a version join to its bytes, and hold its members', async (t) => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.record({ title: text, preamble: text, overview: text }), (prose) => {
      const { title, preamble, overview } = prose;
      const narrative = { ...blankNarrative, preamble, overview };
      const report = aReport('r', 'o', { title, narrative, computed: ['/a/b'] });
      const rendered = renderReport(report);
      const parts = splitBytes(rendered.report);
      assert(parts);
      assert.deepEqual(joinParts(parts), rendered.report);
      assert.deepEqual(cutHead(rendered), parts.head);
      assert.deepEqual(parseParts(parts), parseBytes(rendered.report));
      for (const section of reportSections) {
        assert.deepEqual(parts.sections[section], rendered[section]);
        assert.deepEqual(extractSection(rendered.report, section), rendered[section]);
      }
      const { figures, computed, carriedIn, signOff } = report;
      const read = parseParts(parts);
      assert.deepEqual(read, { figures, narrative, computed, carriedIn, signOff });
    }),
  );
  t.pass('for any prose');
});

test('bytes that do not end with the sections have no parts', async (t) => {
  const rendered = renderReport(aReport('r', 'o'));
  const whole = rendered.report.toString('utf8');
  const others = [
    whole.replace('"narrative":', '"narrative": '),
    whole.replace(/}$/, ',"computed":[]}'),
    '{}',
  ];
  for (const other of others) {
    t.equal(splitBytes(Buffer.from(other)), null, other.slice(-20));
    t.equal(cutHead({ ...rendered, report: Buffer.from(other) }), null);
  }
});
