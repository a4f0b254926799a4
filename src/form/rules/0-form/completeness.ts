/** Level 0: checks that a report is complete and of its year; lists the level (F-01 to F-18). */

import { proseMembers, proseSections } from '../../narrative.ts';
import type { Text } from '../../types.ts';
import { mentionsFee } from '../2-sections/across-sections.ts';
import type { ReportRule, RuleResult } from '../rule.ts';
import { citations } from './citations.ts';
import { codes } from './codes.ts';
import { privacy } from './privacy.ts';
import { isBlank, quoteHeading, topics } from './topics.ts';

const common = {
  level: 0,
  severity: 'warning',
  since: '2.0.0',
  missing: 'skip',
} as const;

const notice: Text = { zh: '统一格式', en: 'the form' };

const sectionsFilled: ReportRule = {
  ...common,
  id: 'F-01',
  severity: 'error',
  basis: { zh: '统一格式；《条例》第五十条', en: 'the form; Article 50 of the Regulation' },
  title: { zh: '文字部分缺项', en: 'A section of prose is blank' },
  formula: '六个部分齐全',
  howToFix: {
    zh: '补充；没有的写“无”。',
    en: 'Fill it in. If there is nothing to report, say so.',
  },
  missing: 'zero',
  evaluate: (facts) =>
    proseSections(facts.edition)
      .filter(({ member }) => isBlank(facts.narrative[member] ?? null))
      .map(({ member }) => {
        const heading = quoteHeading(facts, member);
        const message = { zh: `${heading.zh}空白。`, en: `${heading.en} is blank.` };
        return { parts: [`narrative/${member}`], message };
      }),
  examples: {
    passing: {
      cells: {},
      narrative: { overview: '略。', problemsAndImprovements: '略。', otherMatters: '无。' },
    },
    failing: {
      cells: {},
      narrative: { overview: '略。', problemsAndImprovements: '略。', otherMatters: ' ' },
    },
    missing: { cells: {}, isFound: true },
  },
};

const yearInTitle = /(?<!\d)(20\d\d)\s?年/gu;
const spanOfDays =
  /(?<!\d)(20\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日[^\d。；\n]{0,8}(?:(20\d\d)\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu;
/** The words before a span of days that is the period of the figures. */
const periodBefore = /(?:统计|数据)[^。；\n]{0,3}(?:期限|时限|时段|周期)[^。；\n]{0,8}$/u;
const wordsBefore = 20;
/** A preamble that names its report. */
const introduced =
  /(?:公布|发布|公开|编制|现将|形成)[^。；\d《〈“]{0,12}(20\d\d)\s?年度?政府信息公开(?:工作)?(?:年度报告|年报)/gu;

/** Finds the periods that a text states for its figures and that are not the year. */
function findWrongPeriods(text: string, year: number) {
  return [...text.matchAll(spanOfDays)].flatMap((match) => {
    const [found, from, month, day, to = from, lastMonth, lastDay] = match;
    const isWhole = `${month}-${day} ${lastMonth}-${lastDay}` === '1-1 12-31';
    const before = text.slice(Math.max(0, match.index - wordsBefore), match.index);
    if (!isWhole && !periodBefore.test(before)) return [];
    const isOfYear = Number(from) === year && Number(to) === year;
    if (isWhole && isOfYear) return [];
    // An organization that was founded or closed within the year reports on a part of it.
    return [{ found, severity: isOfYear ? ('warning' as const) : ('error' as const) }];
  });
}

const yearAgrees: ReportRule = {
  ...common,
  id: 'F-05',
  severity: 'error',
  basis: { zh: '统计期限为当年 1 月 1 日至 12 月 31 日', en: 'the period is the calendar year' },
  title: { zh: '年份不符', en: 'Wrong year' },
  formula: '标题、前言的年份 = 报告年度；统计期限为当年 1 月 1 日至 12 月 31 日',
  howToFix: { zh: '改为报告年度。', en: 'Write the report year.' },
  evaluate: (facts) => {
    const { year, title } = facts;
    const results: RuleResult[] = [];
    const years = [...(title ?? '').matchAll(yearInTitle)].map(([, named]) => Number(named));
    if (years.length > 0 && !years.includes(year)) {
      const message = {
        zh: `标题写的是 ${years.join('、')} 年，报告年度为 ${year} 年。`,
        en: `The title says ${years.join(', ')}, but the report year is ${year}.`,
      };
      results.push({ parts: ['title'], message, subject: `${title} ${year}` });
    }
    for (const member of proseMembers) {
      const [fault] = findWrongPeriods(facts.narrative[member] ?? '', year);
      if (fault === undefined) continue;
      const { found, severity } = fault;
      const message = {
        zh: `统计期限写的是“${found}”，应为 ${year} 年 1 月 1 日至 12 月 31 日。`,
        en: `The period is "${found}", but the report covers all of ${year}.`,
      };
      const subject = `${found} ${year}`;
      results.push({ parts: [`narrative/${member}`], message, severity, subject });
    }
    const named = [...(facts.narrative.preamble ?? '').matchAll(introduced)];
    if (named.length > 0 && named.every(([, found]) => Number(found) !== year)) {
      const [[words = ''] = []] = named;
      const message = {
        zh: `前言写的是“${words}”，报告年度为 ${year} 年。`,
        en: `The preamble says "${words}", but the report year is ${year}.`,
      };
      results.push({
        parts: ['narrative/preamble'],
        message,
        severity: 'warning',
        subject: words,
      });
    }
    return results;
  },
  examples: {
    passing: {
      cells: {},
      title: '甲县司法局2023年政府信息公开工作年度报告',
      narrative: { preamble: '统计期限自2023年1月1日起至2023年12月31日止。' },
    },
    failing: {
      cells: {},
      title: '甲县司法局2022年政府信息公开工作年度报告',
      narrative: { preamble: '统计期限自2023年1月1日起至12月31日止。' },
    },
    missing: { cells: {}, title: '年度报告', isFound: false },
  },
};

const fee: ReportRule = {
  ...common,
  id: 'F-10',
  basis: notice,
  title: { zh: '第六部分应报告信息处理费', en: 'Section 6 must report the fee' },
  formula: '第六部分写明收取信息处理费情况，或写“无”',
  howToFix: {
    zh: '写明收费情况；没有的写“未收取”。',
    en: 'Report the fee, or state that none was charged.',
  },
  exceptions: [
    {
      edition: '2019',
      reason: {
        zh: '信息处理费自 2021 年起收取，试行格式未要求报告',
        en: 'the fee has been charged since 2021; the trial form does not ask for it',
      },
    },
  ],
  evaluate: (facts) => {
    const text = facts.narrative.otherMatters;
    if (text === null || isBlank(text) || mentionsFee(facts) || /无|没有|暂未/u.test(text))
      return [];
    const heading = quoteHeading(facts, 'otherMatters');
    const message = {
      zh: `${heading.zh}没有写到信息处理费。`,
      en: `${heading.en} does not mention the information-processing fee.`,
    };
    return [{ parts: ['narrative/otherMatters'], message }];
  },
  examples: {
    passing: { cells: {}, narrative: { otherMatters: '未收取信息处理费。' } },
    failing: { cells: {}, narrative: { otherMatters: '完成人大建议答复。' } },
    missing: { cells: {}, isFound: false },
  },
};

export const completenessRules: readonly ReportRule[] = [
  sectionsFilled,
  yearAgrees,
  ...topics,
  fee,
  ...citations,
  ...codes,
  privacy,
];
