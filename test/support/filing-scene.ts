/** What the tests of filing share: a county with two bureaus, the keys of those who work on it. */
import assert from 'node:assert/strict';
import type { Test } from 'tap';
import type { CellValue } from '../../src/form/types.ts';
import { integratorActions } from '../../src/policy/permissions.ts';
import type { TransitionAction } from '../../src/policy/workflow.ts';
import type { TestApp } from './app.ts';
import { startApp } from './app.ts';
import type { Json } from './report-scene.ts';
import { prose, tables } from './report-scene.ts';

export const signOff = { name: '张某某', post: '局长', date: '2024-01-20' };

/** A row that a body may leave blank, if it says why: a warning. */
export const blankRow = '/proactiveDisclosure/regulations';
export const blankCells = {
  [`${blankRow}/issued`]: null,
  [`${blankRow}/repealed`]: null,
  [`${blankRow}/inForce`]: null,
};

/** The transitions that lead a new report into each state. */
export const courses = {
  draft: [],
  submitted: ['submit'],
  withdrawn: ['submit', 'withdraw'],
  returned: ['submit', 'return'],
  accepted: ['submit', 'accept'],
  published: ['submit', 'accept', 'publish'],
  correcting: ['submit', 'accept', 'publish', 'correct'],
} as const satisfies Record<string, readonly TransitionAction[]>;

export type State = keyof typeof courses;

export const states = Object.keys(courses) as State[];

type Reply = Awaited<ReturnType<TestApp['call']>>;

interface Filed {
  readonly url: string;
  readonly id: string;
}

export interface FilingScene extends TestApp {
  readonly county: string;
  readonly bureau: string;
  /** Secrets: the clerk is of the bureau, the reader of its neighbour, the others of the county. */
  readonly keys: Readonly<
    Record<'clerk' | 'supervisor' | 'integrator' | 'reader' | 'auditor', string>
  >;
  now(): Date;
  /** Sets the clock. */
  goTo(instant: string): void;
  /** Registers a body below the county. */
  register(name: string, members?: Json): Promise<string>;
  /** Makes a sound report, of the bureau unless said, with cells other than 0. */
  make(cells?: Readonly<Record<string, CellValue>>, members?: Json): Promise<Filed>;
  tagOf(url: string, key?: string): Promise<string>;
  /** Asks for a transition of the current version, unless another tag is given. */
  lead(
    url: string,
    action: TransitionAction,
    members?: Json,
    options?: { readonly key?: string; readonly tag?: string; readonly query?: string },
  ): Promise<Reply>;
  /** Leads a report through transitions that must all be granted. */
  leadAll(url: string, actions: readonly TransitionAction[]): Promise<void>;
  /** Merges a patch into the current version of a report or a part of it. */
  patch(url: string, body: Json, key?: string): Promise<Reply>;
}

/** What an action cannot do without. */
export function needed(action: TransitionAction): Json {
  if (action === 'publish') return { signOff };
  return action === 'return' || action === 'correct' ? { reason: '请核对' } : {};
}

export async function filingStage(t: Test): Promise<FilingScene> {
  let now = new Date('2024-02-15T04:00:00.000Z');
  const service = await startApp(t, { clock: () => now });
  const { call, keyFor } = service;
  const add = async (body: Json): Promise<string> => {
    const answer = await call('POST', '/v1/organizations', { body });
    assert.equal(answer.status, 201, answer.text);
    return (answer.body as { id: string }).id;
  };
  const county = await add({ name: '甲县人民政府', level: 'county', kind: 'government' });
  const register = (name: string, members: Json = {}) =>
    add({ name, level: 'county', kind: 'department', parentId: county, ...members });
  const bureau = await register('甲县水利局', { code: '11371199MB0000609Y' });
  const neighbour = await register('甲县教育局');
  const keys = {
    clerk: await keyFor('editor', bureau),
    supervisor: await keyFor('supervisor', county),
    integrator: await keyFor('integrator', county, { actions: integratorActions }),
    reader: await keyFor('reader', neighbour),
    auditor: await keyFor('auditor'),
  };
  const tagOf: FilingScene['tagOf'] = async (url, key = service.adminKey) =>
    (await call('GET', url, { key })).headers.etag ?? '';
  const lead: FilingScene['lead'] = async (url, action, members = needed(action), options = {}) => {
    const { key = service.adminKey, query = '' } = options;
    return call('POST', `${url}/transitions${query}`, {
      key,
      body: { action, ...members },
      headers: { 'if-match': options.tag ?? (await tagOf(url)) },
    });
  };
  return {
    ...service,
    ...{ county, bureau, keys, register, tagOf, lead },
    now: () => now,
    goTo(instant) {
      now = new Date(instant);
    },
    async make(cells = {}, members = {}) {
      const identity = { organizationId: bureau, year: 2023, kind: 'own' };
      const body = { ...identity, narrative: prose, ...tables('2021', cells), ...members };
      const answer = await call('POST', '/v1/reports', { body });
      assert.equal(answer.status, 201, answer.text);
      const { id } = answer.body as { id: string };
      return { id, url: `/v1/reports/${id}` };
    },
    async leadAll(url, actions) {
      for (const action of actions) {
        const answer = await lead(url, action);
        assert.equal(answer.status, 200, `${action}: ${answer.text}`);
      }
    },
    async patch(url, body, key = service.adminKey) {
      const whole = url.split('/').slice(0, 4).join('/');
      const headers = { 'if-match': await tagOf(whole) };
      return call('PATCH', url, { key, body, headers });
    },
  };
}
