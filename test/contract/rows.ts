/** Rows that only the contract of the store writes by itself, each valid. */
import type { FeedEntry, Webhook } from '../../src/store/feed.ts';
import type { KeptAnswer } from '../../src/store/key.ts';
import type { DeadlineRule, OfficeContact, RuleAdjustment } from '../../src/store/organization.ts';
import type { Page, Store } from '../../src/store/port.ts';
import { anOrganization, change, instant, put } from '../support/rows.ts';

export function aDeadlineRule(id: string, members: Partial<DeadlineRule> = {}): DeadlineRule {
  return {
    ...{ id, type: 'earlier', organizationId: 'o', year: 2023, kind: 'own', date: '2024-01-20' },
    ...{ reason: null, endedAt: null, version: 1, createdAt: instant },
    ...members,
  };
}

export function anAdjustment(id: string, members: Partial<RuleAdjustment> = {}): RuleAdjustment {
  return {
    ...{ id, organizationId: 'o', ruleId: 'P-02', severity: 'off', parameters: { most: 3 } },
    ...{ reason: '机构改革', endedAt: null, version: 1, createdAt: instant },
    ...members,
  };
}

export function aContact(contact: string, members: Partial<OfficeContact> = {}): OfficeContact {
  return { organizationId: 'o', contact, reason: null, confirmedAt: instant, ...members };
}

export function aWebhook(id: string, members: Partial<Webhook> = {}): Webhook {
  return {
    ...{
      id,
      url: `https://example.gov.cn/${id}`,
      label: `webhook ${id}`,
      secret: `secret of ${id}`,
    },
    ...{ types: ['published', 'corrected'], organizationId: null, version: 1, createdAt: instant },
    ...{ paused: false, previousSecret: null },
    ...members,
  };
}

export function anEntry(reportId: string, members: Partial<FeedEntry> = {}): FeedEntry {
  return {
    ...{ at: instant, type: 'published', reportId, organizationId: 'o', year: 2023, kind: 'own' },
    ...{ version: 1, supersedes: null },
    ...members,
  };
}

export function anAnswer(key: string, members: Partial<KeptAnswer> = {}): KeptAnswer {
  return {
    ...{ principal: 'key k', key, requestDigest: 'd'.repeat(64), status: 201 },
    ...{ headers: { etag: '"1"' }, body: Buffer.from(`{"key":"${key}"}`), at: instant },
    ...members,
  };
}

/** Registers organizations: `o` below `p`, `q` beside it, and `z` apart. */
export async function register(store: Store): Promise<void> {
  const organizations = [
    anOrganization('p', { kind: 'government', divisionCode: '370826' }),
    anOrganization('o', { parentId: 'p' }),
    anOrganization('q', { parentId: 'p' }),
    anOrganization('z'),
  ];
  await store.commit(change({ organizations: organizations.map(put) }));
}

/** Returns a cursor of the list of organizations. */
export async function foreignCursor(store: Store): Promise<string> {
  const page: Page<unknown> = await store.organizations.list({
    ...{ limit: 1, cursor: null, sort: 'createdAt' },
  });
  if (page.next === null) throw new RangeError('there are not two organizations');
  return page.next;
}
