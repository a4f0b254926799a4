/** Signs deliveries: Standard Webhooks 1.0 (standardwebhooks.com), symmetric. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Webhook } from '../../store/feed.ts';
import type { RandomBytes } from '../../store/key-secret.ts';
import type { Message } from '../parcel.ts';

/** The prefix of every secret, by which secret scanners recognise one. */
const scheme = 'whsec_';

/** 256 bits; the standard requires 192 to 512. */
const secretBytes = 32;

/** Returns a new secret: `whsec_` and the key in base64. */
export function newWebhookSecret(random: RandomBytes = randomBytes): string {
  return `${scheme}${random(secretBytes).toString('base64')}`;
}

/** Returns the secrets that sign what is sent to a webhook at an instant. */
export function listSecrets(
  { secret, previousSecret: previous }: Pick<Webhook, 'secret' | 'previousSecret'>,
  at: Date,
): string[] {
  const isInGrace = previous !== null && Date.parse(previous.until) > at.getTime();
  return isInGrace ? [secret, previous.secret] : [secret];
}

/**
 * Returns the header fields with a message's id, time (seconds) and a signature by each of its
 * secrets, of which a receiver needs one.
 */
export function signatureHeaders({ id, body, secrets, at }: Message): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(scheme.length), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`);
    return `v1,${signature.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
