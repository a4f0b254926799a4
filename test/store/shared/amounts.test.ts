/** Amounts as they are packed into one value. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import type { CellAmount } from '../../../src/store/shared/amounts.ts';
import { packAmounts, unpackAmounts } from '../../../src/store/shared/amounts.ts';

const safe = Number.MAX_SAFE_INTEGER;

const amounts = fc.uniqueArray(fc.nat({ max: 400 })).chain((cells) =>
  fc.tuple(
    ...cells
      .sort((a, b) => a - b)
      .map((cell) =>
        fc
          .oneof(
            fc.integer({ min: 1, max: 300 }),
            fc.integer({ min: -safe, max: safe }),
            fc.constant(null),
          )
          .filter((value) => value !== 0)
          .map((value): CellAmount => ({ cell, value })),
      ),
  ),
);

test('amounts are unpacked as they were packed', async (t) => {
  fc.assert(
    fc.property(amounts, (list) => assert.deepEqual(unpackAmounts(packAmounts(list)), list)),
  );
  t.same(packAmounts([]), Buffer.from([2]), 'the format is the first byte');
  t.same(
    packAmounts([
      { cell: 0, value: 1 },
      { cell: 1, value: -300 },
      { cell: 3, value: null },
    ]),
    Buffer.from([2, 4, 1, 5, 0xac, 2, 10]),
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
  const damaged = [[], [0], [1], [2, 4], [2, 4, 0], [2, 0, 1], [2, 7, 1], [2, 4, 0x80]];
  for (const bytes of damaged) {
    t.throws(() => unpackAmounts(Buffer.from(bytes)), RangeError, String(bytes));
  }
  t.throws(() => unpackAmounts(Buffer.from([2, 4, ...new Array(9).fill(0xff), 1])), RangeError);
});
