/**
 * The JSON of a report, written once when it is kept. A read sends these bytes as they are and puts
 * behind them what depends on the caller and the day: it neither parses nor serialises the report.
 */
import { digestOf, strongTag } from '../http/conditional.ts';
import type { Actor } from '../policy/actor.ts';
import { civilDay } from '../policy/deadlines.ts';
import type { Placed } from '../policy/permissions.ts';
import { mayActOn } from '../policy/permissions.ts';
import type { RenderedReport, Report, ReportPart, StoredPart } from '../store/port.ts';

/** The bytes of a report and of each part that has an address of its own. */
export function renderReport(report: Report, dueDate: string): RenderedReport {
  const { id, year, kind, edition, title, status, version, computed, findings } = report;
  const { createdAt, updatedAt, figures } = report;
  const own = JSON.stringify({
    ...{ id, year, kind, edition, title, status, version, computed, findings, dueDate },
    ...{ createdAt, updatedAt, submittedAt: null, publishedAt: null },
  });
  const narrative = JSON.stringify(report.narrative);
  const proactiveDisclosure = JSON.stringify(figures.proactiveDisclosure);
  const applicationStatistics = JSON.stringify(figures.applicationStatistics);
  const reviewLitigation = JSON.stringify(figures.reviewLitigation);
  const parts = { narrative, proactiveDisclosure, applicationStatistics, reviewLitigation };
  const members = Object.entries(parts).map(([member, json]) => `"${member}":${json}`);
  return {
    report: Buffer.from(`${own.slice(0, -1)},${members.join(',')}}`),
    narrative: Buffer.from(narrative),
    proactiveDisclosure: Buffer.from(proactiveDisclosure),
    applicationStatistics: Buffer.from(applicationStatistics),
    reviewLitigation: Buffer.from(reviewLitigation),
  };
}

/** For whom an answer is, and on which civil day in China. */
export interface Onlooker {
  readonly actor: Actor | null;
  readonly today: string;
}

/** The onlooker of a request that is answered at an instant. */
export function onlookerAt(now: Date, actor: Actor | null): Onlooker {
  return { actor, today: civilDay(now) };
}

/** What the bytes of a report stand for, beside themselves. */
type Standing = Pick<StoredPart, 'version' | 'digest' | 'dueDate'> & {
  readonly organization: Placed & Pick<StoredPart['organization'], 'name' | 'code'>;
};

/** The members of an answer that depend on the caller, the day, and the register as it stands. */
export function tailOf(
  { dueDate, organization }: Omit<Standing, 'version' | 'digest'>,
  to: Onlooker,
) {
  const { id, name, code } = organization;
  return {
    organization: { id, name, code },
    // A draft is not published: once its day is over it is late.
    overdue: to.today > dueDate,
    allowedActions: mayActOn(to.actor, 'reports.write', organization) ? ['update', 'delete'] : [],
  };
}

export interface Composed {
  readonly bytes: Buffer;
  readonly tag: string;
}

const brace = Buffer.from('}');

/** The last answer made of stored bytes: most readers of a report see the same one. */
const lastComposed = new WeakMap<Buffer, Composed & { readonly tail: string }>();

/** A whole report as it is answered, with its entity tag. */
export function composeReport(bytes: Buffer, standing: Standing, to: Onlooker): Composed {
  const tail = JSON.stringify(tailOf(standing, to)).slice(1, -1);
  const last = lastComposed.get(bytes);
  if (last?.tail === tail) return last;
  const body = bytes.subarray(0, -brace.length);
  const composed = {
    tail,
    bytes: Buffer.concat([body, Buffer.from(`,${tail}`), brace]),
    tag: strongTag(standing.version, standing.digest, digestOf(tail)),
  };
  lastComposed.set(bytes, composed);
  return composed;
}

/** A part of a report as it is answered, with its entity tag. `report` is the whole. */
export function composePart(part: ReportPart, stored: StoredPart, to: Onlooker): Composed {
  if (part === 'report') return composeReport(stored.bytes, stored, to);
  return { bytes: stored.bytes, tag: strongTag(stored.version, stored.digest) };
}

/** The part of a report that was just written, as a later read would answer it. */
export function composeWritten(
  part: ReportPart,
  written: {
    readonly row: Report;
    readonly rendered: RenderedReport;
    readonly dueDate: string;
  },
  organization: StoredPart['organization'],
  to: Onlooker,
): Composed {
  const { row, rendered, dueDate } = written;
  const { version, status } = row;
  const digest = digestOf(rendered.report);
  const stored = { bytes: rendered[part], version, digest, dueDate, status, organization };
  return composePart(part, stored, to);
}
