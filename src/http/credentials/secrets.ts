/**
 * Removes keys, tokens and secrets that are in the wrong place, and numbers of identity cards in
 * addresses, before a text is passed on.
 */
import { isWrittenIdCard } from '../../form/text/contact.ts';

const mark = '…';

/** An API key of this service, or the secret of a webhook (its `/` may be written `~1`). */
const keyLike = /nianbao_[\w-]+|whsec_[\w+/=~-]+/g;

/** A run of words in base64url, with the dots that join them to a token. */
const words = /[\w.-]+/g;

/**
 * Hides the JSON web tokens in a run of words: two or three words with dots between them, of which
 * the first contains `eyJ` with something behind it. Each word is looked at once.
 */
function withoutTokens(run: string): string {
  if (!run.includes('eyJ')) return run;
  const parts = run.split('.');
  const kept: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const word = parts[at] ?? '';
    const start = word.indexOf('eyJ');
    const isToken = start >= 0 && start + 3 < word.length && (parts[at + 1] ?? '') !== '';
    // A token has a second dot, with or without a signature behind it.
    if (!isToken || at + 2 >= parts.length) kept.push(word);
    else {
      kept.push(word.slice(0, start) + mark);
      at += 2;
    }
  }
  return kept.join('.');
}

/** Returns a text without what looks like a credential, in time proportional to its length. */
export function withoutSecrets(text: string): string {
  // Tokens first, because one may contain the beginning of a key.
  return text.replace(words, withoutTokens).replace(keyLike, mark);
}

export function hasSecret(text: string): boolean {
  return withoutSecrets(text) !== text;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Length of the shortest path segment that can be the number of an identity card, in characters.
 */
const cardCharactersMin = 18;

function isHidden(segment: string): boolean {
  const isEscaped = segment.includes('%');
  if (!isEscaped && segment.length < cardCharactersMin) return false;
  const text = isEscaped ? decoded(segment) : segment;
  return hasSecret(text) || isWrittenIdCard(text);
}

/**
 * Returns the path of an address, as sent, without what looks like a credential or the number of an
 * identity card, even when it is escaped.
 */
export function pathWithoutSecrets(url: string): string {
  const path = withoutSecrets(url.split('?', 1)[0] ?? '');
  return path
    .split('/')
    .map((segment) => (isHidden(segment) ? mark : segment))
    .join('/');
}
