/** Level 3: what changed too much since the year before, or too little. */

import type { Body } from '../body.ts';
import { cellsOf } from '../figures.ts';
import { comparedLengthMin, copyScoreMin, similarity } from '../text/similarity.ts';
import type { Cell, Text } from '../types.ts';
import { comparableCells } from './comparable.ts';
import { clipped } from './printed.ts';
import type { PreviousFacts, WiderFacts, WiderJudgement, WiderRule } from './wider.ts';
import { contentOf, ofLastYear, quoted, sumOrZero, withPrevious } from './wider.ts';

const common = {
  level: 3,
  since: '2.0.0',
  editions: ['2019', '2021'],
} as const;

const experience: Text = {
  zh: '各地年度报告的一般情况',
  en: 'what is usual in published reports',
};

/** A count that grew or shrank more than tenfold, and by more than this, was perhaps mistyped. */
const leapFactor = 10;
const leapMin = 100;

/**
 * The cells whose leaps are told: those of table 2, and the totals of the others, because a leap of
 * an applicant or of an outcome is also one of its total. The total of the outcomes follows from
 * what was received.
 */
function isTold({ table, column, row, kind }: Cell): boolean {
  if (kind !== 'count') return false;
  if (table === 'applicationStatistics') return column === 'C7' && row !== '3.7';
  return table === 'proactiveDisclosure' || column === 'C5';
}

/** Decisions that fell to nothing are another rule's. */
const fellToNothing = ({ column, row }: Cell, now: number) =>
  now === 0 && column === 'C1' && /^[56]\./.test(row);

function leapJudgements({ sheet }: WiderFacts, previous: PreviousFacts): WiderJudgement[] {
  return comparableCells(previous.edition, sheet.edition).flatMap((pair) => {
    const [cell, source] = [pair.now[0] as Cell, pair.before[0] as Cell];
    if (!isTold(cell)) return [];
    const [now, before] = [sumOrZero(sheet, pair.now), sumOrZero(previous.sheet, pair.before)];
    if (now === null || before === null || fellToNothing(cell, now)) return [];
    const [less, more] = now < before ? [now, before] : [before, now];
    if (more - less <= leapMin || more <= leapFactor * less) return [];
    const label = quoted(pair.now.length === 1 ? cell.label : source.label);
    const message = {
      zh: `${label.zh}：上年 ${before}，本年 ${now}，相差十倍以上。`,
      en: `${label.en}: ${before} last year, ${now} this year, more than tenfold apart.`,
    };
    const elsewhere = pair.before.map(ofLastYear);
    return [{ cells: pair.now, elsewhere, message }];
  });
}

const leap: WiderRule = {
  ...common,
  id: 'X-07',
  severity: 'warning',
  basis: experience,
  title: { zh: '数量骤增骤减', en: 'A number leaps' },
  formula: '两年之比大于 10，且相差大于 100',
  mend: { zh: '核对两年的数字；属实的，请说明。', en: 'Check both years; say so if it is true.' },
  missing: 'zero',
  judge: withPrevious(leapJudgements),
  examples: {
    passing: {
      edition: '2021',
      cells: { '2.5.1.C1': 950 },
      previous: { cells: { '2.5.1.C1': 550 } },
    },
    failing: {
      edition: '2021',
      cells: { '2.5.1.C1': 9487 },
      previous: { cells: { '2.5.1.C1': 550 } },
    },
    missing: { edition: '2021', cells: { '2.5.1.C1': 9487 }, isFound: false },
  },
};

/** Small bodies may lawfully repeat a handful of numbers: fewer than this prove nothing. */
const repeatedNumbersMin = 4;

const sameFigures: WiderRule = {
  ...common,
  id: 'X-08',
  severity: 'warning',
  basis: experience,
  title: { zh: '数字与上年完全相同', en: 'The same numbers as last year' },
  formula: '表二、表三不全部与上年相同',
  mend: { zh: '核对是否误用了上年报告。', en: 'Check whether last year’s report was used.' },
  missing: 'zero',
  judge: withPrevious(({ sheet }, previous) => {
    if (sheet.edition !== previous.edition) return [];
    const cells = cellsOf(sheet.edition).filter(
      ({ table, total }) => table !== 'reviewLitigation' && !total,
    );
    const isSame = cells.every(
      (cell) =>
        !sheet.missing.has(cell) &&
        !previous.sheet.missing.has(cell) &&
        contentOf(sheet, cell) === contentOf(previous.sheet, cell),
    );
    const repeated = cells.filter((cell) => sheet.values[cell.index]);
    if (!isSame || repeated.length < repeatedNumbersMin) return [];
    const message = {
      zh: `表二、表三与上年报告完全相同，其中 ${repeated.length} 格不为 0。`,
      en: `Tables 2 and 3 are those of last year's report; ${repeated.length} cells are not 0.`,
    };
    const subject = JSON.stringify(repeated.map(({ index }) => [index, sheet.contents[index]]));
    return [{ parts: ['proactiveDisclosure', 'applicationStatistics'], message, subject }];
  }),
  examples: {
    passing: {
      edition: '2021',
      cells: { '2.5.1.C1': 101, '2.6.1.C1': 7, '3.1.C1': 3, '3.3.1.C1': 3 },
      previous: { cells: { '2.5.1.C1': 100, '2.6.1.C1': 7, '3.1.C1': 3, '3.3.1.C1': 3 } },
    },
    failing: {
      edition: '2021',
      cells: { '2.5.1.C1': 100, '2.6.1.C1': 7, '3.1.C1': 3, '3.3.1.C1': 3 },
      previous: { cells: { '2.5.1.C1': 100, '2.6.1.C1': 7, '3.1.C1': 3, '3.3.1.C1': 3 } },
    },
    missing: { edition: '2021', cells: {}, previous: { cells: {} }, isFound: false },
  },
};

const comparedMembers = ['overview', 'problemsAndImprovements'] as const;

function copyJudgements(facts: WiderFacts, previous: PreviousFacts): WiderJudgement[] {
  const names = [facts.body?.name, previous.body?.name].filter((name) => name !== undefined);
  return comparedMembers.flatMap((member) => {
    const [now, before] = [facts.narrative[member], previous.narrative?.[member]];
    if (!now || !before) return [];
    const { score, compared, passages } = similarity(now, before, names);
    if (compared < comparedLengthMin || score < copyScoreMin) return [];
    const section = facts.edition.sections.find((each) => each.member === member);
    const heading = quoted(section?.heading ?? { zh: member, en: member });
    const percent = Math.floor(score * 100);
    const passage = clipped(passages[0]?.text.replace(/\s+/g, ' ') ?? '');
    const message = {
      zh: `${heading.zh}除年份和数字外有 ${percent}% 与上年报告相同，如“${passage}”。`,
      en:
        `${percent}% of "${heading.en}" is last year's, but for the year and numbers, ` +
        `as in "${passage}".`,
    };
    const parts = [`narrative/${member}`, `previous/narrative/${member}`];
    return [{ parts, message, subject: `${now}\n${before}` }];
  });
}

const example =
  '本机关围绕群众关心的事项主动公开信息，及时更新机构职能、政策文件和办事指南，' +
  '全年编发政策图解并在门户网站专栏集中展示，组织窗口人员参加业务培训，逐件登记公众来信来电，' +
  '对依申请公开事项实行专人登记、限时答复，答复前由法制机构审核，每季度通报办理情况并抽查栏目更新。';

const copiedProse: WiderRule = {
  ...common,
  id: 'X-09',
  severity: 'warning',
  basis: { zh: '国办公开办函〔2021〕30号：内容雷同', en: 'notice 30 of 2021: contents alike' },
  title: { zh: '文字与上年雷同', en: 'Prose alike to last year’s' },
  formula: '总体情况、存在的主要问题及改进情况与上年相同的文字少于五分之四',
  mend: { zh: '按本年度实际情况撰写。', en: 'Write what happened in this year.' },
  missing: 'skip',
  judge: withPrevious(copyJudgements),
  examples: {
    passing: {
      edition: '2021',
      cells: {},
      narrative: { overview: '今年重建了公开专栏，把分散在各科室的文件归到一处。'.repeat(6) },
      previous: { narrative: { overview: example } },
    },
    failing: {
      edition: '2021',
      cells: {},
      narrative: { overview: `2023年，${example}` },
      previous: { narrative: { overview: `2022年，${example}` } },
    },
    missing: {
      edition: '2021',
      cells: {},
      narrative: { overview: example },
      previous: {},
      isFound: false,
    },
  },
};

const registered = {
  name: { zh: '名称', en: 'name' },
  code: { zh: '统一社会信用代码', en: 'credit code' },
  divisionCode: { zh: '行政区划代码', en: 'division code' },
} as const satisfies Partial<Record<keyof Body, Text>>;

const changedBody: WiderRule = {
  ...common,
  id: 'X-10',
  severity: 'information',
  basis: experience,
  title: { zh: '机关名称、代码变化', en: 'Name or codes of the body changed' },
  formula: '名称、代码与上年一致',
  mend: { zh: '在报告中说明机构变化。', en: 'Tell of the change in the report.' },
  missing: 'skip',
  judge: withPrevious(({ body }, previous) =>
    (['name', 'code', 'divisionCode'] as const).flatMap((key) => {
      const [now, before] = [body?.[key], previous.body?.[key]];
      if (!now || !before || now === before) return [];
      const { zh, en } = registered[key];
      const message = {
        zh: `机关${zh}由“${before}”变为“${now}”。`,
        en: `The ${en} of the body was "${before}" and is "${now}".`,
      };
      return [{ parts: [`organization/${key}`], message, subject: `${before} ${now}` }];
    }),
  ),
  examples: {
    passing: {
      edition: '2021',
      cells: {},
      body: { name: '甲县司法局' },
      previous: { body: { name: '甲县司法局' } },
    },
    failing: {
      edition: '2021',
      cells: {},
      body: { name: '甲县数据局' },
      previous: { body: { name: '甲县大数据中心' } },
    },
    missing: { edition: '2021', cells: {}, body: {}, previous: {}, isFound: false },
  },
};

export const changeRules: readonly WiderRule[] = [leap, sameFigures, copiedProse, changedBody];
