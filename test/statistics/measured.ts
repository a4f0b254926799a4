/** Organizations with sums, for the tests of rankings and distributions. */
import fc from 'fast-check';
import { organizationKinds, organizationLevels } from '../../src/form/organization.ts';
import type { MeasuredUnit } from '../../src/statistics/measured-unit.ts';

/** Returns an organization of a county with these sums. */
export function measured(
  id: string,
  numerator: number | null,
  denominator: number | null,
  others: Partial<MeasuredUnit> = {},
): MeasuredUnit {
  const place = { level: 'county', kind: 'department' } as const;
  return { id, name: `机关${id}`, ...place, numerator, denominator, ...others };
}

/** Few numbers of cases, so that ties and every band and reason are frequent; and very large ones. */
const cases = fc.oneof(
  fc.constantFrom(null, 0, 1, 29, 30, 60, 90, 99, 100, 299, 300, 600),
  fc.nat(2_000),
  fc.constantFrom(2 ** 40, 3 * 2 ** 40, Number.MAX_SAFE_INTEGER),
);

const hits = fc.oneof(
  fc.constantFrom(null, -1),
  fc.double({ min: 0, max: 1.1, noNaN: true }),
  fc.constantFrom(0, 1 / 3, 1 / 2, 1),
);

/** Numerators as parts of denominators; some are missing, negative, or more than the whole. */
const anySums = fc.tuple(hits, cases).map(([part, denominator]) => {
  const whole = Math.floor((part ?? 0) * (denominator ?? 10));
  const numerator = Math.min(whole, Number.MAX_SAFE_INTEGER);
  return { numerator: part === null ? null : numerator, denominator };
});

/** Organizations of a few levels and kinds, each with its own id. */
export const anyUnits: fc.Arbitrary<readonly MeasuredUnit[]> = fc
  .array(
    fc.tuple(
      anySums,
      cases,
      fc.constantFrom(...organizationLevels.slice(2, 4)),
      fc.constantFrom(...organizationKinds.slice(0, 2)),
    ),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(([sums, size, level, kind], at) =>
      measured(`o${at}`, sums.numerator, sums.denominator, { size, level, kind }),
    ),
  );
