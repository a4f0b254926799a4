/** Level 0: checks the labels and headings of a printed report against the form. */

import { isGroup } from '../../cells.ts';
import { currentEdition, editionById, editions } from '../../editions/index.ts';
import type { Edition, RowNode, Section, Text } from '../../types.ts';
import type { PrintedHeading, PrintedReport } from '../printed-report.ts';
import { listTexts, normalizeWords } from '../printed-report.ts';
import type { PrintRule, RuleResult } from '../rule.ts';

const common = {
  level: 0,
  since: '3.0.0',
  basis: { zh: '统一格式', en: 'the form' },
} as const;

function listRowLabels(nodes: readonly RowNode[]): string[] {
  return nodes.flatMap((node) =>
    isGroup(node) ? [node.label.zh, ...listRowLabels(node.rows)] : [node.label.zh],
  );
}

function listLabels({ tables, print }: Edition): string[] {
  return tables.flatMap(({ member, blocks }) => [
    ...[print[member].overRows?.zh ?? '', print[member].overColumns?.zh ?? ''],
    ...blocks.flatMap(({ title, columns, rows }) => [
      title?.zh ?? '',
      ...columns.map(({ label }) => label.zh),
      ...listRowLabels(rows),
    ]),
  ]);
}

/** Labels of the form that have full-width brackets, as words. */
const bracketed: ReadonlySet<string> = new Set(
  editions
    .flatMap(listLabels)
    .filter((label) => label.includes('（'))
    .map(normalizeWords),
);

/** Checks that labels have the full-width brackets of the form. */
function checkBrackets({ labels }: PrintedReport): RuleResult[] {
  const narrow = labels.filter(({ text, words }) => /[()]/.test(text) && bracketed.has(words));
  if (narrow.length === 0) return [];
  const texts = listTexts([...new Set(narrow.map(({ text }) => text))]);
  const message = {
    zh: `表中文字的括号为半角，格式中为全角：${texts.zh}。`,
    en: `Labels have half-width brackets where the form has full-width ones: ${texts.en}.`,
  };
  return [{ parts: [], message, subject: 'brackets' }];
}

const feeHeader = /^本年收费金额/;

/** Checks that the column heading of the fees gives their unit. */
function checkFeeUnit({ labels }: PrintedReport): RuleResult[] {
  const heads = labels.filter(({ table }) => table === 'proactiveDisclosure');
  const isHead = heads.some(({ words }) => feeHeader.test(words));
  if (!isHead || heads.some(({ words }) => words.includes('万元'))) return [];
  const message = {
    zh: '“本年收费金额”没有注明单位（格式为“本年收费金额（单位：万元）”）。',
    en: 'The heading of the fees does not say that they are in 10,000 yuan.',
  };
  return [{ parts: ['proactiveDisclosure/administrativeFees'], message, subject: 'unit' }];
}

const officialLabels: PrintRule = {
  ...common,
  id: 'F-17',
  severity: 'information',
  title: { zh: '表头、行名与格式不同', en: 'Labels differ from the form' },
  formula: '收费金额注明“单位：万元”；行名、表头用全角括号',
  howToFix: { zh: '按统一格式书写。', en: 'Write the labels as in the form.' },
  missing: 'skip',
  evaluate: (facts) => [...checkFeeUnit(facts), ...checkBrackets(facts)],
  examples: {
    passing: {
      cells: {},
      document: {
        labels: [
          {
            table: 'proactiveDisclosure',
            text: '本年收费金额（单位：万元）',
            words: '本年收费金额(单位:万元)',
          },
        ],
      },
    },
    failing: {
      cells: {},
      document: {
        labels: [
          {
            table: 'proactiveDisclosure',
            text: '本年收费金额',
            words: '本年收费金额',
          },
        ],
      },
    },
    missing: { cells: {}, document: {}, isFound: false },
  },
};

/** Clear headings that published reports use instead of those of the form, by section. */
const otherHeadings: Readonly<Record<number, readonly string[]>> = {
  2: ['行政机关主动公开政府信息情况'],
  3: ['行政机关收到和处理政府信息公开申请情况'],
  4: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  5: ['存在问题及改进情况', '存在的主要问题及整改措施', '政府信息公开工作存在的主要问题及改进情况'],
};

/** Returns words without the marks between them: `、` and `，` are interchangeable. */
function removeMarks(words: string): string {
  return words.replace(/[、,.:。]/g, '');
}

function listAcceptedHeadings({ numeral, heading }: Section, number: number): ReadonlySet<string> {
  return new Set(
    [heading.zh, ...(otherHeadings[number] ?? [])].map((text) =>
      removeMarks(`${numeral}${normalizeWords(text)}`),
    ),
  );
}

function nameOf({ numeral, heading }: Section): Text {
  return { zh: `${numeral}、${heading.zh}`, en: heading.en };
}

function partOf({ kind, member }: Section): string {
  return kind === 'prose' ? `narrative/${member}` : member;
}

/** Checks that headings of these sections follow each other in this order somewhere. */
function areInOrder(headings: readonly PrintedHeading[], sections: readonly number[]): boolean {
  let next = 0;
  for (const { section } of headings) if (section === sections[next]) next += 1;
  return next === sections.length;
}

function reportMissingHeadings(sections: readonly Section[]): RuleResult[] {
  if (sections.length === 0) return [];
  const names = sections.map(nameOf);
  const message = {
    zh: `没有标题：${names.map(({ zh }) => `“${zh}”`).join('、')}。`,
    en: `Headings are missing: ${names.map(({ en }) => `"${en}"`).join(', ')}.`,
  };
  const subject = `lacking ${names.map(({ zh }) => zh).join(' ')}`;
  const place = sections.length === 1 ? {} : { place: 'document' };
  return [{ parts: sections.map(partOf), ...place, message, subject }];
}

/** Reports a section none of whose headings has the words of the form. */
function reportOtherWording(section: Section, number: number, own: readonly PrintedHeading[]) {
  const words = listAcceptedHeadings(section, number);
  const last = own[own.length - 1];
  if (last === undefined || own.some((heading) => words.has(removeMarks(heading.words)))) return [];
  const [name, text] = [nameOf(section), last.text.trim()];
  const message = {
    zh: `标题写作“${text}”，格式为“${name.zh}”。`,
    en: `The heading is "${text}". In the form it is "${name.zh}".`,
  };
  return [{ parts: [partOf(section)], message, subject: `otherwise ${last.words}` }];
}

const officialHeadings: PrintRule = {
  ...common,
  id: 'F-19',
  severity: 'warning',
  title: {
    zh: '标题缺失、次序或文字不符',
    en: 'Headings missing, out of order or with other words',
  },
  formula: '六个标题依次为一至六，文字与格式相同或为通行的写法',
  howToFix: { zh: '按统一格式写标题。', en: 'Write the headings as in the form.' },
  missing: 'zero',
  evaluate: (facts) => {
    const { sections } = editionById(facts.edition);
    const printed = Map.groupBy(facts.headings, ({ section }) => section);
    const results = reportMissingHeadings(sections.filter((_, at) => !printed.has(at + 1)));
    if (!areInOrder(facts.headings, [...printed.keys()].sort())) {
      const order = facts.headings.map(({ section }) => sections[section - 1]?.numeral).join('');
      results.push({
        parts: [],
        message: {
          zh: `标题没有依次排列：${order}。`,
          en: `The headings are out of order: ${order}.`,
        },
        subject: `order ${order}`,
      });
    }
    sections.forEach((section, at) => {
      results.push(...reportOtherWording(section, at + 1, printed.get(at + 1) ?? []));
    });
    return results;
  },
  examples: {
    passing: { cells: {}, document: { headings: exampleHeadings() } },
    failing: {
      cells: {},
      document: { headings: exampleHeadings().filter(({ section }) => section !== 6) },
    },
    missing: { cells: {}, document: { headings: [] }, isFound: true },
  },
};

function exampleHeadings(): PrintedHeading[] {
  return currentEdition.sections.map((section, at) => {
    const text = nameOf(section).zh;
    return { section: at + 1, text, words: normalizeWords(text) };
  });
}

/** The rules on the words of a printed report. */
export const wordingRules: readonly PrintRule[] = [officialLabels, officialHeadings];
