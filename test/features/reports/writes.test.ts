/** Writes of a report: sections, narrative, replacements, conditions, rehearsals. */

import { test } from 'tap';
import { compile } from '../../../src/http/bodies/validate.ts';
import { tableSchema } from '../../../src/reports/table-schemas.ts';
import { contents } from '../../store/open-store.ts';
import { describeStaleTag, isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { at, members, reportStage, tables } from '../../support/report-scene.ts';
import { received, review } from './report-paths.ts';

const paths = {
  proactiveDisclosure: 'proactive-disclosure',
  applicationStatistics: 'application-statistics',
  reviewLitigation: 'review-litigation',
} as const;

test('each section is read, replaced, patched and blanked by itself', async (t) => {
  const { make, call, store } = await reportStage(t);
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

test('the narrative is read, replaced and patched by itself', async (t) => {
  const { make, call, store } = await reportStage(t);
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
  const { make, call } = await reportStage(t);
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
  const { make, call } = await reportStage(t);
  const { url, tag } = await make({ ...tables('2021'), narrative: { overview: '总体' } });
  const { reviewLitigation } = tables('2021');
  const put = await call('PUT', url, { headers: { 'if-match': tag }, body: { reviewLitigation } });
  t.equal(put.status, 200);
  t.equal(at(put.body, '/narrative/overview'), null);
  t.equal(at(put.body, `${received}/naturalPerson`), null);
  t.equal(at(put.body, `${review}/upheld`), 0);
});

test('a write needs the current version', async (t) => {
  const { make, call, file } = await reportStage(t);
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
      isProblem(t, answer, describeStaleTag(stale), `${name} ${stale}`);
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
  const { make, call, file, bureau } = await reportStage(t);
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
