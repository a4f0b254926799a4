/** Idempotency-Key: whatever creates or acts is done once, however often it is sent. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { Test } from 'tap';
import { test } from 'tap';
import { v7 } from 'uuid';
import { buildApp } from '../../src/app.ts';
import { newCleaner } from '../../src/features/expired-answers.ts';
import { newLocalClaims } from '../../src/store/claims.ts';
import { contents } from '../store/open-store.ts';
import { startApp } from '../support/app.ts';
import { listContractOperations, readContract } from '../support/contract.ts';
import type { FilingScene } from '../support/filing-scene.ts';
import { filingStage } from '../support/filing-scene.ts';
import { isProblem } from '../support/problems.ts';
import type { Json } from '../support/report-scene.ts';
import { openStoreAt } from '../support/store.ts';
import type { Asking } from './once-scene.ts';
import { askings, office } from './once-scene.ts';

const post = (
  { call, adminKey }: Pick<FilingScene, 'call' | 'adminKey'>,
  { url, headers = {}, ...content }: Asking,
  idempotencyKey: string,
  caller = adminKey,
) =>
  call('POST', url, {
    key: caller,
    headers: { ...headers, 'idempotency-key': idempotencyKey },
    ...content,
  });

/** What a repetition must bring again. */
const lasting = ['location', 'etag', 'content-type'] as const;

type Reply = Awaited<ReturnType<typeof post>>;

function isReplay(t: Test, again: Reply, first: Reply, name: string): void {
  t.equal(again.status, first.status, `${name}: status`);
  t.equal(again.headers['idempotency-replayed'], 'true', `${name}: says so`);
  for (const header of lasting) t.equal(again.headers[header], first.headers[header], header);
  t.equal(again.headers['cache-control'], 'no-store');
  const isSecret = typeof (first.body as Json).secret === 'string';
  const expected = isSecret ? { ...(first.body as Json), secret: null } : first.body;
  t.strictSame(again.body, expected, `${name}: body`);
  if (!isSecret) t.equal(again.text, first.text, `${name}: byte for byte`);
}

test('every operation that creates takes the key, and is in the table of this test', async (t) => {
  const posts = listContractOperations(await readContract(await filingStage(t)))
    .filter(({ method }) => method === 'post')
    .map(({ operation }) => operation);
  const takesKey = ({ parameters }: (typeof posts)[number]) =>
    parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key');
  for (const operation of posts) {
    const creates = Object.hasOwn(operation.responses, '201');
    if (creates) t.ok(takesKey(operation), `${operation.operationId} creates`);
    if (!takesKey(operation)) continue;
    for (const code of [
      'idempotency-key-invalid',
      'idempotency-in-flight',
      'idempotency-key-reused',
    ] as const) {
      t.ok(operation['x-problems'].includes(code), `${operation.operationId} lists ${code}`);
    }
  }
  const taking = posts.filter(takesKey).map(({ operationId }) => operationId);
  t.strictSame(taking.sort(), Object.keys(askings).sort());
});

for (const [name, asking] of Object.entries(askings)) {
  test(`${name}: it is done once`, async (t) => {
    const scene = await filingStage(t);
    const { good, other, bad } = await asking(scene);
    const second = await scene.keyFor('administrator');
    const rehearsal = `${good.url}${good.url.includes('?') ? '&' : '?'}dryRun=true`;

    const refused = await post(scene, bad, 'k');
    t.ok(refused.status >= 400 && refused.status < 500, `${name}: ${refused.status}`);
    const rehearsed = await post(scene, { ...good, url: rehearsal }, 'k');
    t.ok(rehearsed.status < 300, `${name}: a rehearsal ${rehearsed.text}`);
    const first = await post(scene, good, 'k');
    t.ok(first.status < 300, `what was refused or rehearsed is not kept: ${first.text}`);
    t.equal(first.headers['idempotency-replayed'], undefined);

    const before = contents(scene.file);
    isReplay(t, await post(scene, good, 'k'), first, name);
    isReplay(t, await post(scene, good, 'k'), first, `${name} once more`);
    const reused = { status: 422, code: 'idempotency-key-reused' };
    isProblem(t, await post(scene, other, 'k'), reused, `${name}, another body`);
    isProblem(t, await post(scene, bad, 'k'), reused, `${name}, a faulty body`);
    const elsewhere = { ...good, url: `${good.url}${good.url.includes('?') ? '&' : '?'}x=1` };
    t.ok((await post(scene, elsewhere, 'k')).status >= 400, 'another address');
    t.strictSame(contents(scene.file), before, `${name}: nothing is made anew`);

    const others = await post(scene, other, 'k', second);
    t.equal(others.headers['idempotency-replayed'], undefined, 'another caller, another matter');
    isReplay(t, await post(scene, good, 'k'), first, `${name} after another caller`);
  });

  test(`${name}: two requests at once do it once`, async (t) => {
    const scene = await filingStage(t);
    const { good } = await asking(scene);
    const { store } = scene;
    const commit = store.commit.bind(store);
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    // Refusals are logged by a commit too; only what the answer is kept with has to wait.
    store.commit = async (change, options) => {
      if (change.answer) await gate;
      return commit(change, options);
    };
    const first = post(scene, good, 'k');
    const second = post(scene, good, 'k');
    const early = await Promise.race([first, second]);
    isProblem(t, early, { status: 409, code: 'idempotency-in-flight' }, name);
    release();
    const answers = await Promise.all([first, second]);
    const done = answers.filter(({ status }) => status < 300);
    t.equal(done.length, 1, 'one is done');
    isReplay(t, await post(scene, good, 'k'), done[0] as Reply, `${name}, afterwards`);
  });
}

test('a key is for a day by the clock, then it may be used anew', async (t) => {
  const scene = await filingStage(t);
  const url = '/v1/organizations';
  const first = await post(scene, { url, body: office('甲县林业局') }, 'k');
  scene.goTo('2024-02-16T03:59:59.999Z');
  isReplay(t, await post(scene, { url, body: office('甲县林业局') }, 'k'), first, 'within the day');
  scene.goTo('2024-02-16T04:00:00.000Z');
  const anew = await post(scene, { url, body: office('甲县气象局') }, 'k');
  t.equal(anew.status, 201);
  t.equal(anew.headers['idempotency-replayed'], undefined);
  isReplay(t, await post(scene, { url, body: office('甲县气象局') }, 'k'), anew, 'the new one');
  t.equal(contents(scene.file).kept_answers?.length, 1, 'what is older is gone');
});

test('malformed keys are refused before anything is done', async (t) => {
  const scene = await filingStage(t);
  const before = contents(scene.file);
  const asked = { url: '/v1/organizations', body: office('甲县林业局') };
  const malformed = { status: 400, code: 'idempotency-key-invalid' };
  for (const sent of ['', 'two words', 'é', '\tx\ty', 'k'.repeat(256)]) {
    isProblem(t, await post(scene, asked, sent), malformed, `“${sent.slice(0, 20)}”`);
  }
  t.strictSame(contents(scene.file), before, 'nothing has changed');
  for (const sent of ['!', '~', 'k'.repeat(255), v7()]) {
    t.equal((await post(scene, asked, sent)).status, 201, sent.slice(0, 20));
  }
});

test('what is answered once is answered again after a restart', async (t) => {
  const scene = await filingStage(t);
  const asked: Asking[] = [];
  const firsts: Reply[] = [];
  for (const asking of Object.values(askings)) {
    const { good } = await asking(scene);
    asked.push(good);
    firsts.push(await post(scene, good, `restart-${asked.length}`));
  }
  t.strictSame([...new Set(firsts.map(({ status }) => status))].sort(), [200, 201]);
  await scene.app.close();
  await scene.store.close();

  const { file, adminKey } = scene;
  const store = await openStoreAt(`sqlite:${file}`);
  const app = await buildApp({ ...scene.context, store });
  t.teardown(async () => {
    await app.close();
    await store.close();
  });
  const before = contents(file);
  for (const [index, { url, headers = {}, body, text }] of asked.entries()) {
    const {
      statusCode,
      headers: answered,
      payload,
    } = await app.inject({
      method: 'POST',
      url,
      headers: {
        ...{ authorization: `Bearer ${adminKey}`, 'idempotency-key': `restart-${index + 1}` },
        ...{ 'content-type': 'application/json', ...headers },
      },
      payload: text ?? JSON.stringify(body),
    });
    const first = firsts[index];
    assert(first);
    const again = {
      status: statusCode,
      headers: answered,
      body: JSON.parse(payload),
      text: payload,
    };
    isReplay(t, again as Reply, first, url);
  }
  t.strictSame(contents(file), before, 'nothing is made anew');
});

test('a secret is shown once and kept nowhere', async (t) => {
  const scene = await filingStage(t);
  const bytesOf = () =>
    [scene.file, `${scene.file}-wal`]
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file).toString('latin1'))
      .join('');
  for (const name of ['createKey', 'rotateKey'] as const) {
    const asking = askings[name];
    assert(asking);
    const { good } = await asking(scene);
    const first = await post(scene, good, name);
    const { secret, id } = first.body as { secret: string; id: string };
    t.equal((await scene.call('GET', '/v1/organizations', { key: secret })).status, 200);
    const again = await post(scene, good, name);
    t.match(again.body, { id, secret: null });
    t.notMatch(again.text, secret);
    const bytes = bytesOf();
    t.ok(bytes.includes(id), `${name}: this is where keys are kept`);
    t.notOk(bytes.includes(secret), `${name}: but no secret`);
  }
  const webhook = await askings.createWebhook?.(scene);
  assert(webhook);
  const first = await post(scene, webhook.good, 'webhook');
  t.match((first.body as Json).secret, /./);
  t.equal(((await post(scene, webhook.good, 'webhook')).body as Json).secret, null);
  const kept = JSON.stringify(contents(scene.file).kept_answers);
  const bodies = (contents(scene.file).kept_answers as { body: Buffer }[]).map(({ body }) =>
    body.toString(),
  );
  t.notOk((kept + bodies.join('')).includes((first.body as { secret: string }).secret));
});

test('two instances answer one key once', async (t) => {
  const { context, adminKey } = await startApp(t);
  // Each knows of its own requests in flight alone; the store knows of both.
  const apps = await Promise.all(
    [1, 2].map(() => buildApp({ ...context, inFlight: newLocalClaims() })),
  );
  t.teardown(() => Promise.all(apps.map((app) => app.close())));
  const headers = {
    ...{ authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
    'idempotency-key': 'both-at-once',
  };
  const payload = JSON.stringify(office('甲县林业局'));
  const sent = { method: 'POST' as const, url: '/v1/organizations', headers, payload };
  const answers = await Promise.all(apps.map((app) => app.inject(sent)));
  t.same(
    answers.map(({ statusCode }) => statusCode),
    [201, 201],
  );
  t.equal(answers[0]?.payload, answers[1]?.payload);
  const { items } = await context.store.organizations.list({
    ...{ limit: 10, cursor: null, sort: 'createdAt' },
  });
  t.equal(items.length, 1);
  const other = { ...sent, payload: JSON.stringify(office('甲县气象局')) };
  for (const app of apps) t.equal((await app.inject(other)).statusCode, 422);
});

const everything = { limit: 10, cursor: null, sort: 'createdAt' } as const;

test('expired answers are deleted beside the requests', async (t) => {
  let now = new Date('2024-01-02T00:00:00Z');
  const { context, call } = await startApp(t, { clock: () => now });
  const create = (name: string) =>
    call('POST', '/v1/organizations', {
      ...{ body: office(name), headers: { 'idempotency-key': 'daily' } },
    });
  const first = await create('甲县林业局');
  t.equal(first.status, 201);
  const cleaner = newCleaner(context);
  await cleaner.round();
  t.equal((await create('甲县林业局')).headers['idempotency-replayed'], 'true', 'kept for a day');
  const { items } = await context.store.organizations.list(everything);
  t.equal(items.length, 1, 'and done once');
  now = new Date('2024-01-03T00:00:00Z');
  await cleaner.round();
  const principals = (await context.store.log.list({ limit: 50, cursor: null })).items.map(
    ({ actorKind, actorId }) => `${actorKind}:${actorId}`,
  );
  for (const principal of new Set(principals)) {
    t.equal(await context.store.answers.get(principal, 'daily'), null);
  }
});
