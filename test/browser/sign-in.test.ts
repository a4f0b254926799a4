/** Signing in at the identity provider of the organization, in the documentation page. */
import type { Test } from 'tap';
import { test } from 'tap';
import { startApp } from '../support/app.ts';
import { openBrowser, watchPage, withoutBrowser } from './chromium.ts';
import { DocsPage } from './docs-page.ts';
import type { Deviation } from './provider.ts';
import { settingsFor, startIdentityProvider } from './provider.ts';

const skip = withoutBrowser;

/** The page of a service with a provider, from which a person goes to sign in. */
async function leaveForProvider(t: Test, deviation: Deviation = {}) {
  const provider = await startIdentityProvider(t);
  provider.deviation = deviation;
  const { app } = await startApp(t, { config: settingsFor(provider) });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const page = await (await openBrowser(t)).newPage({ locale: 'zh-CN' });
  await watchPage(t, page, origin, { origins: [provider.origin] });
  const docs = new DocsPage(page);
  await docs.open(origin, '?lang=zh#/访问密钥');
  await page.locator('.credential > .btn.authorize').click();
  const arrived = page.waitForRequest((request) =>
    request.url().startsWith(`${provider.origin}/authorize`),
  );
  await page.getByRole('button', { name: '单位账号登录' }).click();
  await arrived;
  await page.waitForURL(`${origin}/docs**`);
  await page.locator('.opblock-tag').first().waitFor();
  return { provider, docs, page, origin };
}

test('a person signs in at the provider, and works with its token', { skip }, async (t) => {
  for (const isOpaque of [false, true]) {
    const { provider, docs, page, origin } = await leaveForProvider(t, { isOpaque });
    await page.locator('.credential-name', { hasText: '张三 · 管理员' }).waitFor();
    t.notMatch(page.url(), /code=|state=/, 'the code is not left in the address');
    t.match(decodeURI(page.url()), '#/访问密钥', 'the place on the page is');
    const list = await docs.show('访问密钥', 'listKeys');
    t.equal(await docs.execute(list), '200');
    t.same(provider.refused, []);
    const kept = (await page.evaluate(
      'JSON.stringify({ ...sessionStorage, ...localStorage })',
    )) as string;
    t.notMatch(kept, /eyJ|verifier/, 'nothing of it is kept without being asked to');
    const policy = (await fetch(`${origin}/docs`)).headers.get('content-security-policy');
    t.match(policy, `connect-src 'self' ${provider.origin};`);
    t.match(policy, "form-action 'none'");
  }
});

test('what did not come from this sign-in is refused', { skip }, async (t) => {
  const cases: readonly (readonly [Deviation, string])[] = [
    [{ state: 'forged' }, 'state'],
    [{ nonce: 'of another' }, 'nonce'],
    [{ iss: 'https://elsewhere.example' }, 'iss'],
    [{ error: 'access_denied' }, 'access_denied'],
  ];
  for (const [deviation, reason] of cases) {
    const { page } = await leaveForProvider(t, deviation);
    const message = page.getByRole('alert');
    await message.waitFor();
    t.match(await message.textContent(), `登录未完成 (${reason})`);
    t.match(await page.locator('.credential-name').textContent(), '未授权');
    t.notMatch(page.url(), /code=|state=/);
  }
});

test('an answer of a provider that was not asked for is refused', { skip }, async (t) => {
  const provider = await startIdentityProvider(t);
  const { app } = await startApp(t, { config: settingsFor(provider) });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const page = await (await openBrowser(t)).newPage();
  await watchPage(t, page, origin);
  await new DocsPage(page).open(origin, '?code=stolen&state=guessed');
  t.match(await page.getByRole('alert').textContent(), '(state)');
});

test('without a client at a provider nothing offers to sign in', { skip }, async (t) => {
  const { app } = await startApp(t);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const page = await (await openBrowser(t)).newPage();
  await watchPage(t, page, origin);
  await new DocsPage(page).open(origin);
  await page.locator('.credential > .btn.authorize').click();
  await page.locator('#credential-text').waitFor();
  t.equal(await page.getByRole('button', { name: '单位账号登录' }).count(), 0);
});
