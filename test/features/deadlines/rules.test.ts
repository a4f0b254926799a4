/** Local rules on deadlines: set, ended, refused, listed. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import { createDeadline } from '../../../src/features/deadlines/operations.ts';
import { deadlinePage, deadlineSchema } from '../../../src/features/deadlines/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import type { Rule, Scene } from './deadline-scene.ts';
import { base, bureauCode, deadlineStage, earlier, exemption, own } from './deadline-scene.ts';

async function listRules(
  { call }: Scene,
  query = '',
): Promise<{ items: Rule[]; next: string | null }> {
  const { body, text, status } = await call('GET', `${base}${query}`);
  assert.equal(status, 200, text);
  return body as { items: Rule[]; next: string | null };
}

async function events({ store }: Scene) {
  const { items } = await store.log.list({ limit: 200, cursor: null, resource: ['deadline'] });
  return items;
}

test('a deadline rule is set, read and ended', async (t) => {
  const scene = await deadlineStage(t);
  const { call, bureau } = scene;
  const made = await call('POST', base, { body: { ...earlier, organizationId: bureauCode } });
  t.equal(made.status, 201, made.text);
  t.strictSame(compile(deadlineSchema)(made.body), [], 'the answer has the documented shape');
  const rule = made.body as Rule;
  t.strictSame(rule, {
    id: rule.id,
    type: 'earlier',
    organization: { id: bureau, name: '甲市教育局', code: bureauCode },
    ...own,
    date: '2026-01-20',
    reason: null,
    endedAt: null,
    version: 1,
    createdAt: '2026-01-05T04:00:00.000Z',
  } as unknown as Rule);
  const url = `${base}/${rule.id}`;
  t.equal(made.headers.location, url);

  const read = await call('GET', url);
  t.strictSame(read.body, rule);
  const tag = read.headers.etag ?? '';
  t.equal(tag, made.headers.etag);
  t.equal((await call('GET', url, { headers: { 'if-none-match': tag } })).status, 304);
  t.strictSame(compile(deadlinePage)((await call('GET', base)).body), []);

  scene.setClock('2026-01-06T04:00:00.000Z');
  isProblem(t, await call('DELETE', url), { status: 428, code: 'precondition-required' }, 'bare');
  const stale = { headers: { 'if-match': '"9-00000000"' } };
  isProblem(
    t,
    await call('DELETE', url, stale),
    { status: 412, code: 'precondition-failed' },
    'stale',
  );
  const match = { headers: { 'if-match': tag } };
  t.equal((await call('DELETE', `${url}?dryRun=true`, match)).status, 204);
  t.strictSame((await call('GET', url)).body, rule, 'a rehearsal ends nothing');
  const gone = await call('DELETE', url, match);
  t.equal(gone.status, 204);
  t.equal(gone.text, '');

  const after = await call('GET', url);
  t.strictSame(after.body, { ...rule, endedAt: '2026-01-06T04:00:00.000Z', version: 2 });
  t.equal(after.headers.etag, gone.headers.etag);
  isProblem(
    t,
    await call('DELETE', url, match),
    { status: 412, code: 'precondition-failed' },
    'the tag of the rule before its end',
  );
  scene.setClock('2026-01-07T04:00:00.000Z');
  const again = await call('DELETE', url, { headers: { 'if-match': after.headers.etag ?? '' } });
  t.equal(again.status, 204, 'a second end changes nothing');
  t.strictSame((await call('GET', url)).body, after.body);

  const log = (await events(scene)).map((event) => [
    ...[event.action, event.resourceId, event.versionBefore, event.versionAfter, event.changed],
    ...[event.actorLabel, event.refusal],
  ]);
  t.strictSame(log, [
    ['deadline.create', rule.id, null, 1, [], 'test administrator', null],
    ['deadline.end', rule.id, 1, 2, ['/endedAt'], 'test administrator', null],
  ]);
});

test('a renamed organization changes the answer, not the rule', async (t) => {
  const scene = await deadlineStage(t);
  const { call, bureau } = scene;
  const { id, tag } = await scene.set({ ...earlier, organizationId: bureau });
  const place = `/v1/organizations/${bureau}`;
  const { headers } = await call('GET', place);
  const renamed = await call('PATCH', place, {
    text: JSON.stringify({ name: '甲市教育和体育局' }),
    headers: {
      'if-match': headers.etag ?? '',
      'content-type': 'application/merge-patch+json',
    },
  });
  t.equal(renamed.status, 200, renamed.text);
  const read = await call('GET', `${base}/${id}`, { headers: { 'if-none-match': tag } });
  t.equal(read.status, 200, 'no caller is answered that nothing changed');
  t.equal((read.body as Rule).organization.name, '甲市教育和体育局');
  await scene.end({ id, tag });
});

test('what cannot be set is refused with every fault', async (t) => {
  const scene = await deadlineStage(t);
  const { call, bureau } = scene;
  const organizationId = bureau;
  const consolidated = { kind: 'consolidated' };
  const late = 'out-of-range';
  const cases: readonly [string, Json, readonly (readonly [string, string])[]][] = [
    ['after the national day', { ...earlier, date: '2026-02-01' }, [['/date', late]]],
    ['in the year itself', { ...earlier, date: '2025-12-31' }, [['/date', late]]],
    [
      'after the national day of governments',
      { ...earlier, ...consolidated, date: '2026-04-01' },
      [['/date', late]],
    ],
    ['not after the day that is due', { ...exemption, date: '2026-01-31' }, [['/date', late]]],
    ['more than a year', { ...exemption, date: '2027-02-01' }, [['/date', late]]],
    ['no reason', { ...exemption, reason: null }, [['/reason', 'missing-member']]],
    ['nor one of blanks', { ...exemption, reason: ' \n ' }, [['/reason', 'text-malformed']]],
    [
      'a reason beyond bounds',
      { ...exemption, reason: '因'.repeat(2001) },
      [['/reason', 'too-long']],
    ],
    ['a year to come', { ...earlier, year: 2027, date: '2028-01-10' }, [['/year', late]]],
    ['no day of the calendar', { ...earlier, date: '2026-02-30' }, [['/date', 'wrong-format']]],
    [
      'every fault at once',
      { type: 'exemption', year: 2025, kind: 'own', date: '2025-06-01', note: 'x' },
      [
        ['/date', late],
        ['/note', 'unknown-member'],
        ['/reason', 'missing-member'],
      ],
    ],
    [
      'shape and meaning',
      { type: 'later', year: '2025', kind: 'all', date: 5 },
      [
        ['/type', 'not-allowed-value'],
        ['/year', 'wrong-type'],
        ['/kind', 'not-allowed-value'],
        ['/date', 'wrong-type'],
      ],
    ],
  ];
  for (const [name, body, faults] of cases) {
    const answer = await call('POST', base, { body: { organizationId, ...body } });
    isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, name);
  }
  isProblem(
    t,
    await call('POST', base, { body: { ...earlier, organizationId: 'nobody' } }),
    {
      status: 400,
      code: 'organization-unknown',
      faults: [['/organizationId', 'organization-unknown']],
    },
    'a body that is not in the register',
  );
  isProblem(
    t,
    await call('POST', base, { body: { ...earlier, organizationId, year: 2018 } }),
    { status: 400, code: 'year-unsupported' },
    'before the uniform form',
  );
  isProblem(t, await call('GET', `${base}/none`), { status: 404, code: 'not-found' }, 'no rule');
  t.strictSame((await listRules(scene, '?includeEnded=true')).items, [], 'nothing was kept');
  t.strictSame(await events(scene), []);
});

test('the bounds themselves are allowed', async (t) => {
  const scene = await deadlineStage(t);
  const { bureau: organizationId } = scene;
  await scene.set({ ...earlier, organizationId, date: '2026-01-31' });
  await scene.set({ ...exemption, organizationId, date: '2026-02-01' });
  await scene.set({ ...exemption, organizationId, date: '2027-01-31', reason: '因'.repeat(2000) });
  await scene.set({ ...earlier, organizationId, date: '2026-01-01' });
  await scene.set({ ...exemption, organizationId, date: '2026-01-02' });
  await scene.set({ ...earlier, organizationId, kind: 'consolidated', date: '2026-03-31' });
  t.equal((await listRules(scene)).items.length, 6);
  const { example } = createDeadline.config.notes;
  const { status } = await scene.call('POST', base, { body: example });
  t.equal(status, 201, 'the example works as it is');
});

test('a role sets and ends rules only within its reach', async (t) => {
  const scene = await deadlineStage(t);
  const { call, city, bureau, school, elsewhere } = scene;
  const supervisor = await scene.keyFor('supervisor', city);
  const editor = await scene.keyFor('editor', bureau);
  const integrator = await scene.keyFor('integrator', city);
  const cases: readonly [string, string | null, Json, string, number][] = [
    ['the city for itself', supervisor, earlier, city, 201],
    ['the city for its bureau', supervisor, earlier, bureau, 201],
    ['the city for the school', supervisor, earlier, school, 201],
    ['the city for another', supervisor, earlier, elsewhere, 403],
    ['the city exempts its bureau', supervisor, exemption, bureau, 201],
    ['the city exempts the school', supervisor, exemption, school, 201],
    ['the city exempts itself', supervisor, exemption, city, 403],
    ['the city exempts another', supervisor, exemption, elsewhere, 403],
    ['the city exempts itself without a reason', supervisor, { type: 'exemption' }, city, 403],
    ['the editor of the bureau', editor, earlier, bureau, 403],
    ['the editor exempts', editor, exemption, bureau, 403],
    ['an integrator', integrator, earlier, bureau, 403],
    ['an auditor', await scene.keyFor('auditor'), earlier, bureau, 403],
    ['nobody', null, earlier, bureau, 401],
  ];
  for (const [name, key, body, organizationId, expected] of cases) {
    const options = { key, body: { ...body, organizationId } };
    const { status, text } = await call('POST', `${base}?dryRun=true`, options);
    t.equal(status, expected, `${name}: ${text}`);
  }
  t.strictSame((await listRules(scene)).items, [], 'rehearsals keep nothing');

  const forCity = await scene.set({ ...earlier, organizationId: city });
  const forBureau = await scene.set({ ...exemption, organizationId: bureau });
  const ofGovernments = await scene.set({
    ...{ ...earlier, organizationId: city, kind: 'consolidated' },
  });
  const bureauHead = await scene.keyFor('supervisor', bureau);
  const ends: readonly [string, string, { id: string; tag: string }, number][] = [
    ['the bureau ends the rule of the city', bureauHead, forCity, 403],
    ['the bureau ends its own exemption', bureauHead, forBureau, 403],
    ['the editor ends it', editor, forBureau, 403],
    ['the city ends its own rule', supervisor, ofGovernments, 204],
    ['the city ends the exemption', supervisor, forBureau, 204],
  ];
  for (const [name, key, rule, expected] of ends) {
    const headers = { 'if-match': rule.tag };
    const { status, text } = await call('DELETE', `${base}/${rule.id}`, { key, headers });
    t.equal(status, expected, `${name}: ${text}`);
  }
  const read = await call('GET', base, { key: await scene.keyFor('reader', elsewhere) });
  t.equal(
    (read.body as { items: Rule[] }).items.length,
    1,
    'every caller with a key sees the rules',
  );
  t.equal((await call('GET', base, { key: null })).status, 401);
});

test('the list of rules is filtered and paged', async (t) => {
  const scene = await deadlineStage(t);
  const { call, city, bureau, school, elsewhere } = scene;
  const bodies = { city, bureau, school, elsewhere };
  const names = new Map<string, string>();
  const set = async (name: string, body: Json) => {
    const rule = await scene.set(body);
    names.set(rule.id, name);
    return rule;
  };
  for (const [name, organizationId] of Object.entries(bodies)) {
    await set(name, { ...earlier, organizationId });
  }
  await set('exempt', { ...exemption, organizationId: bureau });
  await set('2024', { ...earlier, year: 2024, date: '2025-01-20', organizationId: bureau });
  await scene.end(await set('ended', { ...earlier, organizationId: school }));

  const cases: readonly [string, readonly string[]][] = [
    ['', ['city', 'bureau', 'school', 'elsewhere', 'exempt', '2024']],
    ['?includeEnded=true', ['city', 'bureau', 'school', 'elsewhere', 'exempt', '2024', 'ended']],
    [`?organizationId=${bureauCode}`, ['bureau', 'exempt', '2024']],
    [`?within=${bureau}`, ['bureau', 'school', 'exempt', '2024']],
    [`?within=${bureau}&includeEnded=true&year=2025`, ['bureau', 'school', 'exempt', 'ended']],
    ['?type=exemption', ['exempt']],
    ['?type=earlier&year=2024', ['2024']],
    [`?organizationId=${city}&type=exemption`, []],
  ];
  for (const [query, expected] of cases) {
    const { items } = await listRules(scene, query);
    t.strictSame(
      items.map(({ id }) => names.get(id)),
      expected,
      query,
    );
  }

  const walked: (string | undefined)[] = [];
  let query = '?limit=2&includeEnded=true';
  for (;;) {
    const page = await listRules(scene, query);
    walked.push(...page.items.map(({ id }) => names.get(id)));
    if (page.next === null) break;
    query = `?limit=2&includeEnded=true&cursor=${page.next}`;
  }
  t.strictSame(walked, cases[1]?.[1], 'page by page');
  const { next } = await listRules(scene, '?limit=2');
  const other = await call('GET', `${base}?limit=2&includeEnded=true&cursor=${next}`);
  isProblem(t, other, { status: 400, code: 'cursor-invalid' }, 'a cursor of another list');
  const faults = [['?within', 'organization-unknown']] as const;
  const unknown = await call('GET', `${base}?within=nobody`);
  isProblem(t, unknown, { status: 400, code: 'organization-unknown', faults }, 'unknown body');
});

test('a rule is set once however often it is sent', async (t) => {
  const scene = await deadlineStage(t);
  const { call, city, bureau } = scene;
  const headers = { 'idempotency-key': 'rule-1' };
  const options = { body: { ...earlier, organizationId: city }, headers };
  const first = await call('POST', base, options);
  const second = await call('POST', base, options);
  t.equal(second.status, 201);
  t.strictSame(second.body, first.body);
  t.equal(second.headers['idempotency-replayed'], 'true');
  const other = { body: { ...earlier, organizationId: bureau }, headers };
  isProblem(
    t,
    await call('POST', base, other),
    { status: 422, code: 'idempotency-key-reused' },
    'another body under the same key',
  );
  t.equal((await listRules(scene)).items.length, 1);
  t.equal((await events(scene)).length, 1);
});

test('an organization with a rule, ended or not, stays in the register', async (t) => {
  const scene = await deadlineStage(t);
  const { call, elsewhere } = scene;
  const remove = async () => {
    const url = `/v1/organizations/${elsewhere}`;
    const { headers } = await call('GET', url);
    return call('DELETE', url, { headers: { 'if-match': headers.etag ?? '' } });
  };
  const rule = await scene.set({ ...earlier, organizationId: elsewhere });
  const inUse = { status: 409, code: 'organization-in-use' };
  isProblem(t, await remove(), inUse, 'a rule remains');
  await scene.end(rule);
  isProblem(t, await remove(), inUse, 'a rule stood');
});

test('the store never changes a rule, and ends it once', async (t) => {
  const { store, set, context, bureau } = await deadlineStage(t);
  const { id } = await set({ ...earlier, organizationId: bureau });
  const [event] = (await store.log.list({ limit: 1, cursor: null })).items;
  assert(event);
  const { sequence, hash, recordDigest, ...reported } = event;
  const rule = await store.deadlines.get(id);
  assert(rule);
  const endedAt = context.clock().toISOString();
  const commit = (expected: number | null, row: typeof rule | null) =>
    store.commit({ deadlines: [{ id, expected, row }], events: [reported] });
  await t.rejects(commit(1, { ...rule, version: 3 }), RangeError);
  await t.rejects(commit(1, null), RangeError);
  await t.rejects(commit(2, { ...rule, version: 3 }), { code: 'precondition-failed' });
  await t.rejects(commit(null, rule), { code: 'precondition-failed' });
  await commit(1, { ...rule, version: 2, endedAt, date: '2026-01-02' });
  const { organization, ...kept } = (await store.deadlines.get(id)) ?? assert.fail();
  t.match(kept, { date: '2026-01-20', endedAt, version: 2 }, 'nothing but its end is written');
  await t.rejects(commit(2, { ...rule, version: 3, endedAt: null }), /only ended/);
  t.same(await store.deadlines.getFor('nobody', 2025, 'own'), {
    dueDate: '2026-01-31',
    exemptUntil: null,
  });
});
