/** Rows that are valid, and the changes that write them, for tests of the store. */
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures } from '../../src/form/figures.ts';
import type { Narrative } from '../../src/form/narrative.ts';
import { renderReport } from '../../src/reports/answers.ts';
import type { ApiKey } from '../../src/store/key.ts';
import type { AuditEvent } from '../../src/store/log.ts';
import type { Organization } from '../../src/store/organization.ts';
import type { Change, ReportWrite, Write } from '../../src/store/port.ts';
import type { Report } from '../../src/store/report.ts';

export const instant = '2024-01-15T08:00:00.000Z';

/** An instant some milliseconds after `instant`. */
export function later(milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

export function anOrganization(id: string, members: Partial<Organization> = {}): Organization {
  return {
    id,
    name: `机关${id}`,
    aliases: [],
    code: null,
    divisionCode: null,
    level: 'county',
    kind: 'department',
    parentId: null,
    reportsTo: 'own',
    verticallyLed: false,
    powers: null,
    validFrom: null,
    validTo: null,
    version: 1,
    createdAt: instant,
    updatedAt: instant,
    ...members,
  };
}

export const blankNarrative: Narrative = {
  preamble: null,
  overview: null,
  problemsAndImprovements: null,
  otherMatters: null,
  informationProcessingFee: { notices: null, amountCharged: null, amountReceived: null },
};

export function aReport(id: string, organizationId: string, members: Partial<Report> = {}): Report {
  const year = members.year ?? 2023;
  const edition = year < 2021 ? '2019' : '2021';
  return {
    id,
    organizationId,
    year,
    kind: 'own',
    edition,
    title: `${year}年政府信息公开工作年度报告`,
    status: 'draft',
    version: 1,
    figures: blankFigures(editionById(edition)),
    narrative: blankNarrative,
    computed: [],
    carriedIn: null,
    findings: { errors: 0, warnings: 0, information: 0 },
    ruleSet: '1.0.0',
    explanations: {},
    createdAt: instant,
    updatedAt: instant,
    submittedAt: null,
    publishedAt: null,
    firstPublishedAt: null,
    signOff: null,
    ...members,
  };
}

/** The write that makes or replaces a report. */
export function reportWrite(row: Report): ReportWrite {
  return {
    id: row.id,
    expected: row.version === 1 ? null : row.version - 1,
    row,
    rendered: renderReport(row),
    origin: {
      actorKind: 'service',
      actorId: null,
      actorLabel: 'test',
      action: row.version === 1 ? 'report.create' : 'report.update',
      reason: null,
      comments: [],
    },
  };
}

export function reportDeletion(id: string, expected: number): ReportWrite {
  return { id, expected, row: null, rendered: null, origin: null };
}

export function aKey(id: string, members: Partial<ApiKey> = {}): ApiKey {
  return {
    id,
    label: `key ${id}`,
    role: 'administrator',
    organizationId: null,
    prefix: null,
    digest: id.padStart(64, '0'),
    actions: null,
    networks: null,
    expiresAt: null,
    revokedAt: null,
    successorId: null,
    lastUsedDate: null,
    version: 1,
    createdAt: instant,
    ...members,
  };
}

/** The write that puts a row in the place of its predecessor, or of none. */
export function put<Row extends { readonly id: string; readonly version: number }>(
  row: Row,
): Write<Row> {
  return { id: row.id, expected: row.version === 1 ? null : row.version - 1, row };
}

export function deletion(id: string, expected: number): Write<never> {
  return { id, expected, row: null };
}

export function anEvent(members: Partial<AuditEvent> = {}): AuditEvent {
  return {
    at: instant,
    actorKind: 'service',
    actorId: null,
    actorLabel: 'test',
    address: null,
    requestId: null,
    action: 'report.update',
    refusal: null,
    resource: 'organization',
    resourceId: 'x',
    versionBefore: null,
    versionAfter: 1,
    changed: [],
    ...members,
  };
}

/** What is being worked on, as it is. */
export const working = { face: 'working', asOf: null } as const;

/** A change with an event, and one more for each report that it writes. */
export function change(parts: Omit<Change, 'events'>): Change {
  const ofReports = (parts.reports ?? []).map(({ id, expected, row }) =>
    anEvent({
      resource: 'report',
      resourceId: id,
      versionBefore: expected,
      versionAfter: row?.version ?? null,
    }),
  );
  return { ...parts, events: [anEvent(), ...ofReports] };
}
