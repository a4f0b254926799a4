/**
 * The rows that an event of the log decides, as texts over which the digest of a row is computed. A
 * text has every column that decides something and nothing that is derived. It is hashed, so its
 * names never change: other members or other names are a new format of the kind.
 */
import type { JsonValue } from '../proof/canonical.ts';
import { canonicalText } from '../proof/canonical.ts';
import { computeDigest } from '../proof/digest.ts';
import type { DecidedRow } from '../proof/event-formats/event.ts';
import type { FeedEntry, Webhook } from './feed.ts';
import type { ApiKey, KeptAnswer } from './key.ts';
import type { DeadlineRule, OfficeContact, Organization, RuleAdjustment } from './organization.ts';
import type { Report, VersionOrigin } from './report.ts';
import { toStoredAction } from './shared/stored-actions.ts';

/** A version of a report without its content, of which `digest` is the SHA-256. */
export interface DigestedReport
  extends Omit<Report, 'figures' | 'narrative' | 'computed' | 'edition' | 'status'> {
  readonly edition: string;
  readonly status: string;
  readonly digest: string;
  /** Who made the version, by which action, and why. */
  readonly origin: VersionOrigin;
}

/** The rows of each kind, by the name of the kind in an event. */
export interface RowsByKind {
  readonly organization: Organization;
  readonly report: DigestedReport;
  readonly key: ApiKey;
  readonly deadline: DeadlineRule;
  readonly adjustment: RuleAdjustment;
  readonly contact: OfficeContact;
  readonly webhook: Webhook;
  readonly feedEntry: FeedEntry;
  readonly answer: KeptAnswer;
}

export type RowKind = keyof RowsByKind;

/** The format of the texts below, of every kind. */
const format = 1;

type RowText<Row> = (row: Row) => { readonly [member: string]: JsonValue };

const reportText: RowText<DigestedReport> = (row) => ({
  id: row.id,
  organizationId: row.organizationId,
  year: row.year,
  kind: row.kind,
  edition: row.edition,
  title: row.title,
  status: row.status,
  version: row.version,
  contentDigest: row.digest,
  errors: row.findings.errors,
  warnings: row.findings.warnings,
  information: row.findings.information,
  ruleSet: row.ruleSet,
  explanations: row.explanations,
  carriedIn: row.carriedIn && {
    reportId: row.carriedIn.reportId,
    year: row.carriedIn.year,
    version: row.carriedIn.version,
    pointers: row.carriedIn.pointers,
  },
  signOff: row.signOff && {
    name: row.signOff.name,
    post: row.signOff.post,
    date: row.signOff.date,
  },
  origin: {
    actorKind: row.origin.actorKind,
    actorId: row.origin.actorId,
    actorLabel: row.origin.actorLabel,
    action: row.origin.action,
    reason: row.origin.reason,
    comments: row.origin.comments.map(({ pointer, text }) => ({ pointer, text })),
  },
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  submittedAt: row.submittedAt,
  publishedAt: row.publishedAt,
  firstPublishedAt: row.firstPublishedAt,
});

const organizationText: RowText<Organization> = (row) => ({
  id: row.id,
  name: row.name,
  code: row.code,
  divisionCode: row.divisionCode,
  level: row.level,
  kind: row.kind,
  parentId: row.parentId,
  reportsTo: row.reportsTo,
  verticallyLed: row.verticallyLed,
  powers: row.powers,
  validFrom: row.validFrom,
  validTo: row.validTo,
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  // Rows from before there were aliases have no such member, nor have those without any.
  ...(row.aliases.length === 0 ? {} : { aliases: row.aliases }),
});

/** Without the day of the last use, which changes without an event. */
const keyText: RowText<ApiKey> = (row) => ({
  id: row.id,
  label: row.label,
  role: row.role,
  organizationId: row.organizationId,
  prefix: row.prefix,
  digest: row.digest,
  actions: row.actions?.map(toStoredAction) ?? null,
  networks: row.networks,
  expiresAt: row.expiresAt,
  revokedAt: row.revokedAt,
  successorId: row.successorId,
  version: row.version,
  createdAt: row.createdAt,
});

const deadlineText: RowText<DeadlineRule> = (row) => ({
  id: row.id,
  type: row.type,
  organizationId: row.organizationId,
  year: row.year,
  kind: row.kind,
  date: row.date,
  reason: row.reason,
  endedAt: row.endedAt,
  version: row.version,
  createdAt: row.createdAt,
});

const adjustmentText: RowText<RuleAdjustment> = (row) => ({
  id: row.id,
  ruleId: row.ruleId,
  organizationId: row.organizationId,
  severity: row.severity,
  parameters: row.parameters,
  reason: row.reason,
  endedAt: row.endedAt,
  version: row.version,
  createdAt: row.createdAt,
});

const contactText: RowText<OfficeContact> = (row) => ({
  organizationId: row.organizationId,
  contact: row.contact,
  reason: row.reason,
  confirmedAt: row.confirmedAt,
});

/** Without the state of its delivery, which changes without an event. */
const webhookText: RowText<Webhook> = (row) => ({
  id: row.id,
  url: row.url,
  label: row.label,
  secret: row.secret,
  types: row.types,
  organizationId: row.organizationId,
  version: row.version,
  createdAt: row.createdAt,
  // Rows from before these could be set have no such members, nor have those without them.
  ...(row.paused ? { paused: true } : {}),
  ...(row.previousSecret === null
    ? {}
    : { previousSecret: { secret: row.previousSecret.secret, until: row.previousSecret.until } }),
});

/** Without the number of the entry: an engine may number entries after their commit. */
const feedEntryText: RowText<FeedEntry> = (row) => ({
  at: row.at,
  type: row.type,
  reportId: row.reportId,
  organizationId: row.organizationId,
  year: row.year,
  kind: row.kind,
  version: row.version,
  supersedes: row.supersedes,
});

const answerText: RowText<KeptAnswer> = (row) => ({
  principal: row.principal,
  key: row.key,
  requestDigest: row.requestDigest,
  status: row.status,
  headers: row.headers,
  bodyDigest: computeDigest('sha256', row.body),
  at: row.at,
});

const texts: { readonly [Kind in RowKind]: RowText<RowsByKind[Kind]> } = {
  organization: organizationText,
  report: reportText,
  key: keyText,
  deadline: deadlineText,
  adjustment: adjustmentText,
  contact: contactText,
  webhook: webhookText,
  feedEntry: feedEntryText,
  answer: answerText,
};

/** The kinds of rows that events decide. */
export const rowKinds = Object.keys(texts) as RowKind[];

/** Returns the id of a contact in an event. Ids of organizations contain no space. */
export const contactRowId = (row: Pick<OfficeContact, 'organizationId' | 'contact'>): string =>
  `${row.organizationId} ${row.contact}`;

const versioned = (row: { readonly id: string; readonly version: number }) => ({
  id: row.id,
  version: row.version,
});

/** The identity of a row in an event. Keys of answers contain no space. */
const identities: {
  readonly [Kind in RowKind]: (row: RowsByKind[Kind]) => Pick<DecidedRow, 'id' | 'version'>;
} = {
  organization: versioned,
  report: versioned,
  key: versioned,
  deadline: versioned,
  adjustment: versioned,
  contact: (row) => ({ id: contactRowId(row), version: null }),
  webhook: versioned,
  feedEntry: ({ reportId, version }) => ({ id: reportId, version }),
  answer: ({ principal, key }) => ({ id: `${principal} ${key}`, version: null }),
};

/**
 * Describes a row that an event writes, with the digest of its text.
 *
 * @throws TypeError when the row has no canonical text
 */
export function describeRow<Kind extends RowKind>(kind: Kind, row: RowsByKind[Kind]): DecidedRow {
  const text = canonicalText(texts[kind](row));
  return { kind, ...identities[kind](row), format, digest: computeDigest('sha256', text) };
}

/** Describes a row that an event deletes. */
export function describeDeletion(kind: RowKind, id: string): DecidedRow {
  return { kind, id, version: null, format, digest: null };
}
