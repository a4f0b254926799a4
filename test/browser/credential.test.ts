/** The credential in the page: kept over a reload by choice alone, and never shown. */
import type { Page } from 'playwright-core';
import { test } from 'tap';
import { startApp } from '../support/app.ts';
import { keepPicture, openBrowser, watchPage, withoutBrowser } from './chromium.ts';
import { DocsPage } from './docs-page.ts';

const skip = withoutBrowser;

/** Returns the value of Authorization with which the page asks for keys. */
async function readSent(docs: DocsPage, page: Page): Promise<string | undefined> {
  const operation = await docs.show('访问密钥', 'listKeys');
  const sent = page.waitForRequest((request) => request.url().includes('/v1/keys'));
  await operation.locator('.execute').click();
  return (await (await sent).allHeaders()).authorization;
}

test('a credential survives a reload only when it is asked to', { skip }, async (t) => {
  const { app, adminKey } = await startApp(t);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const page = await (await openBrowser(t)).newPage({ locale: 'zh-CN' });
  await watchPage(t, page, origin, { expected: /status of 401/ });
  const docs = new DocsPage(page);
  await docs.open(origin);
  await docs.useKey(adminKey);
  await page.locator('.credential-name', { hasText: 'test administrator · 管理员' }).waitFor();
  t.equal(await readSent(docs, page), `Bearer ${adminKey}`);
  t.notMatch(await page.locator('.credential').innerHTML(), adminKey, 'it is not shown');
  await page.reload();
  await page.locator('.opblock-tag').first().waitFor();
  t.equal(await readSent(docs, page), undefined, 'without the choice it is gone');

  await page.locator('.credential > .btn.authorize').click();
  await keepPicture(page, 'credential-dialog');
  await page.locator('#credential-text').fill(` ${adminKey}\n`);
  await page.locator('.credential-keep input').check();
  await page.keyboard.press('Enter');
  await page.locator('.credential-dialog').waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('.opblock-tag').first().waitFor();
  t.equal(await readSent(docs, page), `Bearer ${adminKey}`, 'with it, it is still there');
  t.equal(await page.evaluate('Object.keys(localStorage).length'), 0, 'in the tab alone');

  await page.locator('.docs-language').click();
  await page.locator('html[lang=en] .opblock-tag').first().waitFor();
  t.equal(await readSent(docs, page), `Bearer ${adminKey}`, 'another language keeps it too');

  await page.locator('.credential > .btn.authorize').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  t.equal(await readSent(docs, page), undefined, 'signing out ends it');
  await page.reload();
  await page.locator('.opblock-tag').first().waitFor();
  t.equal(await readSent(docs, page), undefined);
});

test('a credential that is refused is named as such', { skip }, async (t) => {
  const { app } = await startApp(t);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const page = await (await openBrowser(t)).newPage({ locale: 'zh-CN' });
  await watchPage(t, page, origin, { expected: /status of 401/ });
  const docs = new DocsPage(page);
  await docs.open(origin);
  await docs.useKey('nianbao_00000000_there-is-no-such-key-in-this-service-at-all');
  await page.locator('.credential-name', { hasText: '凭证无效或已过期' }).waitFor();
  t.pass();
});

test('Escape closes the dialog and changes nothing', { skip }, async (t) => {
  const { app } = await startApp(t);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const page = await (await openBrowser(t)).newPage({ locale: 'zh-CN' });
  await watchPage(t, page, origin);
  await new DocsPage(page).open(origin);
  for (let time = 0; time < 2; time++) {
    await page.locator('.credential > .btn.authorize').click();
    // The field has the focus.
    await page.locator('#credential-text:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.credential-dialog').waitFor({ state: 'detached' });
  }
  t.match(await page.locator('.credential-name').textContent(), '未授权');
});
