/** What the tests of the feed and of webhooks share: bodies, and entries put into the feed. */
import assert from 'node:assert/strict';
import type { Test } from 'tap';
import type { FeedEntry } from '../../src/store/feed.ts';
import type { TestApp } from './app.ts';
import { startApp } from './app.ts';

export const bureauCode = '11371199MB0000609Y';

/** An entry as it is sent. */
export interface Change {
  readonly cursor: string;
  readonly occurredAt: string;
  readonly type: string;
  readonly report: { readonly id: string; readonly version: number; readonly url: string };
  readonly organization: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly supersedes: number | null;
}

export interface FeedScene extends TestApp {
  /** A city, its bureau, and a city beside them. */
  readonly city: string;
  readonly bureau: string;
  readonly elsewhere: string;
  readonly now: () => Date;
  /** Lets time pass. */
  wait(milliseconds: number): void;
  /** Puts entries into the feed, of the bureau unless said; answers the ids of their reports. */
  tell(...entries: readonly Partial<FeedEntry>[]): Promise<string[]>;
}

export async function feedStage(
  t: Test,
  options: Parameters<typeof startApp>[1] = {},
): Promise<FeedScene> {
  let now = new Date('2026-02-01T08:00:00.000Z');
  const service = await startApp(t, { clock: () => now, ...options });
  const { store, context } = service;
  const register = async (body: object) => {
    const answer = await service.call('POST', '/v1/organizations', { body });
    assert.equal(answer.status, 201, answer.text);
    return (answer.body as { id: string }).id;
  };
  const level = 'prefecture';
  const city = await register({ name: '甲市人民政府', level, kind: 'government' });
  const ofBureau = { name: '甲市水利局', level, kind: 'department', code: bureauCode };
  const bureau = await register({ ...ofBureau, parentId: city });
  const elsewhere = await register({ name: '乙市人民政府', level, kind: 'government' });
  return {
    ...service,
    ...{ city, bureau, elsewhere },
    now: () => now,
    wait: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
    async tell(...entries) {
      const feed: FeedEntry[] = entries.map((entry) => ({
        at: now.toISOString(),
        type: 'published',
        reportId: context.newId(),
        organizationId: bureau,
        year: 2025,
        kind: 'own',
        version: 4,
        supersedes: null,
        ...entry,
      }));
      await store.commit({
        feed,
        events: [
          {
            ...{ at: now.toISOString(), actorKind: 'service', actorId: null, actorLabel: 'test' },
            ...{ address: null, requestId: null, refusal: null, action: 'report.publish' },
            ...{ resource: 'report', resourceId: 'x', versionBefore: 3, versionAfter: 4 },
            changed: [],
          },
        ],
      });
      return feed.map(({ reportId }) => reportId);
    },
  };
}
