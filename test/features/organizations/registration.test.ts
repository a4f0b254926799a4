/** Organizations as they are registered and changed, and the faults of a body. */

import { test } from 'tap';
import { organizationSchema } from '../../../src/features/organizations/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import type { Organization } from '../../../src/store/organization.ts';
import { startApp } from '../../support/app.ts';
import { isRefused, listFaults } from '../../support/problems.ts';
import {
  base,
  bureau,
  changeOrganization,
  county,
  create,
  faultsOf,
  organizationsAndLog,
  tagOf,
} from './organization-calls.ts';

const organizationFaults = compile(organizationSchema);

test('an organization as it is registered and read', async (t) => {
  const { call } = await startApp(t);
  const parent = await create(call, county);
  const sent = {
    ...bureau,
    aliases: ['沭阳县物价局', '沭阳县粮食和物资储备局'],
    code: '11341702486344515H',
    divisionCode: '321322',
    parentId: parent.id,
    reportsTo: 'own',
    verticallyLed: true,
    powers: ['licensing', 'fees'],
    validFrom: '1990-01-01',
    validTo: '2030-12-31',
  };

  const made = await call('POST', base, { body: sent });
  t.equal(made.status, 201);
  const organization = made.body as Organization;
  const { id, version, createdAt, updatedAt, ...content } = organization;
  t.strictSame(content, sent, 'every member is kept as sent');
  t.strictSame(organizationFaults(organization), [], 'the answer has the documented shape');
  t.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  t.equal(version, 1);
  t.equal(createdAt, updatedAt);
  t.equal(made.headers.location, `${base}/${id}`);
  t.match(made.headers.etag, /^"1-[0-9a-f]{8}"$/);

  const read = await call('GET', made.headers.location ?? '');
  t.strictSame(read.body, made.body);
  t.equal(read.headers.etag, made.headers.etag);
  const byCode = await call('GET', `${base}/${sent.code}`);
  t.strictSame(byCode.body, made.body, 'the credit code is an address too');

  const kept = await call('GET', `${base}/${id}`, {
    headers: { 'if-none-match': made.headers.etag ?? '' },
  });
  t.equal(kept.status, 304);
  t.equal(kept.text, '');
  t.equal(kept.headers.etag, made.headers.etag);
});

test('changes of an organization are recorded in the log', async (t) => {
  const { call, store } = await startApp(t);
  const made = await call('POST', base, { body: { ...bureau, validTo: '2030-12-31' } });
  const organization = made.body as Organization;
  const { id } = organization;

  const renamed = { ...organization, name: '沭阳县发展改革局' };
  const put = await changeOrganization(call, 'PUT', id, renamed);
  t.equal(put.status, 200, 'what was read is changed and sent back');
  const after = put.body as Organization;
  t.strictSame(after, { ...renamed, version: 2, updatedAt: after.updatedAt });
  t.ok(after.updatedAt >= organization.updatedAt);
  t.not(put.headers.etag, made.headers.etag);
  const changedSince = await call('GET', `${base}/${id}`, {
    headers: { 'if-none-match': made.headers.etag ?? '' },
  });
  t.equal(changedSince.status, 200);

  const patched = await changeOrganization(call, 'PATCH', id, {
    validTo: null,
    level: 'prefecture',
  });
  t.strictSame(patched.body, {
    ...after,
    validTo: null,
    level: 'prefecture',
    version: 3,
    updatedAt: (patched.body as Organization).updatedAt,
  });

  const gone = await changeOrganization(call, 'DELETE', id);
  t.equal(gone.status, 204);
  t.equal(gone.text, '');
  isRefused(t, await call('GET', `${base}/${id}`), 404, 'not-found');

  const log = (await store.log.list({ limit: 50, cursor: null, refused: false })).items
    .filter((event) => event.resourceId === id)
    .sort((a, b) => a.sequence - b.sequence);
  t.strictSame(
    log.map((e) => [e.action, e.resource, e.versionBefore, e.versionAfter, e.changed]),
    [
      ['organization.create', 'organization', null, 1, []],
      ['organization.update', 'organization', 1, 2, ['/name']],
      ['organization.update', 'organization', 2, 3, ['/level', '/validTo']],
      ['organization.delete', 'organization', 3, null, []],
    ],
  );
  t.ok(log.every((event) => event.actorLabel === 'test administrator' && event.requestId));
});

test('members that are left out have their defaults', async (t) => {
  const { call } = await startApp(t);
  const plain = await create(call, bureau);
  const { id, version, createdAt, updatedAt, ...content } = plain;
  t.strictSame(content, {
    ...bureau,
    aliases: [],
    code: null,
    divisionCode: null,
    parentId: null,
    reportsTo: 'own',
    verticallyLed: false,
    powers: null,
    validFrom: null,
    validTo: null,
  });

  const expected = [
    ['government', 'national', 'consolidated'],
    ['government', 'province', 'consolidated'],
    ['government', 'prefecture', 'consolidated'],
    ['government', 'county', 'consolidated'],
    ['government', 'township', 'own'],
    ['department', 'province', 'own'],
    ['office', 'county', 'own'],
    ['zone', 'prefecture', 'own'],
    ['institution', 'national', 'own'],
  ] as const;
  for (const [kind, level, reportsTo] of expected) {
    const made = await create(call, { name: `${level} ${kind}`, level, kind });
    t.equal(made.reportsTo, reportsTo, `${level} ${kind}`);
    const other = reportsTo === 'own' ? 'consolidated' : 'own';
    const put = await changeOrganization(call, 'PUT', made.id, {
      name: 'x',
      level,
      kind,
      reportsTo: other,
    });
    t.equal((put.body as Organization).reportsTo, other, 'what is sent counts');
    const reset = await changeOrganization(call, 'PATCH', made.id, { reportsTo: null });
    t.equal((reset.body as Organization).reportsTo, reportsTo, 'null restores the default');
  }

  const full = await create(call, {
    ...bureau,
    divisionCode: '321322',
    verticallyLed: true,
    validFrom: '2000-01-01',
    parentId: plain.id,
  });
  const put = await changeOrganization(call, 'PUT', full.id, bureau);
  t.match(
    put.body,
    { divisionCode: null, verticallyLed: false, validFrom: null, parentId: null },
    'PUT: what is left out has its default',
  );
  const patched = await changeOrganization(call, 'PATCH', full.id, {});
  t.match(patched.body, { name: bureau.name }, 'PATCH: what is left out stays');
});

test('all faults of an organization are reported at once', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const standing = await create(call, bureau);
  const before = await organizationsAndLog(app);
  const shared = [
    [{}, ['/kind missing-member', '/level missing-member', '/name missing-member']],
    [{ ...bureau, name: '' }, ['/name too-short']],
    [{ ...bureau, name: '局'.repeat(201) }, ['/name too-long']],
    [{ ...bureau, name: ' 局' }, ['/name text-malformed']],
    [{ ...bureau, name: '局　' }, ['/name text-malformed']],
    [{ ...bureau, name: '发改\n局' }, ['/name text-malformed']],
    [{ ...bureau, name: '发改\u0085局' }, ['/name text-malformed']],
    [{ ...bureau, name: '发改\u200b局' }, ['/name text-malformed']],
    [{ ...bureau, name: '发改\u202e局' }, ['/name text-malformed']],
    [{ ...bureau, name: 5 }, ['/name wrong-type']],
    [{ ...bureau, name: null }, ['/name wrong-type']],
    [{ ...bureau, level: 'village' }, ['/level not-allowed-value']],
    [{ ...bureau, kind: 'ministry' }, ['/kind not-allowed-value']],
    [{ ...bureau, reportsTo: 'both' }, ['/reportsTo not-allowed-value']],
    [{ ...bureau, verticallyLed: 'true' }, ['/verticallyLed wrong-type']],
    [{ ...bureau, code: '113708260043292688' }, ['/code credit-code-check']],
    [{ ...bureau, code: '11' }, ['/code credit-code-malformed']],
    [{ ...bureau, code: 11 }, ['/code wrong-type']],
    [{ ...bureau, divisionCode: '3213' }, ['/divisionCode division-code-malformed']],
    [{ ...bureau, divisionCode: '321322101' }, ['/divisionCode division-code-level']],
    [{ ...bureau, divisionCode: '990000' }, ['/divisionCode division-code-unknown']],
    [{ ...bureau, validFrom: '2023-02-30' }, ['/validFrom wrong-format']],
    [{ ...bureau, validTo: '2023-1-1' }, ['/validTo wrong-format']],
    [{ ...bureau, validTo: '275760-01-01' }, ['/validTo too-long', '/validTo wrong-format']],
    [{ ...bureau, validFrom: '2024-01-02', validTo: '2024-01-01' }, ['/validTo range-reversed']],
    [{ ...bureau, parentId: 7 }, ['/parentId wrong-type']],
    [{ ...bureau, parentID: standing.id }, ['/parentID unknown-member']],
    [{ ...bureau, 'a/b~c': 1 }, ['/a~1b~0c unknown-member']],
    [[bureau], [' wrong-type']],
    [null, [' wrong-type']],
    ['text', [' wrong-type']],
    [
      { name: 'x\t', level: 'village', code: '1', parentId: 'nobody', extra: 0 },
      [
        '/code credit-code-malformed',
        '/extra unknown-member',
        '/kind missing-member',
        '/level not-allowed-value',
        '/name text-malformed',
        '/parentId organization-unknown',
      ],
    ],
  ] as const;
  const headers = { 'if-match': await tagOf(call, standing.id) };
  for (const [body, expected] of shared) {
    const name = JSON.stringify(body).slice(0, 80);
    const post = await call('POST', base, { body });
    isRefused(t, post, 400, 'request-invalid', `POST ${name}`);
    t.strictSame(listFaults(post), expected, `POST ${name}`);
    const put = await call('PUT', `${base}/${standing.id}`, { body, headers });
    t.strictSame(listFaults(put), expected, `PUT ${name}`);
    const english = await call('POST', base, { body, headers: { 'accept-language': 'en' } });
    t.notMatch(english.text, /[\u4e00-\u9fff]/, `POST ${name}: English when asked for`);
  }
  t.ok(
    faultsOf(await call('POST', base, { body: {} })).every(({ message }) => /缺少/.test(message)),
  );

  t.strictSame(await organizationsAndLog(app), before, 'nothing was kept, nothing was logged');
});

test('faults of read-only members and of patches are reported', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const standing = await create(call, bureau);
  const before = await organizationsAndLog(app);
  const headers = { 'if-match': await tagOf(call, standing.id) };
  const readOnly = { id: 'x', version: 99, createdAt: '2000-01-01T00:00:00.000Z' };
  for (const method of ['PUT', 'PATCH']) {
    const body = { ...bureau, ...readOnly, updatedAt: null };
    const answer = await call(method, `${base}/${standing.id}`, { body, headers });
    t.strictSame(listFaults(answer).slice(0, 2), [
      '/createdAt read-only-member',
      '/id read-only-member',
    ]);
    t.equal(listFaults(answer).length, 4, `${method}: each read-only member that differs`);
    const sameBody = { ...standing, name: '新名' };
    const same = await call(method, `${base}/${standing.id}?dryRun=true`, {
      body: sameBody,
      headers,
    });
    t.equal(same.status, 200, `${method}: read-only members as they were read`);
  }
  const given = await call('POST', base, { body: { ...bureau, id: standing.id } });
  t.strictSame(listFaults(given), ['/id unknown-member'], 'the service makes the ids');

  const patches = [
    [{ name: null }, ['/name']],
    [{ kind: null, level: 3, other: null }, ['/kind', '/level', '/other']],
    [{ validFrom: '2024-01-02', validTo: '2024-01-01' }, ['/validTo']],
    [{ code: '113708260043292688', divisionCode: '321322001' }, ['/code', '/divisionCode']],
    [[], ['']],
  ] as const;
  for (const [body, expected] of patches) {
    const answer = await call('PATCH', `${base}/${standing.id}`, { body, headers });
    isRefused(t, answer, 400, 'request-invalid', `PATCH ${JSON.stringify(body)}`);
    // A member of the wrong type may have more than one fault: its place is enough here.
    const places = [...new Set(faultsOf(answer).map(({ pointer }) => pointer))].sort();
    t.strictSame(places, expected, `PATCH ${JSON.stringify(body)}`);
  }
  t.strictSame(await organizationsAndLog(app), before, 'nothing was kept, nothing was logged');
});

test('a merge patch is validated with what is kept', async (t) => {
  const { call } = await startApp(t);
  const { id } = await create(call, { ...bureau, validFrom: '2020-01-01', level: 'township' });
  const closed = await changeOrganization(call, 'PATCH', id, { validTo: '2019-12-31' });
  t.strictSame(listFaults(closed), ['/validTo range-reversed']);
  t.equal((await changeOrganization(call, 'PATCH', id, { validTo: '2020-01-01' })).status, 200);
  t.equal((await changeOrganization(call, 'PATCH', id, { divisionCode: '321322101' })).status, 200);
  const lifted = await changeOrganization(call, 'PATCH', id, { level: 'county' });
  t.strictSame(listFaults(lifted), ['/divisionCode division-code-level']);
  const typed = await call('PATCH', `${base}/${id}`, {
    text: '{"name":"新名"}',
    headers: { 'content-type': 'application/merge-patch+json', 'if-match': await tagOf(call, id) },
  });
  t.equal((typed.body as Organization).name, '新名');
  const wrong = await call('PATCH', `${base}/${id}`, {
    text: 'name=x',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  isRefused(t, wrong, 415, 'media-type-unsupported');
});
