/** The rules on printed documents, and what they say. */

import { listReadingFindings } from '../../src/documents/check-reading.ts';
import { printRules } from '../../src/form/rules/index.ts';
import type { Finding } from '../../src/form/types.ts';
import { read } from './reports.ts';

export const nothing = { organization: null, previous: null, children: null };

export async function findingsIn(
  text: string | Uint8Array,
  name: string,
  more: { year?: number | null } = {},
) {
  const recognition = await read(text, name);
  const year = more.year === undefined ? recognition.year : more.year;
  return listReadingFindings(recognition, {
    year,
    kind: 'own',
    lastYear: 2024,
    ruleContext: nothing,
  });
}

export const documentIds = new Set(printRules.map(({ id }) => id));

/** `F-03 warning …`, one for each finding of the rules on documents. */
export function said(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ rule }) => documentIds.has(rule))
    .map(({ rule, severity, message }) => `${rule} ${severity} ${message.zh}`);
}

export const sevenZeros = Array(7).fill('0').join(' | ');
const columns = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计';
export const outcomes = (others: readonly string[]) => [
  ...['（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ...['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”'],
  ...['4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息'],
  ...['7.属于行政执法案卷', '8.属于行政查询事项', '1.本机关不掌握相关政府信息'],
  ...['2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确', '1.信访举报投诉类申请'],
  ...['2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请'],
  ...['5.要求行政机关确认或重新出具已获取信息', ...others, '（七）总计', '四、结转下年度继续办理'],
];
const divided = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];

/** A whole sound report, section by section. */
export const sections = {
  title: ['甲县司法局2023年政府信息公开工作年度报告'],
  one: ['一、总体情况', '本机关依法公开政府信息。'],
  two: [
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 | 0 | 0 | 0',
    '行政规范性文件 | 1 | 0 | 8',
    '第二十条第（五）项',
    '信息内容 | 本年处理决定数量',
    '行政许可 | 0',
    '第二十条第（六）项',
    '信息内容 | 本年处理决定数量',
    '行政处罚 | 0',
    '行政强制 | 0',
    '第二十条第（八）项',
    '信息内容 | 本年收费金额（单位：万元）',
    '行政事业性收费 | 0',
  ],
  three: [
    '三、收到和处理政府信息公开申请情况',
    columns,
    `一、本年新收政府信息公开申请数量 | ${sevenZeros}`,
    `二、上年结转政府信息公开申请数量 | ${sevenZeros}`,
    ...outcomes(divided).map((label) => `${label} | ${sevenZeros}`),
  ],
  four: [
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 | 行政诉讼',
    '未经复议直接起诉 | 复议后起诉',
    ['', '', ''].map(() => '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计').join(' | '),
    Array(15).fill('0').join(' | '),
  ],
  five: ['五、存在的主要问题及改进情况', '存在的问题已经改进。'],
  six: ['六、其他需要报告的事项', '未收取信息处理费。'],
};

export function report(
  changes: Partial<Record<keyof typeof sections, readonly string[]>> = {},
): string {
  return Object.values({ ...sections, ...changes })
    .map((lines) => lines.join('\n'))
    .join('\n');
}
export const trialTwo = [
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
  '规章 | 0 | 0 | 0',
  '规范性文件 | 1 | 1 | 8',
  '第二十条第（五）项',
  '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
  '行政许可 | 0 | 0 | 0',
  '其他对外管理服务事项 | 0 | 0 | 0',
  '第二十条第（六）项',
  '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
  '行政处罚 | 0 | 0 | 0',
  '行政强制 | 0 | 0 | 0',
  '第二十条第（八）项',
  '信息内容 | 上一年项目数量 | 本年增/减',
  '行政事业性收费 | 0 | 0',
  '第二十条第（九）项',
  '信息内容 | 采购项目数量 | 采购总金额',
  '政府集中采购 | 0 | 0',
];
