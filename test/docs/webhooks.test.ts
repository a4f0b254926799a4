/** The functions of the page on webhooks, as printed: which messages they take and refuse. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Test } from 'tap';
import { test } from 'tap';
import { newSender } from '../../src/features/webhooks/delivery.ts';
import { newDispatcher } from '../../src/features/webhooks/dispatcher.ts';
import { newWebhookSecret } from '../../src/features/webhooks/signature.ts';
import { feedStage } from '../support/feed-scene.ts';
import { startReceiver } from '../support/webhook-receiver.ts';
import { blocksOf, unfit } from './page.ts';

const page = 'docs/webhooks.md';

/** A message as a receiver has it, and when it looks at it. */
interface Message {
  readonly secret: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly nowSeconds: number;
}

interface Case {
  readonly name: string;
  readonly message: Message;
  readonly isTaken: boolean;
}

/** Delivers changes of which the second is sent after a rotation; lists messages made of them. */
async function listCases(t: Test): Promise<Case[]> {
  const scene = await feedStage(t, { config: { webhookPrivateAddresses: true } });
  const receiver = await startReceiver(t);
  const body = { url: receiver.url, label: '核对签名' };
  const made = await scene.call('POST', '/v1/webhooks', { body });
  const url = made.headers.location ?? '';
  const { store, now } = scene;
  const send = newSender({ allowsPrivate: true });
  const dispatcher = newDispatcher({ store, clock: now, send, owner: 'test' });
  await scene.tell({});
  await dispatcher.round();
  const tag = (await scene.call('GET', url)).headers.etag ?? '';
  const rotation = { headers: { 'if-match': tag } };
  const rotated = await scene.call('POST', `${url}/rotate-secret`, rotation);
  await scene.tell({});
  await dispatcher.round();
  const [old, fresh] = [made, rotated].map((answer) => (answer.body as { secret: string }).secret);
  const nowSeconds = Math.floor(now().getTime() / 1000);
  const [first, second] = receiver.received.map((received) => ({
    ...{ secret: old ?? '', body: received.body, nowSeconds },
    headers: Object.fromEntries(
      ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
        name,
        String(received.headers[name]),
      ]),
    ),
  }));
  assert(first && second && fresh);
  const taken = { isTaken: true };
  const refused = { isTaken: false };
  const withHeader = (name: string, value: string) => ({
    ...first,
    headers: { ...first.headers, [name]: value },
  });
  const signature = String(first.headers['webhook-signature']);
  return [
    { name: 'a delivery', message: first, ...taken },
    { name: 'five minutes later', message: { ...first, nowSeconds: nowSeconds + 300 }, ...taken },
    { name: 'a rotation, the old secret', message: second, ...taken },
    { name: 'a rotation, the new secret', message: { ...second, secret: fresh }, ...taken },
    {
      name: 'beside others',
      message: withHeader('webhook-signature', `v2,x ${signature}`),
      ...taken,
    },
    { name: 'a changed body', message: { ...first, body: `${first.body} ` }, ...refused },
    { name: 'another id', message: withHeader('webhook-id', 'other'), ...refused },
    { name: 'an old timestamp', message: { ...first, nowSeconds: nowSeconds + 301 }, ...refused },
    { name: 'a future timestamp', message: { ...first, nowSeconds: nowSeconds - 301 }, ...refused },
    {
      ...{ name: 'another timestamp', ...refused },
      message: withHeader('webhook-timestamp', String(nowSeconds - 1)),
    },
    { name: 'no number', message: withHeader('webhook-timestamp', 'now'), ...refused },
    { name: 'a wrong secret', message: { ...first, secret: newWebhookSecret() }, ...refused },
    { name: 'the new secret alone', message: { ...first, secret: fresh }, ...refused },
    { name: 'no signature', message: withHeader('webhook-signature', ''), ...refused },
    { name: 'no id', message: withHeader('webhook-id', ''), ...refused },
    {
      ...{ name: 'another version', ...refused },
      message: withHeader('webhook-signature', signature.replace('v1,', 'v2,')),
    },
    {
      name: 'half of it',
      message: withHeader('webhook-signature', signature.slice(0, 20)),
      ...refused,
    },
  ];
}

/** Writes files into the folder of a test; returns the folder. */
function writeFiles({ testdirName }: Test, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(testdirName, name), text);
  return testdirName;
}

function requireVerdicts(t: Test, cases: readonly Case[], verdicts: readonly string[]): void {
  for (const [index, { name, isTaken }] of cases.entries()) {
    t.equal(verdicts[index], isTaken ? 'taken' : 'refused', name);
  }
  t.equal(verdicts.length, cases.length);
}

test('the function in JavaScript verifies a delivery and refuses all others', async (t) => {
  const [block = ''] = blocksOf(page, 'js');
  const cases = await listCases(t);
  const folder = writeFiles(t, { 'verify-webhook.mjs': block });
  const { verifyWebhook } = await import(pathToFileURL(join(folder, 'verify-webhook.mjs')).href);
  const verdicts = cases.map(({ message }) => {
    const { secret, headers, body, nowSeconds } = message;
    try {
      verifyWebhook(secret, headers, Buffer.from(body), nowSeconds * 1000);
      return 'taken';
    } catch {
      return 'refused';
    }
  });
  requireVerdicts(t, cases, verdicts);
});

/** Writes messages as lines: six fields, the body in base64. */
function formatMessages(cases: readonly Case[]): string {
  const lines = cases.map(({ message: { secret, headers, body, nowSeconds } }) =>
    [
      ...[secret, headers['webhook-id'], headers['webhook-timestamp']],
      ...[headers['webhook-signature'], Buffer.from(body).toString('base64'), nowSeconds],
    ].join('\t'),
  );
  return `${lines.join('\n')}\n`;
}

function runLines(program: string, options: readonly string[], input: string): string[] {
  const output = execFileSync(program, options, { input, encoding: 'utf8' });
  return output.trimEnd().split(/\r?\n/);
}

const pythonLoop = `
import sys
for line in sys.stdin:
    secret, message_id, timestamp, signature, body, now = line.rstrip("\\n").split("\\t")
    headers = {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": signature,
    }
    try:
        verify_webhook(secret, headers, base64.b64decode(body), int(now))
        print("taken")
    except ValueError:
        print("refused")
`;

test('the function in Python verifies a delivery and refuses all others', {
  skip: unfit(['python3']),
}, async (t) => {
  const [block = ''] = blocksOf(page, 'python');
  const cases = await listCases(t);
  const folder = writeFiles(t, { 'verify.py': block + pythonLoop });
  requireVerdicts(
    t,
    cases,
    runLines('python3', [join(folder, 'verify.py')], formatMessages(cases)),
  );
});

const javaLoop = `
import java.util.Base64;
import java.util.Map;
import java.util.Scanner;

public final class Loop {
  public static void main(String[] options) {
    Scanner input = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
    while (input.hasNextLine()) {
      String[] f = input.nextLine().split("\\t", -1);
      Map<String, String> headers =
          Map.of("webhook-id", f[1], "webhook-timestamp", f[2], "webhook-signature", f[3]);
      try {
        WebhookVerifier.verify(f[0], headers, Base64.getDecoder().decode(f[4]), Long.parseLong(f[5]));
        System.out.println("taken");
      } catch (java.security.GeneralSecurityException refusal) {
        System.out.println("refused");
      }
    }
  }
}
`;

test('the class in Java verifies a delivery and refuses all others', {
  skip: unfit(['javac', 'java']),
}, async (t) => {
  const [block = ''] = blocksOf(page, 'java');
  const cases = await listCases(t);
  const folder = writeFiles(t, { 'WebhookVerifier.java': block, 'Loop.java': javaLoop });
  const files = ['WebhookVerifier.java', 'Loop.java'].map((name) => join(folder, name));
  execFileSync('javac', ['-d', folder, ...files]);
  requireVerdicts(t, cases, runLines('java', ['-cp', folder, 'Loop'], formatMessages(cases)));
});
