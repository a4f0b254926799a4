/** What header fields of a request ask for: a version, a language, a media type. */
import { test } from 'tap';
import {
  computeShortDigest,
  isUnchanged,
  readPrecondition,
  requireMatch,
  strongTag,
} from '../../../src/http/requests/conditional.ts';
import { preferredLanguage } from '../../../src/http/requests/language.ts';
import { accepts } from '../../../src/http/requests/negotiation.ts';
import { describeStaleTag } from '../../support/problems.ts';
import { refusalOf } from '../refusal.ts';

test('If-Match compares strong tags', async (t) => {
  const digest = computeShortDigest('abc');
  t.equal(digest, 'ba7816bf');
  t.equal(strongTag(7, digest), '"7-ba7816bf"');
  t.equal(strongTag(7, digest, '01020304'), '"7-ba7816bf.01020304"');
  const sent = readPrecondition;
  const current = { version: 7, digest };
  for (const good of ['"7-ba7816bf"', ' "7-ba7816bf" ', '"7-ba7816bf.01020304"']) {
    t.doesNotThrow(() => requireMatch(sent(good), current), good);
  }
  t.equal(refusalOf(() => requireMatch(sent(undefined), current)).code, 'precondition-required');
  const stale = ['W/"7-ba7816bf"', '"6-ba7816bf"', '"7-00000000"', '"x"', '*', '7-ba7816bf', ''];
  for (const bad of [...stale, '"7-ba7816bf", "6-ba7816bf"']) {
    const { code } = describeStaleTag(bad);
    t.equal(refusalOf(() => requireMatch(sent(bad), current)).code, code, bad);
  }
});

test('If-None-Match compares weakly', async (t) => {
  const tag = '"7-ba7816bf"';
  const unchanged = (value?: string) => isUnchanged(value, tag);
  for (const match of [tag, `W/${tag}`, `"x", ${tag}`, '*']) t.equal(unchanged(match), true, match);
  for (const other of [undefined, '', '"x"', '7-ba7816bf']) t.equal(unchanged(other), false);
});

test('the language is Chinese unless English is preferred', async (t) => {
  const chinese = [undefined, '', 'zh', 'zh-CN,en;q=0.9', '*', 'fr', 'en;q=0.5,zh;q=0.8', 'en;q=0'];
  const english = ['en', 'en-US,en;q=0.9,zh;q=0.8', 'fr,en;q=0.5', 'EN', 'en,zh'];
  for (const header of chinese) t.equal(preferredLanguage(header), 'zh', `${header}`);
  for (const header of english) t.equal(preferredLanguage(header), 'en', header);
});

test('the most specific range of Accept decides', async (t) => {
  const type = 'application/json';
  for (const good of ['*/*', 'application/*', 'text/html, */*;q=0.1', 'APPLICATION/JSON; q=1']) {
    t.equal(accepts(good, type), true, good);
  }
  for (const bad of ['text/html', '*/*, application/json;q=0', '', 'application/json;q=x']) {
    t.equal(accepts(bad, type), false, bad);
  }
});
