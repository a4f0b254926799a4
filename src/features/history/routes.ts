/** The versions of a report over HTTP, and what differs between two of them. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../errors.ts';
import { editionById } from '../../form/editions/index.ts';
import type { App } from '../../http/app-type.ts';
import { isUnchanged, strongTag } from '../../http/conditional.ts';
import { goneSignal } from '../../http/gone.ts';
import { sendPage } from '../../http/paging.ts';
import { deedView } from '../../records/deed-schemas.ts';
import type { Store } from '../../store/port.ts';
import type { KeptVersion, ReportVersion } from '../../store/report.ts';
import type { Context } from '../context.ts';
import { storedReport } from '../report-access.ts';
import { differencesOf } from './differences.ts';
import { diffVersions, getVersion, listVersions } from './operations.ts';

const all = '/reports/:reportId/versions';

function lineOf({ version, status, title, digest, at, ruleSet, deed }: ReportVersion) {
  return { version, status, title, digest, at, ruleSetVersion: ruleSet, ...deedView(deed) };
}

/** @throws AppError `not-found` */
async function requireVersion(store: Store, id: string, version: number): Promise<KeptVersion> {
  const kept = await store.reports.getVersion(id, version);
  if (kept === null) throw new AppError('not-found');
  return kept;
}

/**
 * Reads the versions from the last to the first. Other requests get their turn between two of them,
 * and no more are read for a caller who has gone.
 */
async function* versionsBack(
  store: Store,
  id: string,
  { first, last }: { readonly first: number; readonly last: number },
  gone: AbortSignal,
) {
  for (let version = last; version >= first; version -= 1) {
    await nextTurn();
    gone.throwIfAborted();
    yield await requireVersion(store, id, version);
  }
}

export function registerHistoryRoutes(app: App, context: Context): void {
  const { store } = context;

  app.route({
    method: 'GET',
    url: all,
    ...listVersions,
    handler: async (request, reply) => {
      const { id } = await storedReport(context, request, 'reports.inspect');
      const { limit = 50, cursor = null } = request.query;
      const page = await store.reports.listVersions(id, { limit, cursor, transitions: false });
      return sendPage(request, reply, { ...page, items: page.items.map(lineOf) });
    },
  });

  app.route({
    method: 'GET',
    url: `${all}/:version`,
    ...getVersion,
    handler: async (request, reply) => {
      const { id } = await storedReport(context, request, 'reports.inspect');
      const kept = await requireVersion(store, id, request.params.version);
      const tag = strongTag(kept.version, kept.digest.slice(0, 8));
      reply.header('etag', tag);
      if (isUnchanged(request, tag)) return reply.code(304).send();
      const report = kept.bytes === null ? null : JSON.parse(kept.bytes.toString('utf8'));
      return { ...lineOf(kept), explanations: { ...kept.explanations }, report };
    },
  });

  app.route({
    method: 'GET',
    url: `${all}/:version/diff`,
    ...diffVersions,
    handler: async (request, reply) => {
      const { id, edition } = await storedReport(context, request, 'reports.inspect');
      const { version } = request.params;
      const to = await requireVersion(store, id, version);
      const against = request.query.against ?? Math.max(1, version - 1);
      const from = await requireVersion(store, id, against);
      const range = { first: Math.min(version, against), last: Math.max(version, against) };
      const newestFirst = versionsBack(store, id, range, goneSignal(reply));
      const items = await differencesOf(editionById(edition), { from, to }, newestFirst);
      return { from: against, to: version, items };
    },
  });
}
