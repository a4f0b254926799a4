/** Webhooks: what callers send about them, judged whole, and what becomes of them. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../form/types.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { membersOf, mergeFaults, refuseFaults } from '../../http/bodies/body-faults.ts';
import { lineFaults } from '../../http/bodies/line-field.ts';
import { compile } from '../../http/bodies/validate.ts';
import { isPrivateAddress, plainAddress } from '../../http/credentials/addresses.ts';
import { shortDigestOf, strongTag } from '../../http/requests/conditional.ts';
import { feedTypes } from '../../policy/events.ts';
import { changeView, cursorOf } from '../../reports/change-view.ts';
import type { PlacedDeadLetter, PlacedWebhook, Webhook } from '../../store/feed.ts';
import { referredOrganization } from '../../store/find-organization.ts';
import type { Store } from '../../store/port.ts';
import { urlLengthMax, webhookInput } from './schemas.ts';

/** What is chosen of a webhook; the rest is the service's. */
export type WebhookContent = Pick<Webhook, 'url' | 'label' | 'types' | 'organizationId'>;

const inputCheck = compile(webhookInput);

const urlFault = (code: string, message: Text): Fault[] => [{ pointer: '/url', code, message }];

const isWebProtocol = (protocol: string) => protocol === 'http:' || protocol === 'https:';

/** Names that mean the machine itself wherever they are asked (RFC 6761). */
const isLocalName = (host: string) => /(^|\.)localhost\.?$/.test(host);

/** Whether an address of the web names a private place outright; names are judged when called. */
function namesPrivatePlace({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isLocalName(host) || (plainAddress(host) !== null && isPrivateAddress(host));
}

/** The faults of an address to post to. `allowsPrivate`: whether it may lead to the inner network. */
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
      en: 'Must hold neither user, password nor fragment.',
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
    en: 'Is a private address; the operator can allow them with WEBHOOK_PRIVATE_ADDRESSES=true.',
  });
}

/**
 * What a caller sent for a new webhook.
 *
 * @throws AppError `request-invalid` with every fault, `organization-unknown` when that is the only
 */
export async function webhookToCreate(
  store: Store,
  sent: unknown,
  allowsPrivate: boolean,
): Promise<WebhookContent> {
  const { url: address, label: name, organizationId } = membersOf(sent);
  const reference = await referredOrganization(store, organizationId, '/organizationId');
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
    // In the order of the table, so that equal lists read alike.
    types: types ? feedTypes.filter((type) => types.includes(type)) : feedTypes,
    organizationId: reference.organization?.id ?? null,
  };
}

/** A new webhook. */
export function newWebhook(
  content: WebhookContent,
  { id, now, secret }: { readonly id: string; readonly now: Date; readonly secret: string },
): Webhook {
  return { id, ...content, secret, version: 1, createdAt: now.toISOString() };
}

/** What of a webhook lasts, as it is answered: members in the order of the contract, no secret. */
export function lastingView(webhook: Webhook) {
  const { id, url, label, types, organizationId, version, createdAt } = webhook;
  return { id, url, label, types: [...types], organizationId, version, createdAt };
}

/** A webhook as it is answered, with how far it has come. */
export function webhookView(webhook: PlacedWebhook) {
  const { position, attempts, nextAttemptAt, lastError, deliveredAt } = webhook.delivery;
  const { deadLetters } = webhook;
  return {
    ...lastingView(webhook),
    delivery: {
      position: cursorOf(position),
      ...{ attempts, nextAttemptAt, lastError, deliveredAt, deadLetters },
    },
  };
}

/** Returns what a precondition names. A delivery is no change of the webhook. */
export function webhookValidator(webhook: Webhook) {
  return { version: webhook.version, digest: shortDigestOf(JSON.stringify(lastingView(webhook))) };
}

/** Returns a webhook as it is answered, with its tag. */
export function composeWebhook(webhook: PlacedWebhook): Composed {
  const { version, digest } = webhookValidator(webhook);
  const view = webhookView(webhook);
  const tag = strongTag(version, digest, shortDigestOf(JSON.stringify(view.delivery)));
  return { bytes: Buffer.from(JSON.stringify(view)), tag };
}

/** A change that was given up, as it is answered. */
export function deadLetterView({ entry, at, attempts, error }: PlacedDeadLetter) {
  return { change: changeView(entry), at, attempts, error };
}

/**
 * The webhook of an address.
 *
 * @throws AppError `not-found`
 */
export async function requireWebhook(store: Store, id: string): Promise<PlacedWebhook> {
  const webhook = await store.webhooks.get(id);
  if (webhook === null) throw new AppError('not-found');
  return webhook;
}
