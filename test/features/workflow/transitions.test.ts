/** The course of a report: which transitions are possible, what they need, what they record. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import { transitionPage } from '../../../src/features/workflow/schemas.ts';
import { ruleSetVersion } from '../../../src/form/rules/index.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import type { ReportAction, TransitionAction } from '../../../src/policy/workflow.ts';
import { reportActions } from '../../../src/policy/workflow.ts';
import { contents } from '../../store/open-store.ts';
import type { FilingScene, State } from '../../support/filing-scene.ts';
import {
  blankCells,
  blankRow,
  courses,
  filingStage,
  needed,
  signOff,
  states,
} from '../../support/filing-scene.ts';
import { describeStaleTag, isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { at, otherOverview, prose } from '../../support/report-scene.ts';
import { received, reportCheck } from './report-values.ts';

const transitionsCheck = compile(transitionPage);

/** What each state allows, written down apart from the table that the service uses. */
const possible: Readonly<Record<State, readonly ReportAction[]>> = {
  draft: ['update', 'delete', 'submit'],
  withdrawn: ['update', 'submit'],
  submitted: ['withdraw', 'return', 'accept'],
  returned: ['update', 'submit'],
  accepted: ['return', 'publish'],
  published: ['correct'],
  correcting: ['update', 'submit'],
};

const statusOf: Readonly<Record<State, string>> = {
  draft: 'draft',
  withdrawn: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  published: 'published',
  correcting: 'draft',
};

const leadsTo: Readonly<Record<TransitionAction, string>> = {
  submit: 'submitted',
  withdraw: 'draft',
  return: 'returned',
  accept: 'accepted',
  publish: 'published',
  correct: 'draft',
};

/** Every way to take an action: more than one address changes a report. */
async function ways(scene: FilingScene, url: string, action: ReportAction) {
  const { call } = scene;
  const headers = { 'if-match': await scene.tagOf(url) };
  if (action === 'delete') return [() => call('DELETE', url, { headers })];
  if (action !== 'update') return [() => scene.lead(url, action)];
  const body = { ...prose, overview: otherOverview };
  return [
    () => call('PATCH', url, { headers, body: { narrative: body } }),
    () => call('PUT', url, { headers, body: { narrative: body } }),
    () => call('PATCH', `${url}/narrative`, { headers, body }),
    () => call('PUT', `${url}/narrative`, { headers, body }),
    () => call('DELETE', `${url}/review-litigation`, { headers }),
    () => call('PUT', `${url}/explanations/Z-04-x`, { headers, body: { reason: '不适用' } }),
    () => call('DELETE', `${url}/explanations/Z-04-x`, { headers }),
  ];
}

test('in every state each action of the table is done, all else is refused', async (t) => {
  const scene = await filingStage(t);
  for (const state of states) {
    for (const action of reportActions) {
      const organizationId = await scene.register(`${state} ${action} 局`);
      const { url, id } = await scene.make({}, { organizationId });
      await scene.leadAll(url, courses[state]);
      const before = contents(scene.file);
      const [first, ...others] = await ways(scene, url, action);
      assert(first);
      if (!possible[state].includes(action)) {
        for (const way of [first, ...others]) {
          isProblem(t, await way(), { status: 409, code: 'state-refused' }, `${state} ${action}`);
        }
        t.strictSame(contents(scene.file), before, `${state} ${action}: nothing has changed`);
        continue;
      }
      const answer = await first();
      t.equal(answer.status, action === 'delete' ? 204 : 200, `${state} ${action}`);
      const now = await scene.store.reports.get(id);
      if (action === 'delete') t.equal(now, null);
      else if (action === 'update') t.match(now, { status: statusOf[state] });
      else t.match(now, { status: leadsTo[action] }, `${state} ${action}`);
    }
  }
});

test('allowedActions list what each caller can do now', async (t) => {
  const scene = await filingStage(t);
  const { keys, adminKey, call } = scene;
  const clerks = ['update', 'delete', 'submit', 'withdraw', 'publish', 'correct'];
  const supervisors = ['return', 'accept', 'publish', 'correct'];
  const rights: readonly (readonly [string, string | null, readonly string[]])[] = [
    ['administrator', adminKey, reportActions],
    ['integrator', keys.integrator, reportActions],
    ['clerk', keys.clerk, clerks],
    ['supervisor', keys.supervisor, supervisors],
    ['auditor', keys.auditor, []],
    ['reader elsewhere', keys.reader, []],
    ['public', null, []],
  ];
  for (const state of states) {
    const organizationId = await scene.register(`${state} 局`);
    const { url } = await scene.make({}, { organizationId });
    await scene.leadAll(url, courses[state]);
    const clerk = await scene.keyFor('editor', organizationId);
    const isPublic = courses[state].some((action) => action === 'publish');
    for (const [name, secret, mayDo] of rights) {
      const seesAll = name !== 'public' && name !== 'reader elsewhere';
      const key = name === 'clerk' ? clerk : secret;
      const { status, body } = await call('GET', url, { key });
      t.equal(status, seesAll || isPublic ? 200 : 404, `${state}, ${name}`);
      if (status !== 200) continue;
      const expected = possible[state].filter((action) => mayDo.includes(action));
      t.strictSame(at(body, '/allowedActions'), expected, `${state}, ${name}`);
    }
  }
});

test('a transition takes what it needs and refuses all else', async (t) => {
  const scene = await filingStage(t);
  const comments = [{ pointer: received, text: '请核对' }];
  const cases: readonly (readonly [
    State,
    TransitionAction,
    Json,
    readonly (readonly [string, string])[],
  ])[] = [
    ['submitted', 'return', {}, [['/reason', 'missing-member']]],
    ['submitted', 'return', { reason: '  ' }, [['/reason', 'missing-member']]],
    [
      'submitted',
      'return',
      { reason: '请改', comments: [...comments, { pointer: '/nowhere', text: '改' }] },
      [['/comments/1/pointer', 'unknown-cell']],
    ],
    [
      'submitted',
      'return',
      { comments: [{ pointer: '/nowhere', text: '改' }], signOff },
      [
        ['/reason', 'missing-member'],
        ['/signOff', 'not-for-action'],
        ['/comments/0/pointer', 'unknown-cell'],
      ],
    ],
    ['submitted', 'accept', { comments }, [['/comments', 'not-for-action']]],
    ['submitted', 'withdraw', { signOff }, [['/signOff', 'not-for-action']]],
    ['draft', 'submit', { comments }, [['/comments', 'not-for-action']]],
    ['accepted', 'publish', {}, [['/signOff', 'missing-member']]],
    [
      'accepted',
      'publish',
      { signOff: { ...signOff, date: '2024-02-16' } },
      [['/signOff/date', 'out-of-range']],
    ],
    [
      'accepted',
      'publish',
      { signOff: { ...signOff, name: ' ' } },
      [['/signOff/name', 'wrong-format']],
    ],
    ['published', 'correct', {}, [['/reason', 'missing-member']]],
  ];
  const urls = new Map<State, string>();
  for (const [state, action, sent, faults] of cases) {
    let url = urls.get(state);
    if (url === undefined) {
      const organizationId = await scene.register(`${state} 局`);
      ({ url } = await scene.make({}, { organizationId }));
      await scene.leadAll(url, courses[state]);
      urls.set(state, url);
    }
    const before = contents(scene.file);
    const answer = await scene.lead(url, action, sent);
    const name = `${action} ${JSON.stringify(sent)}`;
    isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, name);
    t.strictSame(contents(scene.file), before, `${name}: nothing has changed`);
  }
  const accepted = urls.get('accepted') ?? '';
  for (const body of [{}, { action: 'approve' }, { action: 'accept', extra: 1 }]) {
    const headers = { 'if-match': await scene.tagOf(accepted) };
    const answer = await scene.call('POST', `${accepted}/transitions`, { body, headers });
    isProblem(t, answer, { status: 400, code: 'request-invalid' }, JSON.stringify(body));
  }
  // 16 February has begun in China when it is still the 15th in Greenwich.
  scene.goTo('2024-02-15T16:00:00.000Z');
  const today = { signOff: { ...signOff, date: '2024-02-16' } };
  t.equal((await scene.lead(accepted, 'publish', today)).status, 200);
});

test('a condition is asked for; the tag of any caller, of any day, of any part serves', async (t) => {
  const scene = await filingStage(t);
  const { call, keys } = scene;
  const { url } = await scene.make();
  const post = (headers: Record<string, string>, body: Json = { action: 'submit' }) =>
    call('POST', `${url}/transitions`, { body, headers });
  isProblem(t, await post({}), { status: 428, code: 'precondition-required' }, 'no If-Match');
  const tag = await scene.tagOf(url);
  for (const stale of ['*', `W/${tag}`, '"1-00000000"', '"2-00000000"', `${tag}, "2-00000000"`]) {
    const answer = await post({ 'if-match': stale });
    isProblem(t, answer, describeStaleTag(stale), stale);
  }
  const supervisors = await scene.tagOf(url, keys.supervisor);
  t.not(supervisors, tag, 'another answer has another tag');
  t.equal((await call('GET', url, { headers: { 'if-none-match': supervisors } })).status, 200);
  t.equal((await call('GET', url, { headers: { 'if-none-match': tag } })).status, 304);
  scene.goTo('2024-02-16T04:00:00.000Z');
  t.not(await scene.tagOf(url), tag, 'a day later it is a day later than due');
  const submitted = await post({ 'if-match': supervisors });
  t.equal(submitted.status, 200, 'nothing was written: every tag of the version serves');
  const read = await call('GET', url);
  t.strictSame(submitted.text, read.text, 'answers what a read would');
  t.equal(submitted.headers.etag, read.headers.etag);
  t.same(reportCheck(read.body), [], 'as documented');
  const section = await scene.tagOf(`${url}/review-litigation`);
  t.equal((await post({ 'if-match': section }, { action: 'accept' })).status, 200);
});

test('of two decisions at once one is done, the other is refused', async (t) => {
  const scene = await filingStage(t);
  const pairs: readonly (readonly [State, TransitionAction, TransitionAction])[] = [
    ['submitted', 'accept', 'return'],
    ['submitted', 'return', 'accept'],
    ['submitted', 'withdraw', 'accept'],
    ['submitted', 'accept', 'accept'],
    ['accepted', 'publish', 'return'],
  ];
  for (const [index, [state, ...actions]] of pairs.entries()) {
    const organizationId = await scene.register(`第${index}局`);
    const { url, id } = await scene.make({}, { organizationId });
    await scene.leadAll(url, courses[state]);
    const tag = await scene.tagOf(url);
    const version = (await scene.store.reports.get(id))?.version ?? 0;
    const answers = await Promise.all(
      actions.map((action) => scene.lead(url, action, needed(action), { tag })),
    );
    t.strictSame(answers.map(({ status }) => status).sort(), [200, 412], actions.join(' and '));
    const won = actions[answers.findIndex(({ status }) => status === 200)] ?? 'submit';
    t.match(await scene.store.reports.get(id), { version: version + 1, status: leadsTo[won] });
  }
});

test('a rehearsal answers as the transition would and keeps nothing', async (t) => {
  const scene = await filingStage(t);
  const { url } = await scene.make();
  for (const action of [...courses.correcting, 'submit', 'return'] as const) {
    const before = contents(scene.file);
    const rehearsed = await scene.lead(url, action, needed(action), { query: '?dryRun=true' });
    t.equal(rehearsed.status, 200, action);
    t.strictSame(contents(scene.file), before, `${action}: nothing is kept`);
    const done = await scene.lead(url, action);
    t.equal(rehearsed.text, done.text, `${action}: the same answer`);
    t.equal(rehearsed.headers.etag, done.headers.etag, `${action}: the same tag`);
  }
  const refused = await scene.lead(url, 'accept', {}, { query: '?dryRun=true' });
  isProblem(t, refused, { status: 409, code: 'state-refused' }, 'the same refusals');
});

const fullCourse = [
  ...(['submit', 'withdraw', 'submit', 'return', 'submit', 'accept', 'publish'] as const),
  ...(['correct', 'submit', 'accept', 'publish'] as const),
];

const returned = {
  reason: '请核对',
  comments: [
    { pointer: `${blankRow}/issued`, text: '请填 0' },
    { pointer: '/narrative/overview', text: '请补充' },
  ],
};

/** A report that has been through everything; the supervisor returned it once. */
async function longCourse(scene: FilingScene) {
  const report = await scene.make(blankCells);
  const findings = await scene.call('GET', `${report.url}/findings`);
  const finding = at(findings.body, '/items/0/key') as string;
  await scene.call('PUT', `${report.url}/explanations/${finding}`, {
    body: { reason: '无规章制定权' },
    headers: { 'if-match': await scene.tagOf(report.url) },
  });
  for (const action of fullCourse) {
    const isReturn = action === 'return';
    const key = isReturn ? scene.keys.supervisor : scene.adminKey;
    const sent = isReturn ? returned : needed(action);
    const answer = await scene.lead(report.url, action, sent, { key });
    assert.equal(answer.status, 200, answer.text);
  }
  return { ...report, finding };
}

test('the transitions are listed with action, actor, reason and comments', async (t) => {
  const scene = await filingStage(t);
  const { call, keys } = scene;
  const { url } = await longCourse(scene);
  const listed = await call('GET', `${url}/transitions`, { key: keys.clerk });
  t.same(transitionsCheck(listed.body), [], 'as documented');
  const reported = at(listed.body, '/items') as Json[];
  t.strictSame(
    reported.map(({ action, version, status }) => [action, version, status]),
    fullCourse.map((action, index) => [`report.${action}`, index + 3, leadsTo[action]]),
  );
  t.match(reported[3], { ...returned, by: { kind: 'key', label: 'test supervisor' } });
  const first = await call('GET', `${url}/transitions?limit=4`);
  const rest = await call('GET', `${url}/transitions?cursor=${at(first.body, '/next')}`);
  const paged = [first, rest].flatMap(({ body }) => at(body, '/items') as Json[]);
  t.strictSame(paged, reported);
  const unknown = await call('GET', `${url}/transitions`, { key: null });
  isProblem(t, unknown, { status: 401, code: 'credential-missing' }, 'not for the public');
});

test('every step is an event, some are in the feed, all are under a rule set', async (t) => {
  const scene = await filingStage(t);
  const { call, store } = scene;
  const { url, id, finding } = await longCourse(scene);
  const page = { refused: false, limit: 200, cursor: null };
  const { items } = await store.log.list({ resource: ['report'], resourceId: id, ...page });
  t.strictSame(
    items.map((event) => [event.action, event.versionBefore, event.versionAfter]),
    ['create', 'explain', ...fullCourse].map((action, index) => [
      `report.${action}`,
      index === 0 ? null : index,
      index + 1,
    ]),
  );
  t.strictSame(items[1]?.changed, [`/explanations/${finding}`]);
  t.strictSame(items[2]?.changed, ['/status']);

  const feed = await store.feed.list({
    ...{ after: 0, limit: 100, within: null, everywhere: [] },
    types: ['accepted', 'withdrawn', 'published', 'corrected'],
  });
  t.strictSame(
    feed.map(({ type, version, supersedes, reportId }) => [type, version, supersedes, reportId]),
    [
      ['withdrawn', 4, null, id],
      ['accepted', 8, null, id],
      ['published', 9, null, id],
      ['accepted', 12, null, id],
      ['corrected', 13, 9, id],
    ],
  );
  t.equal(at((await call('GET', url)).body, '/ruleSetVersion'), ruleSetVersion);
  const versions = at((await call('GET', `${url}/versions`)).body, '/items') as Json[];
  t.equal(versions.length, fullCourse.length + 2);
  for (const { ruleSetVersion: stamped } of versions) t.equal(stamped, ruleSetVersion);
});
