/** The schema of a publication bundle. */
import { Type } from 'typebox';

/**
 * docs/proof.md describes a bundle in full, and its verifier checks it; this schema only names it.
 */
export const bundleSchema = Type.Object(
  {
    format: Type.String({ description: '格式名称 / Name of the format' }),
    formatVersion: Type.Integer({ description: '格式版本 / Version of the format' }),
    madeAt: Type.String({ description: '生成时间 / When it was made' }),
    report: Type.String({ description: '报告全文（JSON 文本） / The exact text of the report' }),
    html: Type.String({ description: '公文格式网页 / The official HTML' }),
    findings: Type.Array(Type.Unknown(), { description: '校验结果 / Findings' }),
    explanations: Type.Unknown({ description: '对警告的说明 / Reasons' }),
    event: Type.Unknown({ description: '公布的审计记录 / The event of the publication' }),
    chain: Type.Unknown({ description: '审计链 / Its link, and the head of the chain' }),
    digests: Type.Unknown({ description: '各部分摘要值 / Digests of the parts' }),
    seal: Type.Unknown({ description: '总摘要值 / Digests of all of it' }),
  },
  {
    $id: 'PublicationBundle',
    additionalProperties: false,
    description: '公布证明包 / A publication bundle',
  },
);
