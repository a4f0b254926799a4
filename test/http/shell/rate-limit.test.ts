import { test } from 'tap';
import { startApp } from '../../support/app.ts';

test('a client is refused beyond its requests of a minute, others are not', async (t) => {
  const api = await startApp(t, { config: { requestsPerMinuteMax: 3 } });
  const first = await api.call('GET', '/v1/organizations');
  t.match(first.headers, { 'ratelimit-limit': '3', 'ratelimit-remaining': '2' });
  await api.call('GET', '/v1/organizations');
  t.equal((await api.call('GET', '/v1/nowhere')).status, 404, 'refusals count too');
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
