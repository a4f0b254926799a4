/**
 * The page in Chinese has no English word that is not a name of the contract, and in English no
 * Chinese label: operations open, tried, answered and refused, the dialog, and schemas.
 */
import type { Page } from 'playwright-core';
import type { Test } from 'tap';
import { test } from 'tap';
import { keepPicture, openBrowser, refusals, watchPage, withoutBrowser } from './chromium.ts';
import { DocsPage, serveDemo } from './docs-page.ts';

const skip = withoutBrowser;

/**
 * Returns every text that people read on the page: of elements, and of attributes that are read
 * out. Content is left out: what is sent and received, names of the contract, and codes.
 */
const readTexts = `(() => {
  const content = [
    'pre', 'code', 'noscript', 'textarea', 'option', 'datalist', 'script', 'style', '.request-url pre',
    '.microlight', '.opblock-summary-path', '.opblock-summary-method', '.parameter__name',
    '.renderedMarkdown', '.markdown', '.response-col_status', '.known-name', '.headerline',
    '.json-schema-2020-12__title', '.json-schema-2020-12-property > * .json-schema-2020-12__title',
    '.json-schema-2020-12-keyword__value', '.docs-language', 'table.headers td:first-child',
    '.credential-name', '.json-schema-2020-12-json-viewer', '.docs-about', '.copy-to-clipboard',
  ].join(',');
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue.trim();
    const parent = node.parentElement;
    if (text !== '' && parent.closest(content) === null && parent.checkVisibility()) texts.push(text);
  }
  for (const element of document.querySelectorAll('[title],[placeholder],[aria-label]')) {
    // Paths, and the names of messages, which are in the place of paths.
    const isOperation = element.matches('[aria-label*="/"], .webhooks .opblock-summary button');
    if (isOperation || element.matches('.docs-language')) continue;
    for (const name of ['title', 'placeholder', 'aria-label']) {
      const text = element.getAttribute(name);
      const isName = name === 'aria-label' && element.matches('input, select');
      if (text && !isName) texts.push(text);
    }
  }
  for (const element of document.querySelectorAll('.required')) {
    texts.push(getComputedStyle(element, '::after').content);
  }
  return [...new Set(texts)];
})()`;

/** Words that stay: names of formats, protocols and fields. */
const names =
  /\b(curl|JSON|ETag|UUID|OpenAPI|Nianbao|API|HTTP|ID|URL|CSV|default|If-Match|Accept|own|consolidated|id|next|limit|total|none)\b|application\/[\w.+-]+|text\/[\w-]+|multipart\/[\w-]+/g;

/** Placeholders show an example of a value. */
const examples = /^(例如|Such as) .*$/;

async function readLabels(page: Page): Promise<string[]> {
  const texts = (await page.evaluate(readTexts)) as string[];
  return texts.filter((text) => !examples.test(text));
}

function findEnglish(texts: readonly string[]): string[] {
  return texts.filter((text) =>
    /[A-Za-z]{2}/.test(text.replace(/“\w+”|'\w+'/g, '').replace(names, '')),
  );
}

function findChinese(texts: readonly string[]): string[] {
  return texts.filter((text) => /\p{Script=Han}/u.test(text));
}

/** Visits every kind of part of the page; calls `look` at each. */
async function visit(
  t: Test,
  docs: DocsPage,
  language: string,
  look: (place: string) => Promise<void>,
): Promise<void> {
  const { page } = docs;
  await look('the start');
  const list = await docs.show('年度报告', 'listReports');
  await look('an operation');
  await docs.execute(list);
  await look('an answer');
  await list.locator('.btn-clear').click();
  await list.locator('.try-out__btn').click();
  await look('an operation that is only read');
  for (const summary of await list.locator('.folded summary').all()) await summary.click();
  await look('header fields');
  await list.locator('.opblock-summary-control').click();

  const get = await docs.show('年度报告', 'getReport');
  await get.locator('.execute').click();
  await get.locator('.validation-errors').waitFor();
  await look('a field that is missing');
  await docs.paste(get.getByLabel('reportId', { exact: true }), 'none');
  await get.locator('.execute').click();
  await get
    .locator('.validation-errors li', { hasNotText: /必填|required/i })
    .first()
    .waitFor();
  await look('a field that is wrong');
  const unknown = '018cd1fb-f680-7000-8000-00000000ffff';
  await docs.paste(get.getByLabel('reportId', { exact: true }), unknown);
  await docs.execute(get);
  const refusal = get.locator('.live-responses-table .microlight').first();
  const isChinese = /[\p{Script=Han}]/u.test((await refusal.textContent()) ?? '');
  t.equal(isChinese, language === 'zh', 'the service answers in the language of the page');
  await look('a refusal');
  await get.locator('.opblock-summary-control').click();

  const replace = await docs.show('年度报告', 'replaceReport');
  for (const tab of await replace.locator('.tablinks[data-name=model]').all()) await tab.click();
  const deep = replace.locator('.json-schema-2020-12-expand-deep-button');
  for (let at = 0; at < Math.min(await deep.count(), 3); at++) await deep.nth(at).click();
  await look('schemas');
  await replace.locator('.opblock-summary-control').click();

  await docs.show('报告导入', 'importReport');
  await look('an upload');
  await docs.show('运行状态', 'getReadiness');
  await look('an operation with its own address');
  await page.locator('.docs-about summary').click();
  await page.locator('.credential > .btn.authorize').click();
  await look('the dialog');
  await page.locator('.credential-dialog button').last().click();
  await page.locator('.operation-filter-input').fill('there is no such operation');
  await docs.operation('getReport').waitFor({ state: 'detached' });
  await look('a filter that finds nothing');
}

test('the page speaks one language at a time', { skip }, async (t) => {
  const { origin } = await serveDemo(t);
  const browser = await openBrowser(t);
  for (const [language, lang, find] of [
    ['zh', 'zh-CN', findEnglish],
    ['en', 'en', findChinese],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await watchPage(t, page, origin, { expected: refusals });
    const docs = new DocsPage(page);
    await docs.open(origin, `?lang=${language}`);
    t.equal(await page.locator('html').getAttribute('lang'), lang);
    await visit(t, docs, language, async (place) => {
      const labels = await readLabels(page);
      t.ok(labels.length > 4, `${place} has labels`);
      t.same(find(labels), [], `${language}: ${place}`);
      await keepPicture(page, `${language}-${place.replaceAll(' ', '-')}`);
    });
    await page.close();
  }
});

test('a choice of language is kept, and the address decides', { skip }, async (t) => {
  const { origin } = await serveDemo(t);
  const context = await (await openBrowser(t)).newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await watchPage(t, page, origin);
  const docs = new DocsPage(page);
  const language = () => page.locator('html').getAttribute('lang');
  await docs.open(origin);
  t.equal(await language(), 'zh-CN', 'Chinese first');
  await page.locator('.docs-language').click();
  await page.locator('.opblock-tag', { hasText: 'Filing and publication' }).waitFor();
  t.equal(await language(), 'en');
  t.match(page.url(), /\?lang=en$/);
  await docs.open(origin);
  t.equal(await language(), 'en', 'the choice is kept');
  await docs.open(origin, '?lang=zh');
  t.equal(await language(), 'zh-CN', 'the address decides');
  await docs.open(origin, '?lang=en#/年度报告/createReport');
  const open = docs.operation('createReport');
  await open.locator('.responses-wrapper').waitFor();
  t.match(await open.locator('.opblock-summary-description').textContent(), /^[\w ]+$/);
});
