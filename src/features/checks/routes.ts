/** Checks over HTTP: `/checks`. */
import { newDisconnectSignal } from '../../http/requests/disconnect.ts';
import { readCaller, readLanguage } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { runCheck } from './operations.ts';
import { checkSentReport } from './use-cases.ts';

export function registerCheckRoutes(app: App, context: Context): void {
  app.route({
    method: 'POST',
    url: '/checks',
    ...runCheck,
    handler: (request, reply) => {
      const { body } = request;
      const command = { body, language: readLanguage(request), signal: newDisconnectSignal(reply) };
      return checkSentReport(context, readCaller(request), command);
    },
  });
}
