/** Keys, tokens and secrets that stand where they do not belong: they go no further. */

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

/** The path of an address, as sent, without what looks like a credential, also when escaped. */
export function pathWithoutSecrets(url: string): string {
  const path = withoutSecrets(url.split('?', 1)[0] ?? '');
  return path
    .split('/')
    .map((segment) => (hasSecret(decoded(segment)) ? mark : segment))
    .join('/');
}
