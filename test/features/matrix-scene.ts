/** Operations of the document, callers of every role, and reports in every state. */

import assert from 'node:assert/strict';
import { exampleCodes } from '../../src/http/contract/example-codes.ts';
import type { Actor, Role } from '../../src/policy/actor.ts';
import { roles } from '../../src/policy/actor.ts';
import type { Action, Placed } from '../../src/policy/permissions.ts';
import { integratorActions } from '../../src/policy/permissions.ts';
import type { ReportStatus, TransitionAction } from '../../src/policy/workflow.ts';
import { workflow } from '../../src/policy/workflow.ts';
import type { TestApp } from '../support/app.ts';
import { startApp } from '../support/app.ts';
import { listContractOperations, readContract } from '../support/contract.ts';
import type { Json } from '../support/report-scene.ts';
import { prose, tables } from '../support/report-scene.ts';

export const now = new Date('2027-02-15T04:00:00.000Z');
export const json = { 'content-type': 'application/json' };
export const contact = '051783552345';
export const signOff = { name: '张某某', post: '局长', date: '2027-02-01' };

/** Is in the prose and the title of what no outside caller may see. */
export const canary = '不得外传的草稿';

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  readonly permissions: readonly Action[];
  readonly takesDryRun: boolean;
  readonly body: { readonly type: string; readonly example: unknown } | null;
}

/** Every operation of the OpenAPI document. */
export async function documentedOperations(app: TestApp): Promise<Operation[]> {
  return listContractOperations(await readContract(app)).map(({ path, method, operation }) => {
    const content = Object.entries(operation.requestBody?.content ?? {});
    const chosen = content.find(([, { example }]) => example !== undefined);
    return {
      operationId: operation.operationId,
      method: method.toUpperCase(),
      url: path.startsWith('/health') ? path : path.replace(/^(\/v1)?/, '/v1'),
      permissions: operation['x-permissions'],
      takesDryRun: operation.parameters.some(({ name }) => name === 'dryRun'),
      body: chosen ? { type: chosen[0], example: chosen[1].example } : null,
    };
  });
}

export interface Standing {
  readonly name: string;
  readonly id: string;
  readonly status: ReportStatus;
  readonly submittedAt: string | null;
  readonly isPublic: boolean;
  readonly tag: string;
  readonly finding: string;
}

export interface Caller {
  readonly name: string;
  readonly actor: Actor | null;
  readonly secret: string | null;
}

export interface Stage extends TestApp {
  readonly bureau: Placed;
  readonly reports: readonly Standing[];
  readonly callers: readonly Caller[];
  readonly ids: Readonly<Record<string, string>>;
}

/** The transitions that lead a new report into each state. */
const courses: Readonly<Record<string, readonly TransitionAction[]>> = {
  draft: [],
  submitted: ['submit'],
  withdrawn: ['submit', 'withdraw'],
  returned: ['submit', 'return'],
  accepted: ['submit', 'accept'],
  published: ['submit', 'accept', 'publish'],
  correcting: ['submit', 'accept', 'publish', 'correct'],
};

async function lead(app: TestApp, url: string, action: TransitionAction): Promise<void> {
  const tag = (await app.call('GET', url)).headers.etag ?? '';
  const members = {
    ...(workflow[action].requires.some((each) => each === 'reason') && { reason: '请核对' }),
    ...(action === 'publish' && { signOff }),
  };
  const answer = await app.call('POST', `${url}/transitions`, {
    body: { action, ...members },
    headers: { 'if-match': tag },
  });
  assert.equal(answer.status, 200, `${action}: ${answer.text}`);
}

/** A report of the bureau whose only finding is a warning with its reason. */
async function makeReport(
  app: TestApp,
  { organizationId, name, year, kind }: Record<string, string | number>,
): Promise<Standing> {
  const figures = tables('2021') as unknown as Record<string, Json>;
  assert(figures.proactiveDisclosure);
  figures.proactiveDisclosure.regulations = { issued: null, repealed: null, inForce: null };
  const made = await app.call('POST', '/v1/reports', {
    body: { organizationId, year, kind, title: `${name} 报告`, narrative: prose, ...figures },
  });
  assert.equal(made.status, 201, made.text);
  const { id } = made.body as { id: string };
  const url = `/v1/reports/${id}`;
  const findings = (await app.call('GET', `${url}/findings`)).body as { items: { key: string }[] };
  const finding = findings.items[0]?.key ?? '';
  const explained = await app.call('PUT', `${url}/explanations/${finding}`, {
    body: { reason: '不适用' },
    headers: { 'if-match': made.headers.etag ?? '' },
  });
  assert.equal(explained.status, 200, explained.text);
  const course = courses[name as string] ?? [];
  for (const action of course) await lead(app, url, action);
  const isPublic = course.includes('publish');
  const tag = (await app.call('GET', url)).headers.etag ?? '';
  if (!isPublic || name === 'correcting') {
    const changed = await app.call('PATCH', `${url}/narrative`, {
      body: { overview: `${prose.overview}${canary}` },
      headers: { 'if-match': tag },
    });
    assert.ok([200, 409].includes(changed.status), changed.text);
  }
  const read = await app.call('GET', url);
  const { status, submittedAt } = read.body as Pick<Standing, 'status' | 'submittedAt'>;
  const standing = { name: name as string, id, status, submittedAt, isPublic, finding };
  return { ...standing, tag: read.headers.etag ?? '' };
}

/** Where the keys of a role belong, inside and outside the reach of what the bureau reports. */
const homes: Readonly<Record<Role, readonly [string, string] | null>> = {
  administrator: null,
  auditor: null,
  editor: ['bureau', 'neighbour'],
  supervisor: ['county', 'bureau'],
  integrator: ['county', 'elsewhere'],
  reader: ['bureau', 'elsewhere'],
};

async function callersOf(app: TestApp, ids: Record<string, string>): Promise<Caller[]> {
  const callers: Caller[] = [{ name: 'nobody', actor: null, secret: null }];
  for (const role of roles) {
    const actions = role === 'integrator' ? integratorActions : null;
    for (const place of homes[role] ?? [null]) {
      const organizationId = place === null ? null : (ids[place] ?? null);
      const secret = await app.keyFor(role, organizationId, { actions });
      const actor: Actor = { kind: 'key', id: '', label: '', role, organizationId, actions };
      callers.push({ name: `${role} of ${place ?? 'all'}`, actor, secret });
    }
  }
  return callers;
}

export async function matrixStage(t: Parameters<typeof startApp>[0]): Promise<Stage> {
  const app = await startApp(t, { clock: () => now });
  const register = async (body: Json): Promise<string> => {
    const answer = await app.call('POST', '/v1/organizations', { body });
    assert.equal(answer.status, 201, answer.text);
    return (answer.body as { id: string }).id;
  };
  const county = await register({
    ...{ name: '甲县', code: exampleCodes.government },
    ...{ level: 'county', kind: 'government' },
  });
  const below = { level: 'county', kind: 'department', parentId: county };
  const bureau = await register({ ...below, name: '甲县水利局', code: '11371199MB0000609Y' });
  const neighbour = await register({ ...below, name: '甲县教育局' });
  const elsewhere = await register({ name: '乙县', level: 'county', kind: 'government' });
  const spare = await register({ name: '丙县', level: 'county', kind: 'government' });
  const ids: Record<string, string> = { county, bureau, neighbour, elsewhere, spare };
  const reports: Standing[] = [];
  const slots = [2021, 2022, 2024, 2025].flatMap((year) =>
    ['own', 'consolidated'].map((kind) => ({ year, kind })),
  );
  for (const [index, name] of Object.keys(courses).entries()) {
    const slot = slots[index];
    assert(slot);
    reports.push(await makeReport(app, { organizationId: bureau, name, ...slot }));
  }
  const callers = await callersOf(app, ids);
  const created = async (url: string, body: Json, method = 'POST'): Promise<string> => {
    const answer = await app.call(method, url, { body });
    assert.equal(answer.status, 201, answer.text);
    return (answer.body as { id: string }).id;
  };
  ids.keyId = await created('/v1/keys', { label: 'x', role: 'administrator' });
  ids.webhookId = await created('/v1/webhooks', {
    ...{ url: 'https://example.org/', label: 'x', organizationId: bureau },
  });
  ids.deadlineId = await created('/v1/deadlines', {
    type: 'earlier',
    organizationId: bureau,
    year: 2026,
    kind: 'own',
    date: '2027-01-20',
  });
  ids.adjustmentId = await created('/v1/rule-adjustments', {
    organizationId: bureau,
    ruleId: 'P-03',
    severity: 'information',
    reason: 'x',
  });
  await created(`/v1/organizations/${bureau}/contacts/${contact}`, {}, 'PUT');
  const placed = { id: bureau, lineage: [county, bureau] };
  return { ...app, bureau: placed, reports, callers, ids };
}
