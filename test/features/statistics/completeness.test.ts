/** Who has published: counts, groups, names, and what each caller may know. */
import assert from 'node:assert/strict';
import { test } from 'tap';
import { type FilingScene, filingStage } from '../../support/filing-scene.ts';
import { isProblem } from '../../support/problems.ts';

interface Line {
  readonly organization: { readonly name: string };
  readonly state: string;
  readonly daysLate: number;
  readonly dueDate: string;
  readonly reportId: string | null;
}

interface Answer {
  readonly counts: Readonly<Record<string, number>>;
  readonly groups: readonly { group: string; name: string; counts: Record<string, number> }[];
  readonly items: readonly Line[];
  readonly next: string | null;
  readonly total?: number;
}

const base = '/v1/statistics/completeness';

async function readFilings(scene: FilingScene, query: string, key?: string): Promise<Answer> {
  const answer = await scene.call('GET', `${base}?year=2023${query}`, key ? { key } : {});
  assert.equal(answer.status, 200, answer.text);
  return answer.body as Answer;
}

const statesOf = ({ items }: Answer) =>
  items.map(({ organization, state, daysLate }) => `${organization.name} ${state} ${daysLate}`);

/** A county with bureaus in every state, on 15 February. */
async function stageOf15February(t: Parameters<typeof filingStage>[0]): Promise<FilingScene> {
  const scene = await filingStage(t);
  const { register, make, leadAll } = scene;
  const publish = ['submit', 'accept', 'publish'] as const;
  scene.goTo('2024-01-31T15:59:59.000Z');
  await leadAll((await make()).url, publish);
  scene.goTo('2024-02-02T04:00:00.000Z');
  const late = await register('甲县交通局');
  await leadAll((await make({}, { organizationId: late })).url, publish);
  const filed = await register('甲县民政局');
  await leadAll((await make({}, { organizationId: filed })).url, ['submit']);
  const exempted = await register('甲县应急管理局');
  const exemption = await scene.call('POST', '/v1/deadlines', {
    body: {
      ...{ type: 'exemption', organizationId: exempted, year: 2023, kind: 'own' },
      ...{ date: '2024-02-29', reason: '机构改革' },
    },
  });
  assert.equal(exemption.status, 201, exemption.text);
  const draft = await register('甲县财政局');
  await make({}, { organizationId: draft });
  await register('甲县撤销局', { validTo: '2023-06-30' });
  await register('甲县新设局', { validFrom: '2024-01-01' });
  await register('甲县某镇人民政府', { level: 'township', kind: 'government' });
  scene.goTo('2024-02-15T04:00:00.000Z');
  return scene;
}

test('every organization that was to publish is counted, and named with its state', async (t) => {
  const scene = await stageOf15February(t);
  const all = await readFilings(scene, '&sort=createdAt&count=true');
  t.same(statesOf(all), [
    ...['甲县交通局 late 2', '甲县民政局 filed 15', '甲县应急管理局 not-due 0'],
    ...['甲县财政局 overdue 15', '甲县某镇人民政府 overdue 15'],
    // Registered by the stage, whose clock is later.
    ...['甲县人民政府 not-due 0', '甲县水利局 on-time 0', '甲县教育局 overdue 15'],
  ]);
  const counts = { expected: 8, onTime: 1, late: 1, filed: 1, overdue: 3, notDue: 2 };
  t.same(all.counts, { ...counts, daysLateMax: 15 });
  t.equal(all.total, 8);
  t.same(all.groups, []);
  const overdue = await readFilings(scene, '&state=overdue,late');
  t.equal(overdue.items.length, 4);
  t.same(overdue.counts, all.counts, 'the counts are of every state');
  const departments = await readFilings(
    scene,
    '&organizationKind=department&level=county&kind=own',
  );
  t.match(departments.counts, { expected: 6 });
});

test('counts are grouped by level, by kind, and by the organizations directly below', async (t) => {
  const scene = await stageOf15February(t);
  const grouped = async (query: string) =>
    (await readFilings(scene, query)).groups.map(
      ({ name, counts }) => `${name} ${counts.expected}`,
    );
  t.same(await grouped('&by=level'), ['县（区） 7', '乡镇（街道） 1']);
  t.same(await grouped('&by=organizationKind'), ['部门 6', '政府 2']);
  t.same(await grouped('&by=child'), ['甲县人民政府 8'], 'at the top the roots');
  const children = await readFilings(
    scene,
    `&by=child&within=${encodeURIComponent('甲县人民政府')}`,
  );
  t.same(
    children.groups.map(({ name, counts }) => `${name} ${counts.expected}`),
    [
      ...['甲县交通局 1', '甲县民政局 1', '甲县应急管理局 1', '甲县财政局 1'],
      ...['甲县某镇人民政府 1', '甲县人民政府 1', '甲县水利局 1', '甲县教育局 1'],
    ],
    'the organization itself beside those below it',
  );
  const sum = children.groups.reduce((total, { counts }) => total + (counts.overdue ?? 0), 0);
  t.equal(sum, children.counts.overdue);
  const english = await scene.call('GET', `${base}?year=2023&by=level`, {
    headers: { 'accept-language': 'en' },
  });
  t.match((english.body as Answer).groups, [{ name: 'County' }, { name: 'Township' }]);
});

test('working versions count where the caller may read them', async (t) => {
  const scene = await stageOf15February(t);
  const { keys } = scene;
  t.match((await readFilings(scene, '', keys.supervisor)).counts, { filed: 1, overdue: 3 });
  const outside = await readFilings(scene, '', keys.clerk);
  t.match(outside.counts, { filed: 0, overdue: 4 }, 'a clerk does not learn what others filed');
  const line = outside.items.find(({ organization }) => organization.name === '甲县民政局');
  t.match(line, { state: 'overdue', reportId: null });
  t.match((await readFilings(scene, '&state=on-time', keys.clerk)).items, [
    { reportId: /^[0-9a-f-]+$/ },
  ]);
  const anonymous = await scene.call('GET', `${base}?year=2023`, { key: null });
  isProblem(t, anonymous, { status: 401, code: 'credential-missing' }, 'anonymous');
});

test('the list is paged, and a table', async (t) => {
  const scene = await stageOf15February(t);
  const first = await readFilings(scene, '&limit=3&sort=name');
  const second = await readFilings(scene, `&limit=200&sort=name&cursor=${first.next}`);
  t.equal(first.items.length + second.items.length, 8);
  const table = await scene.call('GET', `${base}?year=2023&state=overdue&format=csv`);
  const lines = table.text.trimEnd().split('\r\n');
  t.equal(lines.length, 4);
  t.match(lines[0], /机关名称,统一社会信用代码,层级,类别,报告类别,状态,应公布日期/);
  t.ok(lines.some((line) => /^甲县财政局,,.*,逾期未公布,2024-01-31,,15,,/.test(line)));
  t.match(decodeURIComponent(table.headers['content-disposition'] ?? ''), /公布情况-2023\.csv/);
});

test('questions that make no sense are refused with the place', async (t) => {
  const scene = await filingStage(t);
  for (const [query, code, pointer] of [
    ['', 'missing-parameter', '?year'],
    ['?year=2025', 'out-of-range', '?year'],
    ['?year=2018', 'year-unsupported', '?year'],
    ['?year=2023&by=parent', 'not-allowed-value', '?by'],
    ['?year=2023&state=missing', 'not-allowed-value', '?state'],
    ['?year=2023&within=none', 'organization-unknown', '?within'],
  ] as const) {
    const answer = await scene.call('GET', base + query);
    t.equal(answer.status, 400, query);
    t.match(answer.body, { errors: [{ pointer, code }] }, query);
  }
});
