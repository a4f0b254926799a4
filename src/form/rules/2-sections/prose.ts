/** Level 2: checks prose against tables (N), with an entry for each kind of claim. */

import { cellByPointer } from '../../cells.ts';
import type { ReportKind } from '../../organization.ts';
import { perObject } from '../../per-object.ts';
import type { ProseRule } from '../../prose/claim.ts';
import type { ProseFinding } from '../../prose/findings.ts';
import { checkProse } from '../../prose/findings.ts';
import type { CellValue, Severity, Text } from '../../types.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { ReportRule, RuleExample, RuleResult } from '../rule.ts';

/** Returns the findings in the prose of a report, computed once for all rules. */
const proseFindingsOf = perObject((facts: ReportFacts): readonly ProseFinding[] => {
  const { edition, figures, narrative, kind, year, organization, missing, previous } = facts;
  return checkProse(edition, figures, narrative, {
    ...{ kind, year, name: organization?.name ?? null },
    isGoverning: organization?.kind === 'government' || organization?.kind === 'office',
    ...(missing && { missing }),
    ...(previous && { previous }),
  });
});

/** Builds the result of a finding, whose subject is the words and their offset in the part. */
function buildResult(
  facts: ReportFacts,
  { claim, member, pointers, message, severity, expected, actual }: ProseFinding,
): RuleResult {
  const { offset, length } = claim;
  return {
    ...{ message, severity },
    cells: pointers.flatMap((pointer) => cellByPointer(facts.edition, pointer) ?? []),
    parts: [`narrative/${member}`],
    subject: JSON.stringify([member, offset, length, claim.phrase]),
    sides: { left: actual, right: expected, difference: actual - expected },
  };
}

/** An entry of the table; the rest is common to all entries. */
interface ProseEntry {
  readonly id: ProseRule;
  readonly severity: Severity;
  readonly title: Text;
  readonly formula: string;
  readonly kinds?: readonly ReportKind[];
  /** The example: cells, with prose that agrees and prose that does not. */
  readonly shown: {
    readonly cells: Readonly<Record<string, CellValue>>;
    readonly agreeing: string;
    readonly contradicting: string;
    readonly more?: Partial<RuleExample>;
    /** Whether the contradicting prose is reported where the cells are blank. */
    readonly isFoundWhenBlank?: boolean;
  };
}

function makeProseRule({ id, severity, title, formula, kinds, shown }: ProseEntry): ReportRule {
  const { cells, agreeing, contradicting, more, isFoundWhenBlank = false } = shown;
  const example = (overview: string, held = cells): RuleExample => ({
    ...{ cells: held, ...more },
    narrative: { overview, ...more?.narrative },
  });
  return {
    ...{ id, severity, title, formula, level: 2, since: '2.0.0', missing: 'skip' },
    basis: {
      zh: '《条例》第五十条，文字与表格应当一致',
      en: 'Article 50: prose and tables must agree',
    },
    howToFix: {
      zh: '核对正文与表格，改正有误的一处；统计口径不同的，写明范围。',
      en: 'Compare prose and table, and correct the wrong one. If the scopes differ, state them.',
    },
    ...(kinds && { kinds }),
    evaluate: (facts) =>
      proseFindingsOf(facts)
        .filter(({ rule }) => rule === id)
        .map((finding) => buildResult(facts, finding)),
    examples: {
      passing: example(agreeing),
      failing: example(contradicting),
      missing: { ...example(contradicting, {}), isFound: isFoundWhenBlank },
    },
  };
}

const warning = 'warning';
const information = 'information';

/** THE TABLE of claims. */
const entries: readonly ProseEntry[] = [
  {
    id: 'N-01',
    severity: warning,
    title: { zh: '正文的新收申请数与表格不符', en: 'Applications received differ in the prose' },
    formula: 'n = T3[1][C7]，或 T3[1][C7]+T3[2][C7]',
    shown: {
      cells: { 'newlyReceived.total': 12 },
      agreeing: '本机关收到政府信息公开申请12件。',
      contradicting: '本机关收到政府信息公开申请21件。',
    },
  },
  {
    id: 'N-02',
    severity: warning,
    title: {
      zh: '正文的上年结转数与表格不符',
      en: 'Applications carried over differ in the prose',
    },
    formula: 'n = T3[2][C7]',
    shown: {
      cells: { 'carriedOver.total': 3 },
      agreeing: '上年结转政府信息公开申请3件。',
      contradicting: '上年结转政府信息公开申请5件。',
    },
  },
  {
    id: 'N-03',
    severity: warning,
    title: { zh: '正文的办结数与表格不符', en: 'Applications dealt with differ in the prose' },
    formula: 'n = T3[3.7][C7]',
    shown: {
      cells: { 'newlyReceived.total': 12, 'outcomesTotal.total': 11 },
      agreeing: '收到政府信息公开申请12件，办结11件。',
      contradicting: '收到政府信息公开申请12件，办结9件。',
    },
  },
  {
    id: 'N-04',
    severity: warning,
    title: {
      zh: '正文的结转下年数与表格不符',
      en: 'Applications carried forward differ in the prose',
    },
    formula: 'n = T3[4][C7]',
    shown: {
      cells: { 'newlyReceived.total': 12, 'carriedForward.total': 1 },
      agreeing: '收到政府信息公开申请12件，结转下年度继续办理1件。',
      contradicting: '收到政府信息公开申请12件，结转下年度继续办理4件。',
    },
  },
  {
    id: 'N-05',
    severity: warning,
    title: { zh: '正文的公开件数与表格不符', en: 'Applications granted differ in the prose' },
    formula: 'n = T3[3.1][C7]、T3[3.2][C7] 或两者之和',
    shown: {
      cells: { 'newlyReceived.total': 12, 'granted.total': 8 },
      agreeing: '收到政府信息公开申请12件，其中予以公开8件。',
      contradicting: '收到政府信息公开申请12件，其中予以公开6件。',
    },
  },
  {
    id: 'N-06',
    severity: warning,
    title: {
      zh: '正文的不予公开等件数与表格不符',
      en: 'Denied and other outcomes differ in the prose',
    },
    formula: 'n = 3.3、3.4、3.5、3.6 各组之和',
    shown: {
      cells: { 'newlyReceived.total': 12, 'notHeld.total': 4 },
      agreeing: '收到政府信息公开申请12件，其中无法提供4件。',
      contradicting: '收到政府信息公开申请12件，其中无法提供7件。',
    },
  },
  {
    id: 'N-07',
    severity: warning,
    title: { zh: '正文的申请人情况与表格不符', en: 'Applicants differ in the prose' },
    formula: 'n = T3[1][C1]；法人或其他组织 n = T3[1][C2..C6]',
    shown: {
      cells: {
        'newlyReceived.naturalPerson': 9,
        'newlyReceived.commercialEnterprise': 3,
        'newlyReceived.total': 12,
      },
      agreeing: '本机关收到自然人提出的政府信息公开申请9件。',
      contradicting: '本机关收到自然人提出的政府信息公开申请10件。',
    },
  },
  {
    id: 'N-08',
    severity: warning,
    title: { zh: '正文的复议、诉讼件数与表格不符', en: 'Reviews and suits differ in the prose' },
    formula: 'n = T4[R][5]；诉讼 n = T4[D][5]+T4[A][5]',
    shown: {
      cells: { 'review.upheld': 2, 'review.total': 2 },
      agreeing: '因政府信息公开引起的行政复议2件。',
      contradicting: '因政府信息公开引起的行政复议3件。',
    },
  },
  {
    id: 'N-09',
    severity: warning,
    title: { zh: '正文称没有，表格不为零', en: 'Prose says none, table does not' },
    formula: '0 = 所指单元格',
    shown: {
      cells: { 'review.upheld': 2, 'review.total': 2, 'newlyReceived.total': 5 },
      agreeing: '本年度收到政府信息公开申请5件。',
      contradicting: '本年度未收到政府信息公开申请。',
    },
  },
  {
    id: 'N-10',
    severity: warning,
    title: { zh: '正文的规范性文件数与表格不符', en: 'Normative documents differ in the prose' },
    formula: 'n = T2 规章、行政规范性文件各列',
    shown: {
      cells: { 'normativeDocuments.issued': 3 },
      agreeing: '本年制发行政规范性文件3件。',
      contradicting: '本年制发行政规范性文件5件。',
    },
  },
  {
    id: 'N-11',
    severity: information,
    title: { zh: '正文的占比与件数不符', en: 'Share in the prose does not match its numbers' },
    formula: 'p = n / 总数，容许末位一个单位',
    shown: {
      cells: { 'newlyReceived.total': 200, 'outcomesTotal.total': 200, 'granted.total': 50 },
      agreeing: '收到政府信息公开申请200件，予以公开50件，占25%。',
      contradicting: '收到政府信息公开申请200件，予以公开50件，占35%。',
    },
  },
  {
    id: 'N-12',
    severity: information,
    title: { zh: '正文分项之和不等于总数', en: 'Parts in the prose do not add up' },
    formula: '其中 a + b + … = n',
    shown: {
      cells: {},
      agreeing: '全年通过门户网站发布信息100条，其中政策文件40条、工作动态60条。',
      contradicting: '全年通过门户网站发布信息100条，其中政策文件40条、工作动态70条。',
      isFoundWhenBlank: true,
    },
  },
  {
    id: 'N-13',
    severity: information,
    title: { zh: '正文的同比与上年报告不符', en: 'Change since last year differs in the prose' },
    formula: 'p = (本年 − 上年) / 上年',
    shown: {
      cells: { 'newlyReceived.total': 150 },
      agreeing: '收到政府信息公开申请150件，同比增长50%。',
      contradicting: '收到政府信息公开申请150件，同比增长80%。',
      more: { previous: { cells: { 'newlyReceived.total': 100 } } },
      isFoundWhenBlank: true,
    },
  },
  {
    id: 'N-14',
    severity: warning,
    title: {
      zh: '正文的信息处理费与填报不符',
      en: 'Information-processing fee differs in the prose',
    },
    formula: 'n 元 = 收费金额；分项之和 = 总额',
    shown: {
      cells: {},
      agreeing: '本年度收取信息处理费270元。',
      contradicting: '本年度收取信息处理费380元。',
      more: {
        narrative: {
          informationProcessingFee: { notices: 1, amountCharged: '270', amountReceived: '270' },
        },
      },
      isFoundWhenBlank: true,
    },
  },
  {
    id: 'N-15',
    severity: warning,
    title: { zh: '正文称全部办结，表格有结转', en: 'Prose says all dealt with, table does not' },
    formula: '0 = T3[4][C7]',
    shown: {
      cells: { 'newlyReceived.total': 5, 'outcomesTotal.total': 4, 'carriedForward.total': 1 },
      agreeing: '收到政府信息公开申请5件，办结4件。',
      contradicting: '收到政府信息公开申请5件，均已办结。',
    },
  },
  {
    id: 'N-16',
    severity: information,
    title: { zh: '本机关的数大于全区域的数', en: 'Own number exceeds that of the area' },
    formula: '本机关 n ≤ 汇总数',
    kinds: ['consolidated'],
    shown: {
      cells: { 'newlyReceived.total': 12 },
      agreeing: '本机关收到政府信息公开申请2件。',
      contradicting: '本机关收到政府信息公开申请20件。',
      more: { kind: 'consolidated' },
    },
  },
];

export const proseRules: readonly ReportRule[] = entries.map(makeProseRule);
