/** The operations on the feed of changes, as the contract describes them. */
import { listReply } from '../../http/answers/list-schemas.ts';
import { operation } from '../../http/contract/operation.ts';
import { changePage, changesQuery } from './schemas.ts';

export const listChanges = operation({
  operationId: 'listChanges',
  tag: 'changes',
  action: 'change.read',
  summary: { zh: '查询变更', en: 'Follow the changes' },
  description: {
    zh: '报告的公布、更正、撤回和审核通过，按发生先后列出，只增不改。与其他列表不同，next 总有值：保存它，下次作为 cursor 传入，即从上次之后继续，不漏不重；Link 的 next 只在本页已满、随即还可续读时才有。未认证者可见公布和更正；持有凭据者另可见其范围内的撤回和审核通过。',
    en:
      'Changes of reports, in order; entries are added and never changed. ' +
      'Unlike other lists, next is never null: keep it and send it as cursor, and the feed ' +
      'continues there, without gap or repetition; Link has a next page only when this one is full. The public can read publications ' +
      'and corrections; with a credential you can read all changes of the organizations in its scope.',
  },
  query: changesQuery,
  replies: { 200: listReply(changePage, '一页变更', 'A page of changes') },
  problems: ['cursor-invalid', 'organization-unknown', 'organization-ambiguous'],
});
