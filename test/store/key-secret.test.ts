/** Secrets of keys, and the digests as which they are kept. */
import { test } from 'tap';
import { computeKeyDigest, newKeySecret, prefixOf } from '../../src/store/key-secret.ts';

test('a key is 256 bits behind a prefix, and is kept as its digest', (t) => {
  const keys = Array.from({ length: 200 }, () => newKeySecret());
  t.equal(new Set(keys).size, 200);
  t.ok(keys.every((key) => /^nianbao_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/.test(key)));
  for (const key of keys) t.equal(prefixOf(key), key.slice(0, -44));
  t.equal(prefixOf(`nianbao_${'k'.repeat(43)}`), null, 'what the operator chose shows nothing');
  // printf abc | sha256sum
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  t.equal(computeKeyDigest('abc'), digest);
  t.end();
});
