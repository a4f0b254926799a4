/** Filing and publication: `/reports/{reportId}/transitions` and `…/explanations/{findingKey}`. */
import { AppError } from '../../errors.ts';
import type { App } from '../../http/app-type.ts';
import { refuseFaults } from '../../http/judge.ts';
import { sendPage } from '../../http/paging.ts';
import type { TransitionAction } from '../../policy/workflow.ts';
import { transition } from '../../policy/workflow.ts';
import { deedView } from '../../records/deed-schemas.ts';
import { readWriteContext, reportEvent } from '../../records/deeds.ts';
import type { Led, Making, StandingWrite } from '../../records/draft.ts';
import { explained, findingsOf, led } from '../../records/draft.ts';
import { composeWritten } from '../../records/render.ts';
import type { FeedEntry } from '../../store/feed.ts';
import type { PlacedReport } from '../../store/report.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import type { Writing } from '../report-access.ts';
import { commitVersion, onlookerOf, reportToChange, storedReport } from '../report-access.ts';
import {
  createTransition,
  deleteExplanation,
  listTransitions,
  putExplanation,
} from './operations.ts';
import type { SentTransition } from './requirements.ts';
import { requireSound, transitionFaults } from './requirements.ts';

const one = '/reports/:reportId';

export function registerWorkflowRoutes(app: App, context: Context): void {
  registerTransitions(app, context);
  registerExplanations(app, context);
}

/** What a transition sets of a report. */
function ledTo({ action, signOff }: SentTransition, now: string): Led {
  const { to } = transition(action);
  if (action === 'submit') return { status: to, submittedAt: now };
  if (action === 'publish') return { status: to, publishedAt: now, signOff: signOff ?? null };
  // The signature was for what is being corrected, not for what will stand there.
  return action === 'correct' ? { status: to, signOff: null } : { status: to };
}

/** What the feed tells of a transition; a publication that supersedes one is a correction. */
function feedOf(
  action: TransitionAction,
  { publishedVersion, year, kind }: PlacedReport,
  { row }: StandingWrite,
): FeedEntry[] {
  const { feed } = transition(action);
  if (feed === null) return [];
  const { id: reportId, organizationId, version, updatedAt: at } = row;
  const supersedes = feed === 'published' ? publishedVersion : null;
  const type = supersedes === null ? feed : 'corrected';
  return [{ at, type, reportId, organizationId, year, kind, version, supersedes }];
}

function registerTransitions(app: App, context: Context): void {
  const { store, clock } = context;

  app.route({
    method: 'GET',
    url: `${one}/transitions`,
    ...listTransitions,
    handler: async (request, reply) => {
      const { id } = await storedReport(context, request, 'reports.inspect');
      const { limit = 50, cursor = null } = request.query;
      const page = await store.reports.listVersions(id, { limit, cursor, transitions: true });
      const items = page.items.map(({ deed, status, version, at }) => ({
        ...deedView(deed),
        ...{ status, version, at },
      }));
      return sendPage(request, reply, { ...page, items });
    },
  });

  app.route({
    method: 'POST',
    url: `${one}/transitions`,
    ...createTransition,
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const sent = request.body;
        const { permission, requires } = transition(sent.action);
        const report = await reportToChange(context, request, sent.action, permission);
        refuseFaults(transitionFaults(sent, report, clock()));
        const { reason = null, comments = [] } = sent;
        const why = { action: `report.${sent.action}`, reason, comments } as const;
        const making = await readWriteContext(request, context, report, why);
        const findings = await findingsOf(report, making.ruleContext, making.work);
        if (requires.includes('sound')) requireSound(report, findings);
        const write = led(report, ledTo(sent, making.now), findings, making);
        const { bytes, tag } = composeWritten(
          'report',
          write,
          report,
          onlookerOf(context, request),
        );
        return commit(
          {
            reports: [write],
            feed: feedOf(sent.action, report, write),
            events: [reportEvent(request, context, report, write)],
          },
          { status: 200, headers: { etag: tag }, body: bytes },
        );
      }),
  });
}

/** @throws AppError `not-found` when the rules do not say so, `finding-not-explainable` */
async function requireWarning(
  report: PlacedReport,
  { ruleContext, work }: Making,
  key: string,
): Promise<void> {
  const findings = await findingsOf(report, ruleContext, work);
  const finding = findings.find((each) => each.key === key);
  if (finding === undefined) {
    throw new AppError('not-found', {
      zh: '报告现在没有这项校验结果：数值可能已改变，重新查询 findings。',
      en: 'The rules do not find this now: figures may have changed; read the findings again.',
    });
  }
  if (finding.severity !== 'warning') {
    throw new AppError('finding-not-explainable', undefined, { findings: [finding] });
  }
}

function registerExplanations(app: App, context: Context): void {
  const url = `${one}/explanations/:findingKey`;
  type Explaining = Writing & { readonly params: { readonly findingKey: string } };

  async function explain(request: Explaining, before: PlacedReport, reason: string | null) {
    const key = request.params.findingKey;
    const deed = { action: 'report.explain', reason } as const;
    const making = await readWriteContext(request, context, before, deed);
    if (reason !== null) await requireWarning(before, making, key);
    const write = explained(before, { key, reason }, making);
    return commitVersion(context, request, { before, write, part: 'narrative' });
  }

  app.route({
    method: 'PUT',
    url,
    ...putExplanation,
    handler: async (request, reply) => {
      const { findingKey } = request.params;
      const { reason } = request.body;
      const report = await reportToChange(context, request);
      const { tag } = await explain(request, report, reason);
      reply.header('etag', tag);
      return { findingKey, reason };
    },
  });

  app.route({
    method: 'DELETE',
    url,
    ...deleteExplanation,
    handler: async (request, reply) => {
      const report = await reportToChange(context, request);
      const isExplained = report.explanations[request.params.findingKey] !== undefined;
      if (!isExplained) throw new AppError('not-found');
      const { tag } = await explain(request, report, null);
      return reply.code(204).header('etag', tag).send();
    },
  });
}
