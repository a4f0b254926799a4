/** Publications on their way to a receiver that was away: through the workflow, the feed, the wire. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'tap';
import { newSender } from '../../../src/features/webhooks/delivery.ts';
import { newDispatcher } from '../../../src/features/webhooks/dispatcher.ts';
import type { TestApp } from '../../support/app.ts';
import { startApp } from '../../support/app.ts';
import { prose, tables } from '../../support/report-scene.ts';
import type { Received } from '../../support/webhook-receiver.ts';
import { isSigned, reportsIn } from '../../support/webhook-receiver.ts';

const count = 50;

async function made(app: TestApp, url: string, body: object) {
  const answer = await app.call('POST', url, { body });
  assert.equal(answer.status, 201, answer.text);
  return answer;
}

/** Makes a report and leads it to publication; answers its id. */
async function publishReport(app: TestApp, organizationId: string, kind: string): Promise<string> {
  const identity = { organizationId, year: 2023, kind };
  const report = await made(app, '/v1/reports', {
    ...identity,
    narrative: prose,
    ...tables('2021'),
  });
  const { id } = report.body as { id: string };
  let etag = report.headers.etag ?? '';
  const signOff = { name: '张某某', post: '局长', date: '2024-01-20' };
  for (const body of [{ action: 'submit' }, { action: 'accept' }, { action: 'publish', signOff }]) {
    const url = `/v1/reports/${id}/transitions`;
    const answer = await app.call('POST', url, { body, headers: { 'if-match': etag } });
    assert.equal(answer.status, 200, answer.text);
    etag = answer.headers.etag ?? '';
  }
  return id;
}

test('fifty publications reach a receiver that was stopped, in order', async (t) => {
  let now = Date.parse('2024-02-01T00:00:00Z');
  const clock = () => new Date(now);
  const app = await startApp(t, { clock, config: { webhookPrivateAddresses: true } });

  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    received.push({ method, path, headers, body: await text(request) });
    response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');

  const url = `http://127.0.0.1:${port}/hook`;
  const webhook = await made(app, '/v1/webhooks', { url, label: '统计系统', types: ['published'] });
  const { secret } = webhook.body as { secret: string };
  const published: string[] = [];
  for (let n = 0; n < count / 2; n += 1) {
    const body = { name: `第${n}局`, level: 'county', kind: 'department' };
    const { id } = (await made(app, '/v1/organizations', body)).body as { id: string };
    published.push(
      await publishReport(app, id, 'own'),
      await publishReport(app, id, 'consolidated'),
    );
  }

  const { store } = app;
  const send = newSender({ allowsPrivate: true });
  const dispatcher = newDispatcher({ store, clock, send, owner: 'test' });
  t.teardown(() => dispatcher.close());
  await dispatcher.round();
  const failed = await app.call('GET', webhook.headers.location ?? '');
  t.match(failed.body, { delivery: { attempts: 1, lastError: 'ECONNREFUSED' } });

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  now += 10_000;
  await dispatcher.round();
  t.strictSame(reportsIn(received), published, 'each once, in the order of publication');
  t.equal(received.length, count);
  t.ok(
    received.every((request) => isSigned(request, secret)),
    'signatures are valid',
  );
  const ids = new Set(received.map(({ headers }) => headers['webhook-id']));
  t.equal(ids.size, count, 'each under an id of its own');
});
