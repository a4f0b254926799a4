/** How deliveries are signed: Standard Webhooks 1.0 (standardwebhooks.com), symmetric. */
import { createHmac, randomBytes } from 'node:crypto';

/** What every secret starts with, so that a scanner for secrets can tell one. */
const scheme = 'whsec_';

/** 256 bits; the scheme wants 192 to 512. */
const secretBytes = 32;

/** A new secret: `whsec_` and the key in base64. */
export function newWebhookSecret(): string {
  return `${scheme}${randomBytes(secretBytes).toString('base64')}`;
}

/** What is signed with what. */
export interface Message {
  /** Tells repetitions: the same for the same entry and webhook. No full stop in it. */
  readonly id: string;
  readonly body: string;
  readonly secret: string;
  /** The instant of the attempt. */
  readonly at: Date;
}

/** The header fields that carry a message's id, time (seconds) and signature. */
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
