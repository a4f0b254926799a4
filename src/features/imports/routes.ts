/** Published reports come in: `/imports`. */
import type { App } from '../../http/app-type.ts';
import { appendMember } from '../../http/composed.ts';
import { goneSignal } from '../../http/gone.ts';
import { attemptOf, createdAnswer, sendOutcome } from '../../http/idempotency.ts';
import { callerOf, languageOf, preconditionOf } from '../../http/request.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { importReport } from './operations.ts';
import { readImport, readingView } from './reading.ts';
import type { SavedImport } from './saving.ts';
import { saveImport } from './saving.ts';
import { fileTypes, formOverheadMax, formType, uploadOf } from './upload.ts';

/** Lets the routes of a scope take files; how large they may be is in each route's `bodyLimit`. */
function acceptFiles(scope: App): void {
  scope.addContentTypeParser(
    [...fileTypes, formType],
    { parseAs: 'buffer' },
    (_request, body, done) => {
      done(null, body);
    },
  );
}

export function registerImportRoutes(app: App, context: Context): void {
  app.register(async (plugin) => {
    const scope = plugin as App;
    const { uploadBytesMax } = context.config;
    acceptFiles(scope);

    scope.route({
      method: 'POST',
      url: '/imports',
      bodyLimit: uploadBytesMax + formOverheadMax,
      ...importReport,
      handler: async (request, reply) => {
        const { body, query } = request;
        const contentType = request.headers['content-type'];
        const file = uploadOf({ contentType, body }, uploadBytesMax);
        const caller = callerOf(request);
        const language = languageOf(request);
        const command = { said: query, file, signal: goneSignal(reply) };
        if (!query.save) {
          const reading = await readImport(context, caller, command);
          return { ...readingView(reading, language), report: null };
        }
        const precondition = preconditionOf(request);
        const outcome = await once(context, caller, attemptOf(request, file.bytes), {
          run: (tools) => saveImport(tools, caller, { ...command, precondition }),
          answerOf: ({ reading, reportId, report: { bytes, tag } }: SavedImport) => {
            const answer = appendMember(readingView(reading, language), 'report', bytes);
            return createdAnswer(`/reports/${reportId}`, { bytes: answer, tag });
          },
        });
        return sendOutcome(reply, outcome);
      },
    });
  });
}
