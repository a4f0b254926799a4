/** Reports over HTTP: `/reports`, `/reports/{reportId}` and its findings. */

import { sendTable } from '../../http/answers/list.ts';
import { linkNext } from '../../http/answers/paging.ts';
import { pickFields } from '../../http/answers/pick.ts';
import { allowCaching, sendComposed, sendNothing, sendWritten } from '../../http/answers/send.ts';
import { tableMediaTypes } from '../../http/answers/table-format.ts';
import { addVary } from '../../http/answers/vary.ts';
import { withCurrentTag } from '../../http/requests/conditional.ts';
import { createdAnswer, readJsonAttempt, sendOutcome } from '../../http/requests/idempotency.ts';
import {
  readCaller,
  readFormat,
  readLanguage,
  readRequestPrecondition,
} from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import { withCommit } from '../commit.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { readWorkingTag } from '../report-access.ts';
import { reportListTable } from './columns.ts';
import {
  createReport,
  deleteReport,
  getReport,
  listFindings,
  listReports,
  patchReport,
  replaceReport,
} from './operations.ts';
import { readFindings, readReportPart, searchReportLines, searchReports } from './reading.ts';
import { registerSectionRoutes } from './section-routes.ts';
import type { MadeReport } from './writing.ts';
import { changeReport, draftReport, removeReport } from './writing.ts';

const one = '/reports/:reportId';

export function registerReportRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerCreation(app, context);
  registerChanges(app, context);
  registerSectionRoutes(app, context);
}

function registerReads(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/reports',
    ...listReports,
    handler: async (request, reply) => {
      const caller = readCaller(request);
      addVary(reply, 'Accept', 'Accept-Language');
      if (readFormat(request) === 'csv') {
        let isFirst = true;
        return sendTable(request, reply, reportListTable, async (query) => {
          const page = await searchReportLines(context, caller, query);
          if (page.isPublic && isFirst) allowCaching(request, reply);
          isFirst = false;
          return page;
        });
      }
      const { format, ...query } = request.query;
      const answer = await searchReports(context, caller, query);
      if (answer.isPublic) allowCaching(request, reply);
      linkNext(request, reply, answer.next);
      return sendComposed(request, reply, answer);
    },
  });

  app.route({
    method: 'GET',
    url: one,
    ...getReport,
    handler: async (request, reply) => {
      const { fields, ...query } = request.query;
      const command = { ...query, ...request.params, part: 'report' } as const;
      const answer = await readReportPart(context, readCaller(request), command);
      if (answer.isPublic) allowCaching(request, reply);
      return sendComposed(request, reply, pickFields(answer, fields, 'id'));
    },
  });

  app.route({
    method: 'GET',
    url: `${one}/findings`,
    ...listFindings,
    handler: async (request, reply) => {
      const { reportId } = request.params;
      const format = readFormat(request);
      const command = { reportId, format, language: readLanguage(request) };
      const findings = await readFindings(context, readCaller(request), command);
      addVary(reply, 'Accept', 'Accept-Language');
      return sendComposed(request, reply, findings, tableMediaTypes[format]);
    },
  });
}

function registerCreation(app: App, context: Context): void {
  app.route({
    method: 'POST',
    url: '/reports',
    ...createReport,
    handler: async (request, reply) => {
      const { body } = request;
      const caller = readCaller(request);
      const outcome = await once(context, caller, readJsonAttempt(request, body), {
        run: (tools) => draftReport(tools, caller, { body }),
        answerOf: ({ id, ...composed }: MadeReport) => createdAnswer(`/reports/${id}`, composed),
      });
      return sendOutcome(reply, outcome);
    },
  });
}

function registerChanges(app: App, context: Context): void {
  app.route({
    method: 'PUT',
    url: one,
    ...replaceReport,
    handler: async (request, reply) => {
      const { body, params, query } = request;
      const command = { ...params, body, precondition: readRequestPrecondition(request) };
      const change = { ...command, manner: 'replace' } as const;
      const caller = readCaller(request);
      const written = await withCurrentTag(
        () => changeReport(withCommit(context, query), caller, change),
        () => readWorkingTag(context, caller, params),
      );
      return sendWritten(reply, written);
    },
  });

  app.route({
    method: 'PATCH',
    url: one,
    ...patchReport,
    handler: async (request, reply) => {
      const { body, params, query } = request;
      const command = { ...params, body, precondition: readRequestPrecondition(request) };
      const change = { ...command, manner: 'patch' } as const;
      const caller = readCaller(request);
      const written = await withCurrentTag(
        () => changeReport(withCommit(context, query), caller, change),
        () => readWorkingTag(context, caller, params),
      );
      return sendWritten(reply, written);
    },
  });

  app.route({
    method: 'DELETE',
    url: one,
    ...deleteReport,
    handler: async (request, reply) => {
      const { params, query } = request;
      const command = { ...params, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      await withCurrentTag(
        () => removeReport(withCommit(context, query), caller, command),
        () => readWorkingTag(context, caller, params),
      );
      return sendNothing(reply);
    },
  });
}
