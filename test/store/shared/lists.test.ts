/** Lists: their sorts, and pages of any length. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import {
  cutPage,
  findPageStart,
  listDefinitions,
  listUsedFilters,
  parseSort,
} from '../../../src/store/shared/lists.ts';

test('a sort is one of its list', async (t) => {
  t.match(parseSort('reports', '-year'), { by: 'year', descending: true, sample: { key: 0 } });
  t.match(parseSort('keys', 'createdAt'), { by: 'createdAt', descending: false });
  for (const sort of ['', '-', '--year', 'title', 'toString', '__proto__']) {
    t.throws(() => parseSort('reports', sort), RangeError, sort);
  }
  const query = { year: 2023, organizationId: 'o', title: undefined, within: [] };
  t.same(listUsedFilters('reports', query), ['organizationId', 'year', 'within'], 'in their order');
  for (const { filters } of Object.values(listDefinitions)) {
    t.equal(new Set<string>(filters).size, filters.length);
  }
});

test('pages of any length are the list', async (t) => {
  const scope = { list: 'keys', filter: {}, sort: 'createdAt' };
  const sample = { key: '', id: '' };
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 5 }), (count, limit) => {
      const rows = Array.from({ length: count }, (_, n) => ({
        key: 'k',
        id: String(n).padStart(3),
      }));
      const seen: unknown[] = [];
      let cursor: string | null = null;
      do {
        const after = findPageStart(scope, { limit, cursor }, sample);
        const rest = rows.filter(({ id }) => after === null || id > String(after.id));
        const page = cutPage(scope, rest.slice(0, limit + 1), limit, (row) => row);
        assert.ok(page.items.length > 0 || count === 0, 'no page is empty');
        seen.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      assert.deepEqual(seen, rows);
    }),
  );
  for (const limit of [0, -1, 1.5]) {
    t.throws(() => findPageStart(scope, { limit, cursor: null }, sample), RangeError);
  }
  t.throws(() => findPageStart(scope, { limit: 1, cursor: 'x' }, sample), {
    code: 'cursor-invalid',
  });
});
