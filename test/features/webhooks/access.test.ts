/** Who manages which webhooks: administrators all, integrators those of their organization. */

import { test } from 'tap';
import type { Action } from '../../../src/policy/permissions.ts';
import { encodeFeedCursor } from '../../../src/reports/change-view.ts';
import type { FeedScene } from '../../support/feed-scene.ts';
import { bureauCode, feedStage } from '../../support/feed-scene.ts';
import { isProblem } from '../../support/problems.ts';
import type { NewWebhook, Webhook } from './webhook-scene.ts';
import { base, elsewhere, makeWebhook } from './webhook-scene.ts';

/** Every request on a webhook, with what it needs to be valid. */
function requestsOn(id: string, tag = '"1-00000000"') {
  const match = { headers: { 'if-match': tag } };
  return [
    ['GET', `${base}/${id}`, {}],
    ['GET', `${base}/${id}/dead-letters`, {}],
    ['PATCH', `${base}/${id}`, { ...match, body: { label: '新' } }],
    ['POST', `${base}/${id}/ping`, {}],
    ['POST', `${base}/${id}/redeliveries`, { body: { from: encodeFeedCursor(0) } }],
    ['POST', `${base}/${id}/rotate-secret`, match],
    ['DELETE', `${base}/${id}`, match],
  ] as const;
}

/** A webhook that the administrator made, with its current tag. */
async function makeTagged(
  scene: FeedScene,
  organizationId: string | null,
): Promise<[string, string]> {
  const { id } = await makeWebhook(scene, { ...elsewhere, organizationId });
  return [id, (await scene.call('GET', `${base}/${id}`)).headers.etag ?? ''];
}

test('roles without the permission neither manage nor see webhooks', async (t) => {
  const scene = await feedStage(t);
  const { call, city } = scene;
  const [id, tag] = await makeTagged(scene, city);
  const auditor = await scene.keyFor('auditor');
  const requests = [
    ...requestsOn(id, tag),
    ...([
      ['GET', base, {}],
      ['GET', `${base}/x`, {}],
      ['POST', base, { body: elsewhere }],
    ] as const),
  ];
  for (const [method, url, options] of requests) {
    const name = `${method} ${url}`;
    for (const role of ['editor', 'supervisor', 'reader'] as const) {
      const key = await scene.keyFor(role, city);
      const answer = await call(method, url, { ...options, key });
      isProblem(t, answer, { status: 403, code: 'not-allowed' }, `${role} ${name}`);
      t.notMatch(answer.text, 'example.org');
    }
    const anonymous = await call(method, url, { ...options, key: null });
    isProblem(t, anonymous, { status: 401, code: 'credential-missing' }, `anonymous ${name}`);
    const expected = method !== 'GET' ? 403 : url.endsWith('/x') ? 404 : 200;
    const { status } = await call(method, url, { ...options, key: auditor });
    t.equal(status, expected, `auditor ${name}`);
  }
});

test('an integrator manages the webhooks of its organization and below it', async (t) => {
  const scene = await feedStage(t);
  const { call, city, bureau } = scene;
  const key = await scene.keyFor('integrator', city);
  for (const organizationId of [city, bureau]) {
    const [id, tag] = await makeTagged(scene, organizationId);
    // The tag changes with the first write.
    for (const [method, url, options] of requestsOn(id, tag)) {
      const { etag = tag } = (await call('GET', `${base}/${id}`)).headers;
      const isConditional = 'headers' in options;
      const sent = isConditional ? { ...options, headers: { 'if-match': etag } } : options;
      const { status, text } = await call(method, url, { ...sent, key });
      t.ok(status < 300, `${method} ${url}: ${status} ${text}`);
    }
  }
  const own = await call('POST', base, { key, body: { ...elsewhere, organizationId: bureauCode } });
  t.equal(own.status, 201, own.text);
  t.equal((own.body as NewWebhook).organizationId, bureau);
});

test('an integrator neither sees nor touches the webhooks of others', async (t) => {
  const scene = await feedStage(t);
  const { call, city, bureau } = scene;
  const seen = [await makeTagged(scene, bureau), await makeTagged(scene, city)];
  const [[ofBureau]] = seen as [[string, string], [string, string]];
  const others = [await makeTagged(scene, scene.elsewhere), await makeTagged(scene, null)];
  const key = await scene.keyFor('integrator', city);
  const ofBureauAlone = await scene.keyFor('integrator', bureau);
  const listed = async (secret: string, query = '') => {
    const { body } = await call('GET', `${base}?count=true${query}`, { key: secret });
    const { items, total } = body as { items: Webhook[]; total: number };
    t.equal(total, items.length);
    return items.map(({ id }) => id);
  };
  t.same(
    await listed(key),
    seen.map(([id]) => id),
  );
  t.same(await listed(ofBureauAlone), [ofBureau]);
  t.same(
    await listed(key, '&type=accepted'),
    seen.map(([id]) => id),
  );
  t.equal((await listed(scene.adminKey)).length, 4);
  const before = await scene.store.webhooks.list({ limit: 9, cursor: null });
  for (const [id, tag] of others) {
    for (const [method, url, options] of requestsOn(id, tag)) {
      const answer = await call(method, url, { ...options, key });
      isProblem(t, answer, { status: 404, code: 'not-found' }, `${method} ${url}`);
      t.notOk(answer.headers.etag);
    }
  }
  t.same(await scene.store.webhooks.list({ limit: 9, cursor: null }), before);
  const unbound = await scene.keyFor('integrator', null);
  const nowhere = await call('GET', base, { key: unbound });
  isProblem(t, nowhere, { status: 403, code: 'not-allowed' }, 'an integrator of nothing');
});

test('an integrator gives a webhook no organization outside its own', async (t) => {
  const scene = await feedStage(t);
  const { call, city, bureau } = scene;
  const key = await scene.keyFor('integrator', bureau);
  const [id, tag] = await makeTagged(scene, bureau);
  const headers = { 'if-match': tag };
  const missing = {
    ...{ status: 400, code: 'request-invalid' },
    faults: [['/organizationId', 'missing-member']] as [string, string][],
  };
  for (const organizationId of [undefined, null]) {
    const body = { ...elsewhere, organizationId };
    isProblem(t, await call('POST', base, { key, body }), missing, `POST ${organizationId}`);
  }
  const freed = await call('PATCH', `${base}/${id}`, {
    key,
    headers,
    body: { organizationId: null },
  });
  isProblem(t, freed, missing, 'PATCH null');
  for (const organizationId of [city, scene.elsewhere]) {
    const refused = { status: 403, code: 'not-allowed' };
    const body = { ...elsewhere, organizationId };
    isProblem(t, await call('POST', base, { key, body }), refused, 'POST');
    const moved = await call('PATCH', `${base}/${id}`, { key, headers, body: { organizationId } });
    isProblem(t, moved, refused, 'PATCH');
  }
  const renamed = await call('PATCH', `${base}/${id}`, { key, headers, body: { label: '新' } });
  t.equal(renamed.status, 200, 'what it has may stay');
});

test('what the public cannot read needs the permission to read it', async (t) => {
  const scene = await feedStage(t);
  const { call, bureau } = scene;
  const actions: Action[] = ['webhook.read', 'webhook.write'];
  const limited = await scene.keyFor('integrator', bureau, { actions });
  const reading = await scene.keyFor('integrator', bureau, {
    actions: [...actions, 'change.read'],
  });
  const body = { ...elsewhere, organizationId: bureau };
  const open = { ...body, types: ['published', 'corrected'] };
  const refused = { status: 403, code: 'not-allowed' };
  isProblem(t, await call('POST', base, { key: limited, body }), refused, 'all types');
  const made = await call('POST', base, { key: limited, body: open });
  t.equal(made.status, 201, made.text);
  const { id } = made.body as NewWebhook;
  const wider = { headers: { 'if-match': made.headers.etag ?? '' }, body: { types: ['accepted'] } };
  const attempt = await call('PATCH', `${base}/${id}`, { ...wider, key: limited });
  isProblem(t, attempt, refused, 'more types');
  const allowed = await call('PATCH', `${base}/${id}`, { ...wider, key: reading });
  t.equal(allowed.status, 200, allowed.text);
  const writing = await scene.keyFor('integrator', bureau, { actions: ['webhook.write'] });
  const unread = await call('GET', `${base}/${id}`, { key: writing });
  isProblem(t, unread, refused, 'writing is not reading');
});
