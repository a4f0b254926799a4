/** The sections of a report over HTTP: `/reports/{reportId}/narrative` and the three tables. */
import type { App } from '../../http/app-type.ts';
import { refuseFaults } from '../../http/judge.ts';
import type { PlacedReport } from '../../store/report.ts';
import type { Context } from '../context.ts';
import { change, sendPart, sendWritten } from '../report-access.ts';
import { sectionOperations } from './section-operations.ts';
import type { Section } from './sections.ts';
import { sections } from './sections.ts';

export function registerSectionRoutes(app: App, context: Context): void {
  for (const section of sections) registerSection(app, context, section);
}

function registerSection(app: App, context: Context, section: Section): void {
  const { member, path, faults, replaced, patched, blanked } = section;
  const url = `/reports/:reportId/${path}`;
  const { read, replace, patch, blank } = sectionOperations(section);

  app.route({
    method: 'GET',
    url,
    ...read,
    handler: (request, reply) => sendPart(context, request, reply, member),
  });

  app.route({
    method: 'PUT',
    url,
    ...replace,
    handler: async (request, reply) => {
      const decide = (report: PlacedReport) => {
        refuseFaults(faults(report, 'sent', request.body));
        return replaced(report, request.body);
      };
      return sendWritten(reply, await change(context, request, member, decide));
    },
  });

  app.route({
    method: 'PATCH',
    url,
    ...patch,
    handler: async (request, reply) => {
      const decide = (report: PlacedReport) => {
        refuseFaults(faults(report, 'patch', request.body));
        return patched(report, request.body);
      };
      return sendWritten(reply, await change(context, request, member, decide));
    },
  });

  app.route({
    method: 'DELETE',
    url,
    ...blank,
    handler: async (request, reply) => {
      const { tag } = await change(context, request, member, blanked);
      return reply.code(204).header('etag', tag).send();
    },
  });
}
