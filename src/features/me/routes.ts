/** The caller over HTTP: `/me`. */
import { readCaller } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { getMe } from './operations.ts';
import { describeCaller } from './use-cases.ts';

export function registerMeRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/me',
    ...getMe,
    handler: (request) => describeCaller(context, readCaller(request)),
  });
}
