/** Wrong credentials are slowed by where they come from, and addresses are distinguished. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { test } from 'tap';
import { AppError } from '../../../src/errors.ts';
import {
  isPrivateAddress,
  normalizeAddress,
  parseNetworks,
} from '../../../src/http/credentials/addresses.ts';
import { authenticate } from '../../../src/http/credentials/authenticate.ts';
import { newFailedCredentials } from '../../../src/http/credentials/failed-credentials.ts';

const minute = 60_000;

function newBook() {
  const time = { now: Date.parse('2026-01-05T09:00:00Z') };
  const book = newFailedCredentials({ clock: () => new Date(time.now) });
  /** The seconds to wait, or null when the credential is looked at. */
  const wait = (address: string, digest = 'new') => {
    try {
      book.admit(address, digest);
      return null;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'too-many-requests') throw error;
      return Number(error.headers['retry-after']);
    }
  };
  const fail = (address: string, times = 1) => {
    for (let time = 0; time < times; time += 1) book.recordFailure(address);
  };
  return { time, book, wait, fail };
}

test('after ten wrong credentials within a minute the source waits', async (t) => {
  const { time, wait, fail } = newBook();
  for (let times = 1; times <= 10; times += 1) {
    t.equal(wait('192.0.2.1'), null, `attempt ${times} is looked at`);
    fail('192.0.2.1');
    time.now += 1000;
  }
  t.equal(wait('192.0.2.1'), 50, 'until the first is a minute old');
  t.equal(wait('192.0.2.2'), null, 'another source is not concerned');
  time.now += 49_999;
  t.equal(wait('192.0.2.1'), 1);
  time.now += 1;
  t.equal(wait('192.0.2.1'), null);
  fail('192.0.2.1');
  t.equal(wait('192.0.2.1'), 1, 'one more, and it waits for the second');
  time.now += minute;
  t.equal(wait('192.0.2.1'), null);
});

test('what was good from there still passes, for an hour', async (t) => {
  const { time, book, wait, fail } = newBook();
  book.recordSuccess('192.0.2.1', 'neighbour');
  book.recordSuccess('192.0.2.9', 'elsewhere');
  time.now += 60 * minute - 1;
  fail('192.0.2.1', 10);
  t.equal(wait('192.0.2.1', 'neighbour'), null);
  t.equal(wait('192.0.2.1', 'elsewhere'), 60, 'good from another address');
  t.equal(wait('192.0.2.1', 'new'), 60);
  time.now += 1;
  t.equal(wait('192.0.2.1', 'neighbour'), 60, 'an hour later');
});

test('one subscriber is one source, in every spelling', async (t) => {
  const { wait, fail } = newBook();
  fail('2001:db8:1:2::1', 5);
  fail('2001:DB8:1:2:aaaa:bbbb:cccc:dddd', 5);
  t.equal(wait('2001:db8:1:2:0:0:0:ffff'), 60, 'the same /64');
  t.equal(wait('2001:db8:1:3::1'), null, 'the next /64');
  fail('::ffff:192.0.2.1', 5);
  fail('192.0.2.1', 5);
  t.equal(wait('::ffff:c000:201'), 60, 'IPv4 in IPv6 is IPv4');
  t.equal(wait('::ffff:192.0.2.2'), null, 'and not one /64');
  fail('fe80::1%eth0', 10);
  t.equal(wait('fe80::2%eth1'), 60);
  t.equal(wait('::1'), null);
  fail('unknown', 10);
  t.equal(wait('_hidden'), 60, 'all that is no address is one source');
});

test('the memory of failed credentials is bounded', async (t) => {
  const { book, wait, fail } = newBook();
  fail('192.0.2.1', 10);
  book.recordSuccess('192.0.2.2', 'good');
  const addressOf = (at: number) => `10.1.${at >> 8}.${at & 255}`;
  const others = () => {
    for (let at = 0; at < 9_999; at += 1) {
      fail(addressOf(at));
      book.recordSuccess(addressOf(at), 'good');
    }
  };
  others();
  t.equal(wait('192.0.2.1'), 60, 'ten thousand sources are remembered');
  fail('192.0.2.1');
  fail('192.0.2.2', 10);
  t.equal(wait('192.0.2.1'), 60, 'one more, and who failed just now is not forgotten');
  others();
  t.equal(wait('192.0.2.1'), null, 'who failed longest ago is');
  t.equal(wait('192.0.2.2', 'good'), null);
  book.recordSuccess('192.0.2.3', 'good');
  t.equal(wait('192.0.2.2', 'good'), 60, 'of good ones too');
});

test('the credential of a source that waits is not looked at', async (t) => {
  const digestOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
  const key = {
    ...{ id: 'k1', label: 'key', role: 'reader' as const, organizationId: null },
    ...{ digest: digestOf('right'), actions: null, networks: null },
    ...{ expiresAt: null, revokedAt: null, lastUsedDate: null },
  };
  let looks = 0;
  const clock = () => new Date('2026-01-05T09:00:00Z');
  const known = {
    keyByDigest: async (digest: string) => {
      looks += 1;
      return digest === key.digest ? key : null;
    },
    keyDigest: digestOf,
    recordKeyUse: async () => {},
    tokens: null,
    organizationId: async () => null,
    failed: newFailedCredentials({ clock }),
    clock,
  };
  const enter = (secret: string, ip: string) =>
    authenticate({ headers: { authorization: `Bearer ${secret}` }, ip }, known);

  t.match(await enter('right', '192.0.2.1'), { id: 'k1' });
  for (let times = 0; times < 10; times += 1) {
    await t.rejects(enter(`wrong-${times}`, '192.0.2.1'), { code: 'credential-invalid' });
    await t.rejects(enter(`wrong-${times}`, '192.0.2.2'), { code: 'credential-invalid' });
  }
  t.equal(looks, 21);
  await t.rejects(enter('wrong', '192.0.2.1'), { code: 'too-many-requests' });
  await t.rejects(enter('right', '192.0.2.2'), {
    ...{ code: 'too-many-requests', headers: { 'retry-after': '60' } },
  });
  t.equal(looks, 21, 'not looked at');
  t.match(await enter('right', '192.0.2.1'), { id: 'k1' }, 'the neighbour goes on working');
});

test('a network holds its addresses, in every spelling', async (t) => {
  const cases: [string, string[], string[]][] = [
    [
      '10.20.0.0/16',
      ['10.20.0.0', '10.20.255.255', '::ffff:10.20.1.1', '::ffff:a14:1'],
      ['10.21.0.0', '::10.20.1.1', 'fe80::1'],
    ],
    ['10.20.1.9/16', ['10.20.0.1'], ['10.21.0.1']],
    ['192.0.2.7', ['192.0.2.7', '0:0:0:0:0:ffff:192.0.2.7'], ['192.0.2.6', '192.0.2.7.', '']],
    ['0.0.0.0/0', ['1.2.3.4', '::ffff:1.2.3.4'], ['::1', 'x']],
    ['::/0', ['::1', '2001:db8::1'], ['10.0.0.1', '::ffff:10.0.0.1']],
    ['2001:db8::/32', ['2001:DB8:ffff::1', '2001:0db8:0::'], ['2001:db9::1']],
    ['fe80::/10', ['fe80::1%eth0', 'febf::1'], ['fec0::1']],
    ['::ffff:10.0.0.0/104', ['10.9.9.9', '::ffff:10.9.9.9'], ['11.0.0.0']],
    ['::ffff:10.0.0.1', ['10.0.0.1'], ['10.0.0.2']],
    ['::ffff:0.0.0.0/64', ['::1', '::a:b:c:d'], ['0:0:0:1::', '10.0.0.1']],
    ['::1', ['::1', '0:0:0:0:0:0:0:1'], ['::2', '0.0.0.1']],
  ];
  for (const [network, inside, outside] of cases) {
    const networks = parseNetworks([network]);
    for (const address of inside) t.ok(networks.has(address), `${address} in ${network}`);
    for (const address of outside) t.notOk(networks.has(address), `${address} not in ${network}`);
  }
  const both = parseNetworks(['10.0.0.0/8', '2001:db8::/32']);
  t.ok(both.has('10.1.1.1') && both.has('2001:db8::1') && !both.has('11.1.1.1'));
  t.notOk(parseNetworks([]).has('10.1.1.1'), 'an empty list holds no address');
  const wrong = [
    '',
    'x',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/1/2',
    '10.0.0/8',
    '::/129',
    '10.0.0.0/-1',
    '10.0.0.0/8 ',
  ];
  for (const network of wrong) t.throws(() => parseNetworks([network]), RangeError, network);
});

test('an address in a network is one that has its leading bits', async (t) => {
  const bitsOf = (address: number[]) =>
    address.map((part) => part.toString(2).padStart(8, '0')).join('');
  const octets = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(octets, octets, fc.integer({ min: 0, max: 32 }), (network, address, length) => {
      const isIn = bitsOf(network).slice(0, length) === bitsOf(address).slice(0, length);
      const networks = parseNetworks([`${network.join('.')}/${length}`]);
      return (
        networks.has(address.join('.')) === isIn &&
        networks.has(`::ffff:${address.join('.')}`) === isIn &&
        parseNetworks([`::ffff:${network.join('.')}/${length + 96}`]).has(address.join('.')) ===
          isIn
      );
    }),
  );
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const plain = normalizeAddress(address);
      return (
        plain !== null && normalizeAddress(plain) === plain && parseNetworks([plain]).has(address)
      );
    }),
  );
  t.pass();
});

test('addresses that are not globally routable are recognised', async (t) => {
  const inner = [
    ...[
      '0.0.0.0',
      '0.1.2.3',
      '10.0.0.1',
      '100.64.0.0',
      '100.127.255.255',
      '127.0.0.1',
      '127.9.9.9',
    ],
    ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1'],
    ...['192.168.255.255', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.255'],
    ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '0:0:0:0:0:FFFF:0A00:0001',
      '::127.0.0.1',
    ],
    ...['::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', 'fc00::1', 'fdff::1'],
    ...['fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2001::1', '2001:2::1', '2001:1ff::1'],
    ...['2001:db8::1', '2002:7f00:1::', '3fff:fff::1', '5f00::1', '1fff::1', '4000::1'],
    ...['', 'localhost', '127.1', '0x7f.0.0.1', '2130706433', '[::1]', '8.8.8.8 '],
  ];
  for (const address of inner) t.ok(isPrivateAddress(address), address);
  const outer = [
    ...['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0'],
    ...['172.15.255.255', '172.32.0.0', '192.0.1.0', '192.167.255.255', '198.17.255.255'],
    ...['198.20.0.0', '223.255.255.255', '::ffff:8.8.8.8', '2001:200::1', '2001:4860:4860::8888'],
    ...['2001:db9::1', '2003::1', '240e::1', '2400:da00::6666', '3ffe:ffff::1'],
  ];
  for (const address of outer) t.notOk(isPrivateAddress(address), address);
});
