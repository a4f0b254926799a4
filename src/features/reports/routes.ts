/** Reports over HTTP: `/reports`, `/reports/{reportId}`, its sections and its findings. */

import { AppError } from '../../errors.ts';
import { requireOn } from '../../http/access.ts';
import type { App } from '../../http/app-type.ts';
import { auditEvent } from '../../http/audit.ts';
import { sendComposed } from '../../http/composed.ts';
import { digestOf, strongTag } from '../../http/conditional.ts';
import { membersOf } from '../../http/judge.ts';
import { languageOf } from '../../http/language.ts';
import { contractPath } from '../../http/openapi.ts';
import { linkNext } from '../../http/paging.ts';
import { tableMediaTypes, wantedFormat } from '../../http/table-format.ts';
import { carryIn } from '../../records/carry-in.ts';
import { reportEvent, writeContextOf } from '../../records/deeds.ts';
import { findingsOf, newDraft, removal } from '../../records/draft.ts';
import { composeWritten } from '../../records/render.ts';
import { readRuleContext, ruleContextOf } from '../../records/rule-context.ts';
import { referredOrganization } from '../../store/find-organization.ts';
import type { PlacedReport } from '../../store/report.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import {
  allowCaching,
  change,
  instantOf,
  inwardly,
  onlookerOf,
  publicly,
  reportToChange,
  sendPart,
  sendWritten,
  storedReport,
} from '../report-access.ts';
import { contentToPatch, contentToReplace, reportToCreate } from './content.ts';
import { findingsCsv, findingsJson } from './findings.ts';
import { composePage, reportQueryOf } from './list.ts';
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
      const { query } = request;
      const asOf = instantOf(context, query);
      const seeing = inwardly(context, request, query, asOf) ?? publicly(context, asOf);
      const page = await store.reports.list(await reportQueryOf(store, query, seeing));
      if (seeing.view.face === 'published') allowCaching(request, reply);
      linkNext(request, reply, page.next);
      const { onlooker } = seeing;
      const compose = () => composePage(page, onlooker);
      const answer = context.answerCache.recall(page.source, onlooker, compose);
      return sendComposed(request, reply, answer);
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
      const report = await storedReport(context, request, 'reports.inspect');
      const { version, explanations, organizationId, year, kind } = report;
      const ruleContext = await readRuleContext(context.store, organizationId, year, kind);
      const findings = await findingsOf(report, ruleContext, context.work);
      const language = languageOf(request);
      const chosen = wantedFormat(request);
      const compose = chosen === 'csv' ? findingsCsv : findingsJson;
      const bytes = compose(findings, language, explanations);
      const tag = strongTag(version, digestOf(bytes));
      reply.header('vary', 'Accept, Accept-Language');
      return sendComposed(request, reply, { bytes, tag }, tableMediaTypes[chosen]);
    },
  });
}

function registerCreation(app: App, context: Context): void {
  const { store, newId, clock } = context;

  app.route({
    method: 'POST',
    url: '/reports',
    ...createReport,
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const { organizationId } = membersOf(request.body);
        const reference = await referredOrganization(store, organizationId, '/organizationId');
        const found = reference.organization;
        if (found !== null) requireOn(request, 'reports.write', found);
        const wanted = reportToCreate(request.body, found, reference.faults, clock());
        const { organization, identity, content, sent } = wanted;
        const { year, kind } = identity;
        const stored = await store.rules.getContext(organization.id, year, kind);
        // It was in the register a moment ago, and may have gone since.
        if (stored === null) throw new AppError('organization-unknown');
        const beginning = { ...identity, figures: content.figures, sent };
        const { figures, carriedIn } = carryIn(beginning, stored.previous);
        const made = { id: newId(), organizationId: organization.id, ...identity, carriedIn };
        const ruleContext = ruleContextOf(stored, year);
        const making = writeContextOf(request, context, ruleContext, { action: 'report.create' });
        const write = await newDraft(made, { ...content, figures }, making);
        const onlooker = onlookerOf(context, request);
        const { bytes, tag } = composeWritten('report', write, stored, onlooker);
        return commit(
          { reports: [write], events: [reportEvent(request, context, null, write)] },
          {
            status: 201,
            headers: { location: `${contractPath}/reports/${write.id}`, etag: tag },
            body: bytes,
          },
        );
      }),
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
      const report = await reportToChange(context, request, 'delete');
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
