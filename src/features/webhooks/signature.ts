/** Signs deliveries: Standard Webhooks 1.0 (standardwebhooks.com), symmetric. */
import { createHmac, randomBytes } from 'node:crypto';
import type { RandomBytes } from '../../store/key-secret.ts';

/** The prefix of every secret, by which secret scanners recognise one. */
const scheme = 'whsec_';

/** 256 bits; the standard requires 192 to 512. */
const secretBytes = 32;

/** Returns a new secret: `whsec_` and the key in base64. */
export function newWebhookSecret(random: RandomBytes = randomBytes): string {
  return `${scheme}${random(secretBytes).toString('base64')}`;
}

/** A message and the secret that signs it. */
export interface Message {
  /** Identifies repetitions: the same for the same entry and webhook. Contains no full stop. */
  readonly id: string;
  readonly body: string;
  readonly secret: string;
  /** The instant of the attempt. */
  readonly at: Date;
}

/** Returns the header fields with a message's id, time (seconds) and signature. */
export function signatureHeaders({ id, body, secret, at }: Message): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.slice(scheme.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
