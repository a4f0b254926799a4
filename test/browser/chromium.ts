/**
 * A browser for the tests of pages: Debian's chromium, with fonts-noto-cjk for Chinese. Pages load
 * nothing from elsewhere and report no error; both are checked when a test ends.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Test } from 'tap';

/** Chromium of the PATH: Debian's is a script that needs other programs of it. */
const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'chromium'))
  .find((path) => existsSync(path));

/** Why tests in a browser are skipped; false: they run. */
export const withoutBrowser =
  executablePath === undefined
    ? 'chromium is not installed: apt-get install chromium fonts-noto-cjk'
    : false;

/** Starts a browser that ends with the test. */
export async function openBrowser(t: Test): Promise<Browser> {
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

interface WatchOptions {
  /** Origins besides that of the service to which the page may go. */
  readonly origins?: readonly string[];
  /** Messages that are expected: Chromium writes every answer of 400 and more to the console. */
  readonly expected?: RegExp;
}

/** Refusals of the service, which Chromium reports as errors of the page. */
export const refusals = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Checks when the test ends that a page loaded nothing from elsewhere and reported no error. */
export async function watchPage(
  t: Test,
  page: Page | BrowserContext,
  origin: string,
  { origins = [], expected }: WatchOptions = {},
): Promise<void> {
  const foreign: string[] = [];
  const complaints: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const isOwn = [origin, ...origins].some((each) => url.startsWith(`${each}/`));
    if (isOwn || url.startsWith('data:')) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  const watched = page as Page;
  watched.on('console', (message) => {
    if (message.type() !== 'error' || expected?.test(message.text())) return;
    complaints.push(message.text());
  });
  watched.on(('newPage' in page ? 'weberror' : 'pageerror') as 'pageerror', (error) =>
    complaints.push(String(error.message ?? error)),
  );
  t.teardown(() => {
    assert.deepEqual(foreign, [], 'loaded from elsewhere');
    assert.deepEqual(complaints, [], 'errors of the page');
  });
}

/** Keeps a picture of a page in the folder SCREENSHOTS, if that is set. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
