/** Level 4: checks the parts of the tree that the prose names against the whole (H-05). */

import { normalizeText } from '../../text/normalize.ts';
import { clipText } from '../printed-values.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { ReportRule, RuleResult } from '../rule.ts';
import { requireCell, sumNamed } from '../sheet.ts';

type PartKind = 'departments' | 'divisions' | 'towns' | 'streets';

/** The names of the parts of a tree, with narrow brackets; the longest first. */
const partNames: readonly (readonly [PartKind, string])[] = [
  [
    'departments',
    '(?:[省市州县区旗]?(?:政府|直属?|级|本级)|各)(?:政府)?(?:工作)?(?:部门|单位|机关)',
  ],
  [
    'divisions',
    '县\\([市区旗、]+\\)|区\\([市县旗、]+\\)|市县区|县市区|区县市|区县|县区|市、县|各县|各区',
  ],
  [
    'towns',
    '乡镇\\((?:街道|[街场、]+道?)\\)|乡\\(镇、?街道(?:办事处)?\\)|镇\\(街道?\\)|乡镇街道?|镇街|街镇|乡镇',
  ],
  ['streets', '街道办事处|街道办|街道'],
];

const partPattern = new RegExp(
  partNames.map(([kind, names]) => `(?<${kind}>${names})`).join('|'),
  'gu',
);

/**
 * Words between the name of a part and its number that do not change what is counted. None is made
 * of others, so that there is one way to read them and reading takes linear time.
 */
const filling =
  '(?:各|级|政府|及其|所属|部门|共|计|收到|受理|新收|接收|收办|依|信息|公开|的|申请|数|量|为|达|有|约|本年|度)*';
const count = '(\\d{1,3}(?:,\\d{3})+|\\d{1,7})[件条宗份](?!次)';
const whole =
  '(?:全[省市州县区旗])?(?:收到|受理|新收)?(?:总|全部)?(?:政府信息公开)?申?请?(?:总数|总量|数量?|总|量)?的?';
const share = `占(?:比例?|比重|${whole})?(?:为|约)?(\\d{1,3}(?:\\.(\\d{1,4}))?)%`;

/** The number of a part right after its name: a count, a share, or a count with its share. */
const saying = new RegExp(`^${filling}(?:${count}(?:[,、(]?${share})?|${share})`, 'u');

/** The text between the number of one part and the name of the next. */
const between = /^[)]?[,;、]?(?:而|和|及|与|各)?$/u;

/** Words beside which numbers are not parts of this year's new applications that add up. */
const uncertain =
  /其中|包括|含|同比|环比|上年|去年|上一年|结转|累计|近[两三]年|复议|诉讼|主动公开|办结|答复/u;
const ofApplications = /申请/u;
const ofNewOnes = /新收|收到|受理|接收|收办/u;

/** A part of the tree with its numbers in the prose. */
interface Part {
  readonly kind: PartKind;
  readonly count: number | null;
  readonly share: number | null;
  /** The tolerance of the printed share: one unit of its last digit. */
  readonly unit: number;
}

/** Splits a text into sentences, each in plain form and as printed. */
function splitSentences(text: string): { plain: string; printed: string }[] {
  return text.split(/[。\n]/u).map((printed) => ({
    printed: printed.trim(),
    plain: normalizeText(printed).replace(/[^\S\n]+/g, ''),
  }));
}

/** Checks that a sentence is about all applications of the year. */
function isOfYear(sentence: string, year: number): boolean {
  if (!ofApplications.test(sentence) || uncertain.test(sentence)) return false;
  return [...sentence.matchAll(/(\d{4})年/gu)].every(([, named]) => Number(named) === year);
}

/** Reads the parts of the tree that a sentence lists; none where it may mean something else. */
function readParts(sentence: string): readonly Part[] {
  const found = [...sentence.matchAll(partPattern)];
  const parts: Part[] = [];
  for (const [nth, match] of found.entries()) {
    const rest = sentence.slice(match.index + match[0].length, found[nth + 1]?.index);
    const said = saying.exec(rest);
    const isLast = nth === found.length - 1;
    if (said === null || (!isLast && !between.test(rest.slice(said[0].length)))) return [];
    const [kind] = partNames.find(([name]) => match.groups?.[name] !== undefined) ?? [];
    // A part that is named twice is compared with something, or means two parts.
    if (kind === undefined || parts.some((part) => part.kind === kind)) return [];
    const [, counted, sharedToo, decimalsToo, sharedAlone, decimalsAlone] = said;
    const shared = sharedToo ?? sharedAlone;
    const decimals = decimalsToo ?? decimalsAlone ?? '';
    parts.push({
      kind,
      count: counted === undefined ? null : Number(counted.replaceAll(',', '')),
      share: shared === undefined ? null : Number(shared),
      unit: 10 ** -decimals.length,
    });
  }
  return parts;
}

/**
 * Sums the numbers of the parts. Towns and streets are inside counties and districts, so that where
 * both are stated only the larger of the two is certain to be apart from the departments.
 */
function sumParts(parts: readonly Part[], numberOf: (part: Part) => number | null) {
  const stated = parts.filter((part) => numberOf(part) !== null);
  const sum = (kinds: readonly PartKind[]) => {
    const some = stated.filter(({ kind }) => kinds.includes(kind));
    return {
      parts: some,
      value: some.reduce((all, part) => all + (numberOf(part) ?? 0), 0),
    };
  };
  const [one, other] = [
    sum(['departments', 'divisions']),
    sum(['departments', 'towns', 'streets']),
  ];
  return one.value >= other.value ? one : other;
}

function checkShares(parts: readonly Part[], printed: string): Omit<RuleResult, 'parts'>[] {
  const { parts: some, value } = sumParts(parts, ({ share }) => share);
  const slack = some.reduce((all, { unit }) => all + unit, 0);
  if (some.length < 2 || value <= 100 + slack) return [];
  const sum = Number(value.toFixed(2));
  const message = {
    zh: `“${clipText(printed)}”：各部分占比合计 ${sum}%，超过 100%。`,
    en: `"${clipText(printed)}": the shares of the parts add up to ${sum}%, more than 100%.`,
  };
  return [{ message, subject: `share ${printed}` }];
}

function checkCounts(
  { sheet }: ReportFacts,
  parts: readonly Part[],
  sentence: string,
  printed: string,
): Omit<RuleResult, 'parts'>[] {
  if (!ofNewOnes.test(sentence)) return [];
  const { parts: some, value } = sumParts(parts, ({ count }) => count);
  // Applications carried over may be included.
  const all = sumNamed(sheet, 'newlyReceived.total', 'carriedOver.total');
  const isBlank = sheet.contents[requireCell(sheet, 'newlyReceived.total').index] === null;
  if (some.length < 2 || all === null || isBlank || value <= all) return [];
  const message = {
    zh: `“${clipText(printed)}”：各部分申请合计 ${value} 件，多于表中本年新收和上年结转的 ${all} 件。`,
    en:
      `"${clipText(printed)}": the parts add up to ${value} applications, more than the ${all} ` +
      'received and carried over in the table.',
  };
  const cells = ['carriedOver.total', 'newlyReceived.total'].map((each) =>
    requireCell(sheet, each),
  );
  return [{ cells, message, subject: `count ${printed}` }];
}

function checkParts(facts: ReportFacts): RuleResult[] {
  const seen = new Set<string>();
  return splitSentences(facts.narrative.overview ?? '').flatMap(({ plain, printed }) => {
    if (seen.has(printed)) return [];
    seen.add(printed);
    const parts = isOfYear(plain, facts.year) ? readParts(plain) : [];
    if (parts.length < 2) return [];
    return [...checkShares(parts, printed), ...checkCounts(facts, parts, plain, printed)].map(
      (result) => ({ ...result, parts: ['narrative/overview'] }),
    );
  });
}

export const partsOfTree: ReportRule = {
  id: 'H-05',
  level: 4,
  severity: 'warning',
  since: '3.0.0',
  kinds: ['consolidated'],
  reads: [['newlyReceived.total', 'carriedOver.total']],
  missing: 'skip',
  basis: {
    zh: '汇总报告为本级各机关及下级政府报告之和',
    en: 'a consolidated report is the sum of the reports of its organizations',
  },
  title: { zh: '文字中各部分之和大于总数', en: 'Parts in the prose exceed the whole' },
  formula: '部门、县（市、区）、乡镇（街道）占比之和 ≤ 100%，申请之和 ≤ T3[1][C7]+T3[2][C7]',
  howToFix: { zh: '核对各部分的数字和占比。', en: 'Check the numbers and shares of the parts.' },
  evaluate: checkParts,
  examples: {
    passing: {
      kind: 'consolidated',
      cells: { 'newlyReceived.total': 100, 'carriedOver.total': 4 },
      narrative: {
        overview: '市政府部门收到申请60件，占58%；县（市、区）收到申请44件，占42%。',
      },
    },
    failing: {
      kind: 'consolidated',
      cells: { 'newlyReceived.total': 100, 'carriedOver.total': 4 },
      narrative: {
        overview: '市政府部门收到申请60件，占58%；县（市、区）收到申请54件，占52%。',
      },
    },
    missing: {
      kind: 'consolidated',
      cells: {},
      narrative: { overview: '市政府部门收到申请60件；县（市、区）收到申请54件。' },
      isFound: false,
    },
  },
};
