import { test } from 'tap';
import { startApp } from '../../support/app.ts';

test('a client is refused beyond its requests of a minute, others are not', async (t) => {
  const api = await startApp(t, { config: { requestsPerMinuteMax: 3 } });
  const first = await api.call('GET', '/v1/organizations');
  t.match(first.headers, { 'ratelimit-limit': '3', 'ratelimit-remaining': '2' });
  await api.call('GET', '/v1/organizations');
  t.equal((await api.call('GET', '/v1/organizations/x')).status, 404, 'refusals count too');
  const { status, headers, body } = await api.call('GET', '/v1/organizations');
  t.equal(status, 429);
  t.match(headers['content-type'], /^application\/problem\+json/);
  t.match(headers['retry-after'], /^\d+$/);
  t.match(body, { code: 'too-many-requests', status: 429 });

  const other = await api.keyFor('reader');
  t.equal((await api.call('GET', '/v1/organizations', { key: other })).status, 200);
  t.equal((await api.call('GET', '/v1/editions', { key: null })).status, 200);
  for (let probe = 0; probe < 5; probe += 1) {
    t.equal((await api.call('GET', '/health/live')).status, 200, 'probes are not counted');
  }
});

test('what the headers say of the limit is what holds, for a key and for an address', async (t) => {
  const api = await startApp(t, { config: { requestsPerMinuteMax: 4 } });
  const clients = [
    ['a key', '/v1/organizations', api.adminKey],
    ['an address', '/v1/editions', null],
  ] as const;
  for (const [name, url, key] of clients) {
    const answers = [];
    for (let count = 0; count < 6; count += 1) answers.push(await api.call('GET', url, { key }));
    for (const [at, { status, headers }] of answers.entries()) {
      t.equal(status, at < 4 ? 200 : 429, `${name}, request ${at + 1}`);
      t.equal(headers['ratelimit-limit'], '4', `${name}: limit`);
      t.equal(headers['ratelimit-remaining'], String(Math.max(0, 3 - at)), `${name}: remaining`);
      const reset = Number(headers['ratelimit-reset']);
      t.ok(reset > 50 && reset <= 60, `${name}: reset in ${reset} s`);
      if (status === 429) t.equal(headers['retry-after'], headers['ratelimit-reset'], name);
    }
  }
});

test('a key is one client however its header is written', async (t) => {
  const api = await startApp(t, { config: { requestsPerMinuteMax: 3 } });
  const spellings = ['Bearer ', 'bearer ', 'BEARER ', 'Bearer   '];
  const statuses = [];
  for (const spelling of spellings) {
    const authorization = `${spelling}${api.adminKey}`;
    const answer = await api.call('GET', '/v1/organizations', { headers: { authorization } });
    statuses.push(answer.status);
  }
  t.strictSame(statuses, [200, 200, 200, 429]);
});

test('where no credential is read, none makes another client of an address', async (t) => {
  const api = await startApp(t, { config: { requestsPerMinuteMax: 3 } });
  for (const url of ['/v1/editions', '/v1/rules', '/v1/nowhere', '/openapi.json']) {
    const answer = await api.call('GET', url, { headers: { authorization: `Bearer ${url}` } });
    t.equal(answer.status === 429, url === '/openapi.json', `${url}: ${answer.status}`);
  }
});

test('addresses of one subscriber are one client', async (t) => {
  const api = await startApp(t, { config: { requestsPerMinuteMax: 2 } });
  const statuses = [];
  for (const host of ['2001:db8::1', '2001:db8::2', '2001:db8::ffff', '2001:db8:1::1']) {
    const { statusCode } = await api.app.inject({ url: '/v1/editions', remoteAddress: host });
    statuses.push(statusCode);
  }
  t.strictSame(statuses, [200, 200, 429, 200], 'the same /64, and another');
});
