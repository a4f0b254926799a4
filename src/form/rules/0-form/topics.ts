/** Level 0: checks that a report covers its topics (F-07 to F-09). */

import { type ProseMember, proseHeading } from '../../narrative.ts';
import type { OrganizationKind } from '../../organization.ts';
import type { Text } from '../../types.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { ReportRule } from '../rule.ts';
import { quoteText } from '../wording.ts';

/** Returns the heading of a part of the prose, in quotes. */
export function quoteHeading({ edition }: ReportFacts, member: ProseMember): Text {
  return quoteText(proseHeading(edition, member));
}

/** Checks that a part of the prose has no text. */
export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** Joins parts of the prose into one text. */
function joinProse({ narrative }: ReportFacts, members: readonly ProseMember[]): string {
  return members.map((member) => narrative[member] ?? '').join('\n');
}

/** A topic: its name, and the words that show that a text covers it. */
type Topic = Text & { readonly words: RegExp };

function findMissingTopics(text: string, topics: readonly Topic[]): Text | null {
  const open = topics.filter(({ words }) => !words.test(text));
  if (open.length === 0) return null;
  return {
    zh: open.map(({ zh }) => zh).join('、'),
    en: open.map(({ en }) => en).join(', '),
  };
}

interface TopicRule {
  readonly id: string;
  readonly basis: Text;
  readonly title: Text;
  readonly formula: string;
  readonly members: readonly ProseMember[];
  /** The part that is reported; where it is blank, another rule reports that. */
  readonly main: ProseMember;
  readonly topics: readonly Topic[];
  readonly organizationKinds?: readonly OrganizationKind[];
  readonly passing: string;
}

/** Builds a rule that requires topics in the prose. */
function makeTopicRule(rule: TopicRule): ReportRule {
  const {
    id,
    basis,
    title,
    formula,
    members,
    main,
    topics: wanted,
    passing,
    organizationKinds,
  } = rule;
  const organization = { kind: 'government', level: 'county' } as const;
  return {
    id,
    level: 0,
    severity: 'warning',
    since: '2.0.0',
    ...(organizationKinds && { organizationKinds }),
    missing: 'skip',
    basis,
    title,
    formula,
    howToFix: {
      zh: '补充；确已写明的，请说明。',
      en: 'Add it, or explain where the report covers it.',
    },
    evaluate: (facts) => {
      const text = facts.narrative[main];
      if (text === null || isBlank(text)) return [];
      const open = findMissingTopics(joinProse(facts, members), wanted);
      if (open === null) return [];
      const heading = quoteHeading(facts, main);
      const message = {
        zh: `${heading.zh}没有写到：${open.zh}。`,
        en: `${heading.en} does not cover: ${open.en}.`,
      };
      return [{ parts: [`narrative/${main}`], message, subject: open.zh }];
    },
    examples: {
      passing: { cells: {}, organization, narrative: { [main]: passing } },
      failing: { cells: {}, organization, narrative: { [main]: '一切正常。' } },
      missing: { cells: {}, organization, isFound: false },
    },
  };
}

const aspects = makeTopicRule({
  id: 'F-07',
  basis: { zh: '国办公开办函〔2021〕30号', en: 'notice 30 of 2021' },
  title: { zh: '总体情况应写五个方面', en: 'The overview must cover five aspects' },
  formula: '主动公开、依申请公开、政府信息管理、平台建设、监督保障',
  members: ['overview'],
  main: 'overview',
  topics: [
    { zh: '主动公开', en: 'proactive disclosure', words: /主动公开|公开.{0,12}信息|发布/u },
    { zh: '依申请公开', en: 'applications', words: /申请/u },
    {
      zh: '政府信息管理',
      en: 'management',
      words: /信息.{0,4}管理|审核|审查|清理|规范性文件|制度/u,
    },
    { zh: '平台建设', en: 'platforms', words: /平台|网站|专栏|栏目|新媒体|公众号|渠道|载体/u },
    { zh: '监督保障', en: 'supervision', words: /监督|保障|考核|评议|培训|检查|责任|问责/u },
  ],
  passing: '主动公开政策；申请均已答复；落实信息审核；办好网站专栏；开展业务培训。',
});

const governments = makeTopicRule({
  id: 'F-08',
  basis: { zh: '《条例》第五十条第一款第四项', en: 'Article 50(4) of the Regulation' },
  title: { zh: '政府应报告考核、评议和责任追究', en: 'Governments must report assessment' },
  formula: '工作考核、社会评议和责任追究结果情况',
  members: ['overview', 'problemsAndImprovements', 'otherMatters'],
  main: 'overview',
  topics: [
    { zh: '工作考核', en: 'assessment', words: /考核|考评|绩效/u },
    { zh: '社会评议', en: 'social review', words: /评议|满意度|测评|第三方评估|社会评价/u },
    { zh: '责任追究', en: 'accountability', words: /责任追究|追究.{0,6}责任|追责|问责/u },
  ],
  organizationKinds: ['government'],
  passing: '公开工作纳入考核，开展社会评议，未发生责任追究情形。',
});

const problems = makeTopicRule({
  id: 'F-09',
  basis: { zh: '统一格式', en: 'the form' },
  title: { zh: '问题和改进都应写明', en: 'Problems and improvements must both be reported' },
  formula: '第五部分有问题，也有改进',
  members: ['problemsAndImprovements'],
  main: 'problemsAndImprovements',
  topics: [
    {
      zh: '存在的问题',
      en: 'problems',
      words: /问题|不足|不够|不强|不高|有待|欠缺|薄弱|短板|差距|滞后|困难/u,
    },
    {
      zh: '改进情况',
      en: 'improvements',
      words: /改进|整改|加强|强化|完善|提升|提高|优化|增加|措施|下一步|今后|将/u,
    },
  ],
  passing: '解读形式不够丰富；已增加图解，加强培训。',
});

export const topics: readonly ReportRule[] = [aspects, governments, problems];
