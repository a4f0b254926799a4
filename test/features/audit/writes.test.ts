/** Every write is an event of the log. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Test } from 'tap';
import { test } from 'tap';
import { auditActions } from '../../../src/policy/events.ts';
import type { TestApp } from '../../support/app.ts';
import type { Json, Scene } from '../../support/report-scene.ts';
import { otherOverview, prose, reportStage, tables, today } from '../../support/report-scene.ts';
import { toolsFor } from '../../support/store.ts';
import { headSequence, idOf, listEvents, merge, newcomer, signOff, since } from './log-calls.ts';

interface Step {
  readonly key?: string;
  readonly body?: unknown;
  readonly text?: string;
  readonly type?: string;
  /** The address whose tag is sent as If-Match. */
  readonly tagOf?: string;
  /** What each event must say; several where one request does several things. */
  readonly events: readonly Json[];
}

/** Makes requests one after the other, and looks what the log says of each. */
function stepper(t: Test, app: TestApp) {
  let count = 0;
  return async (method: string, url: string, step: Step): Promise<Json> => {
    count += 1;
    const { key = app.adminKey, body, text, type, tagOf, events } = step;
    const name = `${method} ${url} (${count})`;
    const requestId = `audit-test-${count}`;
    const tag = tagOf && (await app.call('GET', tagOf)).headers.etag;
    const send = (to: string) =>
      app.call(method, to, {
        key,
        ...(body === undefined ? {} : { body }),
        ...(text === undefined ? {} : { text }),
        headers: {
          'x-request-id': requestId,
          ...(tag && { 'if-match': tag }),
          ...(type && { 'content-type': type }),
        },
      });
    const before = await headSequence(app);
    const rehearsed = await send(`${url}${url.includes('?') ? '&' : '?'}dryRun=true`);
    assert(rehearsed.status < 300, `${name}: ${rehearsed.text}`);
    t.equal(await headSequence(app), before, `${name}: a rehearsal is not recorded`);
    const answer = await send(url);
    assert(answer.status < 300, `${name}: ${answer.text}`);
    const reported = await since(app, before);
    t.equal(reported.length, events.length, `${name}: as many events as actions`);
    for (const [index, expected] of events.entries()) {
      t.match(
        reported[index],
        {
          ...{ occurredAt: today.toISOString(), by: { kind: 'key', id: await idOf(app, key) } },
          ...{ address: '127.0.0.1', requestId, refusal: null, ...expected },
        },
        name,
      );
    }
    return answer.body as Json;
  };
}

type Stepper = ReturnType<typeof stepper>;

const of = (action: string, resourceId: unknown, before: number | null, after: number | null) => ({
  ...{ action, resource: action.split('.')[0], resourceId },
  ...{ versionBefore: before, versionAfter: after },
});

const anyId = /^[0-9a-f-]{36}$/;

/** Registers a body and changes it; answers its id. */
async function writeOrganization(step: Stepper): Promise<unknown> {
  const created = of('organization.create', anyId, null, 1);
  const { id } = await step('POST', '/v1/organizations', { body: newcomer, events: [created] });
  const url = `/v1/organizations/${id}`;
  await step('PATCH', url, {
    ...{ tagOf: url, body: { name: '改名局' }, type: merge },
    events: [{ ...of('organization.update', id, 1, 2), changed: ['/name'] }],
  });
  const changed = ['/name', '/kind', '/divisionCode'];
  await step('PUT', url, {
    ...{ tagOf: url, body: { ...newcomer, kind: 'office', divisionCode: '370800' } },
    events: [{ ...of('organization.update', id, 2, 3), changed }],
  });
  return id;
}

/** Makes a report with a warning, changes it, and explains the warning; answers its id. */
async function writeReport(step: Stepper, app: Scene, key: string): Promise<unknown> {
  const figures = tables('2021') as unknown as Record<string, Record<string, Json>>;
  assert(figures.proactiveDisclosure);
  figures.proactiveDisclosure.regulations = { issued: null, repealed: null, inForce: null };
  const { id } = await step('POST', '/v1/reports', {
    ...{
      key,
      body: { organizationId: app.bureau, year: 2023, kind: 'own', narrative: prose, ...figures },
    },
    events: [{ ...of('report.create', anyId, null, 1), recordDigest: /^[0-9a-f]{64}$/ }],
  });
  const url = `/v1/reports/${id}`;
  const own = { key, tagOf: url };
  await step('PATCH', `${url}/narrative`, {
    ...{ ...own, body: { overview: otherOverview }, type: merge },
    events: [{ ...of('report.update', id, 1, 2), changed: ['/narrative/overview'] }],
  });
  const changed = ['/proactiveDisclosure/administrativeLicenses/decisions'];
  await step('PATCH', `${url}/proactive-disclosure`, {
    ...{ ...own, body: { administrativeLicenses: { decisions: 2 } }, type: merge },
    events: [{ ...of('report.update', id, 2, 3), changed }],
  });
  const { items } = (await app.call('GET', `${url}/findings`)).body as { items: Json[] };
  const finding = items.find(({ severity }) => severity === 'warning')?.key;
  await step('PUT', `${url}/explanations/${finding}`, {
    ...{ ...own, body: { reason: '无此项' } },
    events: [{ ...of('report.explain', id, 3, 4), changed: [`/explanations/${finding}`] }],
  });
  return id;
}

/** Leads a report through every transition. */
async function leadReport(step: Stepper, id: unknown, editor: string, supervisor: string) {
  const url = `/v1/reports/${id}`;
  const course: [action: string, key: string, members?: Json][] = [
    ['submit', editor],
    ['withdraw', editor, { reason: '再核' }],
    ['submit', editor],
    ['return', supervisor, { reason: '请核对' }],
    ['submit', editor],
    ['accept', supervisor],
    ['publish', supervisor, { signOff }],
    ['correct', editor, { reason: '更正' }],
  ];
  for (const [index, [action, key, members]] of course.entries()) {
    const reported = of(`report.${action}`, id, index + 4, index + 5);
    await step('POST', `${url}/transitions`, {
      ...{ key, tagOf: url, body: { action, ...members } },
      events: [{ ...reported, changed: ['/status'] }],
    });
  }
}

/** Imports a report for a body, and takes away first it and then the body. */
async function importAndDelete(step: Stepper, office: unknown): Promise<void> {
  const text = readFileSync(
    new URL('../../../demo/education-bureau-2023.md', import.meta.url),
    'utf8',
  );
  const { report } = await step(
    'POST',
    `/v1/imports?organizationId=${office}&year=2023&save=true`,
    {
      ...{ text, type: 'text/markdown' },
      events: [of('report.import', anyId, null, 1)],
    },
  );
  const { id } = report as Json;
  await step('DELETE', `/v1/reports/${id}`, {
    tagOf: `/v1/reports/${id}`,
    events: [{ ...of('report.delete', id, 1, null), recordDigest: null }],
  });
  const url = `/v1/organizations/${office}`;
  await step('DELETE', url, { tagOf: url, events: [of('organization.delete', office, 3, null)] });
}

/** Makes and ends a deadline, an adjustment, a contact, a key, a webhook. */
async function writeOthers(step: Stepper, organizationId: string, key: string): Promise<void> {
  const rule = { type: 'earlier', organizationId, year: 2024, kind: 'own', date: '2025-01-20' };
  const made = await step('POST', '/v1/deadlines', {
    ...{ key, body: rule },
    events: [of('deadline.create', anyId, null, 1)],
  });
  const deadline = `/v1/deadlines/${made.id}`;
  const ended = of('deadline.end', made.id, 1, 2);
  await step('DELETE', deadline, { key, tagOf: deadline, events: [ended] });

  const change = { organizationId, ruleId: 'P-02', severity: 'off', reason: '专项清理' };
  const adjusted = await step('POST', '/v1/rule-adjustments', {
    ...{ key, body: change },
    events: [of('adjustment.create', anyId, null, 1)],
  });
  const adjustment = `/v1/rule-adjustments/${adjusted.id}`;
  const over = of('adjustment.end', adjusted.id, 1, 2);
  await step('DELETE', adjustment, { key, tagOf: adjustment, events: [over] });

  const contact = `/v1/organizations/${organizationId}/contacts/051783552345`;
  const confirmed = of('contact.confirm', organizationId, null, null);
  await step('PUT', contact, { key, body: {}, events: [confirmed] });
  const removed = of('contact.remove', organizationId, null, null);
  await step('DELETE', contact, { key, events: [removed] });

  const { id: keyId } = await step('POST', '/v1/keys', {
    body: { role: 'auditor', label: '审计' },
    events: [of('key.create', anyId, null, 1)],
  });
  const tagOf = `/v1/keys/${keyId}`;
  const rotated = { ...of('key.rotate', keyId, 1, 2), changed: ['/expiresAt', '/successorId'] };
  const follows = of('key.create', anyId, null, 1);
  await step('POST', `${tagOf}/rotate`, { tagOf, events: [rotated, follows] });
  await step('DELETE', tagOf, { tagOf, events: [of('key.revoke', keyId, 2, 3)] });

  const { id: hookId } = await step('POST', '/v1/webhooks', {
    body: { url: 'https://example.org/hook', label: '门户' },
    events: [of('webhook.create', anyId, null, 1)],
  });
  const hook = `/v1/webhooks/${hookId}`;
  const paused = { ...of('webhook.update', hookId, 1, 2), changed: ['/paused'] };
  await step('PATCH', hook, { tagOf: hook, body: { paused: true }, events: [paused] });
  const replaced = { ...of('webhook.rotate', hookId, 2, 3), changed: ['/secret'] };
  await step('POST', `${hook}/rotate-secret`, { tagOf: hook, events: [replaced] });
  await step('POST', `${hook}/ping`, { events: [of('webhook.ping', hookId, 3, 3)] });
  const again = of('webhook.redeliver', hookId, 3, 3);
  await step('POST', `${hook}/redeliveries`, { body: { deadLetters: true }, events: [again] });
  await step('DELETE', hook, { tagOf: hook, events: [of('webhook.delete', hookId, 3, null)] });
}

test('each write is recorded once: caller, time, address, request, resource, changes', async (t) => {
  const app = await reportStage(t);
  const step = stepper(t, app);
  const editor = await app.keyFor('editor', app.bureau);
  const supervisor = await app.keyFor('supervisor', app.city);
  const office = await writeOrganization(step);
  const report = await writeReport(step, app, editor);
  await leadReport(step, report, editor, supervisor);
  await importAndDelete(step, office);
  await writeOthers(step, app.bureau, supervisor);

  const all = (await listEvents(app)).items;
  const kinds = new Set(all.map(({ action }) => action));
  // The one is of requests that were not done, the other of the operator's own hand.
  const elsewhere = ['request.refuse', 'log.prune'];
  const kept = Object.keys(auditActions).filter((action) => !elsewhere.includes(action));
  t.same(
    kept.filter((action) => !kinds.has(action)),
    [],
    'no kind of event is left untried',
  );
  const numbers = all.map(({ sequence }) => sequence);
  t.same(
    numbers,
    [...numbers.keys()].map((index) => index + 1),
    'without gaps',
  );
  t.same((await (await toolsFor(`sqlite:${app.file}`)).verifyLog()).differences, []);
});
