/** What the rules cost: checks in this process, without any HTTP or disk. */

import { cellsOf } from '../src/form/cells.ts';
import { checkReport } from '../src/form/check.ts';
import { editionById } from '../src/form/editions/index.ts';
import { blankFigures, freezeFigures, readCell, writeCell } from '../src/form/figures.ts';
import type { Child, ReportInput } from '../src/form/rules/report-facts.ts';
import { fillTotals } from '../src/form/totals.ts';
import type { Figures } from '../src/form/types.ts';
import { figuresOf } from './district.ts';
import { median } from './measure.ts';

const edition = editionById('2021');
const year = 2023;
const childCount = 100;
const rounds = 21;
const checksPerRound = 20;

export interface CheckCost {
  readonly what: string;
  /** Of one check, the median of rounds. */
  readonly microseconds: number;
}

const subjects =
  '本局 办公室 各科室 窗口人员 法规科 信息中心 下属单位 社会公众 基层站所 专班'.split(' ');
const deeds = '梳理 更新 答复 公开 解读 核查 归集 培训 通报 走访 编印 回应'.split(' ');
const objects =
  '机构职能 办事指南 政策文件 民生实事 招标信息 预算决算 应急预案 行政许可 处罚决定 会议纪要 建议提案 公益诉求 水质数据'.split(
    ' ',
  );
const endings = '效果良好 按期办结 群众满意 有待加强 已成常态 覆盖各乡 逐月核对 留有记录'.split(
  ' ',
);

/** Honest prose of the length of a published report: other words in other orders for each seed. */
function proseOf(seed: number): ReportInput['narrative'] {
  let state = (seed + 1) * 2_654_435_761;
  const next = (words: readonly string[]): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return words[(state >>> 8) % words.length] as string;
  };
  const sentence = (n: number) =>
    `${next(subjects)}${next(deeds)}${next(objects)}${n % 9}批，${next(deeds)}${next(objects)}，${next(endings)}。`;
  const text = (count: number) => Array.from({ length: count }, (_, n) => sentence(n)).join('');
  return {
    preamble: text(2),
    overview: `${text(40)}全年收到公开申请${seed % 50}件。`,
    problemsAndImprovements: text(15),
    otherMatters: '未收取信息处理费。',
    informationProcessingFee: { notices: null, amountCharged: null, amountReceived: null },
  };
}

/** Figures as the store gives those that are published: whole, and frozen. */
function published(seed: number): Figures {
  const figures = figuresOf(seed);
  fillTotals(edition, figures);
  return freezeFigures(figures);
}

function sumOf(children: readonly Child[]): Figures {
  const sum = blankFigures(edition);
  for (const cell of cellsOf(edition)) {
    const values = children.map(({ figures }) => Number((figures && readCell(figures, cell)) ?? 0));
    const total = values.reduce((all, value) => all + value, 0);
    writeCell(sum, cell, cell.kind === 'money' ? String(total) : total);
  }
  return sum;
}

/** Full reports: of an organization with last year's, and of a government with 100 organizations below it. */
function inputs(): Record<string, (round: number) => ReportInput> {
  const own: ReportInput = {
    ...{ year, kind: 'own', title: null, edition },
    figures: published(1),
    narrative: proseOf(1),
    organization: {
      ...{ name: '示例市第1局', level: 'prefecture', kind: 'department' },
      ...{ code: null, divisionCode: null },
    },
    previous: {
      ...{ year: year - 1, edition, figures: published(2), organization: null },
      narrative: proseOf(2),
    },
    children: null,
  };
  const childrenOf = (seed: number) =>
    Array.from(
      { length: childCount },
      (_, at): Child => ({
        ...{
          id: String(at),
          name: `示例市第${at + 1}局`,
          kind: 'department',
          verticallyLed: false,
        },
        figures: published(seed + at),
      }),
    );
  const children = childrenOf(1);
  const siblings = children
    .slice(0, 60)
    .map(({ id, name }, at) => ({ id, name, narrative: proseOf(at + 10) }));
  const city: ReportInput = {
    ...own,
    ...{ kind: 'consolidated', figures: sumOf(children), children },
    previous: own.previous && { ...own.previous, figures: freezeFigures(sumOf(childrenOf(7))) },
  };
  const written = (input: ReportInput) => (round: number) => ({
    ...input,
    // Prose that no check has seen yet.
    narrative: proseOf(1000 + round),
  });
  return {
    'figures changed, with last year’s': () => ({ ...own, figures: structuredClone(own.figures) }),
    'prose changed too': written(own),
    'figures changed, with last year’s and the prose of 60 siblings': () => ({ ...own, siblings }),
    'figures changed, with last year’s and 100 reports below': () => city,
    'the same, with one of them left out of the sum': () => ({
      ...city,
      figures: sumOf(children.slice(1)),
    }),
  };
}

/** The cost of checks of full reports. */
export function checkCosts(): CheckCost[] {
  let turn = 0;
  return Object.entries(inputs()).map(([what, make]) => {
    const times = Array.from({ length: rounds }, () => {
      const made = Array.from({ length: checksPerRound }, () => {
        turn += 1;
        return make(turn);
      });
      const start = performance.now();
      for (const input of made) checkReport(input);
      return ((performance.now() - start) * 1000) / checksPerRound;
    });
    return { what, microseconds: median(times.slice(1)) };
  });
}
