/** The operations on one section of a report, as the contract describes them. */
import { noContent, operation } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import { reportParams } from '../../reports/schemas.ts';
import { lookingQuery } from './schemas.ts';
import type { SectionResource } from './sections.ts';

const tag = 'reports';
const params = reportParams;
const unchanged = { schema: noContent, description: { zh: '未变', en: 'Unchanged' } };
const changing = [
  'not-found',
  'precondition-required',
  'precondition-failed',
  'state-refused',
  'work-too-heavy',
  'storage-full',
] as const;
const conditionNote = {
  zh: '需要 If-Match：报告或其任一部分的 ETag 均可。',
  en: 'Send the ETag of the report or of any of its sections as If-Match.',
};

/** Returns the four operations of a section. */
export function sectionOperations({ name, label, schemas, examples }: SectionResource) {
  const current = { zh: `${label.zh}的现状`, en: `The current content of ${label.en}` };
  const replies = { 200: { schema: schemas.stored, description: current } };
  return {
    read: operation({
      operationId: `get${name}`,
      tag,
      action: 'report.read',
      summary: { zh: `读取${label.zh}`, en: `Read ${label.en}` },
      description: { zh: '报告的一个部分。', en: 'One section of a report.' },
      params,
      query: lookingQuery,
      replies: { ...replies, 304: unchanged },
      problems: ['not-found', 'instant-in-future'],
    }),
    replace: operation({
      operationId: `replace${name}`,
      tag,
      action: 'report.write',
      summary: { zh: `填报${label.zh}（整体替换）`, en: `Replace ${label.en}` },
      description: {
        zh: `格式版本由报告年度决定；未填的合计由服务计算。${conditionNote.zh}`,
        en: `The year decides the edition. Totals left out are computed. ${conditionNote.en}`,
      },
      params,
      query: dryRunOnly,
      body: schemas.sent,
      validation: 'handler',
      example: examples.sent,
      replies,
      problems: changing,
    }),
    patch: operation({
      operationId: `patch${name}`,
      tag,
      action: 'report.write',
      summary: { zh: `修改${label.zh}（部分）`, en: `Change parts of ${label.en}` },
      description: {
        zh: `RFC 7396 合并修改，null 使之变为空白。${conditionNote.zh}`,
        en: `RFC 7396 merge patch: null blanks. ${conditionNote.en}`,
      },
      params,
      query: dryRunOnly,
      body: schemas.patch,
      validation: 'handler',
      consumes: ['application/merge-patch+json', 'application/json'],
      example: examples.patch,
      replies,
      problems: changing,
    }),
    blank: operation({
      operationId: `blank${name}`,
      tag,
      action: 'report.write',
      summary: { zh: `清空${label.zh}`, en: `Blank ${label.en}` },
      description: {
        zh: `全部单元格或文字变为空白；报告保留。${conditionNote.zh}`,
        en: `Everything in it becomes blank; the report stays. ${conditionNote.en}`,
      },
      params,
      query: dryRunOnly,
      replies: { 204: { schema: noContent, description: { zh: '已清空', en: 'Blanked' } } },
      problems: changing,
    }),
  };
}
