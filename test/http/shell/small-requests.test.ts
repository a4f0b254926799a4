/**
 * No small request holds the one thread of the service: through the whole application, each costs
 * time in proportion to its length, and is refused with a problem.
 */
import { test } from 'tap';
import { startApp } from '../../support/app.ts';
import { proportional } from '../../support/growth.ts';

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'multipart/form-data; boundary=b' };
const line = '\r\n';

/** What a stranger, or a caller with a key, may send, of about a length. */
const requests: readonly {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly size: number;
  readonly text: (size: number) => string;
  readonly code: string;
}[] = [
  {
    name: 'a long number',
    ...{ url: '/v1/checks', headers: json, size: 400_000, code: 'request-invalid' },
    text: (size) => `{"year":0.1${'0'.repeat(size)}1}`,
  },
  {
    name: 'a long name of starts of tokens',
    ...{ url: '/v1/checks', headers: json, size: 400_000, code: 'request-invalid' },
    text: (size) => `{"${'eyJ'.repeat(size / 3)}":1}`,
  },
  {
    name: 'brackets',
    ...{ url: '/v1/checks', headers: json, size: 400_000, code: 'json-invalid' },
    text: (size) => '['.repeat(size),
  },
  {
    name: 'a list of what does not belong there',
    ...{ url: '/v1/checks', headers: json, size: 400_000, code: 'request-invalid' },
    text: (size) => `{"children":[${'null,'.repeat(size / 5)}1]}`,
  },
  {
    name: 'a form of boundaries',
    ...{ url: '/v1/imports', headers: form, size: 400_000, code: 'document-unreadable' },
    text: (size) => `--b${line}`.repeat(size / 5),
  },
  {
    name: 'a form of empty parts',
    ...{ url: '/v1/imports', headers: form, size: 400_000, code: 'document-unreadable' },
    text: (size) => `--b${line}X: y${line}${line}${line}`.repeat(size / 15),
  },
];

test('what a small request costs grows with its length', async (t) => {
  const { call } = await startApp(t);
  for (const { name, url, headers, size, text, code } of requests) {
    const costOf = async (length: number) => {
      const prepared = text(length);
      const before = process.threadCpuUsage();
      const answer = await call('POST', url, { text: prepared, headers });
      const { user, system } = process.threadCpuUsage(before);
      t.match(answer.body, { code }, name);
      t.ok(answer.text.length < 20_000, `${name}: the answer is short`);
      return (user + system) / 1000;
    };
    let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let run = 0; run < 3; run += 1) {
      least = Math.min(least, await costOf(size / 4));
      most = Math.min(most, await costOf(size));
    }
    // Under a hundredth of a second both are noise.
    const ratio = most / Math.max(least, 10);
    t.ok(ratio <= proportional, `${name}: ${ratio.toFixed(1)}`);
  }
});

test('an address of starts of tokens costs no more than another of its length', async (t) => {
  const { call } = await startApp(t);
  const costOf = async (fragment: string) => {
    const url = `/${fragment.repeat(8000 / fragment.length)}`;
    const before = process.threadCpuUsage();
    for (let count = 0; count < 10; count += 1) {
      t.equal((await call('GET', url, { key: null })).status, 404);
    }
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  await costOf('a-b');
  const plain = Math.max(await costOf('a-b'), 20);
  for (const fragment of ['eyJ', 'eyJa.', 'nianbao_', 'whsec_', '%41', '/a', '1-']) {
    const ratio = (await costOf(fragment)) / plain;
    t.ok(ratio <= proportional, `${fragment}: ${ratio.toFixed(1)}`);
  }
});
