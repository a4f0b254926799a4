/** The operations on the log and its proofs, as the contract describes them. */
import { listReply } from '../../http/answers/list-schemas.ts';
import { operation, ref } from '../../http/contract/operation.ts';
import { reportParams } from '../../reports/schemas.ts';
import { bundleSchema } from './bundle-schema.ts';
import { auditPage, auditQuery, proofSchema } from './schemas.ts';

const tag = 'audit';

export const listAuditEvents = operation({
  operationId: 'listAuditEvents',
  tag,
  action: 'audit.read',
  summary: { zh: '查询审计日志', en: 'Read the log' },
  description: {
    zh: '只增不改的日志：每次改动和每次拒绝各一条，何人、何时、从何处、对何物、改动何处；按先后列出。',
    en: 'Append-only: one event for each change and each refusal, in order.',
  },
  query: auditQuery,
  replies: {
    200: listReply(auditPage, '一页日志', 'A page of the log'),
  },
  problems: ['cursor-invalid'],
});

export const getProof = operation({
  operationId: 'getAuditProof',
  tag,
  action: 'audit.read',
  summary: { zh: '读取审计链的链头', en: 'Read the head of the chain' },
  description: {
    zh: '另行保存链头，日后即可证明此前的日志未被改动、删除或插入。',
    en: 'Keep it elsewhere: later it proves that no event up to it was altered, removed or inserted.',
  },
  replies: {
    200: { schema: ref(proofSchema), description: { zh: '链头', en: 'The head' } },
  },
  problems: [],
});

export const getBundle = operation({
  operationId: 'getReportBundle',
  tag,
  action: 'report.inspect',
  summary: { zh: '下载公布证明包', en: 'Download the publication bundle' },
  description: {
    zh: '已公布的报告、公文格式网页、校验结果、说明、SHA-256 与 SM3 摘要值和审计链链头，不依赖本服务即可核验（node src/verify-bundle.ts）。',
    en:
      'The published report, its official HTML, findings, reasons, digests (SHA-256, SM3) and the ' +
      'head of the chain in one file, which node src/verify-bundle.ts checks without a server.',
  },
  params: reportParams,
  replies: {
    200: { schema: ref(bundleSchema), description: { zh: '证明包', en: 'The bundle' } },
  },
  problems: ['not-found', 'state-refused', 'work-too-heavy'],
});
