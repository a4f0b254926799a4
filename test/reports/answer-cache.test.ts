/** Composed answers are kept by the name of what they are made of, for the same caller and day. */
import { test } from 'tap';
import type { Actor } from '../../src/policy/actor.ts';
import { AnswerCache } from '../../src/reports/answer-cache.ts';

const reader: Actor = {
  ...{ kind: 'key', id: 'k', label: 'k', role: 'reader', organizationId: 'o', actions: null },
};

test('an answer is composed once for a name, a caller and a day', async (t) => {
  const cache = new AnswerCache();
  let composed = 0;
  const ask = (source: string | null, actor: Actor | null, today = '2024-01-01') =>
    cache.recall(source, { actor, today }, () => {
      composed += 1;
      return { bytes: Buffer.from(String(composed)), tag: String(composed) };
    }).tag;
  t.equal(ask('a', null), '1');
  t.equal(ask('a', null), '1');
  t.equal(ask('b', null), '2', 'another content');
  t.equal(ask('a', null, '2024-01-02'), '3', 'another day');
  t.equal(ask('a', reader), '4', 'a caller');
  t.equal(ask('a', { ...reader }), '4', 'the same caller again');
  for (const other of [
    { kind: 'token' },
    { id: 'l' },
    { role: 'editor' },
    { organizationId: null },
    { actions: ['report.read'] },
  ] as const) {
    t.not(ask('a', { ...reader, ...other }), '4', JSON.stringify(other));
  }
  const before = composed;
  t.not(ask(null, null), ask(null, null), 'without a name nothing is kept');
  t.equal(composed, before + 2);
  t.equal(ask('a', null), '1', 'what was kept first is still there');
});

test('what was not used for longest goes first', async (t) => {
  const cache = new AnswerCache(4_000);
  const ask = (source: string) => {
    let isComposed = false;
    cache.recall(source, { actor: null, today: '2024-01-01' }, () => {
      isComposed = true;
      return { bytes: Buffer.alloc(1_000), tag: 't' };
    });
    return isComposed;
  };
  t.ok(ask('a'));
  t.ok(ask('b'));
  t.notOk(ask('a'));
  t.ok(ask('c'));
  t.notOk(ask('a'), 'used lately');
  t.ok(ask('b'), 'gone');
});
