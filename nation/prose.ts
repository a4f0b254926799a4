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

/** The parts of an overview, as the form asks for them; each list gives one sentence. */
const overviews = {
  disclosure: [
    '主动公开方面，围绕中心工作，及时公开群众关心的政策、办事指南和工作进展。',
    '主动公开方面，坚持以公开为常态、不公开为例外，规范公开履职信息。',
    '主动公开方面，聚焦重点领域，推进财政预决算、重大项目和公共服务信息公开。',
    '主动公开方面，健全政策解读机制，做到文件与解读同步发布。',
    '主动公开方面，完善公开目录，规范栏目设置，定期检查更新情况。',
    '主动公开方面，结合机构职能调整，及时更新机构概况和权责清单。',
  ],
  management: [
    '政府信息管理方面，规范公开属性认定，严格保密审查，未发生失泄密事件。',
    '政府信息管理方面，对规范性文件开展集中清理，清理结果向社会公布。',
    '政府信息管理方面，加强全生命周期管理，对失效信息及时标注。',
    '政府信息管理方面，建立发布台账，明确专人负责审核和维护。',
    '政府信息管理方面，落实三审三校制度，提高发布质量。',
  ],
  platforms: [
    '平台建设方面，优化网站检索和适老化服务，方便公众查找使用。',
    '平台建设方面，推进政务公开专区建设，提供查询和自助打印服务。',
    '平台建设方面，依托门户网站和政务新媒体，多渠道发布权威信息。',
    '平台建设方面，整合栏目，修正错链和空白栏目。',
  ],
  supervision: [
    '监督保障方面，将公开工作纳入工作考核，开展社会评议，结果总体满意，未发生责任追究情形。',
    '监督保障方面，组织业务培训，落实工作考核和社会评议，全年没有责任追究事项。',
    '监督保障方面，邀请群众代表参加社会评议，工作考核结果定期通报，责任追究机制健全。',
  ],
} as const satisfies Record<string, Sentences>;

const problems: Sentences = [
  '存在的主要问题：主动公开的深度还需加强，解读形式较为单一。改进情况：已增加图解、视频等形式。',
  '存在的主要问题：工作人员业务能力有待提高。改进情况：增加培训次数，组织跟班学习。',
  '存在的主要问题：部分栏目更新不够及时。改进情况：建立提醒机制，按季度通报。',
  '存在的主要问题：政策文件的查找还不够方便。改进情况：完善分类，改进检索。',
  '存在的主要问题：科室之间配合不够紧密。改进情况：明确职责，定期会商。',
  '存在的主要问题：公众参与的渠道不多。改进情况：开展意见征集和在线访谈。',
];

const fee = {
  notices: null,
  amountCharged: null,
  amountReceived: null,
} as const;

/** Returns the sentence that says how many applications were received. */
export function sayReceived(received: number): string {
  return received === 0
    ? '依申请公开方面，本年度未收到政府信息公开申请。'
    : `依申请公开方面，本年度新收政府信息公开申请${received}件，均依法办理。`;
}

/**
 * Returns the prose of a report.
 *
 * @param names what decides which sentences it has
 */
export function composeNarrative({ year, received }: ProseFacts, ...names: string[]): Narrative {
  const random = new Random(...names, year, 'prose');
  const { disclosure, management, platforms, supervision } = overviews;
  const rest = [management, platforms, supervision].map((list) => random.pick<string>(list));
  const overview = [random.pick<string>(disclosure), sayReceived(received), ...rest].join('');
  return {
    preamble: `根据《中华人民共和国政府信息公开条例》编制${year}年度报告，数据统计期限为${year}年1月1日至12月31日。`,
    overview,
    problemsAndImprovements: random.pick(problems),
    otherMatters: '本年度未收取信息处理费。',
    informationProcessingFee: fee,
  };
}
