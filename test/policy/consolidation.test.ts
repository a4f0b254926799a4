import { test } from 'tap';
import { findSummedReport } from '../../src/policy/consolidation.ts';

test('a consolidated report sums one report of each organization below', async (t) => {
  const county = { id: 'county', year: 2023 };
  const below: Parameters<typeof findSummedReport>[0] = {
    ...{ id: 'o', parentId: 'county', reportsTo: 'own', validFrom: null, validTo: null },
  };
  const expected = { kind: 'own', isExpected: true };
  const cases: readonly (readonly [string, Partial<typeof below>, unknown])[] = [
    ['right below', {}, expected],
    [
      'of the kind it reports',
      { reportsTo: 'consolidated' },
      { ...expected, kind: 'consolidated' },
    ],
    [
      'itself, with its own report',
      { id: 'county', parentId: 'city' },
      { kind: 'own', isExpected: false },
    ],
    [
      'itself, though it was dissolved',
      { id: 'county', validTo: '2023-06-30' },
      { kind: 'own', isExpected: false },
    ],
    ['elsewhere', { parentId: 'city' }, null],
    ['at the root', { parentId: null }, null],
    ['from the last day on', { validFrom: '2023-12-31' }, expected],
    ['from the next day on', { validFrom: '2024-01-01' }, null],
    ['until the last day', { validTo: '2023-12-31' }, expected],
    ['until the day before', { validTo: '2023-12-30' }, null],
  ];
  for (const [name, members, summed] of cases) {
    t.same(findSummedReport({ ...below, ...members }, county), summed, name);
  }
});
