/** Parts of versions come back byte for byte, and damage to what is packed is noticed. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { test } from 'tap';
import { packBytes, unpackBytes } from '../../src/store/shared/packed-bytes.ts';

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }),
  fc.string({ unit: 'binary', maxLength: 2_000 }).map((text) => Buffer.from(text)),
  fc.nat({ max: 40_000 }).map((length) => Buffer.alloc(length, '{"total":0,')),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([Buffer.of(1), bytes])),
);

test('any bytes come back as they were, and never take more room than a mark', async (t) => {
  const dictionaries = fc.option(fc.uint8Array({ minLength: 1, maxLength: 500 }));
  fc.assert(
    fc.property(anyBytes, dictionaries, (some, given) => {
      const bytes = Buffer.from(some);
      const dictionary = given === null ? null : Buffer.from(given);
      const kept = packBytes(bytes, dictionary);
      const isBounded = kept.length <= bytes.length || bytes[0] === 1;
      return isBounded && unpackBytes(kept, dictionary).equals(bytes);
    }),
    { numRuns: 1_000 },
  );
  t.pass('for any bytes');
});

test('what is packed is short, what would save little stays plain', async (t) => {
  const table = Buffer.from(
    JSON.stringify({ rows: Array(50).fill({ naturalPerson: 0, total: 0 }) }),
  );
  t.ok(
    packBytes(table).length * 10 < table.length,
    `${packBytes(table).length} of ${table.length}`,
  );
  const short = Buffer.from('{"overview":null}');
  t.equal(packBytes(short), short);
  const digests = Array.from({ length: 64 }, (_, at) =>
    createHash('sha256').update(`${at}`).digest(),
  );
  const noise = Buffer.concat([Buffer.from('{'), ...digests]);
  t.equal(packBytes(noise), noise);
});

test('damage to what is packed never reads as the same bytes', async (t) => {
  const bytes = Buffer.from(
    JSON.stringify({ overview: '主动公开政府信息，依法办理公开申请。'.repeat(9) }),
  );
  const kept = packBytes(bytes);
  t.equal(kept[0], 1);
  for (let at = 1; at < kept.length; at += 1) {
    const damaged = Buffer.from(kept);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    let read: Buffer | null = null;
    try {
      read = unpackBytes(damaged);
    } catch {}
    if (read?.equals(bytes)) t.fail(`byte ${at} was changed and not noticed`);
    const cut = kept.subarray(0, at);
    t.throws(() => unpackBytes(cut), `cut at ${at}`);
  }
});
