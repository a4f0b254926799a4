/** Organizations named by what officials call them, wherever one is named. */
import { test } from 'tap';
import type { Organization } from '../../../src/store/organization.ts';
import { startApp } from '../../support/app.ts';
import { isProblem, isRefused, listFaults } from '../../support/problems.ts';
import { registerDistrict } from './district.ts';
import { base, create } from './organization-calls.ts';

/** Names that lead to one organization, by what the district calls it. */
const clear = [
  ['示例市示范区人力资源和社会保障局', 'labour', 'the name'],
  ['示例市示范区人社局', 'labour', 'the short name'],
  ['示范区人社局', 'labour', 'its end'],
  ['区人社局', 'labour', 'a shorter end'],
  ['示例市示范区人才工作局', 'labour', 'an alias'],
  ['示例市人社局', 'cityLabour', 'a short name, although another one ends alike'],
  ['市人力资源和社会保障局', 'cityLabour', 'the end of one name'],
  ['示例市卫健委', 'cityHealth', 'the short name'],
  ['区卫健委', 'health', 'an alias that other names could end with'],
  ['卫健委', 'cityHealth', 'the end of one short name'],
  ['卫健局', 'health', 'the end of one short name'],
  ['发改局', 'reform', 'one in the district'],
  ['市监局', 'market', 'one in the district'],
  ['审批局', 'approval', 'one in the district'],
  ['高新区管委会', 'zone', 'a short place and a short end'],
  ['东街街道办', 'street', 'a street'],
  ['东街街道', 'street', 'a street'],
  ['区府办', 'office', 'an office'],
  ['示范区政府', 'district', 'a government'],
  ['示例市政府', 'city', 'a government'],
  ['示范分局', 'planning', 'a branch'],
  ['示例市示范区粮食局', 'grain', 'one that is closed, as no open one is named so'],
] as const;

const ambiguous = ['人社局', '人力资源和社会保障局', '政府', '人民政府'];
const unknown = ['示例市工信局', '局', '人才工作局', '示范区', '人社', 'rsj', '%', '示例市%'];

const addressOf = (name: string) => `${base}/${encodeURIComponent(name)}`;

test('a name leads to the organization that officials mean', async (t) => {
  const { call } = await startApp(t);
  const district = await registerDistrict(call);
  for (const [name, key, why] of clear) {
    const { status, body } = await call('GET', addressOf(name));
    t.equal(status, 200, name);
    t.equal((body as Organization).id, district[key].id, `${name}: ${why}`);
  }
  for (const name of unknown)
    isRefused(t, await call('GET', addressOf(name)), 404, 'not-found', name);
  for (const name of ambiguous) {
    const answer = await call('GET', addressOf(name));
    isRefused(t, answer, 409, 'organization-ambiguous', name);
    const { candidates } = answer.body as { candidates: Organization[] };
    t.ok(candidates.length > 1, name);
    for (const candidate of candidates) {
      t.same(Object.keys(candidate), ['id', 'name', 'code', 'level']);
    }
  }
  const replacing = await create(call, {
    ...{ name: '示例市示范区粮食和物资储备局', level: 'county', kind: 'department' },
  });
  const successor = (await call('GET', addressOf('示例市示范区粮食局'))).body as Organization;
  t.equal(successor.id, replacing.id, 'an open one comes before one that is closed');
});

test('at most ten candidates are listed', async (t) => {
  const { call } = await startApp(t);
  for (let at = 0; at < 12; at += 1) {
    await create(call, { name: `第${at}县水务局`, level: 'county', kind: 'department' });
  }
  const answer = await call('GET', addressOf('水务局'));
  isRefused(t, answer, 409, 'organization-ambiguous');
  t.equal((answer.body as { candidates: unknown[] }).candidates.length, 10);
  const english = await call('GET', addressOf('水务局'), { headers: { 'accept-language': 'en' } });
  t.match((english.body as { detail: string }).detail, /Use the id or code/);
});

/** The filters that name an organization, without its name. */
const filters = [
  ...['organizations?parentId=', 'organizations?within=', 'reports?organizationId='],
  ...['reports?within=', 'changes?within=', 'deadlines?organizationId=', 'deadlines?within='],
  ...['rule-adjustments?organizationId=', 'rule-adjustments?within=', 'findings/summary?within='],
];

test('every filter and path takes a name, a code and an id', async (t) => {
  const { call } = await startApp(t);
  const { district, finance } = await registerDistrict(call);
  for (const filter of filters) {
    const url = `/v1/${filter}`;
    const byId = await call('GET', url + district.id);
    t.equal(byId.status, 200, filter);
    const byName = await call('GET', url + encodeURIComponent('示范区政府'));
    t.same(byName.body, byId.body, filter);
    const unclear = await call('GET', url + encodeURIComponent('人社局'));
    const parameter = `?${filter.slice(filter.indexOf('?') + 1, -1)}`;
    const expected = { status: 409, code: 'organization-ambiguous' };
    const faults = [[parameter, 'organization-ambiguous']] as const;
    isProblem(t, unclear, { ...expected, faults }, filter);
    t.match(unclear.body, { candidates: [{}, {}], errors: [{ candidates: [{}, {}] }] });
    const missing = await call('GET', url + encodeURIComponent('示例市工信局'));
    isRefused(t, missing, 400, 'organization-unknown', filter);
  }
  const contacts = `${addressOf('区财政局')}/contacts`;
  const confirmed = await call('PUT', `${contacts}/0531-12345678`, { body: {} });
  t.equal(confirmed.status, 201, confirmed.text);
  t.equal((await call('GET', contacts)).status, 200);
  t.same(
    (await call('GET', `${base}/${finance.id}/contacts`)).body,
    (await call('GET', contacts)).body,
  );
  isRefused(t, await call('GET', `${addressOf('人社局')}/contacts`), 409, 'organization-ambiguous');
  const etag = (await call('GET', addressOf('区财政局'))).headers.etag ?? '';
  const patched = await call('PATCH', addressOf('区财政局'), {
    ...{ headers: { 'if-match': etag }, body: { aliases: ['区地方金融局'] } },
  });
  t.match(patched.body, { id: finance.id, aliases: ['区地方金融局'] });
});

/** Bodies that name an organization: by its member, address and other members. */
const named = {
  organizations: ['parentId', { name: '示范区统计局', level: 'county', kind: 'department' }],
  reports: ['organizationId', { year: 2023, kind: 'own' }],
  keys: ['organizationId', { label: '填报', role: 'editor' }],
  webhooks: ['organizationId', { url: 'https://example.org/a', label: '省平台' }],
  deadlines: ['organizationId', { type: 'earlier', year: 2024, kind: 'own', date: '2025-01-20' }],
  'rule-adjustments': ['organizationId', { ruleId: 'P-01', severity: 'off', reason: '机构改革' }],
} as const;

test('every member of a body that names an organization takes a name', async (t) => {
  const { call } = await startApp(t);
  const { finance, labour, cityLabour } = await registerDistrict(call);
  const add = (path: string, body: object) => call('POST', `/v1/${path}`, { body });
  for (const [path, [member, body]] of Object.entries(named)) {
    const unclear = await add(path, { ...body, [member]: '人社局' });
    const faults = [[`/${member}`, 'organization-ambiguous']] as const;
    isProblem(t, unclear, { status: 409, code: 'organization-ambiguous', faults }, path);
    const { candidates, errors } = unclear.body as {
      candidates: Organization[];
      errors: { candidates: Organization[] }[];
    };
    t.same(candidates.map(({ id }) => id).sort(), [labour.id, cityLabour.id].sort(), path);
    t.same(errors[0]?.candidates, candidates, `${path}: beside the fault too`);
    const missing = await add(path, { ...body, [member]: '示例市工信局' });
    isRefused(t, missing, 400, 'organization-unknown', path);
    const made = await add(path, { ...body, [member]: '区财政局' });
    t.equal(made.status, 201, `${path}: ${made.text}`);
    const { organization, [member]: id } = made.body as Record<string, { id: string }>;
    t.equal(organization?.id ?? id, finance.id, path);
  }
  const many = await add('keys', { role: 'editor', organizationId: '人社局' });
  isRefused(t, many, 400, 'request-invalid', 'with another fault');
  t.same(listFaults(many), ['/label missing-member', '/organizationId organization-ambiguous']);
});

test('an import and a simulation take a name', async (t) => {
  const { call } = await startApp(t);
  const { finance } = await registerDistrict(call);
  const page = '<h1>某局2023年政府信息公开工作年度报告</h1>';
  const read = (name: string) =>
    call('POST', `/v1/imports?organizationId=${encodeURIComponent(name)}`, {
      ...{ body: page, headers: { 'content-type': 'text/html' } },
    });
  const changes = [{ ruleId: 'P-01', severity: 'off' }];
  const simulate = (organizationId: string) =>
    call('POST', '/v1/rule-simulations', { body: { organizationId, changes } });
  t.match((await read('区财政局')).body, { recognized: { organizationId: finance.id } });
  t.equal((await simulate('区财政局')).status, 200);
  for (const [ask, pointer] of [
    [read, '?organizationId'],
    [simulate, '/organizationId'],
  ] as const) {
    const unclear = await ask('人社局');
    const faults = [[pointer, 'organization-ambiguous']] as const;
    isProblem(t, unclear, { status: 409, code: 'organization-ambiguous', faults }, pointer);
    t.match(unclear.body, { candidates: [{}, {}] });
    isRefused(t, await ask('示例市工信局'), 400, 'organization-unknown', pointer);
  }
});

test('callers who may not read the register are not shown candidates', async (t) => {
  const { call, keyFor } = await startApp(t);
  const { labour } = await registerDistrict(call);
  const url = `/v1/reports?organizationId=${encodeURIComponent('人社局')}`;
  const answer = await call('GET', url, { key: null });
  isRefused(t, answer, 409, 'organization-ambiguous', 'an anonymous caller');
  t.notMatch(answer.text, labour.name);
  t.notOk('candidates' in (answer.body as object));
  t.notMatch(JSON.stringify((answer.body as { errors: object[] }).errors), '"candidates"');
  const reader = await keyFor('reader', labour.id);
  t.match((await call('GET', url, { key: reader })).text, labour.name);
});
