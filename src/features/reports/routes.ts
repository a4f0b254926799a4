/** Reports over HTTP: `/reports`, `/reports/{reportId}`, its sections and its findings. */
import { check, countFindings } from '../../form/check.ts';
import { editionById } from '../../form/editions/index.ts';
import { requireOn } from '../../http/access.ts';
import type { App } from '../../http/app-type.ts';
import { auditEvent } from '../../http/audit.ts';
import { digestOf, strongTag } from '../../http/conditional.ts';
import { membersOf } from '../../http/judge.ts';
import { languageOf } from '../../http/language.ts';
import { contractPath } from '../../http/openapi.ts';
import { sendPage } from '../../http/paging.ts';
import { newDraft, removal } from '../../records/draft.ts';
import { findingView } from '../../records/finding-view.ts';
import { composeWritten, onlookerAt } from '../../records/render.ts';
import { referredOrganization } from '../../store/find-organization.ts';
import type { PlacedReport } from '../../store/port.ts';
import type { Context } from '../context.ts';
import { contentToPatch, contentToReplace, reportToCreate } from './content.ts';
import { reportQueryOf, summaryView } from './list.ts';
import {
  createReport,
  deleteReport,
  getReport,
  listFindings,
  listReports,
  patchReport,
  replaceReport,
} from './operations.ts';
import { registerSectionRoutes } from './section-routes.ts';
import {
  change,
  onlookerOf,
  reportToChange,
  sendComposed,
  sendPart,
  sendWritten,
  storedReport,
} from './service.ts';

const one = '/reports/:reportId';

export function registerReportRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerFindings(app, context);
  registerCreation(app, context);
  registerChanges(app, context);
  registerDeletion(app, context);
  registerSectionRoutes(app, context);
}

function registerReads(app: App, context: Context): void {
  const { store } = context;

  app.route({
    method: 'GET',
    url: '/reports',
    ...listReports,
    handler: async (request, reply) => {
      const onlooker = onlookerOf(context, request);
      const page = await store.reports(await reportQueryOf(store, request.query, onlooker));
      const items = page.items.map((summary) => summaryView(summary, onlooker));
      return sendPage(request, reply, { ...page, items });
    },
  });

  app.route({
    method: 'GET',
    url: one,
    ...getReport,
    handler: (request, reply) => sendPart(context, request, reply, 'report'),
  });
}

function registerFindings(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: `${one}/findings`,
    ...listFindings,
    handler: async (request, reply) => {
      const { edition, figures, version } = await storedReport(context, request, 'reports.read');
      const findings = check({ edition: editionById(edition), figures });
      const language = languageOf(request);
      const items = findings.map((finding) => findingView(finding, language));
      const answer = { items, next: null, counts: countFindings(findings) };
      const bytes = Buffer.from(JSON.stringify(answer));
      const tag = strongTag(version, digestOf(bytes));
      return sendComposed(request, reply.header('vary', 'accept-language'), { bytes, tag });
    },
  });
}

function registerCreation(app: App, context: Context): void {
  const { store, newId, clock } = context;

  app.route({
    method: 'POST',
    url: '/reports',
    ...createReport,
    handler: async (request, reply) => {
      const { organizationId } = membersOf(request.body);
      const reference = await referredOrganization(store, organizationId, '/organizationId');
      const found = reference.organization;
      if (found !== null) requireOn(request, 'reports.write', found);
      const now = clock();
      const { organization, ...made } = reportToCreate(request.body, found, reference.faults, now);
      const write = newDraft(
        { id: newId(), organizationId: organization.id, now: now.toISOString(), ...made.identity },
        made.content,
      );
      const event = auditEvent(request, context, {
        action: 'report.create',
        resource: 'report',
        resourceId: write.id,
        versionBefore: null,
        versionAfter: write.row.version,
        changed: [],
      });
      await store.commit(
        { reports: [write], events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      reply.code(201).header('location', `${contractPath}/reports/${write.id}`);
      const onlooker = onlookerAt(now, request.actor);
      return sendWritten(reply, composeWritten('report', write, organization, onlooker));
    },
  });
}

/** PUT and PATCH differ in what they make of the body; all else is one. */
function registerChanges(app: App, context: Context): void {
  app.route({
    method: 'PUT',
    url: one,
    ...replaceReport,
    handler: async (request, reply) => {
      const onlooker = onlookerOf(context, request);
      const decide = (report: PlacedReport) => contentToReplace(request.body, report, onlooker);
      return sendWritten(reply, await change(context, request, 'report', decide));
    },
  });

  app.route({
    method: 'PATCH',
    url: one,
    ...patchReport,
    handler: async (request, reply) => {
      const onlooker = onlookerOf(context, request);
      const decide = (report: PlacedReport) => contentToPatch(request.body, report, onlooker);
      return sendWritten(reply, await change(context, request, 'report', decide));
    },
  });
}

function registerDeletion(app: App, context: Context): void {
  app.route({
    method: 'DELETE',
    url: one,
    ...deleteReport,
    handler: async (request, reply) => {
      const report = await reportToChange(context, request);
      const event = auditEvent(request, context, {
        action: 'report.delete',
        resource: 'report',
        resourceId: report.id,
        versionBefore: report.version,
        versionAfter: null,
        changed: [],
      });
      await context.store.commit(
        { reports: [removal(report)], events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      return reply.code(204).send();
    },
  });
}
