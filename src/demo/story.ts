/**
 * Fills the demonstration: a small district over two years, through the API that users have. There
 * is a report in every state, a key for every role, a deadline, an adjustment and a webhook. The
 * steps are dated as offices take them, from December to March.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readers } from '../documents/readers/index.ts';
import { exampleNarrative, exampleTable } from '../features/reports/examples.ts';
import type { TransitionAction } from '../policy/workflow.ts';
import type { DemoCall } from './caller.ts';
import type { Bureau, DemoRole } from './district.ts';
import { bureaus, districtName, government, keys } from './district.ts';
import type { DemoClock } from './services.ts';

/** The folder of the files that are imported. */
const reportFiles = new URL('../../demo/', import.meta.url);

/** The instant at which the demonstration begins. */
export const demoBegin = '2022-12-20T01:00:00.000Z';

/** What the demonstration has, as callers need it to refer to it. */
export interface DemoScene {
  /** The secrets of the keys. */
  readonly keys: Readonly<Record<DemoRole, string>>;
  readonly keyIds: Readonly<Record<DemoRole, string>>;
  /** The ids of the reports, by their state. */
  readonly reports: {
    /** Complete, with two warnings, of which one has a reason. */
    readonly draft: string;
    /** Complete, with errors. */
    readonly faulty: string;
    readonly submitted: string;
    readonly returned: string;
    readonly accepted: string;
    /** Published a second time. */
    readonly corrected: string;
  };
  /** The keys of the findings of the draft. */
  readonly findings: { readonly open: string; readonly explained: string };
  /** A contact that was confirmed as that of the office of the draft. */
  readonly contact: string;
  readonly deadlineId: string;
  readonly adjustmentId: string;
  readonly webhookId: string;
}

/** A report that was imported, as the program prints it. */
export interface ImportedReport {
  readonly name: string;
  readonly year: number;
  readonly errors: number;
  readonly warnings: number;
}

interface Stage {
  readonly call: DemoCall;
  readonly clock: DemoClock;
  /** The administrator's key. */
  readonly key: string;
  readonly onImport?: (report: ImportedReport) => void;
}

interface FindingsBody {
  readonly items: readonly { readonly key: string; readonly severity: string }[];
}

interface ImportBody {
  readonly recognized: { readonly organizationName: string };
  readonly report: {
    readonly id: string;
    readonly year: number;
    readonly findings: { readonly errors: number; readonly warnings: number };
  };
}

/** The person who signs for every report of the district. */
const signOff = (date: string) => ({ name: '示例甲', post: '主要负责人', date });

/** Imports a file as a draft; returns the report's id. */
async function importFile({ call, key, onImport }: Stage, file: string): Promise<string> {
  const mediaType = readers.find(({ extensions }) => extensions.includes(extname(file)))
    ?.mediaTypes[0];
  const { body } = await call<ImportBody>('POST', '/v1/imports?save=true', {
    ...{ key, body: readFileSync(new URL(file, reportFiles)) },
    ...(mediaType !== undefined && { mediaType }),
  });
  const { recognized, report } = body;
  const { errors, warnings } = report.findings;
  onImport?.({ name: recognized.organizationName, year: report.year, errors, warnings });
  return report.id;
}

/** Creates a sound report of a bureau; returns its id. */
async function enter({ call, key }: Stage, bureau: Bureau, year = 2023): Promise<string> {
  const { body } = await call('POST', '/v1/reports', {
    key,
    body: {
      ...{ organizationId: bureaus[bureau].code, year, kind: 'own' },
      narrative: exampleNarrative,
      proactiveDisclosure: exampleTable('proactiveDisclosure'),
      applicationStatistics: exampleTable('applicationStatistics'),
      reviewLitigation: exampleTable('reviewLitigation'),
    },
  });
  return body.id;
}

/** Returns the keys of the warnings of a report. */
async function listWarnings({ call, key }: Stage, reportId: string): Promise<string[]> {
  const { body } = await call<FindingsBody>('GET', `/v1/reports/${reportId}/findings`, { key });
  return body.items.filter(({ severity }) => severity === 'warning').map((each) => each.key);
}

/** Gives a reason for a warning of a report. */
async function explain({ call, key }: Stage, reportId: string, finding: string): Promise<void> {
  const report = `/v1/reports/${reportId}`;
  const { etag } = await call('GET', report, { key });
  await call('PUT', `${report}/explanations/${encodeURIComponent(finding)}`, {
    ...{ key, headers: { 'if-match': etag } },
    body: { reason: '已与业务科室核对，数据属实。' },
  });
}

async function explainWarnings(stage: Stage, reportId: string): Promise<void> {
  for (const finding of await listWarnings(stage, reportId)) {
    await explain(stage, reportId, finding);
  }
}

/** Applies a transition at an instant. */
async function apply(
  { call, clock, key }: Pick<Stage, 'call' | 'clock' | 'key'>,
  reportId: string,
  action: TransitionAction,
  at: string,
  members: object = {},
): Promise<void> {
  clock.set(at);
  const report = `/v1/reports/${reportId}`;
  const { etag } = await call('GET', report, { key });
  await call('POST', `${report}/transitions`, {
    ...{ key, headers: { 'if-match': etag } },
    body: { action, ...members },
  });
}

/** Submits, accepts and publishes a report in the January of a year. */
async function publish(stage: Stage, reportId: string, january: string): Promise<void> {
  await explainWarnings(stage, reportId);
  await apply(stage, reportId, 'submit', `${january}-10T02:00:00.000Z`);
  await apply(stage, reportId, 'accept', `${january}-15T07:00:00.000Z`);
  const members = { signOff: signOff(`${january}-18`) };
  await apply(stage, reportId, 'publish', `${january}-18T08:00:00.000Z`, members);
}

/** Registers the organizations, and makes the keys. */
async function register({ call, key }: Stage) {
  const { body: root } = await call('POST', '/v1/organizations', { key, body: government });
  for (const { name, code } of Object.values(bureaus)) {
    const bureau = { name: `${districtName}${name}`, code, level: 'county', kind: 'department' };
    await call('POST', '/v1/organizations', { key, body: { ...bureau, parentId: root.id } });
  }
  const made: [DemoRole, { readonly id: string; readonly secret: string }][] = [];
  for (const role of Object.keys(keys) as DemoRole[]) {
    const request = { key, body: keys[role] };
    const { body } = await call<{ id: string; secret: string }>('POST', '/v1/keys', request);
    made.push([role, body]);
  }
  const collect = (member: 'id' | 'secret') =>
    Object.fromEntries(made.map(([role, body]) => [role, body[member]])) as Record<
      DemoRole,
      string
    >;
  return { keys: collect('secret'), keyIds: collect('id') };
}

/** The telephone of an office. */
const contact = '0633-1234567';

/** Sets deadlines, adjustments and webhooks, and confirms a contact; the first of each is shown. */
async function configure({ call, key }: Stage) {
  const deadline = await call('POST', '/v1/deadlines', {
    key,
    body: {
      ...{ type: 'earlier', organizationId: government.code, year: 2023, kind: 'own' },
      ...{ date: '2024-01-20', reason: '区政府办公室统一安排' },
    },
  });
  const adjustment = await call('POST', '/v1/rule-adjustments', {
    key,
    body: {
      ...{ organizationId: government.code, ruleId: 'P-02', severity: 'information' },
      ...{ parameters: { percentMax: 40 }, reason: '年末集中受理征地补偿类申请' },
    },
  });
  const webhook = await call('POST', '/v1/webhooks', {
    key,
    body: {
      ...{ url: 'https://portal.shifan.example/nianbao', label: '区政府门户网站' },
      ...{ types: ['published', 'corrected'], organizationId: government.code },
    },
  });
  await call('POST', '/v1/deadlines', {
    key,
    body: {
      ...{ type: 'exemption', organizationId: bureaus.health.code, year: 2023, kind: 'own' },
      ...{ date: '2024-02-29', reason: '机构改革，档案正在移交' },
    },
  });
  await call('POST', '/v1/rule-adjustments', {
    key,
    body: {
      ...{ organizationId: bureaus.education.code, ruleId: 'P-02', severity: 'information' },
      ...{ parameters: { percentMax: 60 }, reason: '招生季集中在年末收到申请' },
    },
  });
  await call('POST', '/v1/webhooks', {
    key,
    body: {
      url: 'https://archive.shifan.example/nianbao',
      label: '区档案馆',
      types: ['published'],
    },
  });
  const contacts = `/v1/organizations/${bureaus.humanResources.code}/contacts`;
  await call('PUT', `${contacts}/${contact}`, { key, body: { reason: '政务公开值班电话' } });
  return {
    contact,
    deadlineId: deadline.body.id,
    adjustmentId: adjustment.body.id,
    webhookId: webhook.body.id,
  };
}

/** Publishes a report once more, after a correction of its prose. */
async function correct(stage: Stage, reportId: string): Promise<void> {
  const { call, key } = stage;
  const reason = '第六部分漏写信息处理费的收取情况';
  await apply(stage, reportId, 'correct', '2024-02-20T01:00:00.000Z', { reason });
  const narrative = `/v1/reports/${reportId}/narrative`;
  const { etag } = await call('GET', narrative, { key });
  await call('PATCH', narrative, {
    ...{ key, mediaType: 'application/merge-patch+json', headers: { 'if-match': etag } },
    body: { otherMatters: '2023年度未发出收费通知，未收取政府信息公开信息处理费。' },
  });
  await explainWarnings(stage, reportId);
  await apply(stage, reportId, 'submit', '2024-02-20T03:00:00.000Z');
  await apply(stage, reportId, 'accept', '2024-02-21T01:00:00.000Z');
  const members = { signOff: signOff('2024-02-21') };
  await apply(stage, reportId, 'publish', '2024-02-21T02:00:00.000Z', members);
}

/** Fills the demonstration. The clock is left at its last step. */
export async function fillDemo(stage: Stage): Promise<DemoScene> {
  const { clock } = stage;
  const registered = await register(stage);
  clock.set('2023-01-05T01:00:00.000Z');
  const earlier: string[] = [];
  for (const file of [
    'education-bureau-2022.md',
    'health-commission-2022.html',
    'human-resources-bureau-2022.txt',
  ]) {
    earlier.push(await importFile(stage, file));
  }
  earlier.push(await enter(stage, 'emergency', 2022));
  for (const id of earlier) await publish(stage, id, '2023-01');
  clock.set('2024-01-04T01:00:00.000Z');
  const configured = await configure(stage);
  const corrected = await importFile(stage, 'education-bureau-2023.md');
  const faulty = await importFile(stage, 'health-commission-2023.html');
  const draft = await importFile(stage, 'human-resources-bureau-2023.txt');
  const [open = '', explained = ''] = await listWarnings(stage, draft);
  await explain(stage, draft, explained);
  const returned = await enter(stage, 'civilAffairs');
  const accepted = await enter(stage, 'justice');
  const submitted = await importFile(stage, 'district-government-2023.html');
  await publish(stage, corrected, '2024-01');
  for (const id of [returned, accepted]) {
    await explainWarnings(stage, id);
    await apply(stage, id, 'submit', '2024-01-18T03:00:00.000Z');
  }
  await apply(stage, returned, 'return', '2024-01-19T01:00:00.000Z', {
    reason: '请核对行政许可数量与总体情况的表述',
    comments: [
      {
        pointer: '/proactiveDisclosure/administrativeLicenses/decisions',
        text: '与“双公示”系统的数量不一致，请核对。',
      },
    ],
  });
  await apply(stage, accepted, 'accept', '2024-01-19T02:00:00.000Z');
  await correct(stage, corrected);
  await explainWarnings(stage, submitted);
  await apply(stage, submitted, 'submit', '2024-03-05T02:00:00.000Z');
  return {
    ...registered,
    ...configured,
    findings: { open, explained },
    reports: { draft, faulty, submitted, returned, accepted, corrected },
  };
}
