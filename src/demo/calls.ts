/**
 * The calls that the examples of the contract are made of: which resource of the demonstration each
 * operation is shown on. What an operation and a parameter have in common with others is said once.
 */
import { encodeCursor } from '../store/shared/cursor.ts';
import { bureaus, government } from './district.ts';
import type { DemoScene } from './story.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a further call of an operation sends. */
export interface ExampleVariant {
  readonly query?: Values;
  readonly parameters?: Values;
  readonly accept?: string;
}

/** What a call shows besides the parameters that follow from the scene. */
export interface ExampleCall {
  /** Values of parameters that differ from those of other operations. */
  readonly parameters?: Values;
  /** The path of the resource whose entity tag is sent, where it is not on the way to the path. */
  readonly tagOf?: string;
  /**
   * Calls that show further answers, by status: the query that makes the difference, or another
   * resource.
   */
  readonly variants?: readonly ExampleVariant[];
}

/** Where an operation changes or reads a report in progress; others read the published one. */
const onDraft = ({ reports }: DemoScene): ExampleCall => ({
  parameters: { reportId: reports.draft },
});

/** The calls that differ from the common values, by the id of the operation. */
export const exampleCalls: Readonly<Record<string, (scene: DemoScene) => ExampleCall>> = {
  replaceReport: onDraft,
  patchReport: onDraft,
  deleteReport: onDraft,
  listFindings: onDraft,
  replaceNarrative: onDraft,
  patchNarrative: onDraft,
  blankNarrative: onDraft,
  replaceProactiveDisclosure: onDraft,
  patchProactiveDisclosure: onDraft,
  blankProactiveDisclosure: onDraft,
  replaceApplicationStatistics: onDraft,
  patchApplicationStatistics: onDraft,
  blankApplicationStatistics: onDraft,
  replaceReviewLitigation: onDraft,
  patchReviewLitigation: onDraft,
  blankReviewLitigation: onDraft,
  createTransition: ({ reports }) => ({ parameters: { reportId: reports.returned } }),
  putExplanation: ({ reports, findings }) => ({
    parameters: { reportId: reports.draft, findingKey: findings.open },
  }),
  deleteExplanation: ({ reports, findings }) => ({
    parameters: { reportId: reports.draft, findingKey: findings.explained },
  }),
  replaceOrganization: () => ({ parameters: { organizationId: bureaus.emergency.code } }),
  patchOrganization: () => ({ parameters: { organizationId: bureaus.emergency.code } }),
  deleteOrganization: () => ({ parameters: { organizationId: bureaus.dissolved.code } }),
  listOrganizations: () => ({ parameters: { kind: 'department', q: '教育' } }),
  confirmContact: () => ({ variants: [{ parameters: { contact: '0633-7654321' } }] }),
  getFindingsSummary: () => ({ parameters: { list: 'reports' } }),
  getCompleteness: () => ({ parameters: { kind: 'own', by: 'level', state: 'overdue' } }),
  getTotals: () => ({ parameters: { by: 'organizationKind' } }),
  explainTotal: () => ({
    parameters: { year: 2022, cell: 'newlyReceived.total' },
  }),
  getSeries: () => ({
    parameters: { from: 2022, to: 2023, cell: 'newlyReceived.total' },
  }),
  getIndicatorSums: () => ({
    parameters: { year: 2022, indicator: 'granted', definition: 'in-full' },
  }),
  getRanking: () => ({
    parameters: { year: 2022, indicator: 'not-held', definition: 'of-outcomes' },
  }),
  getDistribution: () => ({
    parameters: { year: 2022, indicator: 'not-held', definition: 'of-outcomes' },
  }),
  listRules: () => ({ parameters: { level: 1, edition: '2021' } }),
  listReports: () => ({ parameters: { organizationId: bureaus.education.code } }),
  importReport: ({ reports }) => ({
    tagOf: `/v1/reports/${reports.draft}`,
    parameters: { organizationId: bureaus.emergency.code },
    variants: [{ query: { save: true } }],
  }),
  // It has no second page, because no delivery was given up.
  listDeadLetters: ({ webhookId }) => ({
    parameters: {
      cursor: encodeCursor(
        { list: 'deadLetters', filter: { webhookId }, sort: 'sequence' },
        { key: 1, id: 1 },
      ),
    },
  }),
  listChanges: () => ({ parameters: { type: 'published' } }),
  listWebhooks: () => ({ parameters: { type: 'published' } }),
  listDeadlines: () => ({ parameters: { organizationId: government.code } }),
  listRuleAdjustments: () => ({ parameters: { organizationId: government.code } }),
  listAuditEvents: ({ reports, keyIds }) => ({
    parameters: {
      ...{ action: 'report.submit', resource: 'report', resourceId: reports.corrected },
      ...{ actorId: keyIds.clerk, from: '2024-01-01T00:00:00.000Z' },
    },
  }),
};

/** The value of each parameter where no call names another, as all of them refer to the scene. */
export function commonValues(scene: DemoScene): Values {
  return {
    organizationId: bureaus.humanResources.code,
    within: government.code,
    parentId: government.code,
    reportId: scene.reports.corrected,
    keyId: scene.keyIds.reader,
    webhookId: scene.webhookId,
    deadlineId: scene.deadlineId,
    adjustmentId: scene.adjustmentId,
    contact: scene.contact,
    editionId: '2021',
    ruleId: 'P-02',
    version: 2,
    against: 1,
    year: 2023,
    ...{ yearFrom: 2022, yearTo: 2023, updatedSince: '2024-01-01T00:00:00.000Z' },
    edition: '2021',
    level: 'county',
    organizationKind: 'department',
    organizationLevel: 'county',
    scope: 'area',
    verticallyLed: false,
    severity: 'warning',
    status: 'published',
    type: 'earlier',
    format: 'json',
    limit: 20,
    q: '教育局',
    asOf: '2024-01-31T00:00:00.000Z',
    to: '2024-12-31T16:00:00.000Z',
    'idempotency-key': '5f0d9a52-7c1e-4a39-9d2b-0c6f5a1e8b34',
    ...{
      hasErrors: true,
      hasReport: true,
      hasWarnings: true,
      count: true,
      overdue: false,
      published: true,
      includeEnded: true,
      refused: false,
    },
    ...{ save: true, dryRun: true },
  };
}

/** Parameters that are refused alone, with one that must be sent with them. */
export const companions: Readonly<Record<string, readonly string[]>> = {
  'listReports asOf': ['organizationId'],
  'listOrganizations hasReport': ['year'],
  'listOrganizations year': ['hasReport'],
  'listOrganizations reportKind': ['hasReport', 'year'],
};
