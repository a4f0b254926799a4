/** A webhook is changed, paused and resumed: what is delivered afterwards. */

import { test } from 'tap';
import { newWebhookSchema, webhookSchema } from '../../../src/features/webhooks/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import type { FeedScene } from '../../support/feed-scene.ts';
import { feedStage } from '../../support/feed-scene.ts';
import { isProblem } from '../../support/problems.ts';
import { isSigned, reportsIn, startReceiver } from '../../support/webhook-receiver.ts';
import type { NewWebhook, Webhook } from './webhook-scene.ts';
import {
  base,
  dispatcherOf,
  elsewhere,
  makeWebhook,
  privateAllowed,
  readWebhook,
} from './webhook-scene.ts';

const merge = 'application/merge-patch+json';

async function webhookTag({ call }: FeedScene, id: string): Promise<string> {
  return (await call('GET', `${base}/${id}`)).headers.etag ?? '';
}

/** Changes a webhook as it is now. */
async function patch(scene: FeedScene, id: string, members: object, query = '') {
  const headers = { 'content-type': merge, 'if-match': await webhookTag(scene, id) };
  const text = JSON.stringify(members);
  return scene.call('PATCH', `${base}/${id}${query}`, { headers, text });
}

test('members that are sent change, and the others stay', async (t) => {
  const scene = await feedStage(t);
  const { secret, ...made } = await makeWebhook(scene, { ...elsewhere, types: ['withdrawn'] });
  const { id } = made;
  const steps: [object, Partial<Webhook> & { label?: string }][] = [
    [{ label: '档案' }, { label: '档案' }],
    [{ url: 'HTTPS://Example.org/new' }, { url: 'https://example.org/new' }],
    [{ types: ['accepted', 'published'] }, { types: ['published', 'accepted'] }],
    [{ types: null }, { types: ['published', 'corrected', 'withdrawn', 'accepted'] }],
    [{ organizationId: '甲市水利局' }, { organizationId: scene.bureau }],
    [{ organizationId: null }, { organizationId: null }],
    [{ paused: true }, { paused: true }],
    [{ paused: false }, { paused: false }],
    [{}, {}],
  ];
  let expected: object = made;
  for (const [index, [members, after]] of steps.entries()) {
    expected = { ...expected, ...after, version: index + 2 };
    const rehearsed = await patch(scene, id, members, '?dryRun=true');
    t.match(rehearsed.body, expected, JSON.stringify(members));
    const before = await readWebhook(scene, id);
    t.equal(before.version, index + 1, 'a rehearsal keeps nothing');
    const answer = await patch(scene, id, members);
    t.equal(answer.status, 200, answer.text);
    t.same(compile(webhookSchema)(answer.body), []);
    const read = await scene.call('GET', `${base}/${id}`);
    t.same(answer.body, read.body, 'the answer is what a read answers');
    t.equal(answer.headers.etag, read.headers.etag);
    const { delivery, ...lasting } = read.body as Webhook;
    t.same(lasting, expected);
  }
  const row = await scene.store.webhooks.get(id);
  t.equal(row?.secret, secret, 'the secret is the same');
  const { items } = await scene.store.log.list({
    ...{ limit: 20, cursor: null, action: ['webhook.update'] },
  });
  t.same(
    items.map(({ changed }) => changed),
    [
      ['/label'],
      ['/url'],
      ...[['/types'], ['/types']],
      ...[['/organizationId'], ['/organizationId']],
      ...[['/paused'], ['/paused'], []],
    ],
  );
});

test('a change is refused with every fault, and needs the current version', async (t) => {
  const scene = await feedStage(t);
  const { id } = await makeWebhook(scene, elsewhere);
  const wrong: [object, [string, string][]][] = [
    [{ url: null }, [['/url', 'wrong-type']]],
    [{ label: ' ' }, [['/label', 'text-malformed']]],
    [{ paused: 'yes' }, [['/paused', 'wrong-type']]],
    [{ secret: 'x' }, [['/secret', 'unknown-member']]],
    [{ types: [] }, [['/types', 'too-few']]],
    [
      { url: 'http://10.0.0.1/', label: '\n' },
      [
        ['/url', 'private-address'],
        ['/label', 'text-malformed'],
      ],
    ],
  ];
  for (const [members, faults] of wrong) {
    const answer = await patch(scene, id, members);
    const name = JSON.stringify(members);
    isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, name);
  }
  const unknown = await patch(scene, id, { organizationId: '无名局' });
  isProblem(t, unknown, { status: 400, code: 'organization-unknown' }, 'organization');
  const url = `${base}/${id}`;
  const bare = await scene.call('PATCH', url, { body: {} });
  isProblem(t, bare, { status: 428, code: 'precondition-required' }, 'bare');
  const stale = { headers: { 'if-match': '"1-00000000"' }, body: { paused: true } };
  const refused = await scene.call('PATCH', url, stale);
  isProblem(t, refused, { status: 412, code: 'precondition-failed' }, 'stale');
  t.equal(refused.headers.etag, await webhookTag(scene, id));
  t.equal((await readWebhook(scene, id)).version, 1);
});

test('a paused webhook gets nothing, and continues where it was', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await makeWebhook(scene, { url: receiver.url });
  const dispatcher = dispatcherOf(t, scene);
  const ids = await scene.tell({}, {}, {});
  receiver.answer = async (_, response) => {
    // Paused while its turn goes on: what is under way counts, and is the last.
    t.equal((await patch(scene, id, { paused: true })).status, 200);
    response.writeHead(204).end();
  };
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received), ids.slice(0, 1));
  ids.push(...(await scene.tell({}, {})));
  receiver.answer = (_, response) => response.writeHead(204).end();
  await dispatcher.round();
  t.equal(receiver.received.length, 1);
  t.match(await readWebhook(scene, id), { paused: true, delivery: { attempts: 0 } });
  t.equal((await patch(scene, id, { paused: false })).status, 200);
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received), ids, 'nothing is lost, repeated or out of order');
});

test('another scope applies to what was not delivered yet', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await makeWebhook(scene, { url: receiver.url, types: ['withdrawn'] });
  const dispatcher = dispatcherOf(t, scene);
  await scene.tell({ type: 'accepted' }, { type: 'published' });
  await dispatcher.round();
  const widened = await patch(scene, id, { types: ['withdrawn', 'accepted'] });
  t.equal(widened.status, 200, widened.text);
  await dispatcher.round();
  t.strictSame(receiver.received, [], 'what it was not for when it happened is past');
  const before = await scene.tell({ type: 'withdrawn' }, { type: 'accepted' });
  receiver.answer = (_, response) => response.writeHead(503).end();
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received), before.slice(0, 1), 'and this one fails');
  const narrowed = await patch(scene, id, { types: ['accepted'], organizationId: scene.city });
  t.equal(narrowed.status, 200, narrowed.text);
  receiver.answer = (_, response) => response.writeHead(204).end();
  receiver.received.length = 0;
  scene.wait(60_000);
  const after = await scene.tell(
    { type: 'accepted', organizationId: scene.elsewhere },
    { type: 'accepted' },
  );
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received), [before[1], after[1]]);
});

test('a rotated secret signs alone after its grace, and beside the old one before', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id, secret: first } = await makeWebhook(scene, { url: receiver.url });
  const rotate = async (body: object | undefined, query = '') => {
    const headers = { 'if-match': await webhookTag(scene, id) };
    const url = `${base}/${id}/rotate-secret${query}`;
    const answer = await scene.call('POST', url, { headers, ...(body && { body }) });
    t.equal(answer.status, 200, answer.text);
    t.same(compile(newWebhookSchema)(answer.body), []);
    const read = await scene.call('GET', `${base}/${id}`);
    if (query === '') t.equal(answer.headers.etag, read.headers.etag?.replace(/\.\w+"$/, '"'));
    return answer.body as NewWebhook;
  };
  const rehearsed = await rotate({}, '?dryRun=true');
  t.not(rehearsed.secret, first);
  t.equal((await readWebhook(scene, id)).previousSecretExpiresAt, null);
  const second = await rotate({ graceHours: 2 });
  t.match(second, { version: 2, previousSecretExpiresAt: '2026-02-01T10:00:00.000Z' });
  const dispatcher = dispatcherOf(t, scene);
  const signers = async () => {
    receiver.received.length = 0;
    await scene.tell({});
    await dispatcher.round();
    const [request] = receiver.received;
    const signatures = String(request?.headers['webhook-signature']).split(' ');
    const secrets = { first, second: second.secret, ...(third && { third: third.secret }) };
    return signatures.map((signature) => {
      const alone = { ...request?.headers, 'webhook-signature': signature };
      return Object.entries(secrets).find(([, secret]) =>
        isSigned({ ...request, headers: alone } as never, secret),
      )?.[0];
    });
  };
  let third: NewWebhook | null = null;
  t.same(await signers(), ['second', 'first']);
  scene.wait(2 * 3_600_000 - 1);
  t.same(await signers(), ['second', 'first'], 'until the last moment');
  scene.wait(1);
  t.same(await signers(), ['second']);
  third = await rotate(undefined);
  t.equal(third.previousSecretExpiresAt, '2026-02-02T10:00:00.000Z', 'a day, unless said');
  t.same(await signers(), ['third', 'second']);
  third = await rotate({ graceHours: 0 });
  t.equal(third.previousSecretExpiresAt, null);
  t.same(await signers(), ['third'], 'at once');
  for (const graceHours of [-1, 721, 1.5, '1']) {
    const headers = { 'if-match': await webhookTag(scene, id) };
    const options = { headers, body: { graceHours } };
    const answer = await scene.call('POST', `${base}/${id}/rotate-secret`, options);
    isProblem(t, answer, { status: 400, code: 'request-invalid' }, String(graceHours));
  }
});
