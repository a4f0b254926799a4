/**
 * A report from draft to publication in the documentation page, from an empty session, by a clerk
 * and a supervisor of the demonstration: nothing is copied by hand but the keys and the contents.
 */
import { test } from 'tap';
import { bureaus } from '../../src/demo/district.ts';
import { exampleNarrative, exampleTable } from '../../src/features/reports/examples.ts';
import { keepPicture, openBrowser, watchPage, withoutBrowser } from './chromium.ts';
import { DocsPage, serveDemo } from './docs-page.ts';

/** The most steps that the way may take. */
const stepsMax = 25;

const content = {
  narrative: exampleNarrative,
  proactiveDisclosure: exampleTable('proactiveDisclosure'),
  applicationStatistics: exampleTable('applicationStatistics'),
  reviewLitigation: exampleTable('reviewLitigation'),
};

test('a clerk and a supervisor publish a report in few steps', {
  skip: withoutBrowser,
}, async (t) => {
  const { origin, scene } = await serveDemo(t);
  const browser = await openBrowser(t);
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  await watchPage(t, page, origin);
  const docs = new DocsPage(page);
  await docs.open(origin);

  await docs.useKey(scene.keys.clerk);
  const create = await docs.show('年度报告', 'createReport');
  const draft = { organizationId: bureaus.humanResources.code, year: 2021, kind: 'own' };
  await docs.paste(create.locator('textarea'), JSON.stringify(draft));
  t.equal(await docs.execute(create), '201');

  const replace = await docs.show('年度报告', 'replaceReport');
  const id = await replace.getByLabel('reportId', { exact: true }).inputValue();
  t.match(id, /^[\da-f-]{36}$/, 'the report that was created is filled in');
  await docs.paste(replace.locator('textarea'), JSON.stringify(content));
  t.equal(await docs.execute(replace), '200');
  t.match(
    await replace.getByLabel('if-match', { exact: true }).inputValue(),
    /^"1-/,
    'so is its version',
  );

  const apply = await docs.show('报送与公布', 'createTransition');
  t.equal(await apply.getByLabel('reportId', { exact: true }).inputValue(), id);
  await docs.paste(apply.locator('textarea'), '{"action":"submit"}');
  t.equal(await docs.execute(apply), '200');
  const firstKey = await apply.getByLabel('idempotency-key', { exact: true }).inputValue();

  await docs.useKey(scene.keys.supervisor);
  await docs.paste(apply.locator('textarea'), '{"action":"accept"}');
  t.equal(await docs.execute(apply), '200');
  const secondKey = await apply.getByLabel('idempotency-key', { exact: true }).inputValue();
  t.not(secondKey, firstKey, 'another request has another key');

  const signOff = { name: '示例甲', post: '主要负责人', date: '2024-03-08' };
  await docs.paste(apply.locator('textarea'), JSON.stringify({ action: 'publish', signOff }));
  t.equal(await docs.execute(apply), '200');
  await keepPicture(page, 'published');

  t.comment(`${docs.steps} steps`);
  t.ok(docs.steps <= stepsMax, `${docs.steps} steps`);
  const answer = await fetch(`${origin}/v1/reports/${id}`);
  t.match(await answer.json(), { status: 'published', year: 2021 }, 'the public can read it');
});
