/** The tree of organizations: parents, moves, deletions, conditions, rehearsals. */

import { test } from 'tap';
import type { Organization } from '../../../src/store/organization.ts';
import { startApp } from '../../support/app.ts';
import { describeStaleTag, isProblem, isRefused, listFaults } from '../../support/problems.ts';
import {
  base,
  bureau,
  changeOrganization,
  county,
  create,
  liangcheng,
  namesOf,
  organizationsAndLog,
  tagOf,
  tree,
} from './organization-calls.ts';

test('codes are unique and parents exist', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const township = { name: '两城镇', code: liangcheng, level: 'township', kind: 'government' };
  const { id } = await create(call, township);
  const other = await create(call, bureau);
  const before = await organizationsAndLog(app);
  isRefused(t, await call('POST', base, { body: township }), 409, 'organization-code-taken');
  for (const method of ['PUT', 'PATCH']) {
    const answer = await changeOrganization(call, method, other.id, {
      ...bureau,
      code: liangcheng,
    });
    isRefused(t, answer, 409, 'organization-code-taken', method);
  }
  for (const parentId of ['01900000-0000-7000-8000-000000000000', '91110000101623741K', 'x']) {
    const lost = await call('POST', base, { body: { ...bureau, parentId } });
    isRefused(t, lost, 400, 'organization-unknown', parentId);
    t.strictSame(listFaults(lost), ['/parentId organization-unknown']);
    const moved = await changeOrganization(call, 'PATCH', other.id, { parentId });
    isRefused(t, moved, 400, 'organization-unknown', parentId);
  }
  t.strictSame(await organizationsAndLog(app), before);

  const child = await create(call, { ...bureau, parentId: liangcheng });
  t.equal(child.parentId, id, 'a parent goes by its credit code too');
  const put = await changeOrganization(call, 'PUT', id, township);
  t.equal(put.status, 200, 'a code does not collide with itself');
  const cleared = await changeOrganization(call, 'PATCH', id, { code: null });
  t.equal((cleared.body as Organization).code, null);
  isRefused(t, await call('GET', `${base}/${liangcheng}`), 404, 'not-found');
  t.equal((await call('POST', base, { body: township })).status, 201, 'a freed code can be taken');
});

test('moves are made, cycles and deletions of what is in use refused', async (t) => {
  const app = await startApp(t);
  const { call, store } = app;
  const nodes = await tree(call);
  const before = await organizationsAndLog(app);
  const cycles = [
    [nodes.county, nodes.county],
    [nodes.county, nodes.office],
    [nodes.province, nodes.town],
    [nodes.city, nodes.county],
  ] as const;
  for (const [moved, below] of cycles) {
    const name = `${moved.name} below ${below.name}`;
    const patch = await changeOrganization(call, 'PATCH', moved.id, { parentId: below.id });
    isRefused(t, patch, 409, 'organization-cycle', `PATCH ${name}`);
    const put = await changeOrganization(call, 'PUT', moved.id, { ...moved, parentId: below.id });
    isRefused(t, put, 409, 'organization-cycle', `PUT ${name}`);
    const rehearsed = await changeOrganization(
      call,
      'PATCH',
      moved.id,
      { parentId: below.id },
      '?dryRun=true',
    );
    isRefused(t, rehearsed, 409, 'organization-cycle', `dryRun ${name}`);
  }
  for (const node of [nodes.province, nodes.city, nodes.county]) {
    isRefused(
      t,
      await changeOrganization(call, 'DELETE', node.id),
      409,
      'organization-in-use',
      node.name,
    );
  }
  t.strictSame(await organizationsAndLog(app), before, 'a refusal leaves everything alone');

  t.strictSame(await namesOf(call, `within=${nodes.city.id}`), ['乡', '县', '局', '市']);
  const moved = await changeOrganization(call, 'PATCH', nodes.county.id, {
    parentId: nodes.province.id,
  });
  t.equal(moved.status, 200);
  t.strictSame(await namesOf(call, `within=${nodes.city.id}`), ['市'], 'a move takes all along');
  t.strictSame(await namesOf(call, `within=${nodes.county.id}`), ['乡', '县', '局']);
  t.strictSame((await store.organizations.get(nodes.office.id))?.lineage, [
    nodes.province.id,
    nodes.county.id,
    nodes.office.id,
  ]);
  const freed = await changeOrganization(call, 'PATCH', nodes.county.id, { parentId: null });
  t.equal((freed.body as Organization).parentId, null);
  t.strictSame(await namesOf(call, `within=${nodes.province.id}`), ['市', '省']);

  await app.keyFor('editor', nodes.office.id);
  isRefused(
    t,
    await changeOrganization(call, 'DELETE', nodes.office.id),
    409,
    'organization-in-use',
    'a key',
  );
  t.equal((await changeOrganization(call, 'DELETE', nodes.town.id)).status, 204, 'a leaf goes');
  const closed = await changeOrganization(call, 'PATCH', nodes.office.id, {
    validTo: '2026-12-31',
  });
  t.equal((closed.body as Organization).validTo, '2026-12-31', 'a body in use is closed instead');
});

test('a write without the current version is refused', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await create(call, bureau);
  const stale = await tagOf(call, id);
  await changeOrganization(call, 'PATCH', id, { name: '新名' });
  const before = await organizationsAndLog(app);
  const current = await tagOf(call, id);
  const requests = [
    ['PUT', bureau],
    ['PATCH', { name: 'x' }],
    ['DELETE', undefined],
  ] as const;
  for (const [method, body] of requests) {
    const send = (headers: Record<string, string>) =>
      call(method, `${base}/${id}`, { headers, ...(body && { body }) });
    isRefused(t, await send({}), 428, 'precondition-required', method);
    for (const tag of [stale, '*', `W/${current}`, `${current}, ${stale}`, '"2"', '']) {
      isProblem(t, await send({ 'if-match': tag }), describeStaleTag(tag), `${method} ${tag}`);
    }
  }
  const copy = { ...(before.organizations.items[0] as Organization), version: 1, name: 'x' };
  const outdated = await call('PUT', `${base}/${id}`, {
    body: copy,
    headers: { 'if-match': stale },
  });
  isRefused(t, outdated, 412, 'precondition-failed', 'a stale copy is stale, not malformed');
  t.strictSame(await organizationsAndLog(app), before);

  const race = await Promise.all(
    ['甲', '乙'].map((name) =>
      call('PUT', `${base}/${id}`, { body: { ...bureau, name }, headers: { 'if-match': current } }),
    ),
  );
  t.strictSame(race.map(({ status }) => status).sort(), [200, 412], 'one of two writers wins');
  const winner = race.find(({ status }) => status === 200)?.body;
  t.strictSame((await call('GET', `${base}/${id}`)).body, winner);
});

test('rehearsals keep nothing', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await create(call, bureau);
  const before = await organizationsAndLog(app);
  const made = await call('POST', `${base}?dryRun=true`, { body: county });
  t.equal(made.status, 201);
  t.match(made.body, { ...county, version: 1 });
  t.ok(made.headers.location && made.headers.etag);
  isRefused(t, await call('GET', made.headers.location ?? ''), 404, 'not-found');
  const put = await changeOrganization(
    call,
    'PUT',
    id,
    { ...bureau, name: '新名' },
    '?dryRun=true',
  );
  t.match(put, { status: 200, body: { name: '新名', version: 2 } });
  const patch = await changeOrganization(call, 'PATCH', id, { name: '新名' }, '?dryRun=true');
  t.match(patch, { status: 200, body: { name: '新名', version: 2 } });
  t.equal((await changeOrganization(call, 'DELETE', id, undefined, '?dryRun=true')).status, 204);
  t.strictSame(await organizationsAndLog(app), before);
  const unclear = await call('POST', `${base}?dryRun=maybe`, { body: county });
  isRefused(t, unclear, 400, 'request-invalid', 'dryRun=maybe');
  t.strictSame(await organizationsAndLog(app), before, 'what is unclear is not written');
});
