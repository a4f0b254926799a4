/** Every operation of the contract × every role × inside and outside its reach × each state of a report, against the table of permissions: no route without an entry, and no leak. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import type { Actor } from '../../src/policy/actor.ts';
import type { Action } from '../../src/policy/permissions.ts';
import { findScope, mayActOn, mayEnter, permissions } from '../../src/policy/permissions.ts';
import type { ReportAction, TransitionAction } from '../../src/policy/workflow.ts';
import { isActionAllowed, transitionActions, workflow } from '../../src/policy/workflow.ts';
import { startApp } from '../support/app.ts';
import type { Caller, Operation, Stage, Standing } from './matrix-scene.ts';
import {
  canary,
  contact,
  documentedOperations,
  json,
  matrixStage,
  now,
  signOff,
} from './matrix-scene.ts';

/** Which action on a report an operation takes, where the permission alone does not say. */
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
  const isRead = action === 'report.read';
  if (isRead) {
    return mayActOn(actor, action, bureau) || report.isPublic ? [200] : [404];
  }
  const mayKnow = report.isPublic || mayActOn(actor, 'report.read', bureau);
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

/** The end of the address of a rotation, which is conditional. */
const rotation = /\/rotate(-secret)?$/;

/** What conditional requests must name: the tag of what they are about. */
async function tagFor(stage: Stage, operation: Operation, url: string, report?: Standing) {
  if (report !== undefined) return report.tag;
  if (!['PUT', 'PATCH', 'DELETE'].includes(operation.method) && !rotation.test(url)) return '*';
  const { headers } = await stage.call('GET', url.replace(rotation, ''));
  return headers.etag ?? '*';
}

/** What an operation cannot be asked without. */
const requiredQuery: Readonly<Record<string, string>> = {
  getCompleteness: '?year=2023',
  getTotals: '?year=2023',
  explainTotal: '?year=2023&cell=newlyReceived.total',
  getSeries: '?from=2022&to=2023&cell=newlyReceived.total',
  getIndicatorSums: '?year=2023&indicator=granted',
  getRanking: '?year=2023&indicator=disputes',
  getDistribution: '?year=2023&indicator=disputes',
};

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
    ...(isRead ? {} : { 'if-match': await tagFor(stage, operation, url, report) }),
  };
  const query = operation.takesDryRun
    ? '?dryRun=true'
    : (requiredQuery[operation.operationId] ?? '');
  return stage.call(operation.method, url + query, {
    key: secret,
    headers,
    ...(body === null ? {} : { text: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

test('every route has an entry in the table, and every entry a route', async (t) => {
  const app = await startApp(t);
  const operations = await documentedOperations(app);
  t.ok(operations.length > 50, `${operations.length} operations`);
  const used = new Set<string>();
  for (const operation of operations) {
    t.ok(operation.permissions?.length > 0, operation.operationId);
    for (const action of operation.permissions ?? []) used.add(action);
  }
  t.strictSame([...used].sort(), Object.keys(permissions).sort());
});

test('operations on one report follow the tables by role × reach × state', async (t) => {
  const scene = await matrixStage(t);
  const operations = (await documentedOperations(scene)).filter(({ url }) =>
    url.includes('{reportId}'),
  );
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
    createReport: ['report.write'],
    createDeadline: ['deadline.write'],
    endDeadline: ['deadline.write'],
    createRuleAdjustment: ['adjustment.write'],
    endRuleAdjustment: ['adjustment.write'],
    simulateRules: ['simulation.run'],
    confirmContact: ['contact.write'],
    removeContact: ['contact.write'],
    createWebhook: ['webhook.write'],
    getWebhook: ['webhook.read'],
    listDeadLetters: ['webhook.read'],
    patchWebhook: ['webhook.write'],
    pingWebhook: ['webhook.write'],
    redeliverToWebhook: ['webhook.write'],
    rotateWebhookSecret: ['webhook.write'],
    deleteWebhook: ['webhook.write'],
  };
  const needed = onBureau[operation.operationId];
  return needed === undefined || needed.every((action) => mayActOn(actor, action, bureau));
}

/** The example of an organization is the bureau itself: let in, and refused for that alone. */
const isTaken = (text: string) => text.includes('organization-code-taken');

test('all other operations follow the table by role × reach', async (t) => {
  const scene = await matrixStage(t);
  const operations = (await documentedOperations(scene)).filter(
    ({ url }) => !url.includes('{reportId}'),
  );
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
  const scene = await matrixStage(t);
  const hidden = scene.reports.filter(({ isPublic }) => !isPublic);
  const correcting = scene.reports.find(({ name }) => name === 'correcting');
  assert(correcting);
  const outsiders = scene.callers.filter(
    ({ actor }) => !mayActOn(actor, 'report.read', scene.bureau),
  );
  t.ok(outsiders.length >= 3);
  const operations = (await documentedOperations(scene)).filter(({ method }) => method === 'GET');
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
  const scene = await matrixStage(t);
  const report = scene.reports.find(({ name }) => name === 'draft');
  assert(report);
  const key = await scene.keyFor('integrator', scene.ids.county, { actions: ['report.read'] });
  const url = `/v1/reports/${report.id}`;
  t.equal((await scene.call('GET', url, { key })).status, 200);
  const change = { key, headers: { ...json, 'if-match': report.tag }, text: '{}' };
  t.equal((await scene.call('PATCH', url, change)).status, 403);
  t.equal((await scene.call('GET', `${url}/findings`, { key })).status, 403);
  t.equal(findScope({ ...actorWith(['report.read']) }, 'report.write'), null);
});

function actorWith(actions: readonly string[]): Actor {
  return { kind: 'key', id: 'k', label: '', role: 'integrator', organizationId: 'o', actions };
}
