/** Which caller may read and write a report. */

import { test } from 'tap';
import { contents } from '../../store/open-store.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { reportStage } from '../../support/report-scene.ts';

test('a role reads and writes reports only within its reach', async (t) => {
  const { call, make, keyFor, bureau, city, elsewhere, file } = await reportStage(t);
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
  const { call, make, keyFor, elsewhere } = await reportStage(t);
  const { url } = await make();
  const key = await keyFor('editor', elsewhere);
  const known = await call('PUT', url, { key, body: {} });
  const unknown = await call('PUT', '/v1/reports/018f0000-0000-7000-8000-000000000000', {
    key,
    body: {},
  });
  const reported = (answer: { body: unknown }) => {
    const { instance: _instance, requestId: _requestId, ...problem } = answer.body as Json;
    return problem;
  };
  t.same(reported(known), reported(unknown));
  isProblem(t, known, { status: 404, code: 'not-found' }, 'before its condition and body');
});
