/** Webhooks: validates what callers send, and answers them. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../form/types.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { asMembers, mergeFaults, refuseFaults } from '../../http/bodies/body-faults.ts';
import { lineFaults } from '../../http/bodies/line-field.ts';
import { compile } from '../../http/bodies/validate.ts';
import { isPrivateAddress, normalizeAddress } from '../../http/credentials/addresses.ts';
import { computeShortDigest, strongTag } from '../../http/requests/conditional.ts';
import { feedTypes } from '../../policy/events.ts';
import { changeView, encodeFeedCursor } from '../../reports/change-view.ts';
import type { PlacedDeadLetter, PlacedWebhook, Webhook } from '../../store/feed.ts';
import { type Register, resolveOrganization } from '../../store/find-organization.ts';
import type { Store } from '../../store/port.ts';
import { urlLengthMax, webhookInput } from './schemas.ts';

/** The members of a webhook that callers choose; the service sets the others. */
export type WebhookContent = Pick<Webhook, 'url' | 'label' | 'types' | 'organizationId'>;

const inputCheck = compile(webhookInput);

const urlFault = (code: string, message: Text): Fault[] => [{ pointer: '/url', code, message }];

const isWebProtocol = (protocol: string) => protocol === 'http:' || protocol === 'https:';

/** Names that always mean the machine itself (RFC 6761). */
const isLocalName = (host: string) => /(^|\.)localhost\.?$/.test(host);

/**
 * Checks that a web address is written with a private address; names are checked when they are
 * called.
 */
function namesPrivatePlace({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isLocalName(host) || (normalizeAddress(host) !== null && isPrivateAddress(host));
}

/** Returns the faults of an address to post to. `allowsPrivate`: it may be in a private network. */
function urlFaults(text: string, allowsPrivate: boolean): Fault[] {
  const url = URL.parse(text);
  if (url === null || !isWebProtocol(url.protocol)) {
    return urlFault('wrong-format', {
      zh: '应为 http 或 https 地址，如 https://oa.example.gov.cn/nianbao。',
      en: 'Must be an http or https address such as https://oa.example.gov.cn/nianbao.',
    });
  }
  if (url.username !== '' || url.password !== '' || text.includes('#')) {
    return urlFault('wrong-format', {
      zh: '地址中不得含用户名、密码或片段（#）。',
      en: 'Must not contain a user, a password or a fragment.',
    });
  }
  if (url.href.length > urlLengthMax) {
    return urlFault('too-long', {
      zh: `转换为标准写法后不得超过 ${urlLengthMax} 个字符。`,
      en: `Must have at most ${urlLengthMax} characters in its normal spelling.`,
    });
  }
  if (allowsPrivate || !namesPrivatePlace(url)) return [];
  return urlFault('private-address', {
    zh: '不向内网地址推送；确需推送的，由运维设置 WEBHOOK_PRIVATE_ADDRESSES=true。',
    en: 'This is a private address. The operator can allow private addresses with WEBHOOK_PRIVATE_ADDRESSES=true.',
  });
}

/**
 * Validates a new webhook as a caller sent it.
 *
 * @throws AppError `request-invalid` with every fault, `organization-unknown` or
 *   `organization-ambiguous` when that is the only one
 */
export async function webhookToCreate(
  register: Register,
  sent: unknown,
  allowsPrivate: boolean,
): Promise<WebhookContent> {
  const { url: address, label: name, organizationId } = asMembers(sent);
  const reference = await resolveOrganization(register, organizationId, '/organizationId');
  const shape = inputCheck(sent);
  const isShaped = !shape.some(({ pointer }) => pointer === '/url');
  const meaning = [
    ...(typeof address === 'string' && isShaped ? urlFaults(address, allowsPrivate) : []),
    ...(typeof name === 'string' ? lineFaults(name, '/label') : []),
  ];
  refuseFaults([...mergeFaults(shape, meaning), ...reference.faults]);
  const { url, label, types } = sent as Static<typeof webhookInput>;
  return {
    // In the spelling in which it will be called.
    url: new URL(url).href,
    label,
    // In the order of the table, so that equal lists look alike.
    types: types ? feedTypes.filter((type) => types.includes(type)) : feedTypes,
    organizationId: reference.organization?.id ?? null,
  };
}

/** Returns the row of a new webhook. */
export function newWebhook(
  content: WebhookContent,
  { id, now, secret }: { readonly id: string; readonly now: Date; readonly secret: string },
): Webhook {
  return { id, ...content, secret, version: 1, createdAt: now.toISOString() };
}

/**
 * Returns the lasting members of a webhook as they are answered, in the order of the contract,
 * without the secret.
 */
export function lastingView(webhook: Webhook) {
  const { id, url, label, types, organizationId, version, createdAt } = webhook;
  return { id, url, label, types: [...types], organizationId, version, createdAt };
}

/** Returns a webhook as it is answered, with its delivery state. */
export function webhookView(webhook: PlacedWebhook) {
  const { position, attempts, nextAttemptAt, lastError, deliveredAt } = webhook.delivery;
  const { deadLetters } = webhook;
  return {
    ...lastingView(webhook),
    delivery: {
      position: encodeFeedCursor(position),
      ...{ attempts, nextAttemptAt, lastError, deliveredAt, deadLetters },
    },
  };
}

/** Returns what a precondition is compared with. A delivery does not change the webhook. */
export function webhookValidator(webhook: Webhook) {
  return {
    version: webhook.version,
    digest: computeShortDigest(JSON.stringify(lastingView(webhook))),
  };
}

/** Returns a webhook as it is answered, with its tag. */
export function composeWebhook(webhook: PlacedWebhook): Composed {
  const { version, digest } = webhookValidator(webhook);
  const view = webhookView(webhook);
  const tag = strongTag(version, digest, computeShortDigest(JSON.stringify(view.delivery)));
  return { bytes: Buffer.from(JSON.stringify(view)), tag };
}

/** Returns a dead letter as it is answered. */
export function deadLetterView({ entry, at, attempts, error }: PlacedDeadLetter) {
  return { change: changeView(entry), failedAt: at, attempts, error };
}

/**
 * Returns the webhook with an id.
 *
 * @throws AppError `not-found`
 */
export async function requireWebhook(store: Store, id: string): Promise<PlacedWebhook> {
  const webhook = await store.webhooks.get(id);
  if (webhook === null) throw new AppError('not-found');
  return webhook;
}
