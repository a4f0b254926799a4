/** A city with its bureau and its school, whose reports are due under local rules. */

import assert from 'node:assert/strict';
import type { Test } from 'tap';
import type { Deadline } from '../../../src/policy/deadlines.ts';
import type { PlacedDeadlineRule } from '../../../src/store/organization.ts';
import type { TestApp } from '../../support/app.ts';
import { startApp } from '../../support/app.ts';
import type { Json } from '../../support/report-scene.ts';

export const base = '/v1/deadlines';
export const bureauCode = '11371199MB0000609Y';

export interface Rule extends Pick<PlacedDeadlineRule, 'id' | 'date' | 'version' | 'endedAt'> {
  readonly organization: { readonly name: string };
}

type Lateness = Deadline & { readonly overdue: boolean; readonly daysLate: number };

export interface Scene extends TestApp {
  readonly city: string;
  readonly bureau: string;
  readonly school: string;
  readonly elsewhere: string;
  /** Moves the clock to an instant. */
  setClock(instant: string): void;
  /** Sets a rule as the administrator; answers it with its entity tag. */
  set(body: Json): Promise<Rule & { readonly tag: string }>;
  end(rule: { readonly id: string; readonly tag: string }): Promise<void>;
  /** Makes the report of 2025 of a body. */
  report(organizationId: string): Promise<string>;
  /** What a report says of its day. */
  days(reportId: string): Promise<Lateness>;
  /** Ids of the reports that the list finds overdue, or not. */
  overdue(is: boolean, query?: string): Promise<string[]>;
}

export const own = { year: 2025, kind: 'own' };
export const earlier = { type: 'earlier', ...own, date: '2026-01-20' };
export const exemption = { type: 'exemption', ...own, date: '2026-02-10', reason: '机构改革' };

/** A city, its bureau, the bureau's school, and a city beside them, in January 2026. */
export async function deadlineStage(t: Test): Promise<Scene> {
  let now = new Date('2026-01-05T04:00:00.000Z');
  const service = await startApp(t, { clock: () => now });
  const { call } = service;
  const create = async (url: string, body: Json) => {
    const answer = await call('POST', url, { body });
    assert.equal(answer.status, 201, answer.text);
    return { ...(answer.body as Rule), tag: answer.headers.etag ?? '' };
  };
  const register = async (body: Json) => (await create('/v1/organizations', body)).id;
  const level = 'prefecture';
  const city = await register({ name: '甲市', level, kind: 'government' });
  const below = { level, kind: 'department' };
  const name = '甲市教育局';
  const bureau = await register({ ...below, name, code: bureauCode, parentId: city });
  const school = await register({ ...below, name: '甲市一中', parentId: bureau });
  const elsewhere = await register({ name: '乙市', level, kind: 'government' });
  return {
    ...service,
    ...{ city, bureau, school, elsewhere },
    setClock: (instant) => {
      now = new Date(instant);
    },
    set: (body) => create(base, body),
    async end({ id, tag }) {
      const answer = await call('DELETE', `${base}/${id}`, { headers: { 'if-match': tag } });
      assert.equal(answer.status, 204, answer.text);
    },
    report: async (organizationId) => (await create('/v1/reports', { organizationId, ...own })).id,
    async days(id) {
      const { body } = await call('GET', `/v1/reports/${id}`);
      const { dueDate, exemptUntil, overdue, daysLate } = body as Lateness;
      return { dueDate, exemptUntil, overdue, daysLate };
    },
    async overdue(is, query = '') {
      const { body, text } = await call('GET', `/v1/reports?overdue=${is}${query}`);
      const { items } = body as { items?: { id: string }[] };
      return (items ?? assert.fail(text)).map(({ id }) => id).sort();
    },
  };
}
