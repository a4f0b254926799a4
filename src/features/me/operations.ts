/** The operation on the caller, as the contract describes it. */
import { operation, ref } from '../../http/contract/operation.ts';
import { meSchema } from './schemas.ts';

export const getMe = operation({
  operationId: 'getMe',
  tag: 'me',
  action: 'me.read',
  summary: { zh: '查看当前身份', en: 'Read who is calling' },
  description: {
    zh: '当前密钥或令牌的角色、所属机关、可执行的操作及其范围、限制和到期时间；不含密钥内容。',
    en: 'The role, organization, permitted actions with their scope, limits and expiry of the key or token; never the secret.',
  },
  replies: {
    200: { schema: ref(meSchema), description: { zh: '当前身份', en: 'Who is calling' } },
  },
  problems: [],
});
