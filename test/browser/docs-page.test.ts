/**
 * The documentation page in a browser: it comes from this service alone, works, stays small and is
 * quickly there.
 */
import type { Browser } from 'playwright-core';
import { test } from 'tap';
import { startApp } from '../support/app.ts';
import { openBrowser, refusals, watchPage, withoutBrowser } from './chromium.ts';
import { DocsPage } from './docs-page.ts';
import { serveStockPage } from './stock-page.ts';

const skip = withoutBrowser;

/** The most bytes that the page may take over the wire, the document included. */
const pageBytesMax = 700_000;

test('the page works, and loads nothing from elsewhere', { skip }, async (t) => {
  const { app, adminKey } = await startApp(t);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const page = await (await openBrowser(t)).newPage({ locale: 'zh-CN' });
  await watchPage(t, page, origin, { expected: refusals });
  const docs = new DocsPage(page);
  await docs.open(origin);
  t.match(await page.title(), /年报/);
  const text = (await page.locator('body').textContent()) ?? '';
  for (const word of ['机关名录', '年度报告', '报送与公布', '政府信息公开', '本服务推送的消息'])
    t.match(text, word);
  t.equal(await page.getByPlaceholder('按分类或路径筛选').count(), 1);
  t.equal(await page.locator('.topbar, .servers').count(), 0, 'no box for another address');

  await docs.useKey(adminKey);
  t.equal(await docs.execute(await docs.show('机关名录', 'createOrganization')), '201');
  const health = await docs.show('运行状态', 'getReadiness');
  await docs.click(health.locator('.execute'));
  await health.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
  t.pass('what is outside /v1 is reached too');

  const read = await docs.show('机关名录', 'getOrganization');
  t.equal(await docs.execute(read), '200', 'the id of the new organization is filled in');
  const remove = await docs.show('机关名录', 'deleteOrganization');
  const id = remove.getByLabel('organizationId', { exact: true });
  t.equal(await id.inputValue(), '', 'a deletion is not prepared');
  const known = await remove.locator('datalist option').first().getAttribute('label');
  t.match(known, /局|政府|办/, 'but ids are offered, with names');

  await page.locator('.operation-filter-input').fill('readiness');
  await docs.operation('createOrganization').waitFor({ state: 'detached' });
  t.equal(await docs.operation('getReadiness').count(), 1, 'a filter opens what it finds');
});

test('what a person typed is never replaced', { skip }, async (t) => {
  const { app, adminKey } = await startApp(t);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const page = await (await openBrowser(t)).newPage({ locale: 'zh-CN' });
  await watchPage(t, page, origin, { expected: refusals });
  const docs = new DocsPage(page);
  await docs.open(origin);
  await docs.useKey(adminKey);
  const create = await docs.show('机关名录', 'createOrganization');
  await docs.paste(create.getByLabel('idempotency-key', { exact: true }), 'chosen-by-hand');
  t.equal(await docs.execute(create), '201');
  const key = await create.getByLabel('idempotency-key', { exact: true }).inputValue();
  t.equal(key, 'chosen-by-hand');
  const patch = await docs.show('机关名录', 'patchOrganization');
  await docs.paste(patch.getByLabel('if-match', { exact: true }), '"9-00000000"');
  t.equal(await docs.execute(patch), '412');
  await docs.paste(patch.getByLabel('if-match', { exact: true }), '');
  t.equal(await docs.execute(patch), '200', 'an empty field is filled in');
  t.equal(await docs.execute(patch), '200', 'and again with the version of the last answer');
});

/** Opens an address in a new session; returns after how many milliseconds it can be used. */
async function measureReady(browser: Browser, address: string, ready: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor();
  const taken = performance.now() - start;
  await context.close();
  return taken;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

test('the page is small, and there in half the time of the stock page', { skip }, async (t) => {
  const { app } = await startApp(t);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await openBrowser(t);
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await new DocsPage(page).open(origin);
  await page.waitForLoadState('networkidle');
  t.comment(`${bytes} bytes`);
  t.ok(bytes > 100_000 && bytes <= pageBytesMax, `${bytes} bytes over the wire`);
  await page.close();

  const document = await (await fetch(`${origin}/openapi.json`)).text();
  const stock = await serveStockPage(t, document);
  const times: { readonly own: number[]; readonly stock: number[] } = { own: [], stock: [] };
  for (let run = 0; run < 5; run++) {
    times.stock.push(await measureReady(browser, stock, '.opblock'));
    times.own.push(await measureReady(browser, `${origin}/docs`, '.opblock-tag'));
  }
  const [own, other] = [median(times.own), median(times.stock)];
  t.comment(`${Math.round(own)} ms; the stock page ${Math.round(other)} ms`);
  t.ok(own <= other / 2, `${own} ms, the stock page ${other} ms`);
});
