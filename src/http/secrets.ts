/**
 * Keys, tokens and secrets that stand where they do not belong, and numbers of identity cards in
 * addresses: they go no further.
 */
import { isWrittenIdCard } from '../form/text/contact.ts';

/** What looks like a key of ours, a JSON web token, or a webhook's secret (its `/` as `~1` too). */
const secretLike = /nianbao_[\w-]+|eyJ[\w-]+\.[\w-]+\.[\w-]*|whsec_[\w+/=~-]+/g;

const mark = '…';

/** A text without what looks like a credential. */
export function withoutSecrets(text: string): string {
  return text.replace(secretLike, mark);
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

function isHidden(segment: string): boolean {
  return hasSecret(segment) || isWrittenIdCard(segment);
}

/**
 * The path of an address, as sent, without what looks like a credential or is the number of an
 * identity card, also when escaped.
 */
export function pathWithoutSecrets(url: string): string {
  const path = withoutSecrets(url.split('?', 1)[0] ?? '');
  return path
    .split('/')
    .map((segment) => (isHidden(decoded(segment)) ? mark : segment))
    .join('/');
}
