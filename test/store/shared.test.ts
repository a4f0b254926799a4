/** What every engine of the store shares: packed amounts, versions in parts, lists, the register. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { renderReport } from '../../src/reports/answers.ts';
import type { CellAmount } from '../../src/store/shared/amounts.ts';
import { packAmounts, unpackAmounts } from '../../src/store/shared/amounts.ts';
import {
  cutPage,
  findPageStart,
  listDefinitions,
  listUsedFilters,
  parseSort,
} from '../../src/store/shared/lists.ts';
import { placeInTree, reverseName, searchName } from '../../src/store/shared/register.ts';
import {
  cutHead,
  extractSection,
  joinParts,
  parseBytes,
  parseParts,
  planSections,
  reportSections,
  type SectionsBefore,
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

test('a version writes the sections that differ from the version before', async (t) => {
  const { report, ...sections } = renderReport(aReport('r', 'o'));
  const all = {
    narrative: 1,
    proactiveDisclosure: 1,
    applicationStatistics: 1,
    reviewLitigation: 1,
  };
  t.same(planSections(1, sections, null), { written: sections, writers: all });
  const before = Object.fromEntries(
    reportSections.map((name) => [name, { bytes: sections[name], writer: 1 }]),
  ) as unknown as SectionsBefore;
  t.same(planSections(2, sections, before), { written: {}, writers: all }, 'nothing differs');
  const narrative = Buffer.from('{}');
  t.same(planSections(2, { ...sections, narrative }, before), {
    ...{ written: { narrative }, writers: { ...all, narrative: 2 } },
  });
  const whole = { ...before, narrative: { bytes: null, writer: null } };
  const { writers } = planSections(2, sections, whole);
  t.same(writers, { ...all, narrative: 2 }, 'a section that the version before did not keep');
});

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

test('a place in the tree, and what finds a name', async (t) => {
  t.equal(placeInTree({ id: 'a', parentId: null }, null), '/a/');
  t.equal(placeInTree({ id: 'b', parentId: 'a' }, '/a/'), '/a/b/');
  const refusals = [
    ['b', 'gone', null, 'organization-unknown'],
    ['b', 'b', null, 'organization-cycle'],
    ['b', 'b', '/a/b/', 'organization-cycle'],
    ['a', 'c', '/a/b/c/', 'organization-cycle'],
  ] as const;
  for (const [id, parentId, path, code] of refusals) {
    t.throws(() => placeInTree({ id, parentId }, path), { code }, `${id} below ${parentId}`);
  }
  t.equal(reverseName('甲𠮷县'), '县𠮷甲');
  t.same(searchName('甲县财政局').ends, ['甲县财政局', '县财政局']);
  t.same(searchName('财政局'), { ends: ['财政局'], from: '局政财', to: '局政财' });
});
