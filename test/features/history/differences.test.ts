/** Differences between two versions of a report. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import { differenceList } from '../../../src/features/history/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { filingStage } from '../../support/filing-scene.ts';
import type { Json } from '../../support/report-scene.ts';
import { at, otherOverview, prose } from '../../support/report-scene.ts';
import { licenses } from './report-parts.ts';

const differencesCheck = compile(differenceList);

const otherTitle = '甲县水利局2023年政府信息公开工作年度报告（更正）';

interface Difference extends Json {
  readonly pointer: string;
}

test('a difference lists each cell: before, after, actor, time, reason', async (t) => {
  const scene = await filingStage(t);
  const { call, keys } = scene;
  const { url } = await scene.make();
  const table = (value: number | null) => ({
    proactiveDisclosure: { administrativeLicenses: { decisions: value } },
  });
  await scene.patch(url, table(4), keys.clerk);
  scene.goTo('2024-02-16T01:00:00.000Z');
  await scene.patch(url, { narrative: { overview: otherOverview }, ...table(5) }, keys.clerk);
  await scene.patch(url, { title: otherTitle });
  await scene.leadAll(url, ['submit']);

  const diff = async (path: string) => {
    const { status, body } = await call('GET', `${url}/versions/${path}`, { key: keys.clerk });
    assert.equal(status, 200);
    t.same(differencesCheck(body), [], `${path}: as documented`);
    return body as { from: number; to: number; items: Difference[] };
  };
  const whole = await diff('5/diff?against=1');
  t.match({ from: whole.from, to: whole.to }, { from: 1, to: 5 });
  t.strictSame(
    whole.items.map(({ pointer, before, after, version }) => [pointer, before, after, version]),
    [
      ['/title', '甲县水利局2023年政府信息公开工作年度报告', otherTitle, 4],
      ['/narrative/overview', prose.overview, otherOverview, 3],
      [licenses, 0, 5, 3],
    ],
  );
  t.match(whole.items[2], {
    ...{ createdAt: '2024-02-16T01:00:00.000Z', action: 'report.update', reason: null },
    by: { kind: 'key', label: 'test editor' },
    coordinates: '2.5.1.C1',
    label: /[\u4e00-\u9fff]/,
  });
  t.match(whole.items[0], { coordinates: null, label: null, by: { label: 'test administrator' } });
  const step = await diff('3/diff');
  t.match({ from: step.from, to: step.to }, { from: 2, to: 3 }, 'the one before unless said');
  t.strictSame(
    step.items.map(({ pointer, before, after }) => [pointer, before, after]),
    [
      ['/narrative/overview', prose.overview, otherOverview],
      [licenses, 4, 5],
    ],
  );
  const back = await diff('1/diff?against=5');
  t.strictSame(
    back.items.map(({ pointer, before, after }) => [pointer, before, after]),
    whole.items.map(({ pointer, before, after }) => [pointer, after, before]),
  );
  t.strictSame((await diff('5/diff')).items, [], 'a transition changes no content');
  t.strictSame((await diff('1/diff')).items, [], 'nothing stood before the first');
  t.strictSame((await diff('4/diff?against=4')).items, []);
});

test('a difference names what became other and came back only where the ends differ', async (t) => {
  const scene = await filingStage(t);
  const { url } = await scene.make();
  const set = (value: number | null) =>
    scene.patch(url, { proactiveDisclosure: { administrativeLicenses: { decisions: value } } });
  await set(7);
  await set(0);
  await set(null);
  const items = async (path: string) =>
    at((await scene.call('GET', `${url}/versions/${path}`)).body, '/items') as Difference[];
  t.strictSame(await items('3/diff?against=1'), []);
  t.match(await items('4/diff?against=1'), [{ pointer: licenses, before: 0, after: null }]);
});

test('a difference reads no older version than it needs, and lets others in between', async (t) => {
  const scene = await filingStage(t);
  const { call, keys, store } = scene;
  const { url } = await scene.make();
  for (let count = 1; count <= 12; count += 1) {
    await scene.patch(url, {
      proactiveDisclosure: { administrativeLicenses: { decisions: count } },
    });
  }
  const read = store.reports.getVersion;
  const readVersions: number[] = [];
  store.reports.getVersion = (id, version) => {
    readVersions.push(version);
    return read(id, version);
  };
  let turns = 0;
  const turn = () => {
    turns += 1;
    waiting = setImmediate(turn);
  };
  let waiting = setImmediate(turn);
  const diff = await call('GET', `${url}/versions/13/diff?against=1`, { key: keys.clerk });
  t.match(diff.body, { from: 1, to: 13, items: [{ pointer: licenses, version: 13 }] });
  t.strictSame(readVersions, [13, 1, 13, 12], 'the two ends, then only as far as it takes');
  readVersions.length = 0;
  turns = 0;
  await scene.patch(url, { title: '另一标题' });
  for (let count = 0; count < 3; count += 1) await scene.patch(url, { title: `标题${count}` });
  turns = 0;
  const back = await call('GET', `${url}/versions/1/diff?against=17`, { key: keys.clerk });
  clearImmediate(waiting);
  t.match(back.body, { from: 17, to: 1, items: [{ version: 17 }, { version: 13 }] });
  t.strictSame(readVersions, [1, 17, 17, 16, 15, 14, 13, 12]);
  t.ok(turns >= 6, 'a turn of the loop before each');
});
