/** The messages that the document says the service sends, held against real deliveries. */
import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { test } from 'tap';
import { committed } from '../../openapi/generate.ts';
import { newSender } from '../../src/features/webhooks/delivery.ts';
import { newDispatcher } from '../../src/features/webhooks/dispatcher.ts';
import { webhookMessages } from '../../src/features/webhooks/messages.ts';
import type { ContractDocument, ContractOperation } from '../support/contract.ts';
import { listContractOperations, readContract } from '../support/contract.ts';
import { feedStage } from '../support/feed-scene.ts';
import type { Received } from '../support/webhook-receiver.ts';
import { startReceiver } from '../support/webhook-receiver.ts';

type Messages = Readonly<Record<string, { readonly post: ContractOperation }>>;

type Documented = ContractDocument & { readonly webhooks: Messages };

/** Returns a function that lists how a request differs from a message of the document. */
function newComparison(document: Documented) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: 'https://contract.test/' });
  return (name: string, { method, headers, body }: Received): string[] => {
    const { post } = document.webhooks[name] ?? {};
    if (post === undefined) return [`no message ${name}`];
    const faults = method === 'POST' ? [] : [method];
    for (const { name: field, schema } of post.parameters ?? []) {
      if (!ajv.validate(schema, headers[field])) faults.push(`${field}: ${headers[field]}`);
    }
    const content = Object.entries(post.requestBody?.content ?? {});
    const [[type, { schema = {} }] = ['', {}]] = content;
    if (!headers['content-type']?.startsWith(type)) faults.push(String(headers['content-type']));
    const reference = { $ref: `https://contract.test/${schema.$ref}` };
    if (!ajv.validate(reference, JSON.parse(body))) faults.push(ajv.errorsText());
    return faults;
  };
}

test('what a webhook gets is what the document says', async (t) => {
  const send = newSender({ allowsPrivate: true });
  const scene = await feedStage(t, { config: { webhookPrivateAddresses: true }, send });
  const receiver = await startReceiver(t);
  const body = { url: receiver.url, label: '测试' };
  const made = await scene.call('POST', '/v1/webhooks', { body });
  assert.equal(made.status, 201, made.text);
  await scene.tell({}, { type: 'corrected', supersedes: 2 });
  const { store, now } = scene;
  await newDispatcher({ store, clock: now, send, owner: 'test' }).round();
  await scene.call('POST', `${made.headers.location}/ping`);
  t.equal(receiver.received.length, 3);
  const [first, second, ping] = receiver.received as [Received, Received, Received];
  const compare = newComparison((await readContract(scene)) as Documented);
  t.same(compare('change', first), []);
  t.same(compare('change', second), []);
  t.same(compare('ping', ping), []);
  t.not(compare('change', ping).length, 0, 'a test message is no change');
  t.not(compare('ping', first).length, 0);
  const { 'webhook-signature': signature, ...unsigned } = first.headers;
  t.same(compare('change', { ...first, headers: unsigned }), ['webhook-signature: undefined']);
});

test('each message has its texts, answers and an example that is what its schema says', (t) => {
  const document = JSON.parse(committed('openapi.json') ?? '{}') as Documented;
  const compare = newComparison(document);
  const ids = listContractOperations(document).map(({ operation }) => operation.operationId);
  t.same(
    Object.keys(document.webhooks),
    webhookMessages.map(({ name }) => name),
  );
  for (const [name, { post }] of Object.entries(document.webhooks)) {
    t.notOk(ids.includes(post.operationId), `${name} has an id of its own`);
    t.match(post.summary, /\p{Script=Han}/u);
    t.match(post.description, /\p{Script=Han}[\s\S]*\n\n[A-Z]/u);
    t.same(post.security, [], 'no credential is sent');
    t.same(Object.keys(post.responses), ['2XX', '3XX', '4XX', '5XX']);
    const headers = Object.fromEntries(
      (post.parameters ?? []).map((parameter) => {
        t.equal(parameter.required, true, parameter.name);
        return [parameter.name, String(parameter.example)];
      }),
    );
    const { example } = post.requestBody?.content['application/json'] ?? {};
    const request = { method: 'POST', path: '/', body: JSON.stringify(example) };
    const sent = { ...request, headers: { ...headers, 'content-type': 'application/json' } };
    t.same(compare(name, sent), [], name);
  }
  t.end();
});
