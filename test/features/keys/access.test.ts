/** Which caller may manage keys, lists of keys, and the day of their last use. */

import { test } from 'tap';
import { startApp } from '../../support/app.ts';
import { isRefused } from '../../support/problems.ts';
import type { Call, Key } from './key-calls.ts';
import { base, keysAndLog, makeKey, opens, ownKey, registerTownship } from './key-calls.ts';

async function listKeys(call: Call, query = ''): Promise<{ items: Key[]; next: string | null }> {
  const answer = await call('GET', `${base}${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body as { items: Key[]; next: string | null };
}

test('the day of the last use is kept and shown', async (t) => {
  let now = new Date('2026-03-01T23:59:59.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const { secret, ...key } = await makeKey(call, { label: '甲', role: 'auditor' });
  const url = `${base}/${key.id}`;
  const unused = await call('GET', url);
  t.match(unused.body, { lastUsedDate: null });
  const before = await keysAndLog(app);
  await opens(call, secret);
  const used = await call('GET', url);
  t.strictSame(used.body, { ...key, lastUsedDate: '2026-03-01' }, 'no version is made');
  t.not(used.headers.etag, unused.headers.etag, 'another answer has another tag');
  const conditional = { headers: { 'if-none-match': used.headers.etag ?? '' } };
  t.equal((await call('GET', url, conditional)).status, 304);
  now = new Date('2026-03-02T00:00:00.000Z');
  await opens(call, secret);
  const listed = (await listKeys(call)).items.find(({ id }) => id === key.id);
  t.equal(listed?.lastUsedDate, '2026-03-02');
  t.strictSame(await keysAndLog(app), before, 'no change and no event');
  t.equal((await call('GET', url, conditional)).status, 200);

  const condition = { headers: { 'if-match': unused.headers.etag ?? '' } };
  const gone = await call('DELETE', url, condition);
  t.equal(gone.status, 204, 'a use does not make a condition fail');
  t.match((await call('GET', url)).body, { lastUsedDate: '2026-03-02', version: 2 });
});

test('only an administrator manages keys, and an auditor reads them', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const organizationId = await registerTownship(call);
  const keys = {
    editor: await app.keyFor('editor', organizationId),
    supervisor: await app.keyFor('supervisor', organizationId),
    integrator: await app.keyFor('integrator', organizationId),
    reader: await app.keyFor('reader'),
  };
  const own = await ownKey(app);
  const before = await keysAndLog(app);
  const requests = [
    ['GET', base, undefined],
    ['GET', `${base}/${own.id}`, undefined],
    ['GET', `${base}/x`, undefined],
    ['POST', base, { label: '甲', role: 'administrator' }],
    ['POST', base, { nonsense: true }],
    ['POST', `${base}/${own.id}/rotate`, { graceHours: 0 }],
    ['DELETE', `${base}/${own.id}`, undefined],
  ] as const;
  for (const [method, url, body] of requests) {
    for (const [role, key] of Object.entries(keys)) {
      const answer = await call(method, url, { key, ...(body && { body }) });
      isRefused(t, answer, 403, 'not-allowed', `${role} ${method} ${url}`);
      t.notMatch(answer.text, own.label);
    }
    const anonymous = await call(method, url, { key: null, ...(body && { body }) });
    isRefused(t, anonymous, 401, 'credential-missing', `anonymous ${method} ${url}`);
  }
  t.strictSame(await keysAndLog(app), before);
  const auditor = await app.keyFor('auditor');
  const after = await keysAndLog(app);
  for (const [method, url, body] of requests) {
    const answer = await call(method, url, { key: auditor, ...(body && { body }) });
    const expected = method !== 'GET' ? 403 : url.endsWith('/x') ? 404 : 200;
    t.equal(answer.status, expected, `auditor ${method} ${url}`);
  }
  t.strictSame(await keysAndLog(app), after);
  for (const method of ['PUT', 'PATCH']) {
    const answer = await call(method, `${base}/${own.id}`, { body: {} });
    isRefused(t, answer, 405, 'method-not-allowed', `${method}: a key is not changed`);
  }
});

test('keys are listed in pages', async (t) => {
  const { call } = await startApp(t);
  for (let at = 0; at < 5; at++) await makeKey(call, { label: `钥匙${at}`, role: 'auditor' });
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const page = await listKeys(call, `?limit=2${next === null ? '' : `&cursor=${next}`}`);
    t.ok(page.items.length <= 2);
    seen.push(...page.items.map(({ label }) => label));
    next = page.next;
    if (seen.length === 2) await makeKey(call, { label: '后来', role: 'auditor' });
  } while (next !== null);
  t.strictSame(seen, ['test administrator', ...[0, 1, 2, 3, 4].map((at) => `钥匙${at}`), '后来']);
  isRefused(t, await call('GET', `${base}?cursor=x`), 400, 'cursor-invalid');
  isRefused(t, await call('GET', `${base}?label=x`), 400, 'request-invalid');
});
