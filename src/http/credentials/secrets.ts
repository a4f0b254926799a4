/**
 * Keys, tokens and secrets that stand where they do not belong, and numbers of identity cards in
 * addresses: they go no further.
 */
import { isWrittenIdCard } from '../../form/text/contact.ts';

const mark = '…';

/** An API key of this service, or the secret of a webhook (its `/` may be written `~1`). */
const keyLike = /nianbao_[\w-]+|whsec_[\w+/=~-]+/g;

/** A word of base64url, with the dots that join such words to a token. */
const words = /[\w.-]+/g;

/**
 * Hides the JSON web tokens in a run of words: two or three words with dots between them, of which
 * the first holds `eyJ` with something behind it. Each word is looked at once.
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

/** Returns a text without what looks like a credential, in time that grows with its length. */
export function withoutSecrets(text: string): string {
  // Tokens go first: one may hold the beginning of a key.
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

/** Characters of the shortest segment that can be the number of an identity card. */
const cardCharactersMin = 18;

function isHidden(segment: string): boolean {
  const isEscaped = segment.includes('%');
  if (!isEscaped && segment.length < cardCharactersMin) return false;
  const text = isEscaped ? decoded(segment) : segment;
  return hasSecret(text) || isWrittenIdCard(text);
}

/**
 * The path of an address, as sent, without what looks like a credential or is the number of an
 * identity card, also when escaped.
 */
export function pathWithoutSecrets(url: string): string {
  const path = withoutSecrets(url.split('?', 1)[0] ?? '');
  return path
    .split('/')
    .map((segment) => (isHidden(segment) ? mark : segment))
    .join('/');
}
