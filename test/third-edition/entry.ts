/** Schemas, entry and the year before, over HTTP, with a third edition in force. */
import assert from 'node:assert/strict';
import { test } from 'tap';
import { cellsOf } from '../../src/form/cells.ts';
import { editionById, editionOfYear, editions } from '../../src/form/editions/index.ts';
import { filingStage } from '../support/filing-scene.ts';
import { isProblem } from '../support/problems.ts';
import { at, type Json, tables } from '../support/report-scene.ts';

const applications = '/applicationStatistics';
const archived = `${applications}/outcomes/unavailable/archived`;
const repeated = `${applications}/outcomes/otherOutcomes/repeatedAgain`;
const documents = '/proactiveDisclosure/normativeDocuments';
const fees = '/proactiveDisclosure/administrativeFees/amount';

/** A day in January 2027: the report of 2026 is due. */
const january = '2027-01-15T04:00:00.000Z';

test('the years of an edition follow from the next one', async (t) => {
  t.strictSame(
    editions.map(({ id, years }) => [id, years]),
    [
      ['2019', { from: 2019, to: 2020 }],
      ['2021', { from: 2021, to: 2025 }],
      ['2026', { from: 2026, to: null }],
    ],
  );
  t.equal(editionOfYear(2025)?.id, '2021');
  t.equal(editionOfYear(2030)?.id, '2026');
});

test('the catalogue and the document describe the third edition', async (t) => {
  const { call } = await filingStage(t);
  const list = await call('GET', '/v1/editions');
  t.match(at(list.body, '/items/2'), { id: '2026', years: { from: 2026, to: null } });
  const whole = await call('GET', '/v1/editions/2026');
  const pointers = (at(whole.body, '/cells') as { pointer: string }[]).map(
    ({ pointer }) => pointer,
  );
  t.strictSame(
    pointers,
    cellsOf(editionById('2026')).map(({ pointer }) => pointer),
  );
  t.ok(pointers.includes(`${archived}/total`), 'the row that is more');
  t.ok(pointers.includes(`${repeated}/total`), 'the row that moved');
  t.ok(pointers.includes(`${documents}/lapsed`), 'the column under another name');
  t.notOk(pointers.includes(`${applications}/outcomes/otherOutcomes/feeOverdue/total`));

  const { body } = await call('GET', '/openapi.json');
  const schemas = at(body, '/components/schemas') as Json;
  t.ok('ProactiveDisclosure2026' in schemas && 'ApplicationStatistics2026' in schemas);
  const rules = await call('GET', '/v1/rules?edition=2026');
  const ids = (at(rules.body, '/items') as { id: string }[]).map(({ id }) => id);
  t.ok(ids.includes('X-02') && ids.includes('A-08'), 'rules that it was not written for');
  t.notOk(ids.includes('C-01'), 'its row is gone');
});

test('an indicator is comparable in the third edition unless a cell of it is gone', async (t) => {
  const { call } = await filingStage(t);
  const { body } = await call('GET', '/v1/indicators');
  const documentsChange = (at(body, '/items') as Json[]).find(
    ({ id }) => id === 'normative-documents',
  );
  t.match(at(documentsChange, '/variants/0'), {
    formula: { zh: /^“行政规范性文件 本年制发件数” − “行政规范性文件 本年失效件数”$/ },
    comparableIn: ['2021', '2026'],
  });
  t.match(at(body, '/items/0/variants'), [
    { comparableIn: ['2019', '2021', '2026'] },
    { comparableIn: ['2019', '2021', '2026'] },
    {
      comparableIn: ['2021'],
      formula: { zh: /“同一申请人重复申请 总计”.*“申请人逾期未按收费通知/ },
    },
  ]);
});

test('a report on the third edition is made, read, changed, refused and deleted', async (t) => {
  const scene = await filingStage(t);
  scene.goTo(january);
  const key = scene.keys.clerk;
  const sent = tables('2026', {
    [`${applications}/newlyReceived/naturalPerson`]: 5,
    [`${archived}/naturalPerson`]: 3,
    [`${repeated}/naturalPerson`]: 2,
    [fees]: 12,
  });
  const own = { organizationId: scene.bureau, year: 2026, kind: 'own' };
  const made = await scene.call('POST', '/v1/reports', { key, body: { ...own, ...sent } });
  assert.equal(made.status, 201, made.text);
  t.equal(at(made.body, '/edition'), '2026');
  t.equal(at(made.body, `${archived}/total`), 3, 'totals are computed');
  t.equal(at(made.body, `${applications}/outcomes/total/total`), 5, 'the new row is summed');
  t.equal(at(made.body, fees), 12, 'a count where there was an amount');

  const url = `/v1/reports/${at(made.body, '/id')}`;
  const tag = made.headers.etag ?? '';
  const section = await scene.call('PUT', `${url}/proactive-disclosure`, {
    key,
    headers: { 'if-match': tag },
    body: tables('2026', { [`${documents}/lapsed`]: 4, [fees]: 13 }).proactiveDisclosure,
  });
  t.equal(section.status, 200, section.text);
  const read = await scene.call('GET', url, { key });
  t.equal(at(read.body, `${documents}/lapsed`), 4);
  t.equal(at(read.body, fees), 13);
  t.equal(at(read.body, `${repeated}/naturalPerson`), 2, 'the other sections stay');

  const older = /wrong-edition.*2021 版格式（2021–2025），本报告年度须用 2026 版/;
  for (const [name, member, fault] of [
    ['a column of the edition before', { normativeDocuments: { repealed: 1 } }, older],
    ['an amount', { administrativeFees: { amount: '1.5' } }, older],
    ['a row of no edition', { administrativeFines: { amount: 1 } }, /administrativeFines/],
  ] as const) {
    const refused = await scene.call('PATCH', url, {
      key,
      headers: { 'if-match': read.headers.etag ?? '' },
      body: { proactiveDisclosure: member },
    });
    t.equal(refused.status, 400, name);
    t.match(refused.text, fault, name);
  }
  const gone = await scene.call('POST', '/v1/reports', {
    key,
    body: { ...own, kind: 'consolidated', ...tables('2021') },
  });
  isProblem(t, gone, { status: 400, code: 'request-invalid' }, 'the tables of the edition before');

  const headers = { 'if-match': read.headers.etag ?? '' };
  t.equal((await scene.call('DELETE', url, { key, headers })).status, 204);
  t.equal((await scene.call('GET', url, { key })).status, 404);
});

test('the first report on a new edition continues the last one on the edition before', async (t) => {
  const scene = await filingStage(t);
  scene.goTo(january);
  const lastYear = {
    [`${applications}/newlyReceived/naturalPerson`]: 10,
    [`${applications}/outcomes/notProcessed/repeated/naturalPerson`]: 7,
    [`${applications}/carriedForward/naturalPerson`]: 3,
    [`${documents}/issued`]: 2,
    [`${documents}/inForce`]: 7,
  };
  const before = await scene.make(lastYear, { year: 2025 });
  await scene.leadAll(before.url, ['submit', 'accept', 'publish']);
  const body = { organizationId: scene.bureau, year: 2026, kind: 'own' };
  const made = await scene.call('POST', '/v1/reports', { key: scene.keys.clerk, body });
  assert.equal(made.status, 201, made.text);
  t.equal(at(made.body, `${applications}/carriedOver/naturalPerson`), 3);
  t.equal(at(made.body, `${applications}/carriedOver/total`), 3);
  t.equal(at(made.body, `${documents}/inForce`), 7, 'the stock goes on under its old name');
  t.equal(at(made.body, `${documents}/lapsed`), null);

  const url = `/v1/reports/${at(made.body, '/id')}`;
  const wrong = tables('2026', {
    [`${applications}/newlyReceived/naturalPerson`]: 1,
    [`${applications}/carriedOver/naturalPerson`]: 4,
    [`${repeated}/naturalPerson`]: 5,
    [`${documents}/issued`]: 1,
    [`${documents}/lapsed`]: 2,
    [`${documents}/inForce`]: 7,
  });
  const put = await scene.call('PUT', `${url}/application-statistics`, {
    key: scene.keys.clerk,
    headers: { 'if-match': made.headers.etag ?? '' },
    body: wrong.applicationStatistics,
  });
  t.equal(put.status, 200, put.text);
  const again = await scene.call('PUT', `${url}/proactive-disclosure`, {
    key: scene.keys.clerk,
    headers: { 'if-match': await scene.tagOf(url, scene.keys.clerk) },
    body: wrong.proactiveDisclosure,
  });
  t.equal(again.status, 200, again.text);
  const findings = await scene.call('GET', `${url}/findings`, { key: scene.keys.clerk });
  const items = at(findings.body, '/items') as { rule: string; message: string }[];
  const messageOf = (rule: string) => items.find((item) => item.rule === rule)?.message ?? '';
  t.match(messageOf('X-01'), /结转下年度继续办理”为 3.*“二、上年结转.*”为 4，相差 1/);
  t.match(messageOf('X-03'), /上年现行有效 7＋本年制发 1－本年废止 2＝6，本年现行有效为 7/);
});
