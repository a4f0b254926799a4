/** Reports over HTTP: whole and by section, in both editions, with every refusal. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { findingList, reportPage } from '../../src/features/reports/schemas.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { cellsOf, readCell, writeCell } from '../../src/form/figures.ts';
import type { Figures } from '../../src/form/types.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import { reportSchema } from '../../src/reports/schemas.ts';
import { tableSchema } from '../../src/reports/table-schemas.ts';
import { contents } from '../store/support.ts';
import type { Json } from './reports-support.ts';
import { at, isProblem, members, prose, stage, tables, today } from './reports-support.ts';

const reportCheck = compile(reportSchema);
const pageCheck = compile(reportPage);
const findingsCheck = compile(findingList);

const received = '/applicationStatistics/newlyReceived';
const receivedTotal = `${received}/total`;
const granted = '/applicationStatistics/outcomes/granted';
const review = '/reviewLitigation/review';

const paths = {
  proactiveDisclosure: 'proactive-disclosure',
  applicationStatistics: 'application-statistics',
  reviewLitigation: 'review-litigation',
} as const;

test('a new report is a draft with all cells blank', async (t) => {
  const { call, bureau, make, store } = await stage(t);
  const { id, tag, url, body } = await make();
  t.same(reportCheck(body), [], 'answers as documented');
  t.match(body, {
    organization: { id: bureau, name: '甲市水利局', code: '113708260043292687' },
    year: 2023,
    kind: 'own',
    edition: '2021',
    status: 'draft',
    version: 1,
    title: '甲市水利局2023年政府信息公开工作年度报告',
    computed: [],
    dueDate: '2024-01-31',
    overdue: true,
    allowedActions: ['update', 'delete', 'submit'],
    createdAt: '2024-02-15T04:00:00.000Z',
    submittedAt: null,
    publishedAt: null,
  });
  for (const cell of cellsOf(editionById('2021'))) {
    if (at(body, cell.pointer) !== null) t.fail(`${cell.pointer} is not blank`);
  }
  t.match(tag, /^"1-[0-9a-f]{8}\.[0-9a-f]{8}"$/);
  const again = await call('GET', url);
  t.same([again.status, again.headers.etag], [200, tag]);
  t.same(again.body, body, 'a read answers what the creation did');
  const all = (await store.log.list({ limit: 50, cursor: null, refused: false })).items;
  t.match(
    all.filter(({ resource }) => resource === 'report'),
    [{ action: 'report.create', resourceId: id, versionBefore: null, versionAfter: 1 }],
  );
});

test('a report may be made for a credit code; Location leads to it', async (t) => {
  const { call, bureau } = await stage(t);
  const answer = await call('POST', '/v1/reports', {
    body: { organizationId: '113708260043292687', year: 2020, kind: 'own', ...tables('2019') },
  });
  t.equal(answer.status, 201);
  t.same(reportCheck(answer.body), []);
  t.match(answer.body, { edition: '2019', organization: { id: bureau } });
  const found = await call('GET', answer.headers.location ?? '');
  t.same(found.body, answer.body);
  const head = await call('HEAD', answer.headers.location ?? '');
  t.same([head.status, head.text], [200, '']);
  t.equal(head.headers.etag, found.headers.etag);
});

test('totals: computed when left out, kept when sent, blank when blanked', async (t) => {
  const { call, make } = await stage(t);
  const { url, tag, body } = await make(
    tables('2021', {
      [`${received}/naturalPerson`]: 3,
      [`${received}/commercialEnterprise`]: 2,
      [`${review}/upheld`]: 4,
      [`${review}/total`]: 9,
    }) as unknown as Json,
  );
  t.equal(at(body, receivedTotal), 5);
  const computed = body.computed as string[];
  t.ok(computed.includes(receivedTotal));
  t.equal(at(body, `${review}/total`), 9, 'a wrong total is kept as sent');
  t.notOk(computed.includes(`${review}/total`));
  t.ok((body.findings as { errors: number }).errors > 0, 'and checked');

  const patched = await call('PATCH', url, {
    headers: { 'if-match': tag, 'content-type': 'application/merge-patch+json' },
    body: {
      applicationStatistics: { newlyReceived: { naturalPerson: 10 } },
      reviewLitigation: { review: { upheld: 5 } },
    },
  });
  t.equal(patched.status, 200);
  t.equal(at(patched.body, receivedTotal), 12, 'a computed total is computed again');
  t.equal(at(patched.body, `${review}/total`), 9, 'a declared one stays');

  const blanked = await call('PATCH', url, {
    headers: { 'if-match': patched.headers.etag ?? '' },
    body: { applicationStatistics: { newlyReceived: { total: null } } },
  });
  t.equal(at(blanked.body, receivedTotal), null);
  const stays = await call('PATCH', url, {
    headers: { 'if-match': blanked.headers.etag ?? '' },
    body: { applicationStatistics: { newlyReceived: { naturalPerson: 11 } } },
  });
  t.equal(at(stays.body, receivedTotal), null, 'a total that was blanked is declared blank');
  t.notOk((stays.body as { computed: string[] }).computed.includes(receivedTotal));
});

test('the first figures in a blank report bring their totals along', async (t) => {
  const { call, make } = await stage(t);
  const { url, tag } = await make();
  const patched = await call('PATCH', `${url}/application-statistics`, {
    headers: { 'if-match': tag },
    body: { newlyReceived: { naturalPerson: 7 } },
  });
  t.equal(patched.status, 200);
  t.match(patched.body, {
    newlyReceived: { naturalPerson: 7, researchInstitution: null, total: 7 },
  });
  const whole = await call('GET', url);
  t.same((whole.body as Json).computed, [receivedTotal]);
  t.equal(at(whole.body, `${granted}/total`), null, 'nothing is invented elsewhere');
});

test('blanks and zeros are kept apart', async (t) => {
  const { make, call } = await stage(t);
  const cells = tables('2021', {
    [`${received}/naturalPerson`]: 0,
    [`${received}/commercialEnterprise`]: null,
    '/proactiveDisclosure/administrativeFees/amount': '59237.2449',
    '/proactiveDisclosure/regulations/issued': null,
  });
  const { url } = await make(cells as unknown as Json);
  const { body, text } = await call('GET', url);
  t.equal(at(body, `${received}/naturalPerson`), 0);
  t.equal(at(body, `${received}/commercialEnterprise`), null);
  t.equal(at(body, '/proactiveDisclosure/regulations/issued'), null);
  t.match(text, '"amount":"59237.2449"', 'money is exact text');
});

test('a group that a patch blanks is blank in every cell', async (t) => {
  const { make, call } = await stage(t);
  const { url, tag } = await make(tables('2021') as unknown as Json);
  const { body, status } = await call('PATCH', `${url}/application-statistics`, {
    headers: { 'if-match': tag },
    body: { outcomes: { denied: null, granted: { naturalPerson: 2 } } },
  });
  t.equal(status, 200);
  const { denied, granted: row } = (body as { outcomes: Record<string, Json> }).outcomes;
  const cells = Object.values(denied ?? {}).flatMap((cellsOfRow) =>
    Object.values(cellsOfRow as Json),
  );
  t.equal(cells.length, 56);
  t.ok(cells.every((value) => value === null));
  t.match(row, { naturalPerson: 2, total: 2 });
  t.equal(at(body, '/outcomes/total/naturalPerson'), 2, 'its column is summed again');
});

test('the unit of central procurement is kept as printed', async (t) => {
  const { make, call } = await stage(t);
  const sent = tables('2019');
  sent.proactiveDisclosure.centralProcurement = { projects: 3, amount: '251000', unit: '元' };
  const { url, body } = await make({ year: 2019, ...sent });
  t.same(at(body, '/proactiveDisclosure/centralProcurement'), {
    projects: 3,
    amount: '251000',
    unit: '元',
  });
  const { headers } = await call('GET', url);
  const patched = await call('PATCH', `${url}/proactive-disclosure`, {
    headers: { 'if-match': headers.etag ?? '' },
    body: { centralProcurement: { unit: '万元' }, administrativeFees: { change: -8 } },
  });
  t.match(patched.body, {
    centralProcurement: { amount: '251000', unit: '万元' },
    administrativeFees: { change: -8 },
  });
});

test('each section is read, replaced, patched and blanked by itself', async (t) => {
  const { make, call, store } = await stage(t);
  for (const edition of ['2021', '2019'] as const) {
    const { url, id } = await make({ year: edition === '2021' ? 2022 : 2020 });
    for (const member of members) {
      const section = `${url}/${paths[member]}`;
      const check = compile(tableSchema(edition, member, 'stored'));
      const sent = tables(edition)[member];
      const before = await call('GET', section);
      t.same(check(before.body), [], `${edition} ${member} answers as documented`);
      t.match(before.headers.etag, /^"\d+-[0-9a-f]{8}"$/);

      const put = await call('PUT', section, {
        headers: { 'if-match': before.headers.etag ?? '' },
        body: sent,
      });
      t.equal(put.status, 200);
      t.match(put.body, sent);
      const get = await call('GET', section);
      t.equal(get.text, put.text, 'a read has the bytes of the write');
      t.equal(get.headers.etag, put.headers.etag);

      const whole = await call('GET', url);
      t.same((whole.body as Json)[member], get.body, 'the whole holds the section');
      const blank = await call('DELETE', section, {
        headers: { 'if-match': whole.headers.etag ?? '' },
      });
      t.same([blank.status, blank.text], [204, '']);
      const after = await call('GET', section);
      t.equal(after.headers.etag, blank.headers.etag, '204 tells the new tag');
      t.same(after.body, before.body, 'blank again');
    }
    const events = (await store.log.list({ limit: 200, cursor: null, refused: false })).items;
    const updates = events.filter((event) => event.resourceId === id && event.versionBefore);
    t.equal(updates.length, 6);
    t.ok(
      updates.every(({ action, versionBefore, versionAfter, changed }) => {
        return action === 'report.update' && versionAfter === Number(versionBefore) + 1 && changed;
      }),
    );
  }
});

test('the narrative', async (t) => {
  const { make, call, store } = await stage(t);
  const { url, tag } = await make();
  const put = await call('PUT', `${url}/narrative`, {
    headers: { 'if-match': tag },
    body: {
      overview: '一段。\n又一段。',
      informationProcessingFee: { notices: 1, amountCharged: '270', amountReceived: '0.50' },
    },
  });
  t.equal(put.status, 200);
  t.same(put.body, {
    preamble: null,
    overview: '一段。\n又一段。',
    problemsAndImprovements: null,
    otherMatters: null,
    informationProcessingFee: { notices: 1, amountCharged: '270', amountReceived: '0.50' },
  });
  const patch = await call('PATCH', `${url}/narrative`, {
    headers: { 'if-match': put.headers.etag ?? '' },
    body: { preamble: '前言', overview: null, informationProcessingFee: { amountCharged: null } },
  });
  t.match(patch.body, {
    preamble: '前言',
    overview: null,
    informationProcessingFee: { notices: 1, amountCharged: null, amountReceived: '0.50' },
  });
  const last = (await store.log.list({ limit: 200, cursor: null, refused: false })).items.at(-1);
  t.same(last?.changed, [
    '/narrative/preamble',
    '/narrative/overview',
    '/narrative/informationProcessingFee/amountCharged',
  ]);
  const blank = await call('DELETE', `${url}/narrative`, {
    headers: { 'if-match': patch.headers.etag ?? '' },
  });
  t.equal(blank.status, 204);
  const { body } = await call('GET', `${url}/narrative`);
  t.match(body, { preamble: null, informationProcessingFee: { notices: null } });
});

test('what was read may be sent back as it is', async (t) => {
  const { make, call } = await stage(t);
  const { url, tag, body } = await make(
    tables('2021', { [`${received}/naturalPerson`]: 3 }) as unknown as Json,
  );
  const put = await call('PUT', url, { headers: { 'if-match': tag }, body });
  t.equal(put.status, 200);
  for (const member of members) t.same((put.body as Json)[member], body[member]);
  t.same((put.body as Json).computed, [], 'totals that were sent are declared');
  t.equal((put.body as Json).version, 2);
  const get = await call('GET', url);
  t.equal(get.text, put.text);

  const titled = await call('PATCH', url, {
    headers: { 'if-match': put.headers.etag ?? '' },
    body: { title: '另一个标题' },
  });
  t.equal((titled.body as Json).title, '另一个标题');
  const restored = await call('PATCH', url, {
    headers: { 'if-match': titled.headers.etag ?? '' },
    body: { title: null, reviewLitigation: null, narrative: null },
  });
  t.equal((restored.body as Json).title, body.title, 'null restores the title');
  t.equal(at(restored.body, `${review}/upheld`), null);
  t.equal(at(restored.body, `${received}/naturalPerson`), 3);
});

test('a replacement blanks what it leaves out', async (t) => {
  const { make, call } = await stage(t);
  const { url, tag } = await make({ ...tables('2021'), narrative: { overview: '总体' } });
  const { reviewLitigation } = tables('2021');
  const put = await call('PUT', url, { headers: { 'if-match': tag }, body: { reviewLitigation } });
  t.equal(put.status, 200);
  t.equal(at(put.body, '/narrative/overview'), null);
  t.equal(at(put.body, `${received}/naturalPerson`), null);
  t.equal(at(put.body, `${review}/upheld`), 0);
});

test('conditions', async (t) => {
  const { make, call, file } = await stage(t);
  const { url, tag, id } = await make();
  const body = { narrative: { overview: '甲' } };
  const before = contents(file);
  for (const [method, address, sent] of [
    ['PUT', url, body],
    ['PATCH', url, body],
    ['DELETE', url, undefined],
    ['PUT', `${url}/narrative`, body.narrative],
    ['PATCH', `${url}/review-litigation`, {}],
    ['DELETE', `${url}/application-statistics`, undefined],
  ] as const) {
    const name = `${method} ${address}`;
    const options = sent === undefined ? {} : { body: sent };
    const missing = await call(method, address, options);
    isProblem(t, missing, { status: 428, code: 'precondition-required' }, name);
    for (const stale of ['"1-00000000"', '*', `W/${tag}`, `${tag}, "2-00000000"`, 'x']) {
      const answer = await call(method, address, { ...options, headers: { 'if-match': stale } });
      isProblem(t, answer, { status: 412, code: 'precondition-failed' }, `${name} ${stale}`);
    }
  }
  t.same(contents(file), before, 'nothing has changed');

  const two = await Promise.all(
    ['甲', '乙'].map((overview) =>
      call('PUT', `${url}/narrative`, { headers: { 'if-match': tag }, body: { overview } }),
    ),
  );
  t.same(two.map(({ status }) => status).sort(), [200, 412], 'one of two writers wins');
  const winner = two.find(({ status }) => status === 200);
  const kept = await call('GET', `${url}/narrative`);
  t.equal(kept.text, winner?.text);

  const whole = await call('GET', url);
  const same = await call('GET', url, { headers: { 'if-none-match': whole.headers.etag ?? '' } });
  t.same([same.status, same.text, same.headers.etag], [304, '', whole.headers.etag]);
  const old = await call('GET', url, { headers: { 'if-none-match': tag } });
  t.equal(old.status, 200);

  const gone = await call('DELETE', url, { headers: { 'if-match': kept.headers.etag ?? '' } });
  t.equal(gone.status, 204, 'the tag of a section serves for the whole');
  isProblem(t, await call('GET', url), { status: 404, code: 'not-found' }, 'deleted');
  const events = contents(file).audit_events as { action: string; resource_id: string }[];
  t.match(events.at(-1), { action: 'report.delete', resource_id: id });
});

test('a rehearsal answers the same and keeps nothing', async (t) => {
  const { make, call, file, bureau } = await stage(t);
  const { url, tag } = await make();
  const before = contents(file);
  const headers = { 'if-match': tag };
  const created = await call('POST', '/v1/reports?dryRun=true', {
    body: { organizationId: bureau, year: 2022, kind: 'own' },
  });
  t.equal(created.status, 201);
  const gone = await call('GET', created.headers.location ?? '');
  t.equal(gone.status, 404);
  const put = await call('PUT', `${url}/narrative?dryRun=true`, {
    headers,
    body: { overview: 'x' },
  });
  t.match(put, { status: 200, body: { overview: 'x' } });
  t.equal((await call('DELETE', `${url}?dryRun=true`, { headers })).status, 204);
  t.same(contents(file), before);
  const real = await call('PUT', `${url}/narrative`, { headers, body: { overview: 'x' } });
  t.same([real.headers.etag, real.text], [put.headers.etag, put.text]);
});

type Faulty = readonly [
  name: string,
  body: (sound: { figures: Figures; base: Json }) => unknown,
  code: string,
  faults: readonly (readonly [string, string])[],
];

const withCell =
  (pointer: string, value: unknown) =>
  ({ figures, base }: { figures: Figures; base: Json }) => {
    const path = pointer.split('/').slice(1);
    const last = path.pop() as string;
    (at(figures, `/${path.join('/')}`) as Json)[last] = value;
    return { ...base, ...figures };
  };

const wrongType = 'wrong-type';
const invalid = 'request-invalid';

const faulty: readonly Faulty[] = [
  ['unknown member', ({ base }) => ({ ...base, sum: 1 }), invalid, [['/sum', 'unknown-member']]],
  [
    'unknown cell',
    withCell(`${received}/martian`, 1),
    invalid,
    [[`${received}/martian`, 'unknown-member']],
  ],
  [
    'unknown row',
    withCell('/applicationStatistics/outcomes/lost', {}),
    invalid,
    [['/applicationStatistics/outcomes/lost', 'unknown-member']],
  ],
  [
    'text in a count',
    withCell(`${granted}/naturalPerson`, '5'),
    invalid,
    [[`${granted}/naturalPerson`, wrongType]],
  ],
  [
    'negative count',
    withCell(`${granted}/naturalPerson`, -1),
    invalid,
    [[`${granted}/naturalPerson`, 'out-of-range']],
  ],
  [
    'fraction',
    withCell(`${granted}/naturalPerson`, 1.5),
    invalid,
    [[`${granted}/naturalPerson`, wrongType]],
  ],
  [
    '2^53',
    withCell(`${granted}/naturalPerson`, 2 ** 53),
    invalid,
    [[`${granted}/naturalPerson`, 'number-out-of-range']],
  ],
  [
    'number as money',
    withCell('/proactiveDisclosure/administrativeFees/amount', 1),
    invalid,
    [['/proactiveDisclosure/administrativeFees/amount', wrongType]],
  ],
  [
    'five decimals',
    withCell('/proactiveDisclosure/administrativeFees/amount', '1.00001'),
    invalid,
    [['/proactiveDisclosure/administrativeFees/amount', 'wrong-format']],
  ],
  [
    'negative money',
    withCell('/proactiveDisclosure/administrativeFees/amount', '-1'),
    invalid,
    [['/proactiveDisclosure/administrativeFees/amount', 'wrong-format']],
  ],
  [
    'missing cell',
    withCell(`${granted}/naturalPerson`, undefined),
    invalid,
    [[`${granted}/naturalPerson`, 'missing-member']],
  ],
  ['missing row', withCell(granted, undefined), invalid, [[granted, 'missing-member']]],
  [
    'two faults at once',
    ({ figures, base }) => {
      withCell(`${granted}/naturalPerson`, -1)({ figures, base });
      return { ...withCell(`${review}/upheld`, true)({ figures, base }), kind: 'both' };
    },
    invalid,
    [
      [`${granted}/naturalPerson`, 'out-of-range'],
      [`${review}/upheld`, wrongType],
      ['/kind', 'not-allowed-value'],
    ],
  ],
  [
    'the other edition',
    ({ base }) => ({ ...base, ...tables('2019') }),
    invalid,
    [
      ['/proactiveDisclosure', 'wrong-edition'],
      ['/applicationStatistics', 'wrong-edition'],
    ],
  ],
  [
    'the new form for an old year',
    ({ base }) => ({ ...base, year: 2020, ...tables('2021') }),
    invalid,
    [
      ['/proactiveDisclosure', 'wrong-edition'],
      ['/applicationStatistics', 'wrong-edition'],
    ],
  ],
  [
    'null for a table',
    ({ base }) => ({ ...base, reviewLitigation: null }),
    invalid,
    [['/reviewLitigation', wrongType]],
  ],
  ['a list', () => [], invalid, [['', wrongType]]],
  ['null', () => null, invalid, [['', wrongType]]],
  [
    'nothing said',
    () => ({}),
    invalid,
    [
      ['/organizationId', 'missing-member'],
      ['/year', 'missing-member'],
      ['/kind', 'missing-member'],
    ],
  ],
  [
    'year 2018',
    ({ base }) => ({ ...base, year: 2018 }),
    'year-unsupported',
    [['/year', 'year-unsupported']],
  ],
  ['next year', ({ base }) => ({ ...base, year: 2025 }), invalid, [['/year', 'out-of-range']]],
  ['year as text', ({ base }) => ({ ...base, year: '2023' }), invalid, [['/year', wrongType]]],
  [
    'unknown organization',
    ({ base }) => ({ ...base, organizationId: '018f0000-0000-7000-8000-000000000000' }),
    'organization-unknown',
    [['/organizationId', 'organization-unknown']],
  ],
  [
    'unknown organization and a fault',
    ({ base }) => ({ ...base, organizationId: 'x', kind: 'both' }),
    invalid,
    [
      ['/organizationId', 'organization-unknown'],
      ['/kind', 'not-allowed-value'],
    ],
  ],
  [
    'a title in two lines',
    ({ base }) => ({ ...base, title: '甲\n乙' }),
    invalid,
    [['/title', 'text-malformed']],
  ],
  ['an empty title', ({ base }) => ({ ...base, title: '' }), invalid, [['/title', 'too-short']]],
  [
    'prose that is no text',
    ({ base }) => ({ ...base, narrative: { overview: 5 } }),
    invalid,
    [['/narrative/overview', wrongType]],
  ],
  [
    'prose that is too long',
    ({ base }) => ({ ...base, narrative: { overview: '字'.repeat(100_001) } }),
    invalid,
    [['/narrative/overview', 'too-long']],
  ],
];

test('faulty bodies are refused whole, with every fault', async (t) => {
  const { call, bureau, file } = await stage(t);
  const before = contents(file);
  for (const [name, body, code, faults] of faulty) {
    const base = { organizationId: bureau, year: 2023, kind: 'own' };
    const answer = await call('POST', '/v1/reports', {
      body: body({ figures: tables('2021'), base }),
    });
    isProblem(t, answer, { status: 400, code, faults }, name);
  }
  t.same(contents(file), before, 'nothing has changed');
});

test('faults of changes', async (t) => {
  const { call, make, file } = await stage(t);
  const { url, tag, body } = await make();
  const before = contents(file);
  const readOnly = 'read-only-member';
  for (const [method, path, sent, faults] of [
    [
      'PUT',
      '',
      { ...body, version: 9, year: 2022 },
      [
        ['/version', readOnly],
        ['/year', readOnly],
      ],
    ],
    ['PUT', '', { overdue: false }, [['/overdue', readOnly]]],
    [
      'PUT',
      '',
      { organization: { ...(body.organization as Json), name: 'x' } },
      [['/organization', readOnly]],
    ],
    ['PATCH', '', { status: 'published' }, [['/status', readOnly]]],
    ['PATCH', '', { nothing: null }, [['/nothing', 'unknown-member']]],
    [
      'PATCH',
      '',
      { reviewLitigation: { review: { upheld: -1 } } },
      [[`${review}/upheld`, 'out-of-range']],
    ],
    [
      'PATCH',
      '',
      { proactiveDisclosure: { centralProcurement: { projects: 1 } } },
      [['/proactiveDisclosure', 'wrong-edition']],
    ],
    [
      'PUT',
      '/review-litigation',
      {},
      [
        ['/review', 'missing-member'],
        ['/litigation', 'missing-member'],
      ],
    ],
    ['PUT', '/proactive-disclosure', tables('2019').proactiveDisclosure, [['', 'wrong-edition']]],
    [
      'PATCH',
      '/application-statistics',
      { newlyReceived: { naturalPerson: '1' } },
      [['/newlyReceived/naturalPerson', wrongType]],
    ],
    ['PATCH', '/application-statistics', null, [['', wrongType]]],
    [
      'PUT',
      '/narrative',
      { informationProcessingFee: { amountCharged: '1.005' } },
      [['/informationProcessingFee/amountCharged', 'wrong-format']],
    ],
    ['PUT', '/narrative', null, [['', wrongType]]],
  ] as const) {
    const answer = await call(method, `${url}${path}`, {
      headers: { 'if-match': tag },
      body: sent,
    });
    const name = `${method} ${path} ${JSON.stringify(sent).slice(0, 60)}`;
    isProblem(t, answer, { status: 400, code: invalid, faults }, name);
  }
  t.same(contents(file), before, 'nothing has changed');
});

test('bodies that are not JSON, or irregular', async (t) => {
  const { call, file } = await stage(t);
  const before = contents(file);
  const json = { 'content-type': 'application/json' };
  for (const [name, text, headers, status, code] of [
    ['empty', '', json, 400, 'json-invalid'],
    ['broken', '{"year":', json, 400, 'json-invalid'],
    ['1e400', '{"year":1e400}', json, 400, invalid],
    ['deep', `${'['.repeat(30)}${']'.repeat(30)}`, json, 400, 'json-invalid'],
    ['twice', '{"year":2023,"year":2022}', json, 400, 'json-invalid'],
    [
      'form',
      'year=2023',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'media-type-unsupported',
    ],
    [
      'patch',
      '{}',
      { 'content-type': 'application/merge-patch+json' },
      415,
      'media-type-unsupported',
    ],
  ] as const) {
    const answer = await call('POST', '/v1/reports', { text, headers });
    isProblem(t, answer, { status, code }, name);
  }
  t.same(contents(file), before, 'nothing has changed');
});

test('one report for a body, a year and a kind', async (t) => {
  const { call, make, bureau, file } = await stage(t);
  await make();
  await make({ kind: 'consolidated' });
  await make({ year: 2022 });
  const before = contents(file);
  const answer = await call('POST', '/v1/reports', {
    body: { organizationId: bureau, year: 2023, kind: 'own' },
  });
  isProblem(t, answer, { status: 409, code: 'report-exists' }, 'duplicate');
  t.same(contents(file), before, 'nothing has changed');
});

test('who may read and write', async (t) => {
  const { call, make, keyFor, bureau, city, elsewhere, file } = await stage(t);
  const { url, tag } = await make();
  const keys = {
    own: await keyFor('editor', bureau),
    above: await keyFor('editor', city),
    foreign: await keyFor('editor', elsewhere),
    reader: await keyFor('reader', bureau),
    readerAbove: await keyFor('reader', city),
    readerForeign: await keyFor('reader', elsewhere),
    none: null,
  };
  const headers = { 'if-match': tag };
  const before = contents(file);
  const creation = { organizationId: bureau, year: 2021, kind: 'own' };
  for (const [who, read, write, create] of [
    ['own', 200, 200, 201],
    ['above', 200, 403, 403],
    ['foreign', 404, 404, 404],
    ['reader', 200, 403, 403],
    ['readerAbove', 200, 403, 403],
    ['readerForeign', 404, 403, 403],
    ['none', 404, 401, 401],
  ] as const) {
    const key = keys[who];
    for (const path of ['', '/narrative', '/review-litigation']) {
      const answer = await call('GET', `${url}${path}`, { key });
      t.equal(answer.status, read, `${who} reads ${path}`);
      if (read !== 200) t.notMatch(answer.text, '水利局', 'tells nothing of it');
    }
    const findings = await call('GET', `${url}/findings`, { key });
    t.equal(findings.status, key === null ? 401 : read, `${who} reads the findings`);
    const put = { key, headers, body: { overview: who } };
    t.equal((await call('PUT', `${url}/narrative?dryRun=true`, put)).status, write, `${who} puts`);
    const made = await call('POST', '/v1/reports?dryRun=true', { key, body: creation });
    t.equal(made.status, create, `${who} creates`);
    const list = await call('GET', '/v1/reports', { key });
    const { items } = list.body as { items?: unknown[] };
    t.equal(items?.length, read === 200 ? 1 : 0, `${who} lists`);
    const named = await call('GET', `/v1/reports?organizationId=${bureau}`, { key });
    t.same((named.body as { items?: unknown[] }).items?.length, items?.length, `${who} asks`);
  }
  t.same(contents(file), before, 'nothing has changed');

  const reader = await call('GET', url, { key: keys.reader });
  t.same((reader.body as Json).allowedActions, []);
  t.not(reader.headers.etag, tag, 'another answer has another tag');
  const written = await call('PUT', `${url}/narrative`, {
    key: keys.own,
    headers: { 'if-match': reader.headers.etag ?? '' },
    body: { overview: '由读到的版本改' },
  });
  t.equal(written.status, 200, 'what differs by reader is no part of the condition');
});

test('a foreign report is refused as one that does not exist', async (t) => {
  const { call, make, keyFor, elsewhere } = await stage(t);
  const { url } = await make();
  const key = await keyFor('editor', elsewhere);
  const known = await call('PUT', url, { key, body: {} });
  const unknown = await call('PUT', '/v1/reports/018f0000-0000-7000-8000-000000000000', {
    key,
    body: {},
  });
  const told = (answer: { body: unknown }) => {
    const { instance: _instance, requestId: _requestId, ...problem } = answer.body as Json;
    return problem;
  };
  t.same(told(known), told(unknown));
  isProblem(t, known, { status: 404, code: 'not-found' }, 'before its condition and body');
});

test('lists: filters, order, pages', async (t) => {
  const { call, make, city, bureau, elsewhere } = await stage(t);
  const wrong = tables('2021', { [`${review}/upheld`]: 1, [`${review}/total`]: 5 });
  const a = await make({ ...wrong, title: '甲局报告' });
  const b = await make({
    year: 2020,
    organizationId: city,
    kind: 'consolidated',
    narrative: prose,
    ...tables('2019'),
  });
  const complete = { narrative: prose, ...tables('2021') };
  const c = await make({ organizationId: elsewhere, kind: 'consolidated', ...complete });
  const listed = async (query: string) => {
    const answer = await call('GET', `/v1/reports${query}`);
    t.equal(answer.status, 200, answer.text);
    t.same(pageCheck(answer.body), [], 'answers as documented');
    return (answer.body as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  for (const [query, expected] of [
    ['', [a, b, c]],
    ['?sort=-createdAt', [c, b, a]],
    [`?organizationId=${bureau}`, [a]],
    ['?organizationId=113708260043292687', [a]],
    [`?within=${city}`, [a, b]],
    ['?year=2023', [a, c]],
    ['?kind=consolidated', [b, c]],
    ['?status=draft', [a, b, c]],
    ['?edition=2019', [b]],
    ['?hasErrors=true', [a]],
    ['?hasErrors=false', [b, c]],
    ['?overdue=true', [a, b]],
    ['?overdue=false', [c]],
    [`?q=${encodeURIComponent('甲局')}`, [a]],
    [`?year=2023&within=${city}`, [a]],
  ] as const) {
    t.same(
      await listed(query),
      expected.map(({ id }) => id),
      query || 'all',
    );
  }
  const first = await call('GET', '/v1/reports?sort=-createdAt&limit=2');
  const { next } = first.body as { next: string };
  t.match(first.headers.link, new RegExp(`cursor=${next}.*rel="next"`));
  const rest = await listed(`?sort=-createdAt&limit=2&cursor=${next}`);
  t.same(rest, [a.id]);
  const line = (first.body as { items: Json[] }).items[0] as Json;
  t.match(line, { organization: { id: elsewhere }, overdue: false, dueDate: '2024-03-31' });
  for (const absent of [...members, 'narrative', 'computed']) t.notOk(absent in line, absent);

  for (const [query, code, pointer] of [
    ['?limit=201', invalid, '?limit'],
    ['?sort=title', invalid, '?sort'],
    ['?colour=red', invalid, '?colour'],
    ['?hasErrors=1', invalid, '?hasErrors'],
    ['?organizationId=nobody', 'organization-unknown', '?organizationId'],
    ['?within=nobody', 'organization-unknown', '?within'],
    ['?cursor=abc', 'cursor-invalid', undefined],
  ] as const) {
    const answer = await call('GET', `/v1/reports${query}`);
    isProblem(t, answer, { status: 400, code }, query);
    const { errors = [] } = answer.body as { errors?: { pointer: string }[] };
    if (pointer !== undefined) t.equal(errors[0]?.pointer, pointer);
  }
});

test('lists: what is asked again is answered for who asks, as things stand', async (t) => {
  let now = today;
  const { call, make, keyFor, bureau } = await stage(t, () => now);
  const { url, tag } = await make();
  const [editor, reader] = [await keyFor('editor', bureau), await keyFor('reader', bureau)];
  const line = async (key: string, query = '') => {
    const { body } = await call('GET', `/v1/reports${query}`, { key });
    return (body as { items: Json[] }).items[0];
  };
  const actions = ['update', 'delete', 'submit'];
  for (let round = 0; round < 2; round += 1) {
    t.match(await line(editor), { version: 1, daysLate: 15, allowedActions: actions });
    t.match(await line(reader), { version: 1, daysLate: 15, allowedActions: [] });
    t.equal(await line(reader, '?overdue=false'), undefined);
    t.equal(await line(reader, '?published=true'), undefined);
  }
  const headers = { 'if-match': tag };
  const put = await call('PUT', `${url}/narrative`, { key: editor, headers, body: prose });
  t.equal(put.status, 200);
  t.match(await line(reader), { version: 2, allowedActions: [] });
  now = new Date(today.getTime() + 24 * 60 * 60 * 1000);
  t.match(await line(reader), { version: 2, daysLate: 16 });
});

test('lists: a page that is known is not sent again', async (t) => {
  const { call, make, keyFor, bureau } = await stage(t);
  const { url, tag } = await make();
  const [editor, reader] = [await keyFor('editor', bureau), await keyFor('reader', bureau)];
  const list = (key: string | null, known?: string) =>
    call('GET', '/v1/reports', { key, headers: known ? { 'if-none-match': known } : {} });
  const first = (await list(editor)).headers.etag;
  const again = await list(editor, first);
  t.strictSame([again.status, again.text, again.headers.etag], [304, '', first]);
  t.equal((await list(reader, first)).status, 200, 'another reader, another answer');
  const publicly = await list(null);
  t.match(publicly.headers, { etag: /^"1-[0-9a-f]{8}"$/, 'cache-control': /max-age/ });
  const headers = { 'if-match': tag };
  await call('PUT', `${url}/narrative`, { key: editor, headers, body: prose });
  const changed = await list(editor, first);
  t.equal(changed.status, 200);
  t.not(changed.headers.etag, first);
  t.equal(
    (await list(null, publicly.headers.etag)).status,
    304,
    'drafts are nothing to the public',
  );
});

test('findings: in the language asked for, with what may fix them', async (t) => {
  const { call, make } = await stage(t);
  const cell = (row: string) => `/applicationStatistics/${row}`;
  const { url, body } = await make(
    tables('2021', {
      [cell('newlyReceived/naturalPerson')]: 9,
      [cell('newlyReceived/total')]: 5,
      [cell('outcomes/granted/naturalPerson')]: 5,
    }) as unknown as Json,
  );
  const zh = await call('GET', `${url}/findings`);
  t.same(findingsCheck(zh.body), [], 'answers as documented');
  const { items, counts } = zh.body as { items: Json[]; counts: Json };
  t.same(counts, body.findings, 'the counts of the report');
  const found = items.find(({ rule }) => rule === 'A-01');
  assert(found);
  t.match(found, { severity: 'error', left: 9, right: 5, difference: 4, explanation: null });
  t.match(found.message, /[一-鿿]/);
  t.ok((found.pointers as string[]).includes(cell('newlyReceived/naturalPerson')));
  t.same(found.suggestions, [{ pointer: cell('newlyReceived/naturalPerson'), value: 5 }]);
  const en = await call('GET', `${url}/findings`, { headers: { 'accept-language': 'en' } });
  t.not(en.headers.etag, zh.headers.etag);
  t.match(en.headers.vary, /accept-language/i);
  const same = await call('GET', `${url}/findings`, {
    headers: { 'if-none-match': zh.headers.etag ?? '' },
  });
  t.equal(same.status, 304);
});

test('random figures are kept cell by cell', async (t) => {
  const { call, make } = await stage(t);
  const reports = {
    '2021': await make({ year: 2021 }),
    '2019': await make({ year: 2019 }),
  };
  const count = fc.option(fc.oneof(fc.nat(20), fc.maxSafeNat()), { nil: null });
  const change = fc.option(fc.maxSafeInteger(), { nil: null });
  const money = fc.option(
    fc.tuple(fc.nat(999_999_999_999), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`),
    { nil: null },
  );
  const kinds = { count, change, money };
  const figuresOf = (edition: '2019' | '2021') => {
    const leaves = cellsOf(editionById(edition)).filter((cell) => !cell.total);
    return fc.tuple(...leaves.map((cell) => kinds[cell.kind])).map((values) => {
      const figures: Figures = {
        proactiveDisclosure: {},
        applicationStatistics: {},
        reviewLitigation: {},
      };
      for (const [index, cell] of leaves.entries()) writeCell(figures, cell, values[index] ?? null);
      return { edition, leaves, figures };
    });
  };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('2019' as const, '2021' as const).chain(figuresOf),
      async ({ edition, leaves, figures }) => {
        const { url } = reports[edition];
        const { headers } = await call('GET', url);
        const put = await call('PUT', url, {
          headers: { 'if-match': headers.etag ?? '' },
          body: figures,
        });
        assert.equal(put.status, 200);
        const get = await call('GET', url);
        assert.equal(get.text, put.text);
        for (const cell of leaves) {
          assert.equal(readCell(get.body as Figures, cell), readCell(figures, cell), cell.pointer);
        }
        assert.deepEqual(reportCheck(get.body), []);
      },
    ),
    { numRuns: 40 },
  );
});

test('findings as a table that a spreadsheet opens', async (t) => {
  const { call, make } = await stage(t);
  const wrong = tables('2021', { [`${review}/upheld`]: 1, [`${review}/total`]: 5 });
  const { url } = await make({ ...wrong, narrative: prose });
  const byAccept = await call('GET', `${url}/findings`, { headers: { accept: 'text/csv' } });
  t.equal(byAccept.status, 200);
  t.match(byAccept.headers['content-type'], /^text\/csv; charset=utf-8/);
  t.match(byAccept.headers.vary, /Accept, Accept-Language/);
  t.equal(byAccept.text.charCodeAt(0), 0xfeff, 'Excel reads Chinese');
  const lines = byAccept.text.slice(1).split('\r\n');
  t.equal(lines[0], '规则,严重程度,说明,单元格,左端,右端,差额,可能的更正,填报说明,key');
  t.match(lines[1], /^A-04,error,/);
  t.equal(lines.at(-1), '', 'every line ends');
  const asked = await call('GET', `${url}/findings?format=csv`, {
    headers: { accept: 'application/json', 'accept-language': 'en' },
  });
  t.match(asked.text, /^\ufeffRule,Severity,Message/, 'the parameter goes before Accept');
  t.not(asked.headers.etag, byAccept.headers.etag);
  const headers = { 'if-none-match': asked.headers.etag ?? '', 'accept-language': 'en' };
  t.equal((await call('GET', `${url}/findings?format=csv`, { headers })).status, 304);
  t.equal((await call('GET', `${url}/findings?format=xls`)).status, 400);
});
