/** The sections of a report over HTTP: `/reports/{reportId}/narrative` and the three tables. */

import { allowCaching, sendComposed, sendNothing, sendWritten } from '../../http/answers/send.ts';
import { withCurrentTag } from '../../http/requests/conditional.ts';
import { readCaller, readRequestPrecondition } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import { withCommit } from '../commit.ts';
import type { Context } from '../context.ts';
import { readWorkingTag } from '../report-access.ts';
import { readReportPart } from './reading.ts';
import { sectionOperations } from './section-operations.ts';
import type { SectionResource } from './sections.ts';
import { sectionResources } from './sections.ts';
import { blankSection, changeSection } from './writing.ts';

export function registerSectionRoutes(app: App, context: Context): void {
  for (const section of sectionResources) registerSection(app, context, section);
}

function registerSection(app: App, context: Context, section: SectionResource): void {
  const url = `/reports/:reportId/${section.path}`;
  const { read, replace, patch, blank } = sectionOperations(section);

  app.route({
    method: 'GET',
    url,
    ...read,
    handler: async (request, reply) => {
      const { params, query } = request;
      const command = { ...query, ...params, part: section.member };
      const answer = await readReportPart(context, readCaller(request), command);
      if (answer.isPublic) allowCaching(request, reply);
      return sendComposed(request, reply, answer);
    },
  });

  app.route({
    method: 'PUT',
    url,
    ...replace,
    handler: async (request, reply) => {
      const { body, params, query } = request;
      const command = { ...params, body, section, precondition: readRequestPrecondition(request) };
      const change = { ...command, manner: 'replace' } as const;
      const caller = readCaller(request);
      const written = await withCurrentTag(
        () => changeSection(withCommit(context, query), caller, change),
        () => readWorkingTag(context, caller, { ...params, part: section.member }),
      );
      return sendWritten(reply, written);
    },
  });

  app.route({
    method: 'PATCH',
    url,
    ...patch,
    handler: async (request, reply) => {
      const { body, params, query } = request;
      const command = { ...params, body, section, precondition: readRequestPrecondition(request) };
      const change = { ...command, manner: 'patch' } as const;
      const caller = readCaller(request);
      const written = await withCurrentTag(
        () => changeSection(withCommit(context, query), caller, change),
        () => readWorkingTag(context, caller, { ...params, part: section.member }),
      );
      return sendWritten(reply, written);
    },
  });

  app.route({
    method: 'DELETE',
    url,
    ...blank,
    handler: async (request, reply) => {
      const { params, query } = request;
      const command = { ...params, section, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      const { tag } = await withCurrentTag(
        () => blankSection(withCommit(context, query), caller, command),
        () => readWorkingTag(context, caller, { ...params, part: section.member }),
      );
      return sendNothing(reply, tag);
    },
  });
}
