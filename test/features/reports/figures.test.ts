/** Figures of a report: new drafts, totals, blanks, units, and random figures. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { cellsOf } from '../../../src/form/cells.ts';
import { editionById } from '../../../src/form/editions/index.ts';
import { readCell, writeCell } from '../../../src/form/figures.ts';
import type { Figures } from '../../../src/form/types.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { reportSchema } from '../../../src/reports/schemas.ts';
import type { Json } from '../../support/report-scene.ts';
import { at, reportStage, tables } from '../../support/report-scene.ts';
import { granted, received, review } from './report-paths.ts';

const reportCheck = compile(reportSchema);
const receivedTotal = `${received}/total`;

test('a new report is a draft with all cells blank', async (t) => {
  const { call, bureau, make, store } = await reportStage(t);
  const { id, tag, url, body } = await make();
  t.same(reportCheck(body), [], 'answers as documented');
  t.match(body, {
    organization: { id: bureau, name: '甲市水利局', code: '11371199MB0000609Y' },
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
  const { call, bureau } = await reportStage(t);
  const answer = await call('POST', '/v1/reports', {
    body: { organizationId: '11371199MB0000609Y', year: 2020, kind: 'own', ...tables('2019') },
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

test('totals are computed when left out, kept when sent, blank when blanked', async (t) => {
  const { call, make } = await reportStage(t);
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
  const { call, make } = await reportStage(t);
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
  const { make, call } = await reportStage(t);
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
  const { make, call } = await reportStage(t);
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
  const { make, call } = await reportStage(t);
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

test('random figures are kept cell by cell', async (t) => {
  const { call, make } = await reportStage(t);
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
