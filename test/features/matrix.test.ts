/**
 * Every operation of the contract × every role × inside and outside its reach × each state of a
 * report, against the table of permissions: no route without an entry, and no leak.
 */
import assert from 'node:assert/strict';
import { test } from 'tap';
import type { Actor, Role } from '../../src/policy/actor.ts';
import { roles } from '../../src/policy/actor.ts';
import type { Action, Placed } from '../../src/policy/permissions.ts';
import {
  findScope,
  integratorActions,
  mayActOn,
  mayEnter,
  permissions,
} from '../../src/policy/permissions.ts';
import type { ReportAction, ReportStatus, TransitionAction } from '../../src/policy/workflow.ts';
import { isActionAllowed, transitionActions, workflow } from '../../src/policy/workflow.ts';
import type { TestApp } from '../support/app.ts';
import { startApp } from '../support/app.ts';
import type { Json } from './reports-support.ts';
import { prose, tables } from './reports-support.ts';

const now = new Date('2027-02-15T04:00:00.000Z');
const json = { 'content-type': 'application/json' };
const contact = '051783552345';
const signOff = { name: '张某某', post: '局长', date: '2027-02-01' };

/** Stands in the prose and the title of what nobody outside may see. */
const canary = '不得外传的草稿';

interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  readonly permissions: readonly Action[];
  readonly takesDryRun: boolean;
  readonly body: { readonly type: string; readonly example: unknown } | null;
}

interface DocumentOperation {
  readonly operationId: string;
  readonly 'x-permissions': readonly Action[];
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown }> };
}

/** Every operation of the OpenAPI document. */
async function operationsOf({ call }: TestApp): Promise<Operation[]> {
  const { body } = await call('GET', '/openapi.json', { key: null });
  const { paths } = body as { paths: Record<string, Record<string, DocumentOperation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'servers')
      .map(([method, operation]) => {
        const content = Object.entries(operation.requestBody?.content ?? {});
        const chosen = content.find(([, { example }]) => example !== undefined);
        return {
          operationId: operation.operationId,
          method: method.toUpperCase(),
          url: path.startsWith('/health') ? path : path.replace(/^(\/v1)?/, '/v1'),
          permissions: operation['x-permissions'],
          takesDryRun: (operation.parameters ?? []).some(({ name }) => name === 'dryRun'),
          body: chosen ? { type: chosen[0], example: chosen[1].example } : null,
        };
      }),
  );
}

interface Standing {
  readonly name: string;
  readonly id: string;
  readonly status: ReportStatus;
  readonly submittedAt: string | null;
  readonly isPublic: boolean;
  readonly tag: string;
  readonly finding: string;
}

interface Caller {
  readonly name: string;
  readonly actor: Actor | null;
  readonly secret: string | null;
}

interface Stage extends TestApp {
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

async function stage(t: Parameters<typeof startApp>[0]): Promise<Stage> {
  const app = await startApp(t, { clock: () => now });
  const register = async (body: Json): Promise<string> => {
    const answer = await app.call('POST', '/v1/organizations', { body });
    assert.equal(answer.status, 201, answer.text);
    return (answer.body as { id: string }).id;
  };
  const county = await register({ name: '甲县', level: 'county', kind: 'government' });
  const below = { level: 'county', kind: 'department', parentId: county };
  const bureau = await register({ ...below, name: '甲县水利局', code: '113708260043292687' });
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
  ids.webhookId = await created('/v1/webhooks', { url: 'https://example.org/', label: 'x' });
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

/** Which action on a report an operation takes, where the permission alone does not tell. */
const reportActionOf: Readonly<Record<string, ReportAction>> = { deleteReport: 'delete' };

/** What an operation on one report must answer, from the tables alone. */
function expectedOnReport(
  operation: Operation,
  action: Action,
  led: TransitionAction | null,
  { actor }: Caller,
  { bureau }: Stage,
  report: Standing,
): number[] {
  const isRead = action === 'reports.read';
  if (isRead) {
    return mayActOn(actor, action, bureau) || report.isPublic ? [200] : [404];
  }
  const mayKnow = report.isPublic || mayActOn(actor, 'reports.read', bureau);
  if (!mayActOn(actor, action, bureau)) return mayKnow ? [403] : [404];
  if (operation.operationId === 'getReportBundle') return report.isPublic ? [200] : [409];
  if (operation.method === 'GET') return [200];
  const deed = led ?? reportActionOf[operation.operationId] ?? 'update';
  return isActionAllowed(deed, report) ? [200, 204] : [409];
}

function urlOf(
  { url, operationId }: Operation,
  stage: Stage,
  report: Standing | undefined,
): string {
  const values: Record<string, string | undefined> = {
    // What is written of a body's contacts is the bureau's own.
    organizationId: /contact/i.test(operationId) ? stage.ids.bureau : stage.ids.spare,
    contact,
    adjustmentId: stage.ids.adjustmentId,
    keyId: stage.ids.keyId,
    webhookId: stage.ids.webhookId,
    deadlineId: stage.ids.deadlineId,
    reportId: report?.id,
    findingKey: report?.finding,
    version: '1',
    editionId: '2021',
    ruleId: 'A-01',
  };
  return url.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? assert.fail(name));
}

/** What conditional requests must name: the tag of what they are about. */
async function tagOf(stage: Stage, operation: Operation, url: string, report?: Standing) {
  if (report !== undefined) return report.tag;
  if (!['PUT', 'PATCH', 'DELETE'].includes(operation.method) && !/rotate$/.test(url)) return '*';
  const { headers } = await stage.call('GET', url.replace(/\/rotate$/, ''));
  return headers.etag ?? '*';
}

async function ask(
  stage: Stage,
  operation: Operation,
  { secret }: Caller,
  report: Standing | undefined,
  body: unknown,
) {
  const url = urlOf(operation, stage, report);
  const isRead = operation.method === 'GET';
  const headers = {
    ...(operation.body === null ? {} : { 'content-type': operation.body.type }),
    ...(isRead ? {} : { 'if-match': await tagOf(stage, operation, url, report) }),
  };
  return stage.call(operation.method, operation.takesDryRun ? `${url}?dryRun=true` : url, {
    key: secret,
    headers,
    ...(body === null ? {} : { text: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

test('no route without an entry, and none that the table does not know', async (t) => {
  const app = await startApp(t);
  const operations = await operationsOf(app);
  t.ok(operations.length > 50, `${operations.length} operations`);
  const used = new Set<string>();
  for (const operation of operations) {
    t.ok(operation.permissions?.length > 0, operation.operationId);
    for (const action of operation.permissions ?? []) used.add(action);
  }
  t.strictSame([...used].sort(), Object.keys(permissions).sort());
});

test('operations on one report: role × reach × state', async (t) => {
  const scene = await stage(t);
  const operations = (await operationsOf(scene)).filter(({ url }) => url.includes('{reportId}'));
  t.ok(operations.length > 20, `${operations.length} operations`);
  for (const operation of operations) {
    const isLeading = operation.operationId === 'createTransition';
    const deeds = isLeading ? transitionActions : [null];
    for (const caller of scene.callers) {
      const wrong: string[] = [];
      for (const report of scene.reports) {
        for (const led of deeds) {
          const action = led === null ? operation.permissions[0] : workflow[led].permission;
          assert(action);
          const members = {
            ...(led === 'return' || led === 'correct' ? { reason: 'x' } : {}),
            ...(led === 'publish' ? { signOff } : {}),
          };
          const body =
            led === null ? (operation.body?.example ?? null) : { action: led, ...members };
          const expected = mayEnter(caller.actor, operation.permissions)
            ? expectedOnReport(operation, action, led, caller, scene, report)
            : [caller.actor === null ? 401 : 403];
          const { status } = await ask(scene, operation, caller, report, body);
          if (!expected.includes(status)) {
            wrong.push(`${report.name} ${led ?? ''}: ${status}, expected ${expected}`);
          }
        }
      }
      t.same(wrong, [], `${operation.operationId}, ${caller.name}`);
    }
  }
});

/** Operations whose record is not in the address: what the example of their body is about. */
function expectedElsewhere(operation: Operation, { actor }: Caller, { bureau }: Stage): boolean {
  const onBureau: Readonly<Record<string, readonly Action[]>> = {
    createReport: ['reports.write'],
    createDeadline: ['deadlines.write'],
    endDeadline: ['deadlines.write'],
    createRuleAdjustment: ['adjustments.write'],
    endRuleAdjustment: ['adjustments.write'],
    simulateRules: ['simulations.run'],
    confirmContact: ['contacts.write'],
    removeContact: ['contacts.write'],
  };
  const needed = onBureau[operation.operationId];
  return needed === undefined || needed.every((action) => mayActOn(actor, action, bureau));
}

/** The example of an organization is the bureau itself: let in, and refused for that alone. */
const isTaken = (text: string) => text.includes('organization-code-taken');

test('all other operations: role × reach', async (t) => {
  const scene = await stage(t);
  const operations = (await operationsOf(scene)).filter(({ url }) => !url.includes('{reportId}'));
  t.ok(operations.length > 20, `${operations.length} operations`);
  for (const operation of operations) {
    for (const caller of scene.callers) {
      const { status, text } = await ask(
        scene,
        operation,
        caller,
        undefined,
        operation.body?.example ?? null,
      );
      const name = `${operation.operationId}, ${caller.name}: ${status}`;
      if (!mayEnter(caller.actor, operation.permissions)) {
        t.equal(status, caller.actor === null ? 401 : 403, name);
      } else if (!expectedElsewhere(operation, caller, scene)) {
        t.ok([403, 404].includes(status), name);
      } else t.ok(status < 300 || isTaken(text), `${name} ${status < 300 ? '' : text}`);
    }
  }
});

test('what is not published is nowhere to be seen from outside', async (t) => {
  const scene = await stage(t);
  const hidden = scene.reports.filter(({ isPublic }) => !isPublic);
  const correcting = scene.reports.find(({ name }) => name === 'correcting');
  assert(correcting);
  const outsiders = scene.callers.filter(
    ({ actor }) => !mayActOn(actor, 'reports.read', scene.bureau),
  );
  t.ok(outsiders.length >= 3);
  const operations = (await operationsOf(scene)).filter(({ method }) => method === 'GET');
  const filters = [
    'year=2021',
    'status=draft',
    'status=submitted',
    'hasErrors=true',
    'hasErrors=false',
    'overdue=true',
    `q=${encodeURIComponent('draft')}`,
    `within=${scene.bureau.id}`,
    `organizationId=${scene.bureau.id}`,
    'sort=-updatedAt',
    'published=false',
    `asOf=${now.toISOString()}`,
    `asOf=${now.toISOString()}&within=${scene.bureau.id}`,
    'limit=1',
  ];
  for (const caller of outsiders) {
    const answers: string[] = [];
    const collect = async (url: string) => {
      const { text, headers } = await scene.call('GET', url, { key: caller.secret });
      answers.push(text, JSON.stringify(headers));
    };
    for (const operation of operations) {
      for (const report of scene.reports) await collect(urlOf(operation, scene, report));
      // The log and the keys are for those whom the table lets read them.
      if (!operation.url.endsWith('/reports') && !operation.url.endsWith('/changes')) continue;
      const isList = operation.url.endsWith('/reports');
      for (const filter of isList ? filters : []) await collect(`${operation.url}?${filter}`);
    }
    const all = answers.join('\n').replaceAll(/"instance":"[^"]*"/g, '');
    t.notMatch(all, new RegExp(canary), `${caller.name}: no word of a draft`);
    for (const { id, tag, name } of [...hidden]) {
      t.notOk(all.includes(`"id":"${id}"`), `${caller.name}: no ${name} report`);
      t.notOk(all.includes(tag.slice(1, 11)), `${caller.name}: no tag of a ${name} report`);
    }
    t.notOk(all.includes(correcting.tag.slice(1, 11)), `${caller.name}: no tag of a correction`);
    t.ok(all.includes(correcting.id), `${caller.name}: what is published is seen`);
  }
});

test('an integrator has no more than was chosen', async (t) => {
  const scene = await stage(t);
  const report = scene.reports.find(({ name }) => name === 'draft');
  assert(report);
  const key = await scene.keyFor('integrator', scene.ids.county, { actions: ['reports.read'] });
  const url = `/v1/reports/${report.id}`;
  t.equal((await scene.call('GET', url, { key })).status, 200);
  const change = { key, headers: { ...json, 'if-match': report.tag }, text: '{}' };
  t.equal((await scene.call('PATCH', url, change)).status, 403);
  t.equal((await scene.call('GET', `${url}/findings`, { key })).status, 403);
  t.equal(findScope({ ...actorWith(['reports.read']) }, 'reports.write'), null);
});

function actorWith(actions: readonly string[]): Actor {
  return { kind: 'key', id: 'k', label: '', role: 'integrator', organizationId: 'o', actions };
}
