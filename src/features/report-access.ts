/**
 * Reading and changing stored reports, for every feature that is about one. Refusals come in one
 * order: may the role do this (the gate), is there such a report and may this caller take the action
 * on it, does If-Match name its version, does its state allow it, is the body right, does the store
 * agree.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from '../errors.ts';
import { AppError } from '../errors.ts';
import { requireOn } from '../http/access.ts';
import type { Composed } from '../http/composed.ts';
import { sendComposed } from '../http/composed.ts';
import { requireMatch } from '../http/conditional.ts';
import { jsonType } from '../http/headers.ts';
import type { Action } from '../policy/permissions.ts';
import { mayActOn, reachOf } from '../policy/permissions.ts';
import type { ReportAction } from '../policy/workflow.ts';
import { fits } from '../policy/workflow.ts';
import { readWriteContext, reportEvent } from '../records/deeds.ts';
import type { ReportContent, StandingWrite } from '../records/draft.ts';
import { revised } from '../records/draft.ts';
import type { Onlooker } from '../records/render.ts';
import { composePart, composeWritten, onlookerAt } from '../records/render.ts';
import type { FeedEntry } from '../store/feed.ts';
import type { PlacedReport, ReportPart, StoredPart, View } from '../store/report.ts';
import type { Context } from './context.ts';

/** What is needed of a request that is about one report. */
export interface OnReport extends Pick<FastifyRequest, 'headers' | 'actor' | 'id' | 'ip'> {
  readonly params: { readonly reportId: string };
}

/** A request that writes. */
export interface Writing extends OnReport {
  readonly query: { readonly dryRun?: boolean };
}

/** What a reader may ask of the time and the face of what is read. */
export interface Looking {
  readonly asOf?: string;
  readonly published?: boolean;
}

/** For whom a request is answered, and when. */
export function onlookerOf({ clock }: Context, { actor }: Pick<OnReport, 'actor'>): Onlooker {
  return onlookerAt(clock(), actor);
}

function futureFault(): Fault {
  const message = {
    zh: '应为不晚于当前时间的 RFC 3339 时间。',
    en: 'Must be an RFC 3339 instant that has passed.',
  };
  return { pointer: '?asOf', code: 'not-in-past', message };
}

/**
 * The instant that is asked about, as the store writes instants; null: now.
 *
 * @throws AppError `instant-in-future`: what stands then nobody can tell
 */
export function instantOf({ clock }: Context, { asOf }: Looking): string | null {
  if (asOf === undefined) return null;
  const instant = Date.parse(asOf);
  if (!(instant <= clock().getTime())) {
    throw new AppError('instant-in-future', undefined, { faults: [futureFault()] });
  }
  return new Date(instant).toISOString();
}

/** How a reader sees: which face, when, and for whom the answer is. */
export interface Seeing {
  readonly view: View;
  readonly onlooker: Onlooker;
}

/** What everybody sees: what is published, with nothing in it that depends on the caller. */
export function publicly(context: Context, asOf: string | null): Seeing {
  const now = asOf === null ? context.clock() : new Date(asOf);
  return { view: { face: 'published', asOf }, onlooker: onlookerAt(now, null) };
}

/**
 * What a caller sees where he may see more: what is being worked on. Null: he may nowhere, or wants
 * what everybody sees.
 */
export function inwardly(
  context: Context,
  { actor }: Pick<FastifyRequest, 'actor'>,
  { published = false }: Looking,
  asOf: string | null,
): Seeing | null {
  if (published || reachOf(actor, 'reports.read') === 'nowhere') return null;
  const now = asOf === null ? context.clock() : new Date(asOf);
  return { view: { face: 'working', asOf }, onlooker: onlookerAt(now, actor) };
}

/** What is published may be kept by caches for a minute; whoever has a credential sees otherwise. */
export function allowCaching(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
): void {
  reply.header('vary', 'Authorization');
  if (headers.authorization === undefined) reply.header('cache-control', 'public, max-age=60');
}

async function partSeen(
  { store }: Context,
  { actor, params }: OnReport,
  part: ReportPart,
  { view }: Seeing,
): Promise<StoredPart | null> {
  const stored = await store.reports.readPart(params.reportId, part, view);
  if (stored === null || view.face === 'published') return stored;
  return mayActOn(actor, 'reports.read', stored.organization) ? stored : null;
}

/** The same to the caller whether there is no such report or none for him; the log knows. */
async function unseen({ store }: Context, { actor, params }: OnReport): Promise<AppError> {
  const isHidden = actor !== null && (await store.reports.get(params.reportId)) !== null;
  return new AppError('not-found', undefined, isHidden ? { conceals: 'not-allowed' } : {});
}

/**
 * Answers the GET of a report or of one of its parts: what is being worked on to those who may see
 * it, else what is published.
 *
 * @throws AppError `not-found`, also for what the caller may not see; `instant-in-future`
 */
export async function sendPart(
  context: Context,
  request: OnReport & { readonly query: Looking },
  reply: FastifyReply,
  part: ReportPart,
): Promise<FastifyReply> {
  const asOf = instantOf(context, request.query);
  for (const seeing of [inwardly(context, request, request.query, asOf), publicly(context, asOf)]) {
    const stored = seeing && (await partSeen(context, request, part, seeing));
    if (!stored) continue;
    if (seeing.view.face === 'published') allowCaching(request, reply);
    const { onlooker } = seeing;
    const compose = () => composePart(part, stored, onlooker);
    const answer = context.answerCache.recall(stored.source, onlooker, compose);
    return sendComposed(request, reply, answer);
  }
  throw await unseen(context, request);
}

/**
 * A report as it is being worked on, for a caller who may take the action on it.
 *
 * @throws AppError `not-found`, also for what the caller may not see; `not-allowed`
 */
export async function storedReport(
  { store }: Context,
  request: OnReport,
  action: Action,
): Promise<PlacedReport> {
  const report = await store.reports.get(request.params.reportId);
  if (report === null) throw new AppError('not-found');
  requireOn(request, action, report.organization, report.publishedVersion !== null);
  return report;
}

/** @throws AppError `state-refused` when the state of a report does not allow an action */
export function requireState(action: ReportAction, report: PlacedReport): void {
  if (fits(action, report)) return;
  throw new AppError('state-refused', {
    zh: `报告处于 ${report.status} 状态，不能 ${action}；可执行的操作见 allowedActions。`,
    en: `The report is ${report.status}: ${action} is not possible; allowedActions lists what is.`,
  });
}

/**
 * The report that a request is about to change or lead on.
 *
 * @throws AppError `not-found`, `not-allowed`, `precondition-required`, `precondition-failed`,
 *   `state-refused`
 */
export async function reportToChange(
  context: Context,
  request: OnReport,
  action: ReportAction = 'update',
  permission: Action = 'reports.write',
): Promise<PlacedReport> {
  const report = await storedReport(context, request, permission);
  requireMatch(request, report);
  requireState(action, report);
  return report;
}

/** Commits the next version of a report with its event, and composes a part of it as GET would. */
export async function commitVersion(
  context: Context,
  request: Writing,
  {
    before,
    write,
    part = 'report',
    feed = [],
  }: {
    readonly before: PlacedReport;
    readonly write: StandingWrite;
    readonly part?: ReportPart;
    readonly feed?: readonly FeedEntry[];
  },
): Promise<Composed> {
  const events = [reportEvent(request, context, before, write)] as const;
  await context.store.commit(
    { reports: [write], feed, events },
    { dryRun: request.query.dryRun ?? false },
  );
  return composeWritten(part, write, before, onlookerOf(context, request));
}

/** Gives a report other content, and composes a part of it as a later GET would. */
export async function change(
  context: Context,
  request: Writing,
  part: ReportPart,
  decide: (report: PlacedReport) => ReportContent,
): Promise<Composed> {
  const before = await reportToChange(context, request);
  const making = await readWriteContext(request, context, before, { action: 'report.update' });
  const write = await revised(before, decide(before), making);
  return commitVersion(context, request, { before, write, part });
}

/** Sends what was written; a condition on reading has no part in it. */
export function sendWritten(reply: FastifyReply, { bytes, tag }: Composed): FastifyReply {
  return reply.header('etag', tag).type(jsonType).send(bytes);
}
