/** The pages as they are served: the landing page, the documentation page and its files. */
import { test } from 'tap';
import { loadConfig } from '../../src/config/load.ts';
import { escapeHtml } from '../../src/pages/html.ts';
import { startApp } from '../support/app.ts';

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/** The addresses that a page loads or links to, as a browser resolves them. */
function addressesOf(page: string, base: string): string[] {
  const found = page.matchAll(/(?:href|src)="([^"]+)"/g);
  return [...found]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:'))
    .map((address) => new URL(address, `http://localhost${base}`).pathname);
}

test('the landing page speaks to people in HTML, to programs in JSON', async (t) => {
  const { call } = await startApp(t);
  const page = await call('GET', '/', { key: null, headers: html });
  t.match(page, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  t.match(page.headers.vary, 'Accept');
  t.match(page.text, /<html lang="zh-CN">/);
  t.match(page.text, /年度报告.*\n.*lang="en"/);
  t.notMatch(page.text, /<script|<style|style="|onclick/, 'no script, no style inside');
  for (const address of addressesOf(page.text, '/')) {
    t.equal((await call('GET', address, { key: null })).status, 200, address);
  }
  for (const accept of ['application/json', '*/*']) {
    const { body, headers } = await call('GET', '/', { key: null, headers: { accept } });
    t.match(headers['content-type'], 'application/json');
    t.match(body, {
      name: /年报/,
      version: /^\d+\.\d+\.\d+$/,
      links: {
        docs: '/docs',
        document: '/openapi.json',
        document30: '/openapi-3.0.json',
        ready: '/health/ready',
      },
    });
  }
  const head = await call('HEAD', '/', { key: null, headers: html });
  t.match(head, { status: 200, text: '', headers: { etag: page.headers.etag } });
  const again = { ...html, 'if-none-match': String(page.headers.etag) };
  t.match(await call('GET', '/', { key: null, headers: again }), { status: 304, text: '' });
  t.equal((await call('POST', '/', { key: null })).status, 405);
});

test('without documentation the landing page has no links to it', async (t) => {
  const { call } = await startApp(t, { config: { docsEnabled: false } });
  const page = await call('GET', '/', { key: null, headers: html });
  t.equal(page.status, 200);
  t.notMatch(page.text, /docs|openapi/);
  for (const address of ['/openapi.json', '/openapi-3.0.json', '/docs']) {
    t.equal((await call('GET', address, { key: null })).status, 404, address);
  }
  for (const address of addressesOf(page.text, '/')) {
    t.equal((await call('GET', address, { key: null })).status, 200, address);
  }
});

test('the document is served in both versions, in the same way', async (t) => {
  const { app, call } = await startApp(t);
  for (const [address, version] of [
    ['/openapi.json', '3.1.0'],
    ['/openapi-3.0.json', '3.0.3'],
  ] as const) {
    const { status, headers, body, text } = await call('GET', address, { key: null });
    t.match({ status, body }, { status: 200, body: { openapi: version } }, address);
    t.match(headers['content-type'], 'application/json', address);
    t.equal(headers['cache-control'], 'public, max-age=60', address);
    t.equal(text, (await call('GET', address, { key: null })).text, `${address} again`);
    const etag = String(headers.etag);
    const known = { key: null, headers: { 'if-none-match': etag } };
    t.match(await call('GET', address, known), { status: 304, text: '' }, address);
    const head = await call('HEAD', address, { key: null });
    t.match(head, { status: 200, text: '', headers: { etag } }, address);
    const coded = await app.inject({ url: address, headers: { 'accept-encoding': 'br' } });
    t.equal(coded.headers['content-encoding'], 'br', address);
    t.not(coded.headers.etag, etag, `${address}: other bytes, another tag`);
    t.equal((await call('POST', address, { key: null })).status, 405, address);
  }
});

test('pages of any origin may read the documents, and nothing else', async (t) => {
  const origin = 'https://editor.example';
  for (const corsOrigins of [[], ['https://known.example'], [origin]]) {
    const { call } = await startApp(t, { config: { corsOrigins } });
    const allowed = async (address: string) => {
      const { headers } = await call('GET', address, { key: null, headers: { origin } });
      return headers['access-control-allow-origin'];
    };
    for (const address of ['/openapi.json', '/openapi-3.0.json']) {
      t.equal(await allowed(address), '*', address);
    }
    const own = corsOrigins.includes(origin) ? origin : undefined;
    for (const address of ['/', '/docs', '/v1/reports']) t.equal(await allowed(address), own);
  }
});

test('the documents name whom to ask', async (t) => {
  const environment = {
    CONTACT_NAME: '岚湖市大数据局',
    CONTACT_URL: 'https://data.lanhu.gov.cn/contact',
    CONTACT_EMAIL: 'api@data.lanhu.gov.cn',
  };
  const { call } = await startApp(t, { config: loadConfig(environment) });
  const contact = {
    name: '岚湖市大数据局',
    url: 'https://data.lanhu.gov.cn/contact',
    email: 'api@data.lanhu.gov.cn',
  };
  for (const address of ['/openapi.json', '/openapi-3.0.json']) {
    const { body } = await call('GET', address, { key: null });
    t.strictSame((body as { info: { contact: object } }).info.contact, contact, address);
  }
});

test('the documentation page loads files that never change', async (t) => {
  const { call } = await startApp(t);
  const page = await call('GET', '/docs', { key: null });
  t.match(page, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  t.match(page.headers['cache-control'], 'max-age=60');
  t.notMatch(
    page.text,
    /<script(?![^>]*src=)|<style|style="|https?:/,
    'nothing inside or elsewhere',
  );
  const addresses = addressesOf(page.text, '/docs').filter((each) => each.includes('/assets/'));
  t.ok(addresses.length > 10);
  for (const address of addresses) {
    const { status, headers } = await call('GET', address, { key: null });
    t.equal(status, 200, address);
    t.match(headers['cache-control'], 'immutable', address);
    t.match(headers['content-type'], /^(text\/(javascript|css)|image\/png)/, address);
    const changed = address.replace(/assets\/\w+/, 'assets/00000000');
    t.equal((await call('GET', changed, { key: null })).status, 404, 'another release');
  }
  const [, folder] = /(\/docs\/assets\/\w+)\//.exec(addresses[0] ?? '') ?? [];
  for (const name of ['..%2f..%2fpages.ts', 'docs-assets.ts', 'constructor', '']) {
    t.equal((await call('GET', `${folder}/${name}`, { key: null })).status, 404, name);
  }
});

test('an address with a slash at its end leads to the page', async (t) => {
  const { call } = await startApp(t);
  const { status, headers } = await call('GET', '/docs/', { key: null });
  t.equal(status, 308);
  t.equal(new URL(String(headers.location), 'http://localhost/docs/').pathname, '/docs');
});

test('the policy of pages opens to the provider of tokens alone', async (t) => {
  const environment = {
    ...{ OIDC_ISSUER: 'https://login.example.gov.cn/realms/gov', OIDC_AUDIENCE: 'nianbao' },
    ...{ OIDC_JWKS_URL: 'https://login.example.gov.cn/keys', OIDC_CLIENT_ID: 'docs"><b>' },
    OIDC_AUTHORIZATION_URL: 'https://login.example.gov.cn/authorize',
    OIDC_TOKEN_URL: 'https://tokens.example.gov.cn:8443/realms/gov/token',
  };
  const { call } = await startApp(t, { config: loadConfig(environment) });
  const page = await call('GET', '/docs', { key: null });
  const policy = String(page.headers['content-security-policy']);
  t.match(policy, /(^|; )connect-src 'self' https:\/\/tokens\.example\.gov\.cn:8443(;|$)/);
  t.match(policy, /(^|; )script-src 'self'(;|$)/);
  t.notMatch(policy, /unsafe|\*|login\.example/);
  t.notMatch(page.text, '"><b>', 'settings are escaped');
  const landing = await call('GET', '/', { key: null, headers: html });
  t.notMatch(landing.headers['content-security-policy'], /example/);
});

test('characters with a meaning in HTML are escaped', async (t) => {
  t.equal(
    escapeHtml(`<a title="x" class='y'>&`),
    '&lt;a title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;',
  );
});
