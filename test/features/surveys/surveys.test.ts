/** Surveys of a subtree: what the rules say of all its reports, and what a change would do. */

import assert from 'node:assert/strict';
import type { Test } from 'tap';
import { test } from 'tap';
import { findingsSummary, simulationAnswer } from '../../../src/features/surveys/schemas.ts';
import { survey } from '../../../src/features/surveys/survey.ts';
import { ruleSetVersion } from '../../../src/form/rules/index.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { inlineWork } from '../../../src/work/work.ts';
import { type FilingScene, filingStage } from '../../support/filing-scene.ts';
import { isProblem } from '../../support/problems.ts';
import { type Json, prose } from '../../support/report-scene.ts';

const applications = '/applicationStatistics';

/** Of 100 applications a part is open at the end of the year. */
const open = (count: number) => ({
  [`${applications}/newlyReceived/naturalPerson`]: 100,
  [`${applications}/outcomes/granted/naturalPerson`]: 90 - count,
  [`${applications}/outcomes/partiallyGranted/naturalPerson`]: 10,
  [`${applications}/carriedForward/naturalPerson`]: count,
});

interface Scene extends FilingScene {
  readonly fire: string;
  readonly elsewhere: string;
}

/** 30 of 100 are open at the bureau, 20 at the fire brigade; a sum is wrong at the other county. */
async function surveyStage(t: Test): Promise<Scene> {
  const scene = await filingStage(t);
  const fire = await scene.register('甲县消防局');
  const elsewhere = await scene.register('乙县教育局', { parentId: null });
  await scene.make(open(30));
  await scene.make(open(20), { year: 2022 });
  await scene.make(open(20), { organizationId: fire });
  await scene.make({ '/reviewLitigation/review/total': 4 }, { organizationId: elsewhere });
  return { ...scene, fire, elsewhere };
}

interface Simulated {
  readonly reports: number;
  readonly organizations: number;
  readonly differing: { reports: number; organizations: number };
  readonly totals: readonly Json[];
  readonly items: readonly (Json & { gained: string[]; lost: string[]; organization: Json })[];
}

async function simulate(scene: FilingScene, body: Json): Promise<Simulated> {
  const answer = await scene.call('POST', '/v1/rule-simulations', {
    body: { organizationId: scene.county, ...body },
  });
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(compile(simulationAnswer)(answer.body), []);
  return answer.body as Simulated;
}

test('a lower threshold shows which reports would gain findings', async (t) => {
  const scene = await surveyStage(t);
  const changes = [{ ruleId: 'P-02', parameters: { percentMax: 10 } }];
  const all = await simulate(scene, { changes });
  t.match(all, {
    ...{
      ruleSetVersion,
      reports: 3,
      organizations: 2,
      differing: { reports: 2, organizations: 2 },
    },
    totals: [{ ruleId: 'P-02', gained: 2, lost: 0, reclassified: 0, organizations: 2 }],
  });
  t.strictSame(all.items.map(({ organization }) => organization.name).sort(), [
    ...['甲县水利局', '甲县消防局'],
  ]);
  for (const { gained, lost } of all.items) {
    t.match(gained, [/^P-02-3\.4\.C7-/]);
    t.strictSame(lost, []);
  }
  const oneYear = await simulate(scene, { changes, from: 2023, to: 2023 });
  t.match(oneYear, { reports: 2, differing: { reports: 1 } });
  const first = await simulate(scene, { changes, to: 2022, kind: 'own', limit: 1 });
  t.match(first, { reports: 1, differing: { reports: 1 }, items: [{ year: 2022 }] });
  const none = await simulate(scene, { changes, kind: 'consolidated' });
  t.match(none, { reports: 0, organizations: 0, totals: [], items: [] });
});

test('a rule that is graver, softer or off changes its findings or removes them', async (t) => {
  const scene = await surveyStage(t);
  const graver = await simulate(scene, { changes: [{ ruleId: 'P-02', severity: 'error' }] });
  t.match(graver, {
    totals: [{ ruleId: 'P-02', gained: 0, lost: 0, reclassified: 1, organizations: 1 }],
    items: [{ errorsBefore: 0, errorsAfter: 1, reclassified: [{ from: 'warning', to: 'error' }] }],
  });
  const softer = await simulate(scene, { changes: [{ ruleId: 'P-02', severity: 'information' }] });
  t.match(softer.items, [{ reclassified: [{ from: 'warning', to: 'information' }] }]);
  const off = await simulate(scene, { changes: [{ ruleId: 'P-02', severity: 'off' }] });
  t.match(off, { totals: [{ lost: 1, gained: 0 }], items: [{ gained: [] }] });
  t.match(off.items[0]?.lost, [/^P-02-/]);
});

test('a change goes before what an office adjusts', async (t) => {
  const scene = await surveyStage(t);
  const made = await scene.call('POST', '/v1/rule-adjustments', {
    body: {
      ...{ organizationId: scene.bureau, ruleId: 'P-02', severity: 'off', reason: 'x' },
      parameters: { wholeMin: 50 },
    },
  });
  assert.equal(made.status, 201, made.text);
  const same = await simulate(scene, { changes: [{ ruleId: 'P-02', severity: 'off' }] });
  t.match(same, { differing: { reports: 0 } }, 'it is off already, and no other report has it');
  const back = await simulate(scene, { changes: [{ ruleId: 'P-02', severity: 'warning' }] });
  t.match(back, { totals: [{ ruleId: 'P-02', gained: 1 }] });
  const lower = await simulate(scene, {
    changes: [{ ruleId: 'P-02', parameters: { percentMax: 10 } }],
  });
  t.match(
    lower,
    { differing: { organizations: 2 } },
    'what is adjusted of the rule counts no more',
  );
  const table = await simulate(scene, { changes: [{ ruleId: 'P-02' }] });
  t.match(table, { totals: [{ gained: 1 }], differing: { organizations: 1 } }, 'as the table says');
  const other = await simulate(scene, { changes: [{ ruleId: 'P-03' }] });
  t.match(other, { differing: { organizations: 0 } }, 'other rules stay adjusted');
});

test('a graver rule raises all its findings, a softer one only what is graver', async (t) => {
  const scene = await filingStage(t);
  await scene.make({}, { narrative: { ...prose, otherMatters: '联系电话：13912345678。' } });
  const is = async (severity: string) => {
    const { items } = await simulate(scene, { changes: [{ ruleId: 'F-18', severity }] });
    return items.flatMap(({ reclassified }) => reclassified);
  };
  t.strictSame(await is('warning'), [], 'as its graver findings are reported already');
  t.match(await is('error'), [{ key: /^F-18-/, from: 'information', to: 'error' }]);
});

test('a survey keeps nothing and shows nothing beyond the reach of its caller', async (t) => {
  const scene = await surveyStage(t);
  const { call, keys, county, elsewhere } = scene;
  const body = { organizationId: county, changes: [{ ruleId: 'P-02', severity: 'off' }] };
  const before = await scene.store.log.list({ limit: 200, cursor: null });
  const asked = await call('POST', '/v1/rule-simulations', { key: keys.supervisor, body });
  t.equal(asked.status, 200, asked.text);
  const after = await scene.store.log.list({ limit: 200, cursor: null });
  t.equal(after.items.length, before.items.length);
  const cases = [
    [keys.supervisor, elsewhere, 403],
    [keys.clerk, county, 403],
    [keys.reader, county, 403],
    [keys.integrator, county, 403],
    [keys.auditor, elsewhere, 200],
    [null, county, 401],
  ] as const;
  for (const [key, organizationId, status] of cases) {
    const answer = await call('POST', '/v1/rule-simulations', {
      key,
      body: { ...body, organizationId },
    });
    t.equal(answer.status, status, answer.text);
  }
});

test('what cannot be simulated is refused, with every fault', async (t) => {
  const scene = await surveyStage(t);
  const cases: readonly (readonly [Json, string, string])[] = [
    [{ changes: [] }, '/changes', 'too-few'],
    [{ changes: [{ ruleId: 'P-99', severity: 'off' }] }, '/changes/0/ruleId', 'rule-unknown'],
    [
      { changes: [{ ruleId: 'P-02', severity: 'grave' }] },
      '/changes/0/severity',
      'not-allowed-value',
    ],
    [
      { changes: [{ ruleId: 'P-02', parameters: { percentMax: 0 } }] },
      '/changes/0/parameters/percentMax',
      'out-of-range',
    ],
    [
      { changes: [1, 2].map(() => ({ ruleId: 'P-02', severity: 'off' })) },
      '/changes/1/ruleId',
      'repeated',
    ],
    [
      { from: 2023, to: 2022, changes: [{ ruleId: 'P-02', severity: 'off' }] },
      '/to',
      'range-reversed',
    ],
  ];
  for (const [members, pointer, code] of cases) {
    const answer = await scene.call('POST', '/v1/rule-simulations', {
      body: { organizationId: scene.county, ...members },
    });
    t.equal(answer.status, 400, JSON.stringify(members));
    const { errors = [] } = answer.body as { errors?: { pointer: string; code: string }[] };
    t.ok(
      errors.some((each) => each.pointer === pointer && each.code === code),
      `${JSON.stringify(members)}: ${JSON.stringify(errors)}`,
    );
  }
  const unknown = await scene.call('POST', '/v1/rule-simulations', {
    body: { organizationId: 'none', changes: [{ ruleId: 'P-02', severity: 'off' }] },
  });
  isProblem(t, unknown, { status: 400, code: 'organization-unknown' }, 'nobody');
});

interface Summed {
  readonly rules: readonly { ruleId: string; findings: number; organizations: number }[];
  readonly worst: readonly (Json & { organization: { name: string } })[];
}

test('the summary lists the commonest rules and the worst reports within a reach', async (t) => {
  const scene = await surveyStage(t);
  const { call, county, bureau, fire, elsewhere, keys } = scene;
  const summed = async (query: string, key = scene.adminKey) => {
    const answer = await call('GET', `/v1/findings/summary${query}`, { key });
    assert.equal(answer.status, 200, answer.text);
    t.strictSame(compile(findingsSummary)(answer.body), [], `${query} as documented`);
    return answer.body as Summed;
  };
  const all = await summed('');
  t.match(all, { reports: 4, organizations: 3, counts: { errors: 1 } });
  t.equal(all.worst[0]?.organization.name, '乙县教育局', 'errors first');
  t.match(all.worst[0], { errors: 1, reports: [{ status: 'draft', errors: 1 }] });
  const within = await summed(`?within=${county}&year=2023`);
  t.match(within, { reports: 2, organizations: 2, counts: { errors: 0, warnings: 1 } });
  t.match(within.rules, [
    { ruleId: 'P-02', title: '结转下年度过多', findings: 1, organizations: 1 },
  ]);
  t.match(within.worst, [{ organization: { id: bureau }, warnings: 1, unexplained: 1 }]);
  t.match(await summed(`?within=${fire}`), { reports: 1, rules: [], worst: [] });
  const years = await summed(`?within=${county}&year=2023,2022`);
  t.match(years, await summed(`?within=${county}`), 'these years are all');
  t.match(await summed(`?year=2023&kind=own,consolidated`), await summed('?year=2023'));
  t.match(await summed('?kind=consolidated'), { reports: 0 });
  t.match(await summed('', keys.supervisor), { reports: 3 }, 'no more than one may see');
  t.equal((await summed('?limit=1')).worst.length, 1);

  const { items } = (await call('GET', `/v1/reports?organizationId=${bureau}&year=2023`)).body as {
    items: { id: string }[];
  };
  const url = `/v1/reports/${items[0]?.id}`;
  const findings = (await call('GET', `${url}/findings`)).body as { items: { key: string }[] };
  const explained = await call('PUT', `${url}/explanations/${findings.items[0]?.key}`, {
    body: { reason: '年末集中受理' },
    headers: { 'if-match': await scene.tagOf(url) },
  });
  t.equal(explained.status, 200, explained.text);
  const after = await summed(`?within=${county}&year=2023`);
  t.match(after.worst, [{ warnings: 1, unexplained: 0 }], 'a reason closes a warning');

  const refused = [
    [`?within=${elsewhere}`, keys.supervisor, 403],
    [`?within=${county}`, keys.reader, 403],
    ['', null, 401],
    ['?within=none', scene.adminKey, 400],
    ['?year=soon', scene.adminKey, 400],
  ] as const;
  for (const [query, key, status] of refused) {
    t.equal((await call('GET', `/v1/findings/summary${query}`, { key })).status, status, query);
  }
});

test('the summary is a table that a spreadsheet opens', async (t) => {
  const scene = await surveyStage(t);
  const get = (query: string, headers = {}) =>
    scene.call('GET', `/v1/findings/summary?within=${scene.county}&year=2023${query}`, { headers });
  const rules = await get('&format=csv');
  t.match(rules.headers['content-type'], /^text\/csv/);
  t.equal(
    rules.text,
    '\ufeff规则,名称,严重程度,结果数,机关数\r\nP-02,结转下年度过多,warning,1,1\r\n',
  );
  const worst = await get('&list=worst', { accept: 'text/csv', 'accept-language': 'en' });
  const [head, line] = worst.text.split('\r\n');
  t.equal(head, '\ufeffOrganization,Credit code,Reports,Errors,Warnings,Unexplained,Information');
  t.match(line, /^甲县水利局,\w*,1,0,1,1,0$/);
});

test('others are answered while a survey runs, and only a few run at once', async (t) => {
  const scene = await filingStage(t);
  for (let year = 2021; year < 2024; year += 1) {
    await scene.make(open(30), { year });
    await scene.make(open(30), { year, kind: 'consolidated' });
  }
  const order: string[] = [];
  const survey = () =>
    scene.call('GET', '/v1/findings/summary').then((answer) => {
      order.push(`survey ${answer.status}`);
      return answer;
    });
  const surveys = [survey(), survey(), survey()];
  const live = scene.call('GET', '/health/live').then(() => order.push('live'));
  const answers = await Promise.all(surveys);
  await live;
  t.ok(order.indexOf('live') < order.lastIndexOf('survey 200'), order.join(', '));
  t.strictSame(answers.map(({ status }) => status).sort(), [200, 200, 503]);
  const busy = answers.find(({ status }) => status === 503);
  assert(busy);
  isProblem(t, busy, { status: 503, code: 'survey-busy' }, 'the third');
  t.equal(busy.headers['retry-after'], '5');
  t.equal((await survey()).status, 200, 'and afterwards it is free again');
});

test('a survey has a bound, and ends when no caller waits for it', async (t) => {
  const { store } = await surveyStage(t);
  const ground = { within: null };
  const gone = new AbortController();
  const all = await survey({ store, work: inlineWork, most: 4 }, ground, null, gone.signal);
  t.equal(all.length, 4);
  await t.rejects(survey({ store, work: inlineWork, most: 3 }, ground, null, gone.signal), {
    code: 'survey-too-large',
  });
  const running = survey({ store, work: inlineWork }, ground, null, gone.signal);
  gone.abort(new Error('no caller waits'));
  await t.rejects(running, { message: 'no caller waits' });
});
