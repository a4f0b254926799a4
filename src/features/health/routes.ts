/** The probes over HTTP. */
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { getLiveness, getReadiness } from './operations.ts';
import { checkLiveness, checkReadiness } from './use-cases.ts';

export function registerHealthRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/health/live',
    ...getLiveness,
    handler: async () => checkLiveness(),
  });

  app.route({
    method: 'GET',
    url: '/health/ready',
    ...getReadiness,
    handler: () => checkReadiness(context),
  });
}
