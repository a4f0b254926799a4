import fc from 'fast-check';
import type { Test } from 'tap';
import { test } from 'tap';
import { creditCodeFaults, divisionCodeFaults } from '../../src/features/organizations/codes.ts';
import {
  createOrganization,
  patchOrganization,
  replaceOrganization,
} from '../../src/features/organizations/operations.ts';
import { organizationPage, organizationSchema } from '../../src/features/organizations/schemas.ts';
import { creditCheckCharacter, organisationCheckCharacter } from '../../src/form/codes.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import type { Organization } from '../../src/store/organization.ts';
import type { TestApp } from '../support/app.ts';
import { startApp } from '../support/app.ts';

const base = '/v1/organizations';
const liangcheng = '113708260043292687';

interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

type Call = TestApp['call'];
type Answer = Awaited<ReturnType<Call>>;

const county = { name: '沭阳县人民政府', level: 'county', kind: 'government' };
const bureau = { name: '沭阳县发展和改革局', level: 'county', kind: 'department' };

const organizationFaults = compile(organizationSchema);

async function create(call: Call, body: object): Promise<Organization> {
  const answer = await call('POST', base, { body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as Organization;
}

async function tagOf(call: Call, id: string): Promise<string> {
  return (await call('GET', `${base}/${id}`)).headers.etag ?? '';
}

/** Writes with the current tag as If-Match. */
async function write(call: Call, method: string, id: string, body?: object, query = '') {
  const headers = { 'if-match': await tagOf(call, id) };
  return call(method, `${base}/${id}${query}`, { headers, ...(body && { body }) });
}

function faultsOf(answer: Answer): readonly Fault[] {
  return (answer.body as { errors?: readonly Fault[] }).errors ?? [];
}

/** `pointer code` of each fault, sorted. */
function told(answer: Answer): string[] {
  return faultsOf(answer)
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .sort();
}

function codeOf(answer: Answer): unknown {
  return (answer.body as { code?: unknown }).code;
}

function isProblem(t: Test, answer: Answer, status: number, code: string, name = code): void {
  t.equal(answer.status, status, `${name}: status`);
  t.equal(codeOf(answer), code, `${name}: code`);
  t.match(answer.headers['content-type'], 'application/problem+json', `${name}: media type`);
}

async function namesOf(call: Call, query: string): Promise<string[]> {
  const answer = await call('GET', `${base}?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.body as { items: Organization[] }).items.map(({ name }) => name).sort();
}

/** The register and the log as they stand, to tell that a refusal left them alone. */
async function snapshot({ store }: TestApp) {
  const organizations = await store.organizations.list({
    limit: 200,
    cursor: null,
    sort: 'createdAt',
  });
  return {
    organizations,
    events: await store.log.list({ limit: 200, cursor: null, refused: false }),
  };
}

test('credit codes', async (t) => {
  const valid = [
    liangcheng,
    '11341702486344515H',
    '1133102400268125XW',
    '91350100M000100Y43',
    '91110000101623741K',
  ];
  for (const code of valid) t.strictSame(creditCodeFaults(code, '/code'), [], code);

  const cases = [
    ['113708260043292688', ['credit-code-check']],
    ['113708260043292787', ['credit-code-check', 'organisation-code-check']],
    ['11370826004329268', ['credit-code-malformed']],
    ['1137082600432926870', ['credit-code-malformed']],
    ['11370826004329268I', ['credit-code-malformed']],
    ['11341702486344515h', ['credit-code-malformed']],
    ['1137A8260043292687', ['credit-code-malformed']],
    ['113708260043292687\n', ['credit-code-malformed']],
    ['１１3708260043292687', ['credit-code-malformed']],
    ['', ['credit-code-malformed']],
  ] as const;
  for (const [code, expected] of cases) {
    const faults = creditCodeFaults(code, '/code');
    t.strictSame(faults.map((fault) => fault.code).sort(), expected, JSON.stringify(code));
    for (const { pointer, message } of faults) {
      t.equal(pointer, '/code');
      t.ok(message.zh && message.en);
    }
  }
  const [fault] = creditCodeFaults('113708260043292688', '/code');
  t.match(fault?.message.zh, '第 18 位应为 7', 'the fault says which character holds');

  for (const code of ['014314799', '014416330', '002562728']) {
    t.equal(organisationCheckCharacter(code), code.charAt(8), code);
  }
  t.not(organisationCheckCharacter('035210000'), '0', 'not an organisation code');
});

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const characters = (length: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const digits = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** Codes whose two check characters hold. */
const credit = fc.tuple(characters(2), digits(6), characters(8)).map(([office, division, body]) => {
  const head = `${office}${division}${body}${organisationCheckCharacter(body)}`;
  return head + creditCheckCharacter(head);
});

test('properties of credit codes', async (t) => {
  fc.assert(
    fc.property(credit, (code) => creditCodeFaults(code, '').length === 0),
    { numRuns: 500 },
  );
  t.pass('a code with its two check characters is taken');

  fc.assert(
    fc.property(credit, fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (code, at, other) => {
      fc.pre(code.charAt(at) !== other);
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      return creditCodeFaults(changed, '').length > 0;
    }),
    { numRuns: 3000 },
  );
  t.pass('any other character at any one place is caught');

  fc.assert(
    fc.property(credit, fc.nat({ max: 16 }), (code, at) => {
      fc.pre(code.charAt(at) !== code.charAt(at + 1));
      const swapped =
        code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      return creditCodeFaults(swapped, '').length > 0;
    }),
    { numRuns: 3000 },
  );
  t.pass('two neighbours that changed places are caught');

  fc.assert(fc.property(fc.string(), (text) => Array.isArray(creditCodeFaults(text, ''))));
  t.pass('any text is judged without an error');
});

test('division codes', async (t) => {
  const cases = [
    ['321322', 'county', null],
    ['321300', 'prefecture', null],
    ['320000', 'province', null],
    ['100000', 'national', null],
    ['429004', 'county', null],
    ['371102', 'township', null],
    ['371102101', 'township', null],
    ['441900003', 'township', null],
    ['371102101', 'county', 'division-code-level'],
    ['160000', 'province', 'division-code-unknown'],
    ['000000', 'province', 'division-code-unknown'],
    ['320022', 'county', 'division-code-unknown'],
    ['320000101', 'township', 'division-code-unknown'],
    ['371102000', 'township', 'division-code-unknown'],
    ['32132', 'county', 'division-code-malformed'],
    ['3213220', 'county', 'division-code-malformed'],
    ['3213220037', 'county', 'division-code-malformed'],
    ['32132a', 'county', 'division-code-malformed'],
    ['３２１３２２', 'county', 'division-code-malformed'],
    ['321322\n', 'county', 'division-code-malformed'],
  ] as const;
  for (const [code, level, expected] of cases) {
    const faults = divisionCodeFaults(code, level, '/divisionCode');
    const codes = faults.map((fault) => fault.code);
    t.strictSame(codes, expected === null ? [] : [expected], `${JSON.stringify(code)} ${level}`);
  }
});

test('an organization as it is registered and read', async (t) => {
  const { call } = await startApp(t);
  const parent = await create(call, county);
  const sent = {
    ...bureau,
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

test('changes of an organization, and what the log says', async (t) => {
  const { call, store } = await startApp(t);
  const made = await call('POST', base, { body: { ...bureau, validTo: '2030-12-31' } });
  const organization = made.body as Organization;
  const { id } = organization;

  const renamed = { ...organization, name: '沭阳县发展改革局' };
  const put = await write(call, 'PUT', id, renamed);
  t.equal(put.status, 200, 'what was read is changed and sent back');
  const after = put.body as Organization;
  t.strictSame(after, { ...renamed, version: 2, updatedAt: after.updatedAt });
  t.ok(after.updatedAt >= organization.updatedAt);
  t.not(put.headers.etag, made.headers.etag);
  const changedSince = await call('GET', `${base}/${id}`, {
    headers: { 'if-none-match': made.headers.etag ?? '' },
  });
  t.equal(changedSince.status, 200);

  const patched = await write(call, 'PATCH', id, { validTo: null, level: 'prefecture' });
  t.strictSame(patched.body, {
    ...after,
    validTo: null,
    level: 'prefecture',
    version: 3,
    updatedAt: (patched.body as Organization).updatedAt,
  });

  const gone = await write(call, 'DELETE', id);
  t.equal(gone.status, 204);
  t.equal(gone.text, '');
  isProblem(t, await call('GET', `${base}/${id}`), 404, 'not-found');

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

test('defaults', async (t) => {
  const { call } = await startApp(t);
  const plain = await create(call, bureau);
  const { id, version, createdAt, updatedAt, ...content } = plain;
  t.strictSame(content, {
    ...bureau,
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
    const put = await write(call, 'PUT', made.id, { name: 'x', level, kind, reportsTo: other });
    t.equal((put.body as Organization).reportsTo, other, 'what is sent counts');
    const reset = await write(call, 'PATCH', made.id, { reportsTo: null });
    t.equal((reset.body as Organization).reportsTo, reportsTo, 'null restores the default');
  }

  const full = await create(call, {
    ...bureau,
    divisionCode: '321322',
    verticallyLed: true,
    validFrom: '2000-01-01',
    parentId: plain.id,
  });
  const put = await write(call, 'PUT', full.id, bureau);
  t.match(
    put.body,
    { divisionCode: null, verticallyLed: false, validFrom: null, parentId: null },
    'PUT: what is left out has its default',
  );
  const patched = await write(call, 'PATCH', full.id, {});
  t.match(patched.body, { name: bureau.name }, 'PATCH: what is left out stays');
});

test('faults of a body, all at once', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const standing = await create(call, bureau);
  const before = await snapshot(app);
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
    isProblem(t, post, 400, 'request-invalid', `POST ${name}`);
    t.strictSame(told(post), expected, `POST ${name}`);
    const put = await call('PUT', `${base}/${standing.id}`, { body, headers });
    t.strictSame(told(put), expected, `PUT ${name}`);
    const english = await call('POST', base, { body, headers: { 'accept-language': 'en' } });
    t.notMatch(english.text, /[\u4e00-\u9fff]/, `POST ${name}: English when asked for`);
  }
  t.ok(
    faultsOf(await call('POST', base, { body: {} })).every(({ message }) => /缺少/.test(message)),
  );

  t.strictSame(await snapshot(app), before, 'nothing was kept, nothing was logged');
});

test('faults of read-only members and of patches', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const standing = await create(call, bureau);
  const before = await snapshot(app);
  const headers = { 'if-match': await tagOf(call, standing.id) };
  const readOnly = { id: 'x', version: 99, createdAt: '2000-01-01T00:00:00.000Z' };
  for (const method of ['PUT', 'PATCH']) {
    const body = { ...bureau, ...readOnly, updatedAt: null };
    const answer = await call(method, `${base}/${standing.id}`, { body, headers });
    t.strictSame(told(answer).slice(0, 2), ['/createdAt read-only-member', '/id read-only-member']);
    t.equal(told(answer).length, 4, `${method}: each read-only member that differs`);
    const sameBody = { ...standing, name: '新名' };
    const same = await call(method, `${base}/${standing.id}?dryRun=true`, {
      body: sameBody,
      headers,
    });
    t.equal(same.status, 200, `${method}: read-only members as they were read`);
  }
  const given = await call('POST', base, { body: { ...bureau, id: standing.id } });
  t.strictSame(told(given), ['/id unknown-member'], 'the service makes the ids');

  const patches = [
    [{ name: null }, ['/name']],
    [{ kind: null, level: 3, other: null }, ['/kind', '/level', '/other']],
    [{ validFrom: '2024-01-02', validTo: '2024-01-01' }, ['/validTo']],
    [{ code: '113708260043292688', divisionCode: '321322001' }, ['/code', '/divisionCode']],
    [[], ['']],
  ] as const;
  for (const [body, expected] of patches) {
    const answer = await call('PATCH', `${base}/${standing.id}`, { body, headers });
    isProblem(t, answer, 400, 'request-invalid', `PATCH ${JSON.stringify(body)}`);
    // A member of the wrong type may have more than one fault: where it stands is enough here.
    const places = [...new Set(faultsOf(answer).map(({ pointer }) => pointer))].sort();
    t.strictSame(places, expected, `PATCH ${JSON.stringify(body)}`);
  }
  t.strictSame(await snapshot(app), before, 'nothing was kept, nothing was logged');
});

test('a merge patch is judged with what stands', async (t) => {
  const { call } = await startApp(t);
  const { id } = await create(call, { ...bureau, validFrom: '2020-01-01', level: 'township' });
  const closed = await write(call, 'PATCH', id, { validTo: '2019-12-31' });
  t.strictSame(told(closed), ['/validTo range-reversed']);
  t.equal((await write(call, 'PATCH', id, { validTo: '2020-01-01' })).status, 200);
  t.equal((await write(call, 'PATCH', id, { divisionCode: '321322101' })).status, 200);
  const lifted = await write(call, 'PATCH', id, { level: 'county' });
  t.strictSame(told(lifted), ['/divisionCode division-code-level']);
  const typed = await call('PATCH', `${base}/${id}`, {
    text: '{"name":"新名"}',
    headers: { 'content-type': 'application/merge-patch+json', 'if-match': await tagOf(call, id) },
  });
  t.equal((typed.body as Organization).name, '新名');
  const wrong = await call('PATCH', `${base}/${id}`, {
    text: 'name=x',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  isProblem(t, wrong, 415, 'media-type-unsupported');
});

test('codes are unique, parents exist', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const township = { name: '两城镇', code: liangcheng, level: 'township', kind: 'government' };
  const { id } = await create(call, township);
  const other = await create(call, bureau);
  const before = await snapshot(app);
  isProblem(t, await call('POST', base, { body: township }), 409, 'organization-code-taken');
  for (const method of ['PUT', 'PATCH']) {
    const answer = await write(call, method, other.id, { ...bureau, code: liangcheng });
    isProblem(t, answer, 409, 'organization-code-taken', method);
  }
  for (const parentId of ['01900000-0000-7000-8000-000000000000', '91110000101623741K', 'x']) {
    const lost = await call('POST', base, { body: { ...bureau, parentId } });
    isProblem(t, lost, 400, 'organization-unknown', parentId);
    t.strictSame(told(lost), ['/parentId organization-unknown']);
    const moved = await write(call, 'PATCH', other.id, { parentId });
    isProblem(t, moved, 400, 'organization-unknown', parentId);
  }
  t.strictSame(await snapshot(app), before);

  const child = await create(call, { ...bureau, parentId: liangcheng });
  t.equal(child.parentId, id, 'a parent goes by its credit code too');
  const put = await write(call, 'PUT', id, township);
  t.equal(put.status, 200, 'a code does not collide with itself');
  const cleared = await write(call, 'PATCH', id, { code: null });
  t.equal((cleared.body as Organization).code, null);
  isProblem(t, await call('GET', `${base}/${liangcheng}`), 404, 'not-found');
  t.equal((await call('POST', base, { body: township })).status, 201, 'a freed code can be taken');
});

/** 省 ─ 市 ─ 县 ─ 局, and 乡 beside. */
async function tree(call: Call) {
  const province = await create(call, { name: '省', level: 'province', kind: 'government' });
  const city = await create(call, {
    name: '市',
    level: 'prefecture',
    kind: 'government',
    parentId: province.id,
  });
  const shuyang = await create(call, { ...county, name: '县', parentId: city.id });
  const office = await create(call, { ...bureau, name: '局', parentId: shuyang.id });
  const town = await create(call, {
    name: '乡',
    level: 'township',
    kind: 'government',
    parentId: shuyang.id,
  });
  return { province, city, county: shuyang, office, town };
}

test('moves, cycles, deletions', async (t) => {
  const app = await startApp(t);
  const { call, store } = app;
  const nodes = await tree(call);
  const before = await snapshot(app);
  const cycles = [
    [nodes.county, nodes.county],
    [nodes.county, nodes.office],
    [nodes.province, nodes.town],
    [nodes.city, nodes.county],
  ] as const;
  for (const [moved, below] of cycles) {
    const name = `${moved.name} below ${below.name}`;
    const patch = await write(call, 'PATCH', moved.id, { parentId: below.id });
    isProblem(t, patch, 409, 'organization-cycle', `PATCH ${name}`);
    const put = await write(call, 'PUT', moved.id, { ...moved, parentId: below.id });
    isProblem(t, put, 409, 'organization-cycle', `PUT ${name}`);
    const rehearsed = await write(call, 'PATCH', moved.id, { parentId: below.id }, '?dryRun=true');
    isProblem(t, rehearsed, 409, 'organization-cycle', `dryRun ${name}`);
  }
  for (const node of [nodes.province, nodes.city, nodes.county]) {
    isProblem(t, await write(call, 'DELETE', node.id), 409, 'organization-in-use', node.name);
  }
  t.strictSame(await snapshot(app), before, 'a refusal leaves everything alone');

  t.strictSame(await namesOf(call, `within=${nodes.city.id}`), ['乡', '县', '局', '市']);
  const moved = await write(call, 'PATCH', nodes.county.id, { parentId: nodes.province.id });
  t.equal(moved.status, 200);
  t.strictSame(await namesOf(call, `within=${nodes.city.id}`), ['市'], 'a move takes all along');
  t.strictSame(await namesOf(call, `within=${nodes.county.id}`), ['乡', '县', '局']);
  t.strictSame((await store.organizations.get(nodes.office.id))?.lineage, [
    nodes.province.id,
    nodes.county.id,
    nodes.office.id,
  ]);
  const freed = await write(call, 'PATCH', nodes.county.id, { parentId: null });
  t.equal((freed.body as Organization).parentId, null);
  t.strictSame(await namesOf(call, `within=${nodes.province.id}`), ['市', '省']);

  await app.keyFor('editor', nodes.office.id);
  isProblem(t, await write(call, 'DELETE', nodes.office.id), 409, 'organization-in-use', 'a key');
  t.equal((await write(call, 'DELETE', nodes.town.id)).status, 204, 'a leaf goes');
  const closed = await write(call, 'PATCH', nodes.office.id, { validTo: '2026-12-31' });
  t.equal((closed.body as Organization).validTo, '2026-12-31', 'a body in use is closed instead');
});

test('conditions', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await create(call, bureau);
  const stale = await tagOf(call, id);
  await write(call, 'PATCH', id, { name: '新名' });
  const before = await snapshot(app);
  const current = await tagOf(call, id);
  const requests = [
    ['PUT', bureau],
    ['PATCH', { name: 'x' }],
    ['DELETE', undefined],
  ] as const;
  for (const [method, body] of requests) {
    const send = (headers: Record<string, string>) =>
      call(method, `${base}/${id}`, { headers, ...(body && { body }) });
    isProblem(t, await send({}), 428, 'precondition-required', method);
    for (const tag of [stale, '*', `W/${current}`, `${current}, ${stale}`, '"2"', '']) {
      isProblem(t, await send({ 'if-match': tag }), 412, 'precondition-failed', `${method} ${tag}`);
    }
  }
  const copy = { ...(before.organizations.items[0] as Organization), version: 1, name: 'x' };
  const outdated = await call('PUT', `${base}/${id}`, {
    body: copy,
    headers: { 'if-match': stale },
  });
  isProblem(t, outdated, 412, 'precondition-failed', 'a stale copy is stale, not malformed');
  t.strictSame(await snapshot(app), before);

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
  const before = await snapshot(app);
  const made = await call('POST', `${base}?dryRun=true`, { body: county });
  t.equal(made.status, 201);
  t.match(made.body, { ...county, version: 1 });
  t.ok(made.headers.location && made.headers.etag);
  isProblem(t, await call('GET', made.headers.location ?? ''), 404, 'not-found');
  const put = await write(call, 'PUT', id, { ...bureau, name: '新名' }, '?dryRun=true');
  t.match(put, { status: 200, body: { name: '新名', version: 2 } });
  const patch = await write(call, 'PATCH', id, { name: '新名' }, '?dryRun=true');
  t.match(patch, { status: 200, body: { name: '新名', version: 2 } });
  t.equal((await write(call, 'DELETE', id, undefined, '?dryRun=true')).status, 204);
  t.strictSame(await snapshot(app), before);
  const unclear = await call('POST', `${base}?dryRun=maybe`, { body: county });
  isProblem(t, unclear, 400, 'request-invalid', 'dryRun=maybe');
  t.strictSame(await snapshot(app), before, 'what is unclear is not written');
});

test('who may', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await create(call, bureau);
  const other = await create(call, county);
  const before = await snapshot(app);
  const keys = {
    editor: await app.keyFor('editor', id),
    reader: await app.keyFor('reader', id),
    'reader of all': await app.keyFor('reader'),
  };
  const standing = await snapshot(app);
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
      isProblem(t, answer, 403, 'not-allowed', `${role} ${method}`);
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
    const nobody = await call(method, url, { key: null, ...(body && { body }) });
    isProblem(t, nobody, 401, 'credential-missing', `nobody ${method} ${url}`);
    t.ok(nobody.headers['www-authenticate']);
    const stranger = await call(method, url, { key: 'nianbao_x', ...(body && { body }) });
    isProblem(t, stranger, 401, 'credential-invalid', `stranger ${method} ${url}`);
    t.notMatch(stranger.text, bureau.name);
  }
  t.strictSame(await snapshot(app), standing);
  t.equal(before.organizations.items.length, 2);
});

test('addresses that lead nowhere', async (t) => {
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
    isProblem(t, read, 404, 'not-found', address);
    const put = await call('PUT', `${base}/${address}`, { body: {} });
    isProblem(t, put, 404, 'not-found', `PUT ${address}: before condition and body`);
  }
});

test('lists', async (t) => {
  const { call } = await startApp(t);
  const nodes = await tree(call);
  const all = ['乡', '县', '局', '市', '省'];
  const cases = [
    ['', all],
    [`parentId=${nodes.county.id}`, ['乡', '局']],
    [`within=${nodes.county.id}`, ['乡', '县', '局']],
    [`within=${nodes.province.id}`, all],
    [`within=${nodes.office.id}`, ['局']],
    ['level=county', ['县', '局']],
    ['kind=government', ['乡', '县', '市', '省']],
    ['level=county&kind=department', ['局']],
    [`within=${nodes.city.id}&level=township`, ['乡']],
    [`within=${nodes.office.id}&parentId=${nodes.city.id}`, []],
    [`q=${encodeURIComponent('县')}`, ['县']],
    ['q=%25', []],
    ['q=_', []],
  ] as const;
  for (const [query, expected] of cases) {
    t.strictSame(await namesOf(call, query), [...expected].sort(), query);
  }

  await write(call, 'PATCH', nodes.county.id, { code: liangcheng });
  t.strictSame(await namesOf(call, `within=${liangcheng}`), ['乡', '县', '局'].sort());
  t.strictSame(await namesOf(call, `parentId=${liangcheng}`), ['乡', '局'].sort());

  const order = async (sort: string) =>
    ((await call('GET', `${base}?sort=${sort}`)).body as { items: Organization[] }).items.map(
      ({ name }) => name,
    );
  const made = ['省', '市', '县', '局', '乡'];
  t.strictSame(await order('createdAt'), made);
  t.strictSame(await order('-createdAt'), [...made].reverse());
  t.strictSame(await order('name'), [...all].sort());
  t.strictSame(await order('-name'), [...all].sort().reverse());

  const page = await call('GET', `${base}?limit=2`);
  t.strictSame(compile(organizationPage)(page.body), [], 'the documented shape');

  const refused = [
    ['level=village', '?level'],
    ['kind=x', '?kind'],
    ['sort=code', '?sort'],
    ['limit=0', '?limit'],
    ['limit=201', '?limit'],
    ['limit=1e999', '?limit'],
    ['q=', '?q'],
    ['name=x', '?name'],
  ] as const;
  for (const [query, pointer] of refused) {
    const answer = await call('GET', `${base}?${query}`);
    isProblem(t, answer, 400, 'request-invalid', query);
    t.ok(
      faultsOf(answer).every((fault) => fault.pointer === pointer),
      `${query}: where`,
    );
    t.ok(faultsOf(answer).length > 0, `${query}: told`);
  }
  for (const parameter of ['within', 'parentId']) {
    const answer = await call('GET', `${base}?${parameter}=${nodes.city.id.replace(/.$/, 'x')}`);
    isProblem(t, answer, 400, 'organization-unknown', parameter);
    t.strictSame(told(answer), [`?${parameter} organization-unknown`]);
  }
  for (const cursor of ['x', 'e30']) {
    const answer = await call('GET', `${base}?cursor=${cursor}`);
    isProblem(t, answer, 400, 'cursor-invalid', cursor);
  }
});

test('pages stay put while others register', async (t) => {
  const { call } = await startApp(t);
  const first: string[] = [];
  for (let at = 0; at < 7; at++) {
    first.push((await create(call, { ...bureau, name: `机关${at}` })).name);
  }
  for (const sort of ['createdAt', '-createdAt', 'name', '-name']) {
    const seen: string[] = [];
    let url: string | undefined = `${base}?limit=2&sort=${sort}`;
    for (let turn = 0; url !== undefined; turn++) {
      const answer: Answer = await call('GET', url);
      const { items, next } = answer.body as { items: Organization[]; next: string | null };
      t.ok(items.length <= 2);
      seen.push(...items.map(({ name }) => name));
      const link: string | undefined = /^<(.+)>; rel="next"$/.exec(answer.headers.link ?? '')?.[1];
      t.equal(link === undefined, next === null, 'the link goes with next');
      url = link;
      if (turn < 2) await create(call, { ...bureau, name: `机关${turn === 0 ? '' : '9'}${sort}` });
    }
    const old = seen.filter((name) => first.includes(name));
    const expected = sort.startsWith('-') ? [...first].reverse() : first;
    t.strictSame(old, expected, `${sort}: each once, none left out`);
    t.equal(new Set(seen).size, seen.length, `${sort}: nothing twice`);
  }
  const page = await call('GET', `${base}?limit=1`);
  const { next } = page.body as { next: string };
  const mixed = await call('GET', `${base}?limit=1&sort=name&cursor=${next}`);
  isProblem(t, mixed, 400, 'cursor-invalid', 'a cursor of another order');
});

test('the documented examples work when sent as they are', async (t) => {
  const { call } = await startApp(t);
  const body = createOrganization.config.notes.example as object;
  const made = await call('POST', base, { body });
  t.equal(made.status, 201);
  isProblem(t, await call('POST', base, { body }), 409, 'organization-code-taken', 'sent twice');
  const { id } = made.body as Organization;
  const examples = { PUT: replaceOrganization, PATCH: patchOrganization };
  for (const [method, { config }] of Object.entries(examples)) {
    const answer = await write(call, method, id, config.notes.example as object);
    t.equal(answer.status, 200, method);
  }
});
