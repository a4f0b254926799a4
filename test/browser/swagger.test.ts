/**
 * Swagger UI in a browser: it comes from this service alone, speaks Chinese, and its Authorize and
 * Try it out really work. Needs Debian's chromium and fonts-noto-cjk; set SCREENSHOT to a file to
 * keep a picture.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Test } from 'tap';
import { test } from 'tap';
import { exampleCodes } from '../../src/http/contract/example-codes.ts';
import { startApp } from '../support/app.ts';

/** Chromium of the PATH: Debian's is a script that needs other programs of it. */
const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'chromium'))
  .find((path) => existsSync(path));
const skip =
  executablePath === undefined
    ? 'chromium is not installed: apt-get install chromium fonts-noto-cjk'
    : false;

async function openBrowser(t: Test): Promise<Browser> {
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  t.teardown(() => browser.close());
  return browser;
}

/** Opens an operation, sends its example, and answers the status that Swagger UI shows. */
async function tryItOut(page: Page, operationId: string): Promise<string> {
  const block = page.locator(`.opblock[id$="-${operationId}"]`);
  await block.locator('.opblock-summary-control').first().click();
  await block.getByRole('button', { name: 'Try it out' }).click();
  await block.getByRole('button', { name: 'Execute' }).click();
  const status = block.locator('.live-responses-table .response-col_status').last();
  await status.waitFor();
  return /\d{3}/.exec((await status.textContent()) ?? '')?.[0] ?? '';
}

test('Swagger UI works, and loads nothing from elsewhere', { skip }, async (t) => {
  const { app, adminKey, call } = await startApp(t);
  const bureau = { name: '甲县应急管理局', level: 'county', kind: 'department' };
  await call('POST', '/v1/organizations', { body: { ...bureau, code: exampleCodes.bureau } });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const page = await (await openBrowser(t)).newPage({ locale: 'zh-CN' });
  const foreign: string[] = [];
  const complaints: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`) || url.startsWith('data:')) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto(`${origin}/docs`);
  await page.locator('.opblock').first().waitFor();
  t.match(await page.title(), /年报/);
  const text = (await page.locator('body').textContent()) ?? '';
  for (const word of ['机关名录', '年度报告', '登记机关', '新建年度报告', '政府信息公开']) {
    t.match(text, word);
  }

  await page.getByRole('button', { name: 'Authorize' }).click();
  await page.locator('.auth-container input').fill(adminKey);
  await page.locator('.auth-btn-wrapper .authorize').click();
  await page.locator('.auth-btn-wrapper .btn-done').click();

  t.equal(await tryItOut(page, 'createOrganization'), '201');
  t.equal(await tryItOut(page, 'createReport'), '201');
  t.equal(await tryItOut(page, 'getReadiness'), '200', 'what is outside /v1 is reached too');
  const picture = process.env.SCREENSHOT;
  if (picture !== undefined) await page.screenshot({ path: picture });
  t.same(foreign, []);
  t.same(complaints, []);
});
