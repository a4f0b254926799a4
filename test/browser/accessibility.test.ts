/** The pages under axe: no fault that is serious or critical. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { test } from 'tap';
import { openBrowser, refusals, watchPage, withoutBrowser } from './chromium.ts';
import { DocsPage, serveDemo } from './docs-page.ts';

const skip = withoutBrowser;
const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Faults inside Swagger UI that its plugins cannot reach: the rule, the elements, and the reason. */
const known: readonly {
  readonly rule: string;
  readonly target: RegExp;
  readonly reason: string;
}[] = [];

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

/** Returns the serious and critical faults of a page as it is. */
async function findFaults(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as {
    violations: readonly Violation[];
  };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(
          ({ target }) =>
            !known.some((each) => each.rule === id && each.target.test(String(target))),
        )
        .map(({ target, html }) => `${id}: ${target} ${html.slice(0, 150)}`),
    );
}

test('no page has a serious fault of accessibility', { skip }, async (t) => {
  const { origin, scene } = await serveDemo(t);
  // The page forbids scripts from elsewhere; those that the test injects are let through.
  const context = await (await openBrowser(t)).newContext({ bypassCSP: true, locale: 'zh-CN' });
  await context.addInitScript(axe);
  const page = await context.newPage();
  await watchPage(t, page, origin, { expected: refusals });
  await page.goto(`${origin}/`);
  t.same(await findFaults(page), [], 'the landing page');

  const docs = new DocsPage(page);
  for (const language of ['zh', 'en']) {
    await docs.open(origin, `?lang=${language}`);
    t.same(await findFaults(page), [], `${language}: the start`);
    await page.locator('.credential > .btn.authorize').click();
    await page.locator('#credential-text').waitFor();
    t.same(await findFaults(page), [], `${language}: the dialog`);
    await page.keyboard.press('Escape');
    await docs.useKey(scene.keys.clerk);
    const list = await docs.show('年度报告', 'listReports');
    await docs.execute(list);
    t.same(await findFaults(page), [], `${language}: an answer`);
    await list.locator('.opblock-summary-control').click();
    const replace = await docs.show('年度报告', 'replaceReport');
    for (const tab of await replace.locator('.tablinks[data-name=model]').all()) await tab.click();
    // Without If-Match the page names what is missing, and sends nothing.
    await replace.locator('.execute').click();
    await replace.locator('.validation-errors').first().waitFor();
    await docs.show('报告导入', 'importReport');
    await docs.show('年度报告', 'deleteReport');
    t.same(await findFaults(page), [], `${language}: operations`);
  }
});
