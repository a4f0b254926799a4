/**
 * How high operations are in the page when they are open: a measure for every operation of the
 * contract; and whether the largest fit into narrow windows. SCREENSHOTS names a folder for pictures.
 */
import type { Locator } from 'playwright-core';
import { test } from 'tap';
import type { ContractDocument } from '../support/contract.ts';
import { listContractOperations } from '../support/contract.ts';
import { keepPicture, openBrowser, watchPage, withoutBrowser } from './chromium.ts';
import { DocsPage, serveDemo } from './docs-page.ts';

/** The most pixels that an open operation may take in a window of 1280 pixels. */
const readHeightMax = 3_000;
const writeHeightMax = 2_500;

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 900 };

/** Operations that are also shown in a narrow window, and of which pictures are kept. */
const pictured = ['listReports', 'createReport', 'replaceReport'];

async function measureHeight(operation: Locator): Promise<number> {
  return (await operation.boundingBox())?.height ?? Number.POSITIVE_INFINITY;
}

test('open operations are no longer than a few windows', {
  skip: withoutBrowser,
}, async (t) => {
  const { origin } = await serveDemo(t);
  const page = await (await openBrowser(t)).newPage({ locale: 'zh-CN', viewport: wide });
  await watchPage(t, page, origin);
  const docs = new DocsPage(page);
  await docs.open(origin);
  await keepPicture(page, 'start-1280');
  const contract = (await (await fetch(`${origin}/openapi.json`)).json()) as ContractDocument;
  const operations = listContractOperations(contract);
  t.ok(operations.length > 50);
  for (const { method, operation } of operations) {
    const { operationId, tags } = operation;
    const shown = await docs.show(tags[0] ?? '', operationId);
    const height = await measureHeight(shown);
    const most = method === 'get' ? readHeightMax : writeHeightMax;
    t.ok(height <= most, `${operationId}: ${Math.round(height)} px`);
    if (pictured.includes(operationId)) {
      await keepPicture(page, `${operationId}-1280`);
      await page.setViewportSize(narrow);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      t.ok(Number(overflow) <= 0, `${operationId} fits into ${narrow.width} px`);
      await keepPicture(page, `${operationId}-390`);
      await page.setViewportSize(wide);
    }
    await shown.locator('.opblock-summary-control').click();
  }
});
