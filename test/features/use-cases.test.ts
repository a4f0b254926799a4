/**
 * Reports are filed, published, read and imported through the use cases alone: no application, no
 * request. What any door can do is shown here; what HTTP makes of it, in the tests of the routes.
 */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Test } from 'tap';
import { test } from 'tap';
import { v7 } from 'uuid';
import { loadConfig } from '../../src/config/load.ts';
import { AppError, type ErrorCode } from '../../src/errors.ts';
import { readChainHead, searchAuditEvents } from '../../src/features/audit/use-cases.ts';
import { readChanges } from '../../src/features/changes/use-cases.ts';
import { checkSentReport } from '../../src/features/checks/use-cases.ts';
import type { CommitContext } from '../../src/features/commit.ts';
import { withCommit } from '../../src/features/commit.ts';
import type { Context } from '../../src/features/context.ts';
import { compareVersions, readVersions } from '../../src/features/history/use-cases.ts';
import { readImport } from '../../src/features/imports/reading.ts';
import { saveImport } from '../../src/features/imports/saving.ts';
import { makeKey, searchKeys } from '../../src/features/keys/use-cases.ts';
import { once } from '../../src/features/once.ts';
import { registerOrganization } from '../../src/features/organizations/use-cases.ts';
import { readFindings, readReportPart, searchReports } from '../../src/features/reports/reading.ts';
import { sectionResources } from '../../src/features/reports/sections.ts';
import {
  changeReport,
  changeSection,
  draftReport,
  removeReport,
} from '../../src/features/reports/writing.ts';
import { explainFinding } from '../../src/features/workflow/explanations.ts';
import type { SentTransition } from '../../src/features/workflow/requirements.ts';
import { applyTransition } from '../../src/features/workflow/transitions.ts';
import type { Composed } from '../../src/http/answers/composed.ts';
import { readPrecondition } from '../../src/http/requests/conditional.ts';
import type { Role } from '../../src/policy/actor.ts';
import type { Caller } from '../../src/policy/caller.ts';
import { machineCaller } from '../../src/policy/caller.ts';
import { AnswerCache } from '../../src/reports/answer-cache.ts';
import { newLocalClaims } from '../../src/store/claims.ts';
import type { Organization } from '../../src/store/organization.ts';
import { inlineWork } from '../../src/work/work.ts';
import { blankCells, signOff } from '../support/filing-scene.ts';
import { prose, tables } from '../support/report-scene.ts';
import { openStoreAt } from '../support/store.ts';
import { sentFile } from '../work/pool-bounds.ts';

const bureau = '示例市示范区人力资源和社会保障局';
const file = readFileSync(new URL('../../demo/human-resources-bureau-2023.txt', import.meta.url));
const signal = new AbortController().signal;

const anonymous: Caller = { actor: null, machine: null, address: '192.0.2.1', requestId: 'r-0' };

function callerWithRole(role: Role, organizationId: string | null = null): Caller {
  const actor = { kind: 'key', id: `key of ${role}`, label: role, role, organizationId } as const;
  return { ...anonymous, actor: { ...actor, actions: null }, requestId: `r-${role}` };
}

/** What the use cases are given, with a clock that the test sets. */
async function startContext(t: Test) {
  const url = `sqlite:${join(t.testdir(), 'core.db')}`;
  const store = await openStoreAt(url);
  t.teardown(() => store.close());
  let now = new Date('2024-02-15T04:00:00.000Z');
  const context: Context = {
    ...{
      store,
      clock: () => now,
      newId: () => v7(),
      random: randomBytes,
      inFlight: newLocalClaims(),
    },
    ...{ work: inlineWork, config: loadConfig({ DATABASE_URL: url }) },
    answerCache: new AnswerCache(),
  };
  const goTo = (instant: string) => {
    now = new Date(instant);
  };
  return { context, tools: withCommit(context), goTo };
}

async function refusalCode(run: Promise<unknown>): Promise<ErrorCode | null> {
  try {
    await run;
    return null;
  } catch (error) {
    assert(error instanceof AppError, String(error));
    return error.code;
  }
}

const jsonOf = ({ bytes }: Composed) => JSON.parse(bytes.toString('utf8'));

/** A county, its bureau, and the callers who work on their reports. */
async function startFiling(t: Test) {
  const scene = await startContext(t);
  const administrator = callerWithRole('administrator');
  const register = (name: string, kind: string, parentId: string | null) =>
    registerOrganization(scene.tools, administrator, {
      body: { name, level: 'county', kind, ...(parentId && { parentId }) },
    });
  const county = await register('甲县人民政府', 'government', null);
  const office = await register(bureau, 'department', county.id);
  const [clerk, supervisor] = [
    callerWithRole('editor', office.id),
    callerWithRole('supervisor', county.id),
  ] as const;
  const move = (caller: Caller, reportId: string, tag: string, sent: SentTransition) =>
    applyTransition(scene.tools, caller, {
      ...{ reportId, sent, precondition: readPrecondition(tag) },
    });
  return { ...scene, administrator, clerk, supervisor, office, move };
}

test('a report is filed, published and read without HTTP', async (t) => {
  const { context, tools, goTo, clerk, supervisor, office, move } = await startFiling(t);
  const body = {
    ...{ organizationId: office.id, year: 2023, kind: 'own', narrative: prose },
    ...tables('2021', blankCells),
  };
  const made = await draftReport(tools, clerk, { body });
  const { id: reportId } = made;
  const section = sectionResources.find(({ member }) => member === 'reviewLitigation');
  assert(section);
  const changed = await changeSection(tools, clerk, {
    ...{ reportId, section, manner: 'patch', precondition: readPrecondition(made.tag) },
    body: { review: { upheld: 2 } },
  });
  t.match(jsonOf(changed), { review: { upheld: 2, total: 2 } });

  const submit = { action: 'submit' } as const;
  t.equal(await refusalCode(move(clerk, reportId, changed.tag, submit)), 'findings-open');
  const listed = await readFindings(context, clerk, { reportId, language: 'zh', format: 'json' });
  const { items } = jsonOf(listed) as { items: { key: string; severity: string }[] };
  let { tag } = changed;
  for (const { key } of items.filter(({ severity }) => severity === 'warning')) {
    const explanation = { findingKey: key, reason: '本年度未制发规章。' };
    const precondition = readPrecondition(tag);
    ({ tag } = await explainFinding(tools, clerk, { ...explanation, reportId, precondition }));
  }

  const submitted = await move(clerk, reportId, tag, submit);
  t.equal(
    await refusalCode(move(clerk, reportId, submitted.tag, { action: 'accept' })),
    'not-allowed',
  );
  t.equal(await refusalCode(move(clerk, reportId, submitted.tag, submit)), 'state-refused');
  const accepted = await move(supervisor, reportId, submitted.tag, { action: 'accept' });
  const stale = move(supervisor, reportId, submitted.tag, { action: 'publish', signOff });
  t.equal(await refusalCode(stale), 'precondition-failed');
  const whole = { reportId, part: 'report' } as const;
  t.equal(await refusalCode(readReportPart(context, anonymous, whole)), 'not-found');
  goTo('2024-02-16T04:00:00.000Z');
  const published = await move(supervisor, reportId, accepted.tag, { action: 'publish', signOff });

  const read = await readReportPart(context, anonymous, whole);
  t.equal(read.isPublic, true);
  t.match(jsonOf(read), { id: reportId, status: 'published', allowedActions: [] });
  t.strictSame(jsonOf(read).reviewLitigation, jsonOf(published).reviewLitigation);
  const before = { ...whole, asOf: '2024-02-15T05:00:00Z' };
  t.equal(await refusalCode(readReportPart(context, anonymous, before)), 'not-found');
  t.match(jsonOf(await readReportPart(context, clerk, before)), { status: 'accepted' });
  const list = await searchReports(context, anonymous, {});
  t.match(jsonOf(list), { items: [{ id: reportId }], next: null });
  const { entries } = await readChanges(context, anonymous, {});
  t.match(entries, [{ type: 'published', reportId }]);

  const page = { reportId, limit: 50, cursor: null };
  const versions = await readVersions(context, clerk, page);
  t.equal(versions.items.length, jsonOf(read).version);
  const { items: differences } = await compareVersions(context, clerk, {
    ...{ reportId, version: 2, signal },
  });
  t.match(differences, [{ pointer: '/reviewLitigation/review/upheld', before: 0, after: 2 }, {}]);
  const log = await searchAuditEvents(context, callerWithRole('auditor'), { resource: ['report'] });
  t.match(log.items.at(-1), {
    ...{ action: 'report.publish', actorLabel: 'supervisor' },
    ...{ address: '192.0.2.1', requestId: 'r-supervisor' },
  });
});

test('no function does for a caller what its role may not', async (t) => {
  const { context, tools, clerk, office } = await startFiling(t);
  const reader = callerWithRole('reader', office.id);
  const organization = { body: { name: '某局', level: 'county', kind: 'department' } };
  const key = { body: { label: '甲', role: 'administrator' } };
  const check = { body: { year: 2023 }, language: 'zh', signal } as const;
  const forbidden = [
    registerOrganization(tools, clerk, organization),
    registerOrganization(tools, anonymous, organization),
    makeKey(tools, clerk, key),
    searchKeys(context, clerk, {}),
    searchAuditEvents(context, clerk, {}),
    readChainHead(context, anonymous),
    draftReport(tools, reader, { body: { organizationId: office.id, year: 2023, kind: 'own' } }),
    readImport(context, anonymous, { stated: {}, file: sentFile(file), signal }),
    checkSentReport(context, anonymous, check),
  ];
  for (const [at, run] of forbidden.entries()) {
    t.equal(await refusalCode(run), 'not-allowed', String(at));
  }
  const open = { ...context, config: { ...context.config, publicChecks: true } };
  t.match(await checkSentReport(open, anonymous, check), { edition: '2021' });
  const { key: made } = await makeKey(tools, machineCaller('operator'), key);
  t.equal(made.role, 'administrator', 'of the operator no role is asked');
  const log = await searchAuditEvents(context, callerWithRole('auditor'), {
    action: ['key.create'],
  });
  t.match(log.items, [{ actorKind: 'service', actorLabel: 'operator', address: null }]);
});

test('a rehearsal refuses and answers alike, and keeps nothing', async (t) => {
  const { context, tools, clerk, office } = await startFiling(t);
  const body = { organizationId: office.id, year: 2023, kind: 'own' };
  const rehearsal = withCommit(context, { dryRun: true });
  const rehearsed = await draftReport(rehearsal, clerk, { body });
  t.equal(await context.store.reports.get(rehearsed.id), null);
  const made = await draftReport(tools, clerk, { body });
  t.equal(await refusalCode(draftReport(rehearsal, clerk, { body })), 'report-exists');
  const command = { reportId: made.id, precondition: readPrecondition(made.tag) };
  await removeReport(rehearsal, clerk, command);
  const title = { ...command, body: { title: '某年报告' }, manner: 'patch' } as const;
  const { tag } = await changeReport(tools, clerk, title);
  t.equal(await refusalCode(removeReport(tools, clerk, command)), 'precondition-failed');
  const missing = { reportId: made.id, precondition: readPrecondition(undefined) };
  t.equal(await refusalCode(removeReport(tools, clerk, missing)), 'precondition-required');
  await removeReport(tools, clerk, { ...command, precondition: readPrecondition(tag) });
  t.equal(await context.store.reports.get(made.id), null);
});

test('a file is read, and saved as the draft that a read answers', async (t) => {
  const { context, tools, clerk, office } = await startFiling(t);
  const command = { stated: {}, file: sentFile(file), signal };
  const reading = await readImport(context, clerk, command);
  t.equal(reading.target.organization?.id, office.id);
  t.match(reading.recognition, { year: 2023, missing: [] });
  const none = readPrecondition(undefined);
  const saved = await saveImport(tools, clerk, { ...command, precondition: none });
  t.strictSame(saved.reading.findings, reading.findings);
  const whole = { reportId: saved.reportId, part: 'report' } as const;
  const read = await readReportPart(context, clerk, whole);
  t.strictSame([read.tag, read.bytes], [saved.report.tag, saved.report.bytes]);
  const again = saveImport(tools, clerk, { ...command, precondition: none });
  t.equal(await refusalCode(again), 'report-exists');
  const gone = AbortSignal.abort(new AppError('request-timeout'));
  t.equal(
    await refusalCode(readImport(context, clerk, { ...command, signal: gone })),
    'request-timeout',
  );
});

test('what is asked for twice under a key is done once, whatever the door answers', async (t) => {
  const { context } = await startContext(t);
  const administrator = callerWithRole('administrator');
  const answerOf = ({ name }: Organization) => ({
    ...{ status: 201, headers: {}, body: Buffer.from(`made ${name}`) },
    repeated: Buffer.from(`made before: ${name}`),
  });
  const body = { name: bureau, level: 'county', kind: 'department' };
  const attempt = (digest: string) => ({
    dryRun: false,
    idempotency: { key: 'k', digest: digest.repeat(64) },
  });
  const run = (tools: CommitContext<Organization>) =>
    registerOrganization(tools, administrator, { body });
  const task = { run, answerOf };
  const first = await once(context, administrator, attempt('a'), task);
  const second = await once(context, administrator, attempt('a'), task);
  t.match(first, { isRepeated: false, answer: { status: 201 } });
  t.equal(String(first.answer.body), `made ${bureau}`);
  t.equal(second.isRepeated, true);
  t.equal(String(second.answer.body), `made before: ${bureau}`);
  const other = once(context, administrator, attempt('b'), task);
  t.equal(await refusalCode(other), 'idempotency-key-reused');
  const { items } = await context.store.organizations.list({
    ...{ limit: 10, cursor: null, sort: 'createdAt' },
  });
  t.equal(items.length, 1);
});

test('a saved import counts what the rules find in the report that is kept', async (t) => {
  const { context, tools, administrator } = await startFiling(t);
  const lines = String(file).split('\n');
  const none = readPrecondition(undefined);
  let count = 0;
  /** Saves a file for an organization of its own, and compares what was counted. */
  const compare = async (text: string) => {
    count += 1;
    const body = { name: `第${count}局`, level: 'county', kind: 'department' };
    const { id: organizationId } = await registerOrganization(tools, administrator, { body });
    const { reportId, report } = await saveImport(tools, administrator, {
      ...{ stated: { organizationId, year: 2023 }, file: sentFile(text) },
      ...{ signal, precondition: none },
    });
    const command = { reportId, language: 'zh', format: 'json' } as const;
    const listed = await readFindings(context, administrator, command);
    assert.deepEqual(jsonOf(report).findings, jsonOf(listed).counts);
  };
  await compare(lines.join('\n'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(lines.length - 1), { maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(lines.length - 1), fc.constantFrom('7 |', '/ |', '-3 |'))),
      async (dropped, changed) => {
        const changes = new Map(changed);
        const numbers = (line: string, at: number) =>
          /^\d+ \|$/.test(line) ? (changes.get(at) ?? line) : line;
        const text = lines.map(numbers).filter((_line, at) => !dropped.includes(at));
        await compare(text.join('\n'));
      },
    ),
    { numRuns: 25 },
  );
});
