/** Reading the log over HTTP, as the tests of the log share it. */

import assert from 'node:assert/strict';
import { auditPage } from '../../../src/features/audit/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { computeKeyDigest } from '../../../src/store/key-secret.ts';
import type { TestApp } from '../../support/app.ts';
import type { Json } from '../../support/report-scene.ts';

export const base = '/v1/audit-events';
export const newcomer = { name: '新局', level: 'prefecture', kind: 'department' };
export const signOff = { name: '张某某', post: '局长', date: '2024-02-01' };

export interface Event extends Json {
  readonly sequence: number;
  readonly occurredAt: string;
  readonly by: { readonly kind: string; readonly id: string | null; readonly label: string };
  readonly action: string;
  readonly refusal: string | null;
  readonly resource: string;
  readonly resourceId: string;
  readonly hash: string;
}

export interface Page {
  readonly items: Event[];
  readonly next: string | null;
}

export async function listEvents({ call }: Pick<TestApp, 'call'>, query = ''): Promise<Page> {
  const answer = await call('GET', `${base}?limit=200${query}`);
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(compile(auditPage)(answer.body), []);
  return answer.body as Page;
}

export async function headSequence({ store }: Pick<TestApp, 'store'>): Promise<number> {
  return (await store.log.getHead()).sequence;
}

/** The events that came after another. */
export async function since(app: TestApp, sequence: number): Promise<Event[]> {
  return (await listEvents(app)).items.filter((event) => event.sequence > sequence);
}

/** The id of the key behind a secret. */
export async function idOf({ store }: TestApp, secret: string): Promise<string> {
  return (await store.keys.getByDigest(computeKeyDigest(secret)))?.id ?? assert.fail();
}
export const merge = 'application/merge-patch+json';
