/** Level 3: reports prose copied from last year's report or from a sibling. */

import { comparedLengthMin, compareTexts, copyScoreMin } from '../../text/similarity.ts';
import { estimateShare, sketchText } from '../../text/sketch.ts';
import type { Text } from '../../types.ts';
import { quoteHeading } from '../0-form/topics.ts';
import { clipText } from '../printed-values.ts';
import type { PreviousFacts, ReportFacts, Sibling } from '../report-facts.ts';
import { withPrevious } from '../report-facts.ts';
import type { ReportRule, RuleParameter, RuleResult } from '../rule.ts';
import { withThresholds } from '../rule.ts';

const comparedMembers = ['overview', 'problemsAndImprovements'] as const;

type Compared = (typeof comparedMembers)[number];

const common = {
  level: 3,
  severity: 'warning',
  basis: { zh: '国办公开办函〔2021〕30号：内容雷同', en: 'notice 30 of 2021: contents alike' },
  missing: 'skip',
} as const;

const parameters = {
  percentMin: {
    ...{ value: Math.round(100 * copyScoreMin), min: 30, max: 100 },
    title: {
      zh: '相同文字达到百分之多少算雷同',
      en: 'Share of the wording from which a text is a copy, in percent',
    },
  },
  lengthMin: {
    ...{ value: comparedLengthMin, min: 50, max: 5000 },
    title: {
      zh: '除年份、数字、标题外不少于多少字时判断',
      en: 'Fewest characters of wording for which texts are compared',
    },
  },
} as const satisfies Record<string, RuleParameter>;

type Thresholds = Readonly<Record<keyof typeof parameters, number>>;

/**
 * The share of runs from which texts are compared exactly. A copy with a change in every sentence
 * still has twice as many; independent texts on the same matters have a few percent.
 */
const likelyShareMin = 0.1;
/** Returns how much of a text was copied, and the longest passage; null where it is no copy. */
function findCopy(text: string, source: string, names: readonly string[], least: Thresholds) {
  const { score, compared, passages } = compareTexts(text, source, names);
  if (compared < least.lengthMin || 100 * score < least.percentMin) return null;
  const passage = clipText(passages[0]?.text.replace(/\s+/g, ' ') ?? '');
  const like: Text =
    passage === '' ? { zh: '', en: '' } : { zh: `，如“${passage}”`, en: `, as in "${passage}"` };
  return { score, percent: Math.floor(100 * score), like };
}

function checkLastYear(
  facts: ReportFacts,
  previous: PreviousFacts,
  thresholds: Thresholds,
): RuleResult[] {
  const names = [facts.organization?.name, previous.organization?.name].filter(
    (name) => name !== undefined,
  );
  return comparedMembers.flatMap((member) => {
    const [now, before] = [facts.narrative[member], previous.narrative?.[member]];
    if (!now || !before || estimateShare(sketchText(now), sketchText(before)) < likelyShareMin)
      return [];
    const copy = findCopy(now, before, names, thresholds);
    if (copy === null) return [];
    const { percent, like } = copy;
    const heading = quoteHeading(facts, member);
    const message = {
      zh: `${heading.zh}除年份和数字外有 ${percent}% 与上年报告相同${like.zh}。`,
      en: `${percent}% of ${heading.en} repeats last year's, apart from years and numbers${like.en}.`,
    };
    const parts = [`narrative/${member}`, `previous/narrative/${member}`];
    return [{ parts, message, subject: `${now}\n${before}` }];
  });
}

/** The siblings that are compared exactly: where all copied from one, any of them is enough. */
const likelyMax = 3;

/** Selects the siblings whose text is most likely the source, the likeliest first. */
function selectLikelySources(text: string, member: Compared, siblings: readonly Sibling[]) {
  const sketch = sketchText(text);
  return siblings
    .flatMap((sibling) => {
      const source = sibling.narrative[member];
      if (!source) return [];
      const share = estimateShare(sketch, sketchText(source));
      return share < likelyShareMin ? [] : [{ sibling, source, share }];
    })
    .sort((one, other) => other.share - one.share)
    .slice(0, likelyMax);
}

function checkSiblings(facts: ReportFacts, thresholds: Thresholds): RuleResult[] {
  const { organization, narrative, siblings = [] } = facts;
  return comparedMembers.flatMap((member) => {
    const text = narrative[member];
    if (!text || text.length < thresholds.lengthMin) return [];
    const [first, ...others] = selectLikelySources(text, member, siblings).flatMap(
      ({ sibling, source }) => {
        const names = [...(organization === null ? [] : [organization.name]), sibling.name];
        const copy = findCopy(text, source, names, thresholds);
        return copy === null ? [] : [{ ...copy, sibling, source }];
      },
    );
    if (first === undefined) return [];
    const most = others.reduce((best, each) => (each.score > best.score ? each : best), first);
    const { percent, like, sibling, source } = most;
    const heading = quoteHeading(facts, member);
    const message = {
      zh: `${heading.zh}除名称、年份和数字外有 ${percent}% 与“${sibling.name}”的报告相同${like.zh}。`,
      en:
        `${percent}% of ${heading.en} repeats that of "${sibling.name}", apart from names, years ` +
        `and numbers${like.en}.`,
    };
    const parts = [`narrative/${member}`, `siblings/${sibling.id}/narrative/${member}`];
    return [{ parts, message, subject: `${text}\n${source}` }];
  });
}

const example =
  '本机关围绕群众关心的事项主动公开信息，及时更新机构职能、政策文件和办事指南，' +
  '全年编发政策图解并在门户网站专栏集中展示，组织窗口人员参加业务培训，逐件登记公众来信来电，' +
  '对依申请公开事项实行专人登记、限时答复，答复前由法制机构审核，每季度通报办理情况并抽查栏目更新。';
const otherExample = '今年重建了公开专栏，把分散在各科室的文件归到一处。'.repeat(6);

const fromLastYear = withThresholds({
  ...common,
  id: 'X-09',
  since: '2.0.0',
  title: { zh: '文字与上年雷同', en: 'Prose repeats last year’s' },
  formula: '总体情况、存在的主要问题及改进情况与上年相同的文字少于 percentMin%',
  parameters,
  howToFix: { zh: '按本年度实际情况撰写。', en: 'Write about this year.' },
  evaluate: withPrevious(checkLastYear),
  examples: {
    passing: {
      cells: {},
      narrative: { overview: otherExample },
      previous: { narrative: { overview: example } },
    },
    failing: {
      cells: {},
      narrative: { overview: `2023年，${example}` },
      previous: { narrative: { overview: `2022年，${example}` } },
    },
    missing: {
      cells: {},
      narrative: { overview: example },
      previous: {},
      isFound: false,
    },
  },
});

const fromNeighbour = withThresholds({
  ...common,
  id: 'X-11',
  since: '3.0.0',
  title: { zh: '文字与其他机关雷同', en: 'Prose repeats another organization’s' },
  formula: '总体情况、存在的主要问题及改进情况与同级机关相同的文字少于 percentMin%',
  parameters,
  howToFix: { zh: '按本机关实际情况撰写。', en: 'Write about this organization.' },
  evaluate: checkSiblings,
  examples: {
    passing: {
      cells: {},
      narrative: { overview: otherExample },
      siblings: [{ name: '甲县财政局', narrative: { overview: example } }],
    },
    failing: {
      cells: {},
      organization: { name: '甲县司法局' },
      narrative: { overview: `2023年，甲县司法局报告如下：${example}` },
      siblings: [
        { name: '甲县财政局', narrative: { overview: `2023年，甲县财政局报告如下：${example}` } },
      ],
    },
    missing: { cells: {}, narrative: { overview: example }, isFound: false },
  },
});

export const copies: readonly ReportRule[] = [fromLastYear, fromNeighbour];
