/** The probes: whether the process is alive, and whether it is ready to serve. */
import { Type } from 'typebox';
import { AppError } from '../../errors.ts';
import { operation, ref } from '../../http/contract/operation.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';

const healthSchema = Type.Object(
  { status: Type.Literal('ok', { description: '正常 / OK' }) },
  { $id: 'Health', additionalProperties: false, description: '运行状态 / Health' },
);

const replies = {
  200: { schema: ref(healthSchema), description: { zh: '正常', en: 'OK' } },
};

export function registerHealthRoutes(app: App, { store }: Context): void {
  app.route({
    method: 'GET',
    url: '/health/live',
    ...operation({
      operationId: 'getLiveness',
      tag: 'health',
      summary: { zh: '进程是否存活', en: 'Check that the process is alive' },
      description: {
        zh: '不访问数据库。失败时应重启进程。',
        en: 'Does not use the store. Restart a process that fails this check.',
      },
      action: 'health.read',
      replies,
      problems: [],
    }),
    handler: async () => ({ status: 'ok' as const }),
  });

  app.route({
    method: 'GET',
    url: '/health/ready',
    ...operation({
      operationId: 'getReadiness',
      tag: 'health',
      summary: { zh: '服务是否可用', en: 'Check that the service is ready' },
      description: {
        zh: '数据库可读写时为 200，否则为 503。',
        en: '200 while the store accepts reads and writes, else 503.',
      },
      action: 'health.read',
      replies,
      problems: [],
    }),
    handler: async () => {
      if (!(await store.isReady())) throw new AppError('service-unavailable');
      return { status: 'ok' as const };
    },
  });
}
