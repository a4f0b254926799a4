/** The generated nation: always the same, sound but for the planted faults, and as real ones are. */
import { join } from 'node:path';
import { test } from 'tap';
import { generateValues, nationEdition } from '../../nation/figures.ts';
import { type FaultKey, loadNation } from '../../nation/load.ts';
import { addValues, generateReport, isExpected, planCourse } from '../../nation/reports.ts';
import type { NationOrganization } from '../../nation/tree.ts';
import { listNation } from '../../nation/tree.ts';
import { completeTotals } from '../../src/reports/content.ts';
import { emptyRuleContext } from '../../src/reports/rule-context.ts';
import { evaluateReport } from '../../src/reports/versions.ts';
import { reachStore } from '../../src/store/engines.ts';
import { inlineWork } from '../../src/work/work.ts';

const seed = 'test';

/** Returns the findings of the report of an organization, beside that of the year before. */
async function evaluateGenerated(organization: NationOrganization, year: number) {
  const { name, level, kind } = organization;
  const facts = { name, level, kind, code: null, divisionCode: null, powers: null };
  const made = (of: number) => {
    const { content, fault } = generateReport(organization, of, seed);
    const { figures } = completeTotals(nationEdition, content.figures);
    return { ...content, figures, fault };
  };
  const [before, report] = [made(year - 1), made(year)];
  const previous = { year: year - 1, edition: nationEdition, organization: facts, ...before };
  const context = { ...emptyRuleContext, organization: facts, previous };
  const identity = { year, kind: 'own', edition: '2021' } as const;
  const found = await evaluateReport({ ...identity, ...report }, context, inlineWork);
  return { ...report, isCompared: before.fault === null, found };
}

test('the nation has every level, parents first, and begins alike at any size', async (t) => {
  const all = [...listNation(3_000, seed)];
  t.same([...listNation(500, seed)], all.slice(0, 500));
  t.not([...listNation(500, 'another')], all.slice(0, 500));
  const known = new Set<string | null>([null]);
  for (const { key, parent } of all) {
    if (!known.has(parent)) t.fail(`${key} comes before ${parent}`);
    known.add(key);
  }
  t.equal(known.size, all.length + 1, 'every key is one organization’s');
  t.equal(new Set(all.map(({ name }) => name)).size, all.length, 'and every name');
  const levels = new Set(all.map(({ level }) => level));
  t.same([...levels].sort(), ['county', 'national', 'prefecture', 'province', 'township']);
  const closed = all.filter((each) => !isExpected(each, 2023)).length;
  t.ok(closed > 5 && closed < 100, `${closed} do not exist at the end of the year`);
  t.throws(() => [...listNation(1_000_000, seed)], RangeError);
});

test('reports are sound but for the faults that were planted', async (t) => {
  let planted = 0;
  let withoutApplications = 0;
  const own = [...listNation(700, seed)].filter(({ reportsTo }) => reportsTo === 'own');
  for (const organization of own) {
    const { fault, found, figures, isCompared } = await evaluateGenerated(organization, 2023);
    const errors = found.filter(({ severity }) => severity === 'error');
    const name = `${organization.name}: ${fault?.name ?? 'sound'}`;
    const { newlyReceived } = figures.applicationStatistics as { newlyReceived: { total: number } };
    if (newlyReceived.total === 0) withoutApplications += 1;
    if (fault === null) {
      if (isCompared) t.same(errors, [], name);
      continue;
    }
    planted += 1;
    const pointers = found.flatMap((each) => each.pointers);
    t.ok(
      fault.pointers.some((pointer) => pointers.includes(pointer)),
      `${name} is found`,
    );
  }
  t.ok(planted >= 10, `${planted} faults`);
  const share = withoutApplications / own.length;
  t.ok(share > 0.4 && share < 0.8, `${Math.round(share * 100)} % got no application`);
});

test('a store has the nation whole: what is due, what is published, sums of areas', async (t) => {
  const file = join(t.testdir(), 'nation.db');
  const access = await reachStore(`sqlite:${file}`, { sqliteDriver: 'auto' });
  let commits = 0;
  const store = await access.open({ newCommitId: () => `c${++commits}` });
  const faults: FaultKey[] = [];
  const options = { organizations: 150, years: [2022, 2023], seed };
  const counts = await loadNation(store, options, { onFault: (fault) => faults.push(fault) });
  const all = [...listNation(150, seed)];
  const courses = all.map((each) => planCourse(each, 2023, seed));
  const published = courses.filter(({ state }) => state === 'published').length;
  const scope = { year: 2023, working: 'everywhere', today: '2024-12-31' } as const;
  const states = Object.fromEntries(
    (await store.filings.count(scope, null)).map(({ state, count }) => [state, count]),
  );
  t.equal((states['on-time'] ?? 0) + (states.late ?? 0), published);
  t.ok((states.late ?? 0) > 0 && (states.overdue ?? 0) > 0 && (states.filed ?? 0) > 0);
  t.equal(counts.faults, faults.length);

  const county = all.find(({ level, kind }) => level === 'county' && kind === 'government');
  const sum = new Map();
  for (const [index, organization] of all.entries()) {
    const isBelow = organization.key.startsWith(`${county?.key}.`);
    if (!isBelow || courses[index]?.state !== 'published') continue;
    addValues(sum, generateValues({ organization, year: 2023, seed }));
  }
  const { items } = await store.organizations.list({
    ...{ words: [county?.name ?? ''], sort: 'name', limit: 1, cursor: null },
  });
  const report = await store.reports.getByAddress(items[0]?.id ?? '', 2023, 'consolidated');
  t.match(report?.figures.proactiveDisclosure, {
    administrativeLicenses: {
      decisions: sum.get('/proactiveDisclosure/administrativeLicenses/decisions'),
    },
  });
  await store.close();
  t.same(await access.tools.verify(), [], 'nothing differs');
});
