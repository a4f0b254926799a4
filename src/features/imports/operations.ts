/** The operations on imports, as the contract describes them. */
import { Type } from 'typebox';
import { formatTitles } from '../../documents/readers/index.ts';
import { plainTextReader } from '../../documents/readers/text.ts';
import { fileTypes, formType } from '../../documents/sent-file.ts';
import { operation, ref } from '../../http/contract/operation.ts';
import { tagLengthMax } from '../../http/requests/conditional.ts';
import { importQuery, importResult } from './schemas.ts';

const result = ref(importResult);

/** A report of a few lines, as a site prints it; the rest of the form is then `missing`. */
const example = [
  '示例市示范区应急管理局2023年政府信息公开工作年度报告',
  '一、总体情况',
  '2023年，本机关主动公开政府信息120条。',
  '二、主动公开政府信息情况',
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
  '规章 | 0 | 0 | 0',
  '行政规范性文件 | 1 | 0 | 8',
  '三、收到和处理政府信息公开申请情况',
  '一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4',
  '四、政府信息公开行政复议、行政诉讼情况',
  '1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
].join('\n');

const file = Type.String({ format: 'binary', description: '报告文件 / The file' });
const form = Type.Object({ file }, { additionalProperties: false });

const rawBodies = Object.fromEntries(
  fileTypes.map((type) => [type, { schema: type.startsWith('text/') ? Type.String() : file }]),
);

export const importReport = operation({
  operationId: 'importReport',
  once: true,
  tag: 'imports',
  action: 'import.read',
  summary: { zh: '导入已公布的年度报告', en: 'Import a published report' },
  description: {
    zh: `读取文件（${formatTitles.zh}），识别机关、年度、格式版本、文字和三张表格；save=true 时保存为草稿，报告已存在时须带 If-Match。文件中没有的单元格列入 missing，绝不补零。`,
    en:
      `Reads a file (${formatTitles.en}) as government sites publish it. With save=true it is saved as a draft ` +
      'or, with If-Match, as the content of the existing report. Cells missing from the file are listed in `missing`, never read as 0.',
  },
  query: importQuery,
  headers: Type.Object({
    'if-match': Type.Optional(
      Type.String({
        maxLength: tagLengthMax,
        description: '覆盖已有报告时必需 / The ETag of the report to change, if there is one',
      }),
    ),
  }),
  // A form first: it is what a browser offers.
  body: { content: { [formType]: { schema: form }, ...rawBodies } },
  validation: 'handler',
  consumes: [...fileTypes, formType],
  example,
  exampleType: plainTextReader.mediaTypes[0],
  replies: {
    200: { schema: result, description: { zh: '识别结果，未保存', en: 'Read; nothing is saved' } },
    201: { schema: result, description: { zh: '已保存', en: 'Read and saved' } },
  },
  problems: [
    'document-unreadable',
    'document-too-complex',
    'work-too-heavy',
    'import-unidentified',
    'organization-unknown',
    'organization-ambiguous',
    'year-unsupported',
    'not-found',
    'report-exists',
    'edition-mismatch',
    'precondition-failed',
    'state-refused',
    'storage-full',
  ],
});
