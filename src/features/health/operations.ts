/** The operations of the probes, as the contract describes them. */
import { operation, ref } from '../../http/contract/operation.ts';
import { healthSchema } from './schemas.ts';

const replies = {
  200: { schema: ref(healthSchema), description: { zh: '正常', en: 'OK' } },
};

export const getLiveness = operation({
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
});

export const getReadiness = operation({
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
});
