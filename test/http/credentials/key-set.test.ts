/** The keys of an identity provider: changed, unreachable, malformed. */

import { test } from 'tap';
import type { Answer, Pair } from './identity-provider.ts';
import {
  claimsAt,
  first,
  keysOf,
  minute,
  newPair,
  newReader,
  newServer,
  readerTest,
  second,
  sign,
  start,
  tokenIsRefused,
} from './identity-provider.ts';

const hour = 60 * minute;
const third = await newPair('third');

const failing: Answer = (_, response) => void response.writeHead(500).end('down');

readerTest('changed keys of the provider are fetched anew', async (t, { read, time, provider }) => {
  const by = async (pair: Pair) => read(await sign(pair, claimsAt(time.now)));
  await by(first);
  await tokenIsRefused(t, by(second), 'credential-invalid', 'unknown, too soon to ask again');
  t.equal(provider.hits, 1);

  time.now += 31_000;
  await tokenIsRefused(t, by(second), 'credential-invalid', 'unknown to the provider too');
  t.equal(provider.hits, 2, 'asked again');
  for (const _ of [1, 2, 3])
    await tokenIsRefused(t, by(second), 'credential-invalid', 'still unknown');
  t.equal(provider.hits, 2, 'and not at each token');

  provider.answer = keysOf(first, second);
  time.now += 31_000;
  t.same(
    (await Promise.all([by(second), by(second), by(second)])).map(({ role }) => role),
    ['editor', 'editor', 'editor'],
  );
  t.equal(provider.hits, 3, 'one fetch for all who wait');

  provider.answer = keysOf(second);
  time.now += 9 * minute;
  await by(first);
  t.equal(provider.hits, 3, 'young keys are not fetched anew');
  time.now += 2 * minute;
  await by(first);
  // Who asks for an unknown key waits for the fetch that is on its way.
  await tokenIsRefused(t, by(third), 'credential-invalid', 'unknown');
  await by(second);
  t.equal(provider.hits, 4, 'old ones are, while they work');
  time.now += 31_000;
  await tokenIsRefused(t, by(first), 'credential-invalid', 'a key that is gone');
});

readerTest(
  'known keys go on working while the provider is away',
  async (t, { read, time, provider, lines }) => {
    const by = async (pair: Pair) => read(await sign(pair, claimsAt(time.now)));
    await by(first);
    provider.answer = failing;
    time.now = start + 24 * hour;
    t.match(await by(first), { subject: 'u-17' }, 'known keys go on working');
    await tokenIsRefused(
      t,
      by(second),
      'credential-invalid',
      'an unknown key is no reason for a 503',
    );
    time.now += 1;
    const error = await tokenIsRefused(t, by(first), 'service-unavailable', 'but not for ever');
    t.match(error.headers, { 'retry-after': '30' });
    t.match(lines.join(''), /status 500 instead of keys/);
    provider.answer = keysOf(first);
    time.now += 30_000;
    t.match(await by(first), { subject: 'u-17' }, 'and again when it is back');
  },
);

readerTest(
  'a provider that was never there is asked again later',
  async (t, { read, time, provider }) => {
    const token = await sign(first, claimsAt(time.now));
    await tokenIsRefused(t, read(token), 'service-unavailable', 'no keys');
    await tokenIsRefused(t, read(token), 'service-unavailable', 'no keys, not asked again');
    t.equal(provider.hits, 1);
    provider.answer = keysOf(first);
    time.now -= hour;
    const earlier = await sign(first, claimsAt(time.now));
    t.match(await read(earlier), { subject: 'u-17' }, 'a clock set back keeps no keys away');
  },
  { answer: failing },
);

test('an answer that is no set of keys is refused', async (t) => {
  const trap = await newServer(t, keysOf(first));
  const late = 'aborted due to timeout';
  const answers: [string, Answer, string][] = [
    ['silence', () => {}, late],
    ['half an answer', (_, response) => void response.writeHead(200).write('{"keys":'), late],
    [
      'a redirect',
      (_, response) => void response.writeHead(302, { location: trap.url }).end(),
      'unexpected redirect',
    ],
    ['no page', (_, response) => void response.writeHead(404).end('{"keys":[]}'), 'status 404'],
    ['a page', (_, response) => void response.end('<html></html>'), 'not valid JSON'],
    ['another object', (_, response) => void response.end('{"keys":{}}'), 'Key Set malformed'],
    [
      'too much',
      (_, response) => void response.end(`{"keys":[]${' '.repeat(256 * 1024)}}`),
      'more than 262144 bytes',
    ],
    ['broken off', (_, response) => void response.destroy(), 'other side closed'],
  ];
  const token = await sign(first, claimsAt(start));
  for (const [what, answer, reason] of answers) {
    const timeoutMs = reason === late ? 50 : 5000;
    const { read, lines, checkLog } = await newReader(t, { answer, timeoutMs });
    await tokenIsRefused(t, read(token), 'service-unavailable', what);
    t.match(lines.join(''), reason, `${what}: the log says why`);
    checkLog();
  }
  t.equal(trap.hits, 0, 'no redirect is followed');
});
