/** Webhooks: validates what callers send, and answers them. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import type { Text } from '../../form/types.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { asMembers, mergeFaults, refuseFaults } from '../../http/bodies/body-faults.ts';
import { lineFaults } from '../../http/bodies/line-field.ts';
import { compile } from '../../http/bodies/validate.ts';
import { isPrivateAddress, normalizeAddress } from '../../http/credentials/addresses.ts';
import { computeShortDigest, strongTag } from '../../http/requests/conditional.ts';
import type { FeedType } from '../../policy/events.ts';
import { feedTypes } from '../../policy/events.ts';
import { changeView, decodeFeedCursor, encodeFeedCursor } from '../../reports/change-view.ts';
import type { PlacedDeadLetter, PlacedWebhook, Webhook } from '../../store/feed.ts';
import { type Register, resolveOrganization } from '../../store/find-organization.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import {
  redeliveryInput,
  secretGraceHoursDefault,
  secretRotationInput,
  urlLengthMax,
  webhookInput,
  webhookPatch,
} from './schemas.ts';

/** The members of a webhook that callers choose; the service sets the others. */
export type WebhookContent = Pick<Webhook, 'url' | 'label' | 'types' | 'organizationId' | 'paused'>;

const inputCheck = compile(webhookInput);
const patchCheck = compile(webhookPatch);
const rotationCheck = compile(secretRotationInput);
const redeliveryCheck = compile(redeliveryInput);

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

/** A body that was validated, and the organization that it names: undefined when it names none. */
interface Accepted {
  readonly content: WebhookContent;
  readonly organization: PlacedOrganization | null | undefined;
}

interface Acceptance {
  /** The webhook that is changed; null: a new one is made. */
  readonly current: Webhook | null;
  /** Whether the address may be in a private network. */
  readonly allowsPrivate: boolean;
  /** Whether the caller can only have webhooks for an organization. */
  readonly needsOrganization: boolean;
}

function bindingFaults(
  organizationId: unknown,
  { current, needsOrganization }: Acceptance,
): Fault[] {
  const isNamed = organizationId === undefined ? current !== null : organizationId !== null;
  if (isNamed || !needsOrganization) return [];
  const message = {
    zh: '此密钥只能登记所属机关及其下级的推送地址：填写机关的标识、统一社会信用代码或名称。',
    en: 'This key manages webhooks for its organization and those below it: send an id, credit code or name.',
  };
  return [{ pointer: '/organizationId', code: 'missing-member', message }];
}

/**
 * Validates a new webhook, or a merge patch (RFC 7396) of one, as a caller sent it.
 *
 * @throws AppError `request-invalid` with every fault, `organization-unknown` or
 *   `organization-ambiguous` when that is the only one
 */
export async function acceptWebhook(
  register: Register,
  sent: unknown,
  acceptance: Acceptance,
): Promise<Accepted> {
  const { current, allowsPrivate } = acceptance;
  const { url: address, label: name, organizationId } = asMembers(sent);
  const reference = await resolveOrganization(register, organizationId, '/organizationId');
  const shape = (current === null ? inputCheck : patchCheck)(sent);
  const isShaped = !shape.some(({ pointer }) => pointer === '/url');
  const meaning = [
    ...(typeof address === 'string' && isShaped ? urlFaults(address, allowsPrivate) : []),
    ...(typeof name === 'string' ? lineFaults(name, '/label') : []),
    ...bindingFaults(organizationId, acceptance),
  ];
  refuseFaults([...mergeFaults(shape, meaning), ...reference.faults]);
  const { url, label, types, paused } = sent as Static<typeof webhookPatch>;
  const unchanged = current ?? { url: '', label: '', types: feedTypes, organizationId: null };
  const organization = organizationId === undefined ? undefined : reference.organization;
  return {
    content: {
      // In the spelling in which it will be called.
      url: url === undefined ? unchanged.url : new URL(url).href,
      label: label ?? unchanged.label,
      types: types === undefined ? unchanged.types : sortTypes(types ?? feedTypes),
      organizationId:
        organization === undefined ? unchanged.organizationId : (organization?.id ?? null),
      paused: paused ?? current?.paused ?? false,
    },
    organization,
  };
}

/** Returns types in the order of the table, so that equal lists look alike. */
function sortTypes(types: readonly FeedType[]): readonly FeedType[] {
  return feedTypes.filter((type) => types.includes(type));
}

/** Returns the row of a new webhook. */
export function newWebhook(
  content: WebhookContent,
  { id, now, secret }: { readonly id: string; readonly now: Date; readonly secret: string },
): Webhook {
  return { id, ...content, secret, previousSecret: null, version: 1, createdAt: now.toISOString() };
}

/**
 * Returns how many hours the old secret signs after a rotation.
 *
 * @param sent undefined: no body, so the default applies
 * @throws AppError `request-invalid` with every fault
 */
export function validateSecretRotation(sent: unknown): number {
  const rotation = sent === undefined ? {} : sent;
  refuseFaults(rotationCheck(rotation));
  return (rotation as Static<typeof secretRotationInput>).graceHours ?? secretGraceHoursDefault;
}

/**
 * Returns the sequence number after which everything is delivered again; null: the dead letters.
 *
 * @throws AppError `request-invalid` with every fault; `cursor-invalid`
 */
export function validateRedelivery(sent: unknown): number | null {
  const { from, deadLetters } = asMembers(sent);
  const isOne = (typeof from === 'string') !== (deadLetters === true);
  const shape = redeliveryCheck(sent);
  const message = {
    zh: '填写 from 或 deadLetters: true，二者择一。',
    en: 'Send either from or deadLetters: true.',
  };
  const isMissing = shape.length === 0 && !isOne;
  refuseFaults(isMissing ? [{ pointer: '', code: 'one-of-members', message }] : shape);
  return typeof from === 'string' ? decodeFeedCursor(from) : null;
}

/**
 * Returns the lasting members of a webhook as they are answered, in the order of the contract,
 * without the secret.
 */
export function lastingView(webhook: Webhook) {
  const { id, url, label, types, organizationId, paused, version, createdAt } = webhook;
  return {
    ...{ id, url, label, types: [...types], organizationId, paused },
    previousSecretExpiresAt: webhook.previousSecret?.until ?? null,
    ...{ version, createdAt },
  };
}

/** Returns a webhook as it is answered, with its delivery state. */
export function webhookView(webhook: PlacedWebhook) {
  const { position, attempts, nextAttemptAt, lastError, deliveredAt } = webhook.delivery;
  const { deadLetters, queuedLetters } = webhook;
  return {
    ...lastingView(webhook),
    delivery: {
      position: encodeFeedCursor(position),
      ...{ attempts, nextAttemptAt, lastError, deliveredAt, deadLetters, queuedLetters },
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
export function deadLetterView({ entry, at, attempts, error, queued }: PlacedDeadLetter) {
  return { change: changeView(entry), failedAt: at, attempts, error, queued };
}
