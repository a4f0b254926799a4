/** What a refusal says of the resource that exists already, and of the findings that prevent an action. */

import { test } from 'tap';
import { compile } from '../../src/http/bodies/validate.ts';
import { ref } from '../../src/http/contract/operation.ts';
import { problemSchema } from '../../src/http/contract/problem-schema.ts';
import { isRefused } from '../support/problems.ts';
import { reportStage } from '../support/report-scene.ts';

const isProblemBody = compile(ref(problemSchema));

interface Refusal {
  readonly detail: string;
  readonly existing?: { readonly id: string; readonly path: string };
}

test('a second report is refused with the first one, for those who may read it', async (t) => {
  const scene = await reportStage(t);
  const { id, tag } = await scene.make();
  const body = { organizationId: scene.bureau, year: 2023, kind: 'own' };
  const actions = ['report.write', 'import.read'] as const;
  const writer = await scene.keyFor('integrator', scene.bureau, { actions });
  for (const query of ['', '?dryRun=true']) {
    const answer = await scene.call('POST', `/v1/reports${query}`, { body });
    isRefused(t, answer, 409, 'report-exists', query);
    const { existing, detail } = answer.body as Refusal;
    t.strictSame(existing, { id, path: `/v1/reports/${id}` }, 'existing');
    for (const word of ['甲市水利局', '2023', 'own', 'draft']) t.match(detail, word, word);
    t.same(isProblemBody(answer.body), [], 'the documented shape');
    t.equal(
      (await scene.call('GET', existing?.path ?? '')).headers.etag,
      tag,
      'the path leads there',
    );
    const blind = await scene.call('POST', `/v1/reports${query}`, { body, key: writer });
    isRefused(t, blind, 409, 'report-exists', 'a key that must not read');
    t.equal((blind.body as Refusal).existing, undefined, 'names nothing');
    t.notMatch(blind.text, id);
  }
  const english = await scene.call('POST', '/v1/reports', {
    ...{ body, headers: { 'accept-language': 'en' } },
  });
  t.match((english.body as Refusal).detail, /own report .* for 2023 exists and is draft/);
});

test('a credit code that is taken is refused with the organization that has it', async (t) => {
  const { call, bureau, city } = await reportStage(t);
  const taken = { code: '11371199MB0000609Y' };
  const fresh = { name: '丙局', level: 'county', kind: 'department', ...taken };
  const { headers } = await call('GET', `/v1/organizations/${city}`);
  const attempts = [
    ['POST', '/v1/organizations', { body: fresh }],
    [
      'PATCH',
      `/v1/organizations/${city}`,
      { body: taken, headers: { 'if-match': headers.etag ?? '' } },
    ],
  ] as const;
  for (const [method, url, options] of attempts) {
    const answer = await call(method, url, options);
    isRefused(t, answer, 409, 'organization-code-taken', method);
    const { existing, detail } = answer.body as Refusal;
    t.strictSame(existing, { id: bureau, path: `/v1/organizations/${bureau}` }, method);
    t.match(detail, '甲市水利局', method);
    t.same(isProblemBody(answer.body), [], method);
  }
});

test('a second adjustment is refused with the first one', async (t) => {
  const { call, bureau } = await reportStage(t);
  const body = { organizationId: bureau, ruleId: 'P-03', severity: 'information', reason: '试点' };
  const made = await call('POST', '/v1/rule-adjustments', { body });
  const { id } = made.body as { id: string };
  const answer = await call('POST', '/v1/rule-adjustments', { body });
  isRefused(t, answer, 409, 'adjustment-exists');
  const { existing, detail } = answer.body as Refusal;
  t.strictSame(existing, { id, path: `/v1/rule-adjustments/${id}` });
  t.match(detail, '试点');
  t.equal((await call('GET', existing?.path ?? '')).status, 200);
});

test('findings of a refusal have the shape of findings', async (t) => {
  const scene = await reportStage(t);
  const { url, tag } = await scene.make();
  const answer = await scene.call('POST', `${url}/transitions`, {
    ...{ body: { action: 'submit' }, headers: { 'if-match': tag } },
  });
  isRefused(t, answer, 409, 'findings-open');
  t.same(isProblemBody(answer.body), []);
  const { findings } = answer.body as { findings: Record<string, unknown>[] };
  t.ok(findings.length > 0);
  const read = (await scene.call('GET', `${url}/findings`)).body as { items: { key: string }[] };
  for (const finding of findings) {
    const same = read.items.find(({ key }) => key === finding.key);
    t.strictSame(finding, same, 'as a read answers it');
  }
  const odd = { ...(answer.body as object), findings: [{ ...findings[0], key: undefined }] };
  t.not(isProblemBody(odd).length, 0, 'another shape is not accepted');
});
