/** The prose of generated reports: sentences that real reports have, each report with its own. */
import type { Narrative } from '../src/form/narrative.ts';
import { Random } from './random.ts';

/** What the prose says of the figures. */
export interface ProseFacts {
  readonly year: number;
  /** Applications that were newly received. */
  readonly received: number;
}

type Sentences = readonly [string, ...string[]];

/** Each list gives one sentence; together they are an overview. */
const overviews: readonly Sentences[] = [
  [
    '围绕中心工作，及时公开群众关心的政策、办事指南和工作进展。',
    '坚持以公开为常态、不公开为例外，主动公开履职信息。',
    '聚焦重点领域，推进财政预决算、重大项目和公共服务信息公开。',
    '健全政策解读机制，做到文件与解读同步发布。',
    '完善主动公开目录，规范栏目设置，定期检查更新情况。',
    '依托门户网站和政务新媒体，多渠道发布权威信息。',
    '结合机构职能调整，及时更新机构概况和权责清单。',
  ],
  [
    '规范公开属性认定，严格保密审查，未发生失泄密事件。',
    '对规范性文件开展集中清理，清理结果向社会公布。',
    '加强信息全生命周期管理，对失效信息及时标注。',
    '建立信息发布台账，明确专人负责审核和维护。',
    '落实三审三校制度，提高发布质量。',
    '对历史信息进行梳理，修正错链和空白栏目。',
  ],
  [
    '优化网站检索和适老化服务，方便公众查找使用。',
    '推进政务公开专区建设，为群众提供查询和自助打印服务。',
    '将公开工作纳入年度考核，组织业务培训两次。',
    '邀请群众代表参加政府开放日活动，听取意见建议。',
    '加强与业务科室的沟通，形成分工协作的工作机制。',
    '开展社会评议，结果总体满意。',
  ],
];

const problems: Sentences = [
  '主动公开的深度还需加强，解读形式较为单一。下一步将丰富图解、视频等形式。',
  '工作人员业务能力有待提高。下一步将增加培训次数，组织跟班学习。',
  '部分栏目更新不够及时。下一步将建立提醒机制，按季度通报。',
  '政策文件的查找还不够方便。下一步将完善分类，改进检索。',
  '科室之间配合不够紧密。下一步将明确职责，定期会商。',
  '公众参与的渠道不多。下一步将开展意见征集和在线访谈。',
];

const fee = {
  notices: null,
  amountCharged: null,
  amountReceived: null,
} as const;

/** Returns the sentence that says how many applications were received. */
export function sayReceived(received: number): string {
  return received === 0
    ? '本年度未收到政府信息公开申请。'
    : `本年度共收到政府信息公开申请${received}件，均依法办理。`;
}

/**
 * Returns the prose of a report.
 *
 * @param names what decides which sentences it has
 */
export function composeNarrative({ year, received }: ProseFacts, ...names: string[]): Narrative {
  const random = new Random(...names, year, 'prose');
  const sentences = overviews.map((list) => random.pick(list));
  return {
    preamble: `根据《中华人民共和国政府信息公开条例》编制${year}年度报告，数据统计期限为${year}年1月1日至12月31日。`,
    overview: [...sentences, sayReceived(received)].join(''),
    problemsAndImprovements: random.pick(problems),
    otherMatters: '本年度未收取信息处理费。',
    informationProcessingFee: fee,
  };
}
