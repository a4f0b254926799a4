/** Which caller may read and change organizations, and the examples of the document. */

import { test } from 'tap';
import {
  createOrganization,
  patchOrganization,
  replaceOrganization,
} from '../../../src/features/organizations/operations.ts';
import { exampleCodes } from '../../../src/http/contract/example-codes.ts';
import type { Organization } from '../../../src/store/organization.ts';
import { startApp } from '../../support/app.ts';
import { isRefused } from '../../support/problems.ts';
import {
  base,
  bureau,
  changeOrganization,
  county,
  create,
  organizationsAndLog,
  tagOf,
} from './organization-calls.ts';

test('a role reads and writes organizations only within its reach', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await create(call, bureau);
  const other = await create(call, county);
  const before = await organizationsAndLog(app);
  const keys = {
    editor: await app.keyFor('editor', id),
    reader: await app.keyFor('reader', id),
    'reader of all': await app.keyFor('reader'),
  };
  const standing = await organizationsAndLog(app);
  const headers = { 'if-match': await tagOf(call, id) };
  const writes = [
    ['POST', base, county],
    ['POST', base, 'not even an object'],
    ['PUT', `${base}/${id}`, bureau],
    ['PATCH', `${base}/${id}`, { name: 'x' }],
    ['DELETE', `${base}/${id}`, undefined],
    ['PATCH', `${base}/01900000-0000-7000-8000-000000000000`, { name: 'x' }],
  ] as const;
  for (const [role, key] of Object.entries(keys)) {
    for (const [method, url, body] of writes) {
      const answer = await call(method, url, { key, headers, ...(body && { body }) });
      isRefused(t, answer, 403, 'not-allowed', `${role} ${method}`);
    }
    for (const url of [base, `${base}/${id}`, `${base}/${other.id}`]) {
      t.equal((await call('GET', url, { key })).status, 200, `${role} reads ${url}`);
    }
  }
  const reads = [
    ['GET', base, undefined],
    ['GET', `${base}/${id}`, undefined],
  ] as const;
  for (const [method, url, body] of [...reads, ...writes]) {
    const anonymous = await call(method, url, { key: null, ...(body && { body }) });
    isRefused(t, anonymous, 401, 'credential-missing', `anonymous ${method} ${url}`);
    t.ok(anonymous.headers['www-authenticate']);
    const stranger = await call(method, url, { key: 'nianbao_x', ...(body && { body }) });
    isRefused(t, stranger, 401, 'credential-invalid', `stranger ${method} ${url}`);
    t.notMatch(stranger.text, bureau.name);
  }
  t.strictSame(await organizationsAndLog(app), standing);
  t.equal(before.organizations.items.length, 2);
});

test('an address that leads nowhere is not found', async (t) => {
  const { call } = await startApp(t);
  const addresses = [
    '01900000-0000-7000-8000-000000000000',
    '91110000101623741K',
    'x',
    '%00',
    '..%2f..',
    '__proto__',
    "'%20OR%20'1'='1",
    '%E4%B8%A4',
  ];
  for (const address of addresses) {
    const read = await call('GET', `${base}/${address}`);
    isRefused(t, read, 404, 'not-found', address);
    const put = await call('PUT', `${base}/${address}`, { body: {} });
    isRefused(t, put, 404, 'not-found', `PUT ${address}: before condition and body`);
  }
});

test('the documented examples work when sent as they are', async (t) => {
  const { call } = await startApp(t);
  const body = createOrganization.config.notes.example as object;
  const government = { name: '甲区人民政府', level: 'county', kind: 'government' };
  await call('POST', base, { body: { ...government, code: exampleCodes.government } });
  const made = await call('POST', base, { body });
  t.equal(made.status, 201);
  isRefused(t, await call('POST', base, { body }), 409, 'organization-code-taken', 'sent twice');
  const { id } = made.body as Organization;
  const examples = { PUT: replaceOrganization, PATCH: patchOrganization };
  for (const [method, { config }] of Object.entries(examples)) {
    const answer = await changeOrganization(call, method, id, config.notes.example as object);
    t.equal(answer.status, 200, method);
  }
});
