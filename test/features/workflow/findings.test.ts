/** Findings in the workflow: errors stop a report, warnings need an explanation. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import { emptyRuleContext } from '../../../src/reports/rule-context.ts';
import { planRevision } from '../../../src/reports/versions.ts';
import { inlineWork } from '../../../src/work/work.ts';
import { contents } from '../../store/open-store.ts';
import { blankCells, courses, filingStage } from '../../support/filing-scene.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { at, otherOverview } from '../../support/report-scene.ts';

const granted = '/applicationStatistics/outcomes/granted/naturalPerson';

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

test('the rules are run again at acceptance and publication', async (t) => {
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
