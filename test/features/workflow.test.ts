/** Filing and publication over HTTP: states, requirements, reasons, two at once, what is seen. */
import assert from 'node:assert/strict';
import { test } from 'tap';
import { transitionPage } from '../../src/features/workflow/schemas.ts';
import { ruleSetVersion } from '../../src/form/rules/index.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import type { ReportAction, TransitionAction } from '../../src/policy/workflow.ts';
import { reportActions, transitionActions } from '../../src/policy/workflow.ts';
import { emptyRuleContext } from '../../src/reports/rule-context.ts';
import { reportSchema } from '../../src/reports/schemas.ts';
import { planRevision } from '../../src/reports/versions.ts';
import { inlineWork } from '../../src/work/work.ts';
import { contents } from '../store/support.ts';
import type { FilingScene, State } from './filing-support.ts';
import {
  blankCells,
  blankRow,
  courses,
  filingStage,
  needed,
  signOff,
  states,
} from './filing-support.ts';
import type { Json } from './reports-support.ts';
import { at, isProblem, members, otherOverview, prose } from './reports-support.ts';

const granted = '/applicationStatistics/outcomes/granted/naturalPerson';
const received = '/applicationStatistics/newlyReceived/naturalPerson';
const reportCheck = compile(reportSchema);
const transitionsCheck = compile(transitionPage);

/** What each state allows, told apart from the table that the service goes by. */
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

test('every state × every action: what the table has is done, all else refused', async (t) => {
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

test('allowedActions tell each caller what he can do now', async (t) => {
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

test('errors stop submission, acceptance and publication', async (t) => {
  const scene = await filingStage(t);
  const { url } = await scene.make({ [granted]: 1 });
  const before = contents(scene.file);
  const refused = await scene.lead(url, 'submit');
  isProblem(t, refused, { status: 409, code: 'findings-open' }, 'submit');
  t.match(at(refused.body, '/findings/0'), { severity: 'error', message: /./, pointers: [/^\//] });
  t.strictSame(contents(scene.file), before, 'nothing has changed');
  const english = await scene.call('POST', `${url}/transitions`, {
    body: { action: 'submit' },
    headers: { 'if-match': await scene.tagOf(url), 'accept-language': 'en' },
  });
  t.match(at(english.body, '/findings/0/message'), /[a-z]{3}/, 'findings in English');
  await scene.patch(url, { applicationStatistics: { newlyReceived: { naturalPerson: 1 } } });
  t.equal((await scene.lead(url, 'submit')).status, 200);
});

test('the rules are run again by whoever accepts and publishes', async (t) => {
  const scene = await filingStage(t);
  for (const [state, action] of [
    ['submitted', 'accept'],
    ['accepted', 'publish'],
  ] as const) {
    const organizationId = await scene.register(`${state} 局`);
    const { url, id } = await scene.make({}, { organizationId });
    await scene.leadAll(url, courses[state]);
    // As when a rule came into force in between: what was sound at submission is so no more.
    const sound = await scene.store.reports.get(id);
    assert(sound);
    const figures = structuredClone(sound.figures);
    Object.assign(at(figures, '/applicationStatistics/newlyReceived') as Json, {
      naturalPerson: 1,
    });
    const deed = { actorKind: 'service', actorId: null, actorLabel: 'test' } as const;
    const write = await planRevision(
      sound,
      { ...sound, figures },
      {
        now: scene.now().toISOString(),
        origin: { ...deed, action: 'report.update', reason: null, comments: [] },
        ruleContext: emptyRuleContext,
        work: inlineWork,
      },
    );
    await scene.store.commit({
      reports: [write],
      events: [
        {
          ...deed,
          ...{ at: scene.now().toISOString(), address: null, requestId: null, refusal: null },
          ...{ action: 'report.update', resource: 'report', resourceId: id, changed: [] },
          ...{ versionBefore: sound.version, versionAfter: write.row.version },
        },
      ],
    });
    const before = contents(scene.file);
    isProblem(t, await scene.lead(url, action), { status: 409, code: 'findings-open' }, action);
    t.strictSame(contents(scene.file), before, `${action}: nothing has changed`);
    t.equal((await scene.lead(url, 'return')).status, 200, 'but it can go back');
  }
});

test('a warning needs its reason, which falls away with an operand', async (t) => {
  const scene = await filingStage(t);
  const { call } = scene;
  const { url } = await scene.make(blankCells);
  const findings = async () =>
    at((await call('GET', `${url}/findings`)).body, '/items') as {
      key: string;
      explanation: Json;
    }[];
  const [warning] = await findings();
  assert(warning);
  const refused = await scene.lead(url, 'submit');
  isProblem(t, refused, { status: 409, code: 'findings-open' }, 'unexplained');
  t.match(at(refused.body, '/findings'), [{ key: warning.key, severity: 'warning' }]);

  const explain = async (key: string, body: Json = { reason: '县级部门无规章制定权。' }) =>
    call('PUT', `${url}/explanations/${key}`, {
      body,
      headers: { 'if-match': await scene.tagOf(url) },
    });
  isProblem(t, await explain('Z-04-unknown'), { status: 404, code: 'not-found' }, 'unknown key');
  isProblem(
    t,
    await explain(warning.key, {}),
    { status: 400, code: 'request-invalid' },
    'no reason',
  );
  isProblem(
    t,
    await explain(warning.key, { reason: '' }),
    { status: 400, code: 'request-invalid' },
    'an empty reason',
  );
  const explained = await explain(warning.key);
  t.strictSame(explained.body, { findingKey: warning.key, reason: '县级部门无规章制定权。' });
  t.match((await findings())[0]?.explanation, '县级部门无规章制定权。');
  const { version } = (await call('GET', url)).body as { version: number };
  t.match(explained.headers.etag, new RegExp(`^"${version}-[0-9a-f]{8}"$`));
  t.equal(
    (await scene.lead(url, 'submit', {}, { query: '?dryRun=true' })).status,
    200,
    'explained',
  );

  const headers = { 'if-match': explained.headers.etag ?? '' };
  const removed = await call('DELETE', `${url}/explanations/${warning.key}`, { headers });
  t.equal(removed.status, 204);
  const gone = { 'if-match': removed.headers.etag ?? '' };
  const again = await call('DELETE', `${url}/explanations/${warning.key}`, { headers: gone });
  isProblem(t, again, { status: 404, code: 'not-found' }, 'taken back before');
  t.equal((await findings())[0]?.explanation, null);
  isProblem(t, await scene.lead(url, 'submit'), { status: 409, code: 'findings-open' }, 'again');

  t.equal((await explain(warning.key)).status, 200);
  t.equal((await scene.patch(`${url}/narrative`, { overview: otherOverview })).status, 200);
  t.match((await findings())[0]?.explanation, /./, 'prose is no operand');
  await scene.patch(url, { proactiveDisclosure: { regulations: { issued: 0 } } });
  const [changed] = await findings();
  t.not(changed?.key, warning.key, 'an operand changed');
  t.equal(changed?.explanation, null, 'so the reason fell away');
  isProblem(
    t,
    await scene.lead(url, 'submit'),
    { status: 409, code: 'findings-open' },
    'fell away',
  );
  await scene.patch(url, { proactiveDisclosure: { regulations: { issued: null } } });
  t.equal((await findings())[0]?.explanation, null, 'and does not come back');
  t.equal((await explain(warning.key)).status, 200);
  t.equal((await scene.lead(url, 'submit')).status, 200);
});

test('an error cannot be explained away', async (t) => {
  const scene = await filingStage(t);
  const { url } = await scene.make({ [granted]: 1 });
  const findings = await scene.call('GET', `${url}/findings`);
  const key = at(findings.body, '/items/0/key');
  const answer = await scene.call('PUT', `${url}/explanations/${key}`, {
    body: { reason: '如此' },
    headers: { 'if-match': await scene.tagOf(url) },
  });
  isProblem(t, answer, { status: 409, code: 'finding-not-explainable' }, 'error');
  t.match(at(answer.body, '/findings'), [{ key, severity: 'error' }]);
});

test('what each transition needs, and what it does not take', async (t) => {
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
    isProblem(t, answer, { status: 412, code: 'precondition-failed' }, stale);
  }
  const supervisors = await scene.tagOf(url, keys.supervisor);
  t.not(supervisors, tag, 'another answer has another tag');
  t.equal((await call('GET', url, { headers: { 'if-none-match': supervisors } })).status, 200);
  t.equal((await call('GET', url, { headers: { 'if-none-match': tag } })).status, 304);
  scene.goTo('2024-02-16T04:00:00.000Z');
  t.not(await scene.tagOf(url), tag, 'a day later it is a day later than due');
  const submitted = await post({ 'if-match': supervisors });
  t.equal(submitted.status, 200, 'nobody has written: every tag of the version serves');
  const read = await call('GET', url);
  t.strictSame(submitted.text, read.text, 'answers what a read would');
  t.equal(submitted.headers.etag, read.headers.etag);
  t.same(reportCheck(read.body), [], 'as documented');
  const section = await scene.tagOf(`${url}/review-litigation`);
  t.equal((await post({ 'if-match': section }, { action: 'accept' })).status, 200);
});

test('two decide at once: one prevails, the other is told', async (t) => {
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

test('four roles: who leads, who only looks', async (t) => {
  const scene = await filingStage(t);
  const { call, keys } = scene;
  const { url } = await scene.make();
  const ask = async (action: TransitionAction, key: string | null) =>
    call('POST', `${url}/transitions`, {
      key,
      body: { action, ...needed(action) },
      headers: { 'if-match': await scene.tagOf(url) },
    });
  const supervisor = keys.supervisor;
  const forbidden = { status: 403, code: 'not-allowed' };
  isProblem(t, await ask('submit', supervisor), forbidden, 'the supervisor does not file');
  isProblem(t, await ask('submit', keys.auditor), forbidden, 'nor does the auditor');
  isProblem(t, await ask('submit', null), { status: 401, code: 'credential-missing' }, 'nobody');
  t.equal((await ask('submit', keys.clerk)).status, 200);
  const ownOffice = await scene.keyFor('supervisor', scene.bureau);
  for (const action of ['accept', 'return'] as const) {
    isProblem(t, await ask(action, keys.clerk), forbidden, `the clerk does not ${action}`);
    isProblem(t, await ask(action, ownOffice), forbidden, `nobody may ${action} what is his own`);
  }
  isProblem(t, await ask('withdraw', supervisor), forbidden, 'withdrawal is the clerk’s');
  const figure = await scene.patch(url, { title: '改' }, supervisor);
  isProblem(t, figure, forbidden, 'the supervisor writes no figure');
  t.equal((await ask('accept', supervisor)).status, 200);
  t.equal((await ask('publish', keys.clerk)).status, 200);
  t.equal((await ask('correct', supervisor)).status, 200, 'the supervisor may open a correction');
  for (const action of ['submit', 'accept', 'publish'] as const) {
    t.equal((await ask(action, keys.integrator)).status, 200, `integrator: ${action}`);
  }
});

test('the public reads what is published while a correction goes on', async (t) => {
  const scene = await filingStage(t);
  const { call } = scene;
  const { url } = await scene.make();
  const publicly = (path = '') => call('GET', `${url}${path}`, { key: null });
  for (const action of ['submit', 'accept'] as const) {
    t.equal((await publicly()).status, 404, `before ${action}`);
    await scene.leadAll(url, [action]);
  }
  t.equal((await publicly()).status, 404, 'accepted is not published');
  await scene.leadAll(url, ['publish']);
  const first = await publicly();
  t.equal(first.status, 200);
  t.same(reportCheck(first.body), [], 'as documented');
  const head = await call('HEAD', url, { key: null });
  t.strictSame([head.status, head.headers.etag], [200, first.headers.etag]);
  const same = { 'if-none-match': first.headers.etag ?? '' };
  t.equal((await call('GET', url, { key: null, headers: same })).status, 304);

  const untouched = async (when: string) => {
    const read = await publicly();
    t.equal(read.text, first.text, `${when}: byte for byte`);
    t.equal(read.headers.etag, first.headers.etag, when);
    const section = await publicly('/application-statistics');
    t.same(section.body, at(first.body, '/applicationStatistics'), `${when}: sections too`);
    const listed = await call('GET', '/v1/reports', { key: null });
    t.match(listed.body, { items: [{ version: 4, status: 'published' }] }, `${when}: lists too`);
    const chosen = await call('GET', `${url}?published=true`);
    t.match(chosen.body, { version: 4, allowedActions: [] }, `${when}: or as the public sees it`);
  };
  await scene.leadAll(url, ['correct']);
  await untouched('correcting');
  const counts = { applicationStatistics: { newlyReceived: { naturalPerson: 1 } } };
  await scene.patch(url, { ...counts, title: '更正后的报告' });
  await untouched('with errors');
  await scene.patch(url, {
    applicationStatistics: { outcomes: { granted: { naturalPerson: 1 } } },
  });
  await scene.leadAll(url, ['submit', 'accept']);
  await untouched('accepted');
  scene.goTo('2024-02-20T04:00:00.000Z');
  await scene.leadAll(url, ['publish']);
  const second = await publicly();
  t.match(second.body, { version: 10, title: '更正后的报告', daysLate: 15 });
  t.equal(at(second.body, '/publishedAt'), '2024-02-20T04:00:00.000Z');
  t.equal(at(second.body, received), 1);
  t.not(second.headers.etag, first.headers.etag);
});

test('a signature is for what it was given for', async (t) => {
  const scene = await filingStage(t);
  const { url } = await scene.make();
  await scene.leadAll(url, courses.published);
  const published = await scene.call('GET', url, { key: null });
  t.match(published.body, { signOff, publishedAt: '2024-02-15T04:00:00.000Z' });
  await scene.leadAll(url, ['correct']);
  const draft = await scene.call('GET', url);
  t.match(draft.body, { status: 'draft', signOff: null });
  t.match((await scene.call('GET', url, { key: null })).body, { signOff }, 'still published');
});

test('what is read can be put back: read-only members are taken as they stand', async (t) => {
  const scene = await filingStage(t);
  for (const state of ['draft', 'withdrawn', 'returned', 'correcting'] as const) {
    const organizationId = await scene.register(`${state} 局`);
    const { url } = await scene.make({}, { organizationId });
    await scene.leadAll(url, courses[state]);
    const { body, headers } = await scene.call('GET', url);
    const ifMatch = { 'if-match': headers.etag ?? '' };
    const changes: readonly Json[] = [
      { publishedAt: '2020-01-01T00:00:00.000Z' },
      { submittedAt: '2020-01-01T00:00:00.000Z' },
      { signOff },
      { status: 'accepted' },
      { ruleSetVersion: '0.0.0' },
      { exemptUntil: '2030-01-01' },
      { daysLate: 0 },
      { overdue: false },
      { allowedActions: ['publish'] },
    ];
    for (const change of changes) {
      const [member = ''] = Object.keys(change);
      if (JSON.stringify(at(body, `/${member}`)) === JSON.stringify(change[member])) continue;
      const answer = await scene.call('PUT', url, {
        body: { ...(body as Json), ...change },
        headers: ifMatch,
      });
      const faults = [[`/${member}`, 'read-only-member']] as const;
      const name = `${state}: ${member}`;
      isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, name);
    }
    const put = await scene.call('PUT', url, { body, headers: ifMatch });
    t.equal(put.status, 200, `${state}: ${put.text}`);
    for (const member of ['narrative', ...members, 'title', 'status', 'publishedAt']) {
      t.strictSame(at(put.body, `/${member}`), at(body, `/${member}`), `${state}: ${member}`);
    }
  }
});

test('a rehearsal answers as the deed would and keeps nothing', async (t) => {
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

test('the transitions are listed: what, by whom, why, with comments', async (t) => {
  const scene = await filingStage(t);
  const { call, keys } = scene;
  const { url } = await longCourse(scene);
  const listed = await call('GET', `${url}/transitions`, { key: keys.clerk });
  t.same(transitionsCheck(listed.body), [], 'as documented');
  const told = at(listed.body, '/items') as Json[];
  t.strictSame(
    told.map(({ action, version, status }) => [action, version, status]),
    fullCourse.map((action, index) => [`report.${action}`, index + 3, leadsTo[action]]),
  );
  t.match(told[3], { ...returned, by: { kind: 'key', label: 'test supervisor' } });
  const first = await call('GET', `${url}/transitions?limit=4`);
  const rest = await call('GET', `${url}/transitions?cursor=${at(first.body, '/next')}`);
  const paged = [first, rest].flatMap(({ body }) => at(body, '/items') as Json[]);
  t.strictSame(paged, told);
  const unknown = await call('GET', `${url}/transitions`, { key: null });
  isProblem(t, unknown, { status: 401, code: 'credential-missing' }, 'not for the public');
});

test('every step is an event, some are in the feed, all are under a rule set', async (t) => {
  const scene = await filingStage(t);
  const { call, store } = scene;
  const { url, id, finding } = await longCourse(scene);
  const page = { refused: false, limit: 200, cursor: null };
  const { items } = await store.log.list({ resource: 'report', resourceId: id, ...page });
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

test('a report that nobody has, or nobody may know of, is led nowhere', async (t) => {
  const scene = await filingStage(t);
  const { url } = await scene.make();
  const headers = { 'if-match': await scene.tagOf(url) };
  const elsewhere = await scene.keyFor('editor', await scene.register('甲县民政局'));
  const unknown = '/v1/reports/018f0000-0000-7000-8000-000000000000';
  for (const action of transitionActions) {
    const body = { action, ...needed(action) };
    for (const [address, key] of [
      [unknown, scene.adminKey],
      [url, elsewhere],
    ] as const) {
      const answer = await scene.call('POST', `${address}/transitions`, { key, body, headers });
      isProblem(t, answer, { status: 404, code: 'not-found' }, action);
    }
  }
});
