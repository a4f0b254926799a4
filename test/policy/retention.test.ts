/** How far back the retention of the log reaches. */
import { test } from 'tap';
import { monthsBefore } from '../../src/policy/retention.ts';

test('months are counted back to a day that is never later', (t) => {
  const cases: [string, number, string][] = [
    ['2026-08-31T10:00:00.000Z', 6, '2026-02-28T10:00:00.000Z'],
    ['2024-08-31T10:00:00.000Z', 6, '2024-02-29T10:00:00.000Z'],
    ['2026-03-15T00:00:00.001Z', 3, '2025-12-15T00:00:00.001Z'],
    ['2026-12-31T23:59:59.999Z', 120, '2016-12-31T23:59:59.999Z'],
    ['2026-07-31T00:00:00.000Z', 1, '2026-06-30T00:00:00.000Z'],
    ['2026-07-31T00:00:00.000Z', 0, '2026-07-31T00:00:00.000Z'],
  ];
  for (const [from, months, expected] of cases) {
    t.equal(monthsBefore(new Date(from), months).toISOString(), expected);
  }
  t.end();
});
