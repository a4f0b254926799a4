/**
 * The JSON of a report, written once when a version is committed. A read sends these bytes as they
 * are and appends the members that depend on the caller and the day: it neither parses nor
 * serialises the report.
 */
import type { Composed } from '../http/answers/composed.ts';
import { computeShortDigest, strongTag } from '../http/requests/conditional.ts';
import type { Actor } from '../policy/actor.ts';
import type { Deadline } from '../policy/deadlines.ts';
import { civilDay, computeLateness } from '../policy/deadlines.ts';
import type { Placed } from '../policy/permissions.ts';
import type { CourseState } from '../policy/workflow.ts';
import { allowedActions } from '../policy/workflow.ts';
import type { RenderedReport, Report, ReportPart, StoredPart } from '../store/report.ts';
import { keptMembers } from './members.ts';
import { nameOrganization } from './named-organization.ts';

/** Returns the bytes of a report and of each part that has an address of its own. */
export function renderReport(report: Report): RenderedReport {
  const { narrative, figures } = report;
  // The organization only by its id: its current members in the register follow these bytes.
  const own = JSON.stringify(keptMembers(report));
  const entries = Object.entries({ narrative, ...figures }).map(
    ([section, content]) => [section, JSON.stringify(content)] as const,
  );
  const members = entries.map(([section, json]) => `"${section}":${json}`);
  const sections = entries.map(([section, json]) => [section, Buffer.from(json)]);
  return {
    ...(Object.fromEntries(sections) as Omit<RenderedReport, 'report'>),
    report: Buffer.from(`${own.slice(0, -1)},${members.join(',')}}`),
  };
}

/** For whom an answer is made (null: for the public), and on which civil day in China. */
export interface Viewer {
  readonly actor: Actor | null;
  readonly today: string;
}

/** Returns the viewer of a request that is answered at an instant. */
export function newViewer(now: Date, actor: Actor | null): Viewer {
  return { actor, today: civilDay(now) };
}

/** The members of a report from which the tail of its answer is composed. */
interface TailSource extends CourseState {
  readonly firstPublishedAt: string | null;
  readonly deadline: Deadline;
  readonly organization: Placed & Pick<StoredPart['organization'], 'name' | 'code'>;
}

/**
 * Returns the members of an answer that depend on the caller, the day and the current register, as
 * JSON.
 */
export function composeTail(source: TailSource, { actor, today }: Viewer) {
  const { deadline, firstPublishedAt, organization } = source;
  return {
    organization: nameOrganization(organization),
    ...deadline,
    ...computeLateness(deadline, firstPublishedAt, today),
    allowedActions: allowedActions(actor, organization, source),
  };
}

const brace = Buffer.from('}');

type TaggedSource = TailSource & Pick<StoredPart, 'version' | 'digest'>;

function composeTagged(current: TaggedSource, to: Viewer) {
  const tail = JSON.stringify(composeTail(current, to)).slice(1, -1);
  return { tail, tag: strongTag(current.version, current.digest, computeShortDigest(tail)) };
}

/** Returns a whole report as it is answered, with its entity tag. */
export function composeReport(bytes: Buffer, current: TaggedSource, to: Viewer): Composed {
  const { tail, tag } = composeTagged(current, to);
  const head = bytes.subarray(0, -brace.length);
  return { bytes: Buffer.concat([head, Buffer.from(`,${tail}`), brace]), tag };
}

/** Returns the entity tag of a part of a report, as a read answers it. */
export function composePartTag(part: ReportPart, current: TaggedSource, to: Viewer): string {
  if (part === 'report') return composeTagged(current, to).tag;
  return strongTag(current.version, current.digest);
}

/** Returns a part of a report as it is answered, with its entity tag. `report` is the whole. */
export function composePart(
  part: ReportPart,
  stored: Omit<StoredPart, 'publishedVersion' | 'source'>,
  to: Viewer,
): Composed {
  if (part === 'report') return composeReport(stored.bytes, stored, to);
  return { bytes: stored.bytes, tag: strongTag(stored.version, stored.digest) };
}

/** Returns the part of a report that was just written, as a later read would answer it. */
export function composeWritten(
  part: ReportPart,
  { row, rendered }: { readonly row: Report; readonly rendered: RenderedReport },
  { organization, deadline }: Pick<StoredPart, 'organization' | 'deadline'>,
  to: Viewer,
): Composed {
  const { version, status, submittedAt, firstPublishedAt } = row;
  const digest = computeShortDigest(rendered.report);
  const current = { version, digest, status, submittedAt, firstPublishedAt };
  return composePart(part, { bytes: rendered[part], ...current, organization, deadline }, to);
}
