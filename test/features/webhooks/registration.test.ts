/** Webhooks as a resource: registered, read, changed, refused, deleted. */

import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { createWebhook } from '../../../src/features/webhooks/operations.ts';
import { newWebhookSchema, webhookPage } from '../../../src/features/webhooks/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { feedTypes } from '../../../src/policy/events.ts';
import type { FeedScene } from '../../support/feed-scene.ts';
import { bureauCode, feedStage } from '../../support/feed-scene.ts';
import { isProblem } from '../../support/problems.ts';
import { startReceiver, status } from '../../support/webhook-receiver.ts';
import type { NewWebhook, Webhook } from './webhook-scene.ts';
import {
  base,
  buried,
  dispatcherOf,
  elsewhere,
  makeWebhook,
  privateAllowed,
  readWebhook,
  recordDelivery,
} from './webhook-scene.ts';

test('a webhook is made, read, changed and deleted', async (t) => {
  const scene = await feedStage(t);
  const { call, store } = scene;
  await scene.tell({});
  const body = { ...elsewhere, types: ['corrected', 'published'], organizationId: bureauCode };
  const made = await call('POST', base, { body });
  t.equal(made.status, 201, made.text);
  t.strictSame(compile(newWebhookSchema)(made.body), []);
  const { secret, ...lasting } = made.body as NewWebhook;
  const { id } = lasting;
  t.match(secret, /^whsec_[\w+/]{43}=$/);
  t.strictSame(lasting, {
    ...{ id, ...elsewhere },
    types: ['published', 'corrected'],
    organizationId: scene.bureau,
    ...{ paused: false, previousSecretExpiresAt: null },
    version: 1,
    createdAt: '2026-02-01T08:00:00.000Z',
  } as unknown as Webhook);
  const url = `${base}/${id}`;
  t.equal(made.headers.location, url);

  const got = await call('GET', url);
  const { delivery, ...rest } = await readWebhook(scene, id);
  t.strictSame(rest, lasting);
  t.strictSame({ ...delivery, position: null }, {
    ...{ position: null, attempts: 0, nextAttemptAt: null, lastError: null, deliveredAt: null },
    ...{ deadLetters: 0, queuedLetters: 0 },
  } as unknown as Webhook['delivery']);
  const fromThere = await call('GET', `/v1/changes?cursor=${delivery.position}`);
  t.strictSame((fromThere.body as { items: unknown[] }).items, [], 'what was before is no news');
  const unchanged = { headers: { 'if-none-match': got.headers.etag ?? '' } };
  t.equal((await call('GET', url, unchanged)).status, 304);
  const page = await call('GET', base);
  t.strictSame(compile(webhookPage)(page.body), []);
  t.strictSame((page.body as { items: unknown[] }).items, [got.body]);
  t.strictSame(await buried(scene, id), []);

  isProblem(t, await call('DELETE', url), { status: 428, code: 'precondition-required' }, 'bare');
  const stale = { headers: { 'if-match': '"1-00000000"' } };
  const failed = { status: 412, code: 'precondition-failed' };
  isProblem(t, await call('DELETE', url, stale), failed, 'stale');
  // A delivery in between is no change of what was read.
  await recordDelivery(
    scene,
    id,
    {
      ...{ position: 1, attempts: 3, nextAttemptAt: null },
      lastError: 'timeout',
      deliveredAt: null,
    },
    null,
  );
  t.equal((await call('GET', url, unchanged)).status, 200, 'the answer is another one');
  const match = { headers: { 'if-match': made.headers.etag ?? '' } };
  t.equal((await call('DELETE', `${url}?dryRun=true`, match)).status, 204);
  t.equal((await call('GET', url)).status, 200, 'a rehearsal takes nothing away');
  t.equal((await call('DELETE', url, match)).status, 204);
  for (const gone of [url, `${url}/dead-letters`]) {
    isProblem(t, await call('GET', gone), { status: 404, code: 'not-found' }, gone);
  }
  const { items } = await store.log.list({ limit: 10, cursor: null, resource: ['webhook'] });
  t.strictSame(
    items
      .filter(({ refusal }) => refusal === null)
      .map((event) => [event.action, event.resourceId, event.versionBefore, event.versionAfter]),
    [
      ['webhook.create', id, null, 1],
      ['webhook.delete', id, 1, null],
    ],
  );
});

test('the secret is shown once, and nowhere else', async (t) => {
  const lines: string[] = [];
  const logStream = { write: (line: string) => void lines.push(line) };
  const config = { ...privateAllowed.config, logLevel: 'trace' as const };
  const scene = await feedStage(t, { config, logStream });
  const { call, store, file } = scene;
  const receiver = await startReceiver(t);
  receiver.answer = status(500);
  const headers = { 'idempotency-key': 'once' };
  const body = { url: `${receiver.url}?token=open-sesame`, label: '测试' };
  const first = await call('POST', base, { body, headers });
  const { id, secret, ...lasting } = first.body as NewWebhook;
  const again = await call('POST', base, { body, headers });
  t.strictSame(again.body, { id, ...lasting, secret: null });
  t.equal(again.status, 201);
  t.equal(again.headers['idempotency-replayed'], 'true');
  t.equal((await store.webhooks.list({ limit: 10, cursor: null })).items.length, 1, 'made once');

  await scene.tell({});
  const logged: string[] = [];
  await dispatcherOf(t, scene, logged).round();
  t.equal(logged.length, 1, 'the failure is reported');
  t.ok(lines.length > 0);
  const key = secret.slice('whsec_'.length);
  const places = {
    'the webhook': (await call('GET', `${base}/${id}`)).text,
    'the list': (await call('GET', base)).text,
    'the dead letters': (await call('GET', `${base}/${id}/dead-letters`)).text,
    'the log of changes': (await call('GET', '/v1/audit-events')).text,
    'the feed': (await call('GET', '/v1/changes')).text,
    'what the service logs': [...lines, ...logged].join('\n'),
    'what is sent': JSON.stringify(receiver.received),
  };
  for (const [name, text] of Object.entries(places)) t.notOk(text.includes(key), name);
  t.notMatch([...lines, ...logged].join('\n'), /open-sesame/, 'nor is the address logged');
  const kept = ['', '-wal'].map((end) => readFileSync(`${file}${end}`, 'latin1')).join('');
  t.equal(kept.split(key).length - 1 > 0, true, 'it is kept to sign with');
  const answer = await store.answers.get(`key:${(await ownKeyId(scene)) ?? ''}`, 'once');
  t.ok(answer);
  t.notOk(answer?.body.toString().includes(key), 'but not in the kept answer');
});

async function ownKeyId({ store }: FeedScene): Promise<string | undefined> {
  return (await store.keys.list({ limit: 1, cursor: null })).items[0]?.id;
}

test('a malformed webhook is refused with every fault', async (t) => {
  const scene = await feedStage(t);
  const { call, store } = scene;
  const wrong: [object | string, [string, string][]][] = [
    [
      {},
      [
        ['/url', 'missing-member'],
        ['/label', 'missing-member'],
      ],
    ],
    [{ ...elsewhere, secret: 'x' }, [['/secret', 'unknown-member']]],
    [{ ...elsewhere, label: ' a' }, [['/label', 'text-malformed']]],
    [{ ...elsewhere, types: [] }, [['/types', 'too-few']]],
    [{ ...elsewhere, types: ['draft'] }, [['/types/0', 'not-allowed-value']]],
    [{ ...elsewhere, url: 7 }, [['/url', 'wrong-type']]],
    ...['', 'x', 'example.org', '/hook', 'ftp://example.org/', 'file:///etc/passwd'].map((url) => [
      { ...elsewhere, url },
      [['/url', url === '' ? 'too-short' : 'wrong-format']],
    ]),
    ...['javascript:alert(1)', 'http://', 'https://u@example.org', 'https://u:p@example.org'].map(
      (url) => [{ ...elsewhere, url }, [['/url', 'wrong-format']]],
    ),
    [{ ...elsewhere, url: 'https://example.org/#a' }, [['/url', 'wrong-format']]],
    [{ ...elsewhere, url: 'https://example.org/#' }, [['/url', 'wrong-format']]],
    [{ ...elsewhere, url: `https://example.org/${'a'.repeat(1981)}` }, [['/url', 'too-long']]],
    [{ ...elsewhere, url: `https://example.org/${'水'.repeat(300)}` }, [['/url', 'too-long']]],
  ] as [object, [string, string][]][];
  for (const [body, faults] of wrong) {
    const answer = await call('POST', base, { body });
    const name = JSON.stringify(body).slice(0, 80);
    isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, name);
  }
  const repeated = await call('POST', base, {
    body: { ...elsewhere, types: ['published', 'published'] },
  });
  isProblem(t, repeated, { status: 400, code: 'request-invalid' }, 'repeated');
  const unknown = { ...elsewhere, organizationId: scene.context.newId() };
  isProblem(
    t,
    await call('POST', base, { body: unknown }),
    {
      status: 400,
      code: 'organization-unknown',
      faults: [['/organizationId', 'organization-unknown']],
    },
    'an organization that is not there',
  );
  const rehearsed = await call('POST', `${base}?dryRun=true`, { body: elsewhere });
  t.equal(rehearsed.status, 201);
  t.strictSame(
    (await store.webhooks.list({ limit: 10, cursor: null })).items,
    [],
    'nothing was made',
  );
  const longest = `https://example.org/${'a'.repeat(1980)}`;
  t.equal((await makeWebhook(scene, { url: longest })).url.length, 2000);
  const nulls = await makeWebhook(scene, { ...elsewhere, organizationId: null, types: null });
  t.strictSame([nulls.organizationId, nulls.types], [null, [...feedTypes]], 'as if left out');
});

const privateUrls = [
  ...['http://127.0.0.1/', 'http://10.1.2.3:8080/a', 'https://192.168.0.1/', 'http://[::1]/'],
  ...['http://169.254.169.254/latest', 'http://[fd00::1]/', 'http://[::ffff:127.0.0.1]/'],
  ...['http://0x7f.1/', 'http://2130706433/', 'http://0/', 'http://localhost/'],
  ...['http://LOCALHOST.:8080/', 'http://a.localhost/', 'http://100.64.0.1/'],
];

test('private addresses are refused', async (t) => {
  const refusing = await feedStage(t);
  for (const url of privateUrls) {
    const answer = await refusing.call('POST', base, { body: { ...elsewhere, url } });
    const faults = [['/url', 'private-address']] as const;
    isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, url);
  }
  t.equal((await makeWebhook(refusing, { url: 'http://1.1.1.1/' })).url, 'http://1.1.1.1/');
  t.equal((await makeWebhook(refusing, { url: 'HTTP://Example.org' })).url, 'http://example.org/');
});

test('private addresses are taken where the operator allows them', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  for (const url of privateUrls)
    t.equal((await makeWebhook(scene, { url })).url, new URL(url).href);
});

test('webhooks are listed in pages', async (t) => {
  const scene = await feedStage(t);
  const ids: string[] = [];
  for (let at = 0; at < 5; at++) ids.push((await makeWebhook(scene, elsewhere)).id);
  const seen: string[] = [];
  let cursor = '';
  for (let at = 0; at < 3; at++) {
    const { body } = await scene.call('GET', `${base}?limit=2${cursor}`);
    const page = body as { items: Webhook[]; next: string | null };
    seen.push(...page.items.map(({ id }) => id));
    cursor = `&cursor=${page.next}`;
    t.equal(page.next === null, at === 2);
  }
  t.strictSame(seen, ids);
  const invalid = { status: 400, code: 'cursor-invalid' };
  isProblem(t, await scene.call('GET', `${base}?cursor=x`), invalid, 'cursor');
});

test('an organization that a webhook is about stays', async (t) => {
  const scene = await feedStage(t);
  const { call } = scene;
  const { id } = await makeWebhook(scene, { ...elsewhere, organizationId: scene.elsewhere });
  const remove = async (url: string) => {
    const { headers } = await call('GET', url);
    return call('DELETE', url, { headers: { 'if-match': headers.etag ?? '' } });
  };
  const place = `/v1/organizations/${scene.elsewhere}`;
  isProblem(t, await remove(place), { status: 409, code: 'organization-in-use' }, 'in use');
  t.equal((await remove(`${base}/${id}`)).status, 204);
  t.equal((await remove(place)).status, 204);
});

test('the example of the contract works', async (t) => {
  const scene = await feedStage(t);
  const answer = await scene.call('POST', base, { body: createWebhook.config.notes.example });
  t.equal(answer.status, 201, answer.text);
});
