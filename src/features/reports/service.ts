/**
 * Reading and changing stored reports. Refusals come in one order: may the role do this (the gate),
 * is there such a report and may this caller take the action on it, does If-Match name its version,
 * is the body right, does the store agree.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../errors.ts';
import { requireOn } from '../../http/access.ts';
import { auditEvent } from '../../http/audit.ts';
import { isUnchanged, requireMatch } from '../../http/conditional.ts';
import type { Action } from '../../policy/permissions.ts';
import type { ReportContent } from '../../records/draft.ts';
import { changedMembers, revised } from '../../records/draft.ts';
import type { Composed, Onlooker } from '../../records/render.ts';
import { composePart, composeWritten, onlookerAt } from '../../records/render.ts';
import type { PlacedReport, ReportPart } from '../../store/port.ts';
import type { Context } from '../context.ts';

/** What is needed of a request that is about one report. */
export interface OnReport extends Pick<FastifyRequest, 'headers' | 'actor' | 'id'> {
  readonly params: { readonly reportId: string };
}

/** A request that writes. */
export interface Writing extends OnReport {
  readonly query: { readonly dryRun?: boolean };
}

/** For whom a request is answered, and when. */
export function onlookerOf({ clock }: Context, { actor }: Pick<OnReport, 'actor'>): Onlooker {
  return onlookerAt(clock(), actor);
}

/** Sends what was composed, or 304 to a caller that has it. */
export function sendComposed(
  request: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  { bytes, tag }: Composed,
): FastifyReply {
  reply.header('etag', tag);
  if (isUnchanged(request, tag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(bytes);
}

/**
 * Answers the GET of a report or of one of its parts.
 *
 * @throws AppError `not-found`, also for what the caller may not see
 */
export async function sendPart(
  context: Context,
  request: OnReport,
  reply: FastifyReply,
  part: ReportPart,
): Promise<FastifyReply> {
  const stored = await context.store.reportPart(request.params.reportId, part);
  if (stored === null) throw new AppError('not-found');
  requireOn(request, 'reports.read', stored.organization);
  return sendComposed(request, reply, composePart(part, stored, onlookerOf(context, request)));
}

/**
 * A report for a caller who may take the action on it.
 *
 * @throws AppError `not-found`, also for what the caller may not see; `not-allowed`
 */
export async function storedReport(
  { store }: Context,
  request: OnReport,
  action: Action,
): Promise<PlacedReport> {
  const report = await store.report(request.params.reportId);
  if (report === null) throw new AppError('not-found');
  requireOn(request, action, report.organization);
  return report;
}

/**
 * The report that a request is about to change.
 *
 * @throws AppError `not-found`, `not-allowed`, `precondition-required`, `precondition-failed`
 */
export async function reportToChange(context: Context, request: OnReport): Promise<PlacedReport> {
  const report = await storedReport(context, request, 'reports.write');
  requireMatch(request, report);
  return report;
}

/** Gives a report other content, and composes a part of it as a later GET would. */
export async function change(
  context: Context,
  request: Writing,
  part: ReportPart,
  decide: (report: PlacedReport) => ReportContent,
): Promise<Composed> {
  const report = await reportToChange(context, request);
  const write = revised(report, decide(report), context.clock().toISOString());
  const event = auditEvent(request, context, {
    action: 'report.update',
    resource: 'report',
    resourceId: report.id,
    versionBefore: report.version,
    versionAfter: write.row.version,
    changed: changedMembers(report, write.row),
  });
  await context.store.commit(
    { reports: [write], events: [event] },
    { dryRun: request.query.dryRun ?? false },
  );
  return composeWritten(part, write, report.organization, onlookerOf(context, request));
}

/** Sends what was written; a condition on reading has no part in it. */
export function sendWritten(reply: FastifyReply, { bytes, tag }: Composed): FastifyReply {
  return reply.header('etag', tag).type('application/json; charset=utf-8').send(bytes);
}
