/** The import of published reports over HTTP: `/imports`. */
import { fileTypes, formOverheadMax, formType, noFileError } from '../../documents/sent-file.ts';
import { appendMembers } from '../../http/answers/composed.ts';
import { type ReceivedBody, receiveBodies } from '../../http/bodies/received-body.ts';
import { newDisconnectSignal } from '../../http/requests/disconnect.ts';
import { createdAnswer, readFileAttempt, sendOutcome } from '../../http/requests/idempotency.ts';
import { readCaller, readLanguage, readRequestPrecondition } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import { inlineWork } from '../../work/work.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { importReport } from './operations.ts';
import { placesOfCells } from './places.ts';
import { readImport, readingView } from './reading.ts';
import type { SavedImport } from './saving.ts';
import { saveImport } from './saving.ts';

export function registerImportRoutes(app: App, context: Context): void {
  app.register(async (plugin) => {
    const scope = plugin as App;
    const { uploadBytesMax } = context.config;
    receiveBodies(scope, [...fileTypes, formType], context.config.uploadBytesPerSecondMax);

    scope.route({
      method: 'POST',
      url: '/imports',
      bodyLimit: uploadBytesMax + formOverheadMax,
      ...importReport,
      handler: async (request, reply) => {
        const { body, query } = request;
        const contentType = request.headers['content-type'];
        if (contentType === undefined) throw noFileError();
        const content = body as ReceivedBody;
        const file = { content, contentType, bytesMax: uploadBytesMax };
        const caller = readCaller(request);
        const language = readLanguage(request);
        const signal = newDisconnectSignal(reply);
        const command = { stated: query, file, signal };
        if (!query.save) {
          const reading = await readImport(context, caller, command);
          const places = placesOfCells(reading.recognition, language);
          return { ...readingView(reading, language), report: null, places };
        }
        const precondition = readRequestPrecondition(request);
        // A file in memory is short, so its digest does not wait for other work.
        const work = 'path' in content ? context.work : inlineWork;
        const attempt = await readFileAttempt(request, (prefix) =>
          work.run('digestFile', { file, prefix }, signal),
        );
        const outcome = await once(context, caller, attempt, {
          run: (tools) => saveImport(tools, caller, { ...command, precondition }),
          answerOf: ({ reading, reportId, report: { bytes, tag } }: SavedImport) => {
            const places = JSON.stringify(placesOfCells(reading.recognition, language));
            const answer = appendMembers(readingView(reading, language), { report: bytes, places });
            return createdAnswer(`/reports/${reportId}`, { bytes: answer, tag });
          },
        });
        return sendOutcome(reply, outcome);
      },
    });
  });
}
