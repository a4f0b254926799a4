/** What each role and the public see of the course of a report. */

import { test } from 'tap';
import type { TransitionAction } from '../../../src/policy/workflow.ts';
import { transitionActions } from '../../../src/policy/workflow.ts';
import { courses, filingStage, needed, signOff } from '../../support/filing-scene.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { at, members } from '../../support/report-scene.ts';
import { received, reportCheck } from './report-values.ts';

test('each of four roles acts or only reads', async (t) => {
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
    isProblem(t, await ask(action, ownOffice), forbidden, `no key may ${action} its own report`);
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

test('what is read can be put back: read-only members are taken as they are', async (t) => {
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

test('a report that does not exist, or is hidden from the caller, is not found by a transition', async (t) => {
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
