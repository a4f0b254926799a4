/**
 * Lists the words that reports use for the numbers of the form. Only text of these words is
 * understood: any other word makes a claim uncertain, and uncertain claims are not compared. So a
 * word belongs here only if it never narrows what is counted.
 */

/** What a word means. `row …` and `column …` name those of table 3, `result …` columns of table 4. */
export type Mark =
  | 'filler'
  | 'own'
  | 'area'
  | 'organizations'
  | 'thisYear'
  | 'otherTime'
  | 'disclosure'
  | 'application'
  | 'request'
  | 'onRequest'
  | 'received'
  | 'accepted'
  | 'newly'
  | 'receivedInAll'
  | 'handled'
  | 'answered'
  | 'finished'
  | 'carriedIn'
  | 'carriedForward'
  | 'carried'
  | 'review'
  | 'suit'
  | 'directSuit'
  | 'suitAfterReview'
  | 'respondent'
  | 'filed'
  | 'rules'
  | 'normative'
  | 'issued'
  | 'repealed'
  | 'inForce'
  | 'newlyDisclosed'
  | 'stock'
  | 'licence'
  | 'penalty'
  | 'compulsion'
  | 'made'
  | 'decision'
  | 'decided'
  | 'adminFee'
  | 'handlingFee'
  | 'feeNotice'
  | 'charged'
  | 'none'
  | 'all'
  | 'and'
  | 'etc'
  | 'among'
  | 'including'
  | 'share'
  | 'change'
  | 'rise'
  | 'fall'
  | 'rate'
  | 'about'
  | 'nearly'
  | 'over'
  | 'under'
  | `row ${string}`
  | `column ${string}`
  | `result ${string}`;

function splitWords(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

/** Combines every first part with every second part, and so on; `-` is an empty part. */
function combineWords(...parts: readonly string[]): string[] {
  return parts
    .map((part) => splitWords(part).map((word) => (word === '-' ? '' : word)))
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), ['']);
}

const lastYear = '上年 上年度 上一年 上一年度 去年 去年度';
const nextYear = '下年 下年度 下一年 下一年度 次年 次年度 明年 明年度 第二年 来年';
const organizationKinds = `局 委 办 厅 院 所 署 会 处 队 校 馆 站 乡 镇 街 街道 街办 街道办 街道办事处 镇政府
  乡政府 机关 单位 中心 部 部门 支队 大队 管委会 委员会 办公室 行政机关 社区 公司 集团 园区 府`;
const areaKinds = '省 市 县 区 旗 州 盟';

const words: readonly (readonly [Mark, readonly string[]])[] = [
  [
    'filler',
    splitWords(`共 总共 一共 共计 合计 总计 累计 总 计 总数 总量 总数量 数量 数 量 件数 其 了 的 之 为 是 有 已 已经
      各类 类 政府 事项 情况 方面 工作 依法 依规 依法依规 及时 按时 按期 如期 按规定 规范 严格 认真 中 内 上 在 由 向
      目前 期间 实际 另 另外 另有 还有 尚有 仍有 还 也 亦 且 此外 同时 分别 分别为 作 做 进行 予以 给予 任何 得到 获 被 于
      法定期限内 在法定期限内 法定时限内 规定期限内 规定时限内 规定时间内 期限 时限 按照 根据 依据 依照 要求 规定 条例
      结果 最终 申请人 提出 提交 公众 社会公众 群众 因 由于 原因 领域 公民、法人和其他组织 公民、法人或其他组织
      公民、法人或者其他组织 公民、法人及其他组织 公民法人和其他组织 代表 办件 案件 一是 二是 三是 四是 五是 六是 七是
      八是 九是 十是 首先 其次 再次 最后 按申请人类型 按申请人类别 按申请人性质 按申请人类型分 按申请人类别分
      从申请人类型看 从申请主体看 按申请主体分 按办理结果 按办理结果分 从办理结果看 按答复结果 从答复结果看
      从答复情况看 从答复类型看 达 达到 截止 截至 至 到 自 起 止
      任何单位和个人 任何单位或个人 任何组织和个人 任何组织或个人 任何单位、个人 任何形式 针对 有关 按规定程序 按程序`),
  ],
  ['own', combineWords('我 本', organizationKinds)],
  ['own', combineWords('全', '局 委 办 厅 院 所 署 处 校 馆 站')],
  [
    'own',
    combineWords('市 县 区 省 州 旗 我市 我县 我区 我省', '政府 政府办 政府办公室 政府办公厅 本级'),
  ],
  ['own', splitWords('本级 镇政府 乡政府 街道办事处 街道 街道办')],
  ['area', combineWords('全 我', areaKinds)],
  ['area', combineWords('全', '省 市 县 区 旗 州 盟', '范围 范围内 上下 政府系统 行政机关')],
  ['area', splitWords('全镇 全乡 全街道 全街 全系统')],
  [
    'organizations',
    splitWords(`各级行政机关 各行政机关 各级政府机关 各级机关 各级各部门 各地各部门 各地区各部门 各部门 各单位 各级政府
      各级人民政府 行政机关 政府部门 政府机关 各镇 各乡镇 各街道 各镇街 各级 及其部门 及部门 各镇街道
      各有关部门 有关部门 相关部门`),
  ],
  [
    'thisYear',
    splitWords(
      '全年 全年度 年度 本年 本年度 今年 今年以来 本年以来 本年度以来 年内 当年 一年来 报告期 报告期内 年底 年末 该年 该年度',
    ),
  ],
  [
    'otherTime',
    splitWords(`${lastYear} ${nextYear} 上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 近年来 近年
      近三年 近两年 近五年 历年 以来 至今 往年 同期 上年同期 去年同期 前年 每年 每月 月均 年均 平均 当月 以前年度
      今后 下一步 下步 计划 拟 预计 力争 将 将要`),
  ],
  [
    'disclosure',
    splitWords(`政府信息公开 政府信息公开工作 政府信息 信息公开 信息公开工作 政务公开 政府信息公开类 信息公开类 政府信息公开领域
      信息公开领域 政府信息依申请公开领域 政府信息公开相关 信息公开相关 政府信息公开方面 信息公开方面 涉政府信息公开
      政府信息公开事项 政府信息公开事务 信息公开事务 与政府信息公开有关 因信息公开`),
  ],
  [
    'application',
    combineWords(
      `政府信息 政府信息公开 信息公开 依申请公开 依申请 政府信息依申请公开 依申请公开政府信息 政府信息公开依申请
      依申请公开信息 依申请信息公开 依申请政府信息公开 公开政府信息 公开信息 提出公开政府信息的 要求公开政府信息的
      公开政府信息的 申请公开政府信息的 获取政府信息的 政府信息公开的 信息公开的 关于政府信息公开的 政府信息公开类 信息公开类`,
      `申请 申请件 申请案件 申请事项 申请表 申请书 申请数量 申请数 申请总数 申请量 申请办件 申请总量`,
    ),
  ],
  [
    'application',
    splitWords(`依申请公开件 依申请件 依申请公开案件 依申请公开办件 依申请公开事项 依申请公开申请 政府信息公开案件
      申请公开政府信息 申请公开信息 信息公开申请人申请 申请公开件 政府信息申请公开件`),
  ],
  [
    'request',
    splitWords(
      '申请 公开申请 申请件 申请案件 申请事项 申请数量 申请书 申请表 申请数 申请量 申请总数',
    ),
  ],
  [
    'onRequest',
    splitWords(
      '依申请公开 政府信息依申请公开 依申请公开政府信息 依申请公开信息 依申请信息 依申请 依申请信息公开',
    ),
  ],
  ['received', splitWords('收到 接到 接收 接收到 收悉 收取到 接受 收 接 收到的 共收到 新增')],
  ['accepted', splitWords('受理 受理数 受理量 受理数量 收件数')],
  ['newly', splitWords('新收 新收到 新受理 新接收 新接到 本年新收 本年新收到 本年度新收')],
  ['receivedInAll', splitWords('收办 接办')],
  ['handled', splitWords('办理 处理 受理办理 办理了')],
  [
    'answered',
    splitWords(
      '答复 回复 办理答复 答复办理 完成答复 作出答复 予以答复 书面答复 依法答复 按时答复 按期答复',
    ),
  ],
  [
    'finished',
    splitWords(
      '办结 办理完毕 处理完毕 办理完结 办理完成 完成办理 答复办结 办结答复 答复完毕 审结办结 办毕',
    ),
  ],
  [
    'carriedIn',
    combineWords(
      lastYear,
      '结转 转结 结转的 结转至本年度 结转至今年 结转本年 结转至本年 结转到本年 转入 结转来 接转',
    ),
  ],
  ['carriedIn', combineWords('结转 承接 接续 转接 转结 结转自', lastYear)],
  [
    'carriedForward',
    combineWords('结转 转 转结 接转 顺延 延续 结转办理', '- 至 到 入 于 往', nextYear),
  ],
  ['carriedForward', combineWords(nextYear, '结转 继续办理 办理 答复')],
  [
    'carriedForward',
    splitWords(
      '结转下年度继续办理 跨年办理 跨年度办理 结转下年继续办理 年末结转 延至下年度 延至下一年 继续办理',
    ),
  ],
  ['carried', splitWords('结转 转结')],
  [
    'row granted',
    splitWords(
      '予以公开 同意公开 予以全部公开 全部公开 全部予以公开 完全公开 准予公开 答复予以公开',
    ),
  ],
  [
    'row partiallyGranted',
    splitWords('部分公开 予以部分公开 同意部分公开 部分予以公开 予以部份公开 部份公开'),
  ],
  ['row denied', splitWords('不予公开 不同意公开 决定不予公开')],
  ['row stateSecret', splitWords('国家秘密 属于国家秘密 涉及国家秘密')],
  [
    'row prohibitedByLaw',
    splitWords(
      '其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 其他法律、行政法规禁止公开',
    ),
  ],
  ['row endangersSecurityOrStability', splitWords('危及三安全一稳定 三安全一稳定')],
  ['row thirdPartyRights', splitWords('保护第三方合法权益')],
  [
    'row internalAffairs',
    splitWords('属于三类内部事务信息 三类内部事务信息 内部事务信息 属于内部事务信息'),
  ],
  [
    'row processInformation',
    splitWords('属于四类过程性信息 四类过程性信息 过程性信息 属于过程性信息'),
  ],
  [
    'row enforcementFiles',
    splitWords('属于行政执法案卷 行政执法案卷 行政执法案卷信息 属于行政执法案卷信息'),
  ],
  ['row administrativeInquiry', splitWords('属于行政查询事项 行政查询事项')],
  ['row unavailable', splitWords('无法提供 无法提供政府信息')],
  [
    'row notHeld',
    splitWords(
      '本机关不掌握相关政府信息 本机关不掌握 本机关不掌握相关信息 不掌握相关政府信息 不掌握相关信息',
    ),
  ],
  [
    'row requiresCreation',
    splitWords('没有现成信息需要另行制作 没有现成信息、需要另行制作 没有现成信息 需要另行制作'),
  ],
  ['row unclearAfterCorrection', splitWords('补正后申请内容仍不明确 补正后仍不明确')],
  ['row notProcessed', splitWords('不予处理')],
  [
    'row petitionOrComplaint',
    splitWords('信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请 信访、举报、投诉类'),
  ],
  ['row repeated', splitWords('重复申请')],
  ['row publicPublication', splitWords('要求提供公开出版物')],
  ['row excessive', splitWords('无正当理由大量反复申请')],
  ['row confirmation', splitWords('要求行政机关确认或重新出具已获取信息')],
  [
    'row otherOutcomes',
    splitWords(
      '其他处理 作其他处理 作出其他处理 做其他处理 其它处理 作其它处理 其他方式处理 予以其他处理',
    ),
  ],
  [
    'row correctionOverdue',
    splitWords(`申请人无正当理由逾期不补正 无正当理由逾期不补正 逾期不补正
      申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请`),
  ],
  [
    'row feeOverdue',
    splitWords(`申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴费
      申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请`),
  ],
  ['column naturalPerson', splitWords('自然人 公民 个人')],
  ['column commercialEnterprise', splitWords('商业企业 企业')],
  ['column researchInstitution', splitWords('科研机构')],
  ['column publicWelfareOrganization', splitWords('社会公益组织')],
  ['column legalServiceOrganization', splitWords('法律服务机构')],
  [
    'column legal',
    splitWords(
      '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人与其他组织 法人、其他组织 法人组织 法人',
    ),
  ],
  ['review', combineWords('- 行政', '复议', '- 案件 申请 事项')],
  ['suit', combineWords('- 行政', '诉讼', '- 案件 事项')],
  ['directSuit', splitWords('未经复议直接起诉 直接起诉 未经复议直接提起诉讼')],
  ['suitAfterReview', splitWords('复议后起诉 经复议后起诉 复议后提起诉讼')],
  [
    'respondent',
    splitWords('引发 引起 导致 被申请 被提起 发生 产生 出现 引发的 发生的 产生的 涉诉'),
  ],
  ['filed', splitWords('备案 提起 应诉 参与 应对 涉及 涉 登记')],
  ['result upheld', splitWords('维持 结果维持 维持结果')],
  ['result corrected', splitWords('纠正 结果纠正 被纠正')],
  ['result other', splitWords('其他结果')],
  ['result pending', splitWords('尚未审结 未审结')],
  ['rules', splitWords('规章 政府规章 地方政府规章 部门规章')],
  ['normative', splitWords('行政规范性文件 规范性文件')],
  [
    'issued',
    splitWords(
      '制发 制定 印发 出台 新制发 新制定 制定出台 制定印发 制定发布 本年制发 新制作 制作 制发出台 新出台',
    ),
  ],
  ['repealed', splitWords('废止 宣布废止 本年废止 废止或失效 废止失效 废止和失效 废止及失效')],
  ['inForce', splitWords('现行有效 现行有效的')],
  ['newlyDisclosed', splitWords('新公开')],
  ['stock', splitWords('对外公开总数 对外公开总数量')],
  ['licence', splitWords('行政许可')],
  ['penalty', splitWords('行政处罚')],
  ['compulsion', splitWords('行政强制')],
  ['made', splitWords('作出 做出')],
  ['decision', splitWords('决定')],
  ['decided', splitWords('处理决定 本年处理决定 处理决定数量 本年处理决定数量')],
  ['adminFee', splitWords('行政事业性收费 行政事业性收费金额 行政事业性收费收入')],
  [
    'handlingFee',
    splitWords(
      '政府信息公开信息处理费 信息处理费 信息公开处理费 信息公开信息处理费 政府信息处理费 依申请公开信息处理费',
    ),
  ],
  ['feeNotice', splitWords('收费通知 收费通知书 缴费通知 缴费通知书')],
  ['charged', splitWords('收取 征收 实收 发出 开具 下达 金额 费用')],
  ['none', splitWords('未 没有 无 未曾 并未 均未 暂未 暂无 尚未 尚无 未有 不存在 均无 从未 零')],
  ['all', splitWords('均 全部 所有 皆 都 全都')],
  ['and', splitWords('和 及 与 以及 或 或者 并')],
  ['etc', splitWords('等')],
  ['among', splitWords('其中 其中包括')],
  ['including', splitWords('含 包括 包含 含有')],
  ['share', splitWords('占 占比 占比为 占比达 占总数 占总量 占全部 比例 比例为 比重 占比重')],
  ['change', splitWords('同比 较 比 相比 相较 相较于 较之 环比 对比 多 少')],
  ['rise', splitWords('增长 增加 上升 提高 上涨 增多 同比增长 同比增加 同比上升')],
  ['fall', splitWords('下降 减少 回落 降低 同比下降 同比减少 降幅')],
  ['rate', splitWords('办结率 办结率达 办结率为 办结率达到')],
  ['about', splitWords('约 大约 左右 上下')],
  ['nearly', splitWords('近 将近 接近')],
  ['over', splitWords('超 超过 逾 突破 至少 以上 不少于 高达')],
  ['under', splitWords('不足 不到 以内 不超过')],
];

/** A word and what it means. */
type Entry = readonly [word: string, mark: Mark];

/** Every word once; of two with the same spelling the later one counts. */
const entries: ReadonlyMap<string, Mark> = new Map(
  words.flatMap(([mark, spellings]) => spellings.map((word): Entry => [word, mark])),
);

/** Words by their first one or two characters, the longest first. */
const byBeginning: ReadonlyMap<string, readonly Entry[]> = Map.groupBy(
  [...entries].sort(([one], [other]) => other.length - one.length),
  ([word]) => word.slice(0, 2),
);

const firstCharacters = new Set([...entries.keys()].map((word) => word.charAt(0)));

function beginsCase(text: string, at: number): boolean {
  return (
    text.startsWith('行政复议', at) ||
    text.startsWith('复议', at) ||
    text.startsWith('行政诉讼', at)
  );
}

function findLongest(text: string, at: number, known: readonly Entry[] = []): Entry | null {
  for (const entry of known) {
    const [word] = entry;
    if (!text.startsWith(word, at)) continue;
    // 我镇政府信息公开 is 我镇 and 政府信息公开; 信息公开申请行政复议 is 信息公开 and 申请行政复议.
    const end = at + word.length;
    if (word.endsWith('政府') && text.startsWith('信息', end)) continue;
    if (word.endsWith('公开申请') && beginsCase(text, end)) continue;
    return entry;
  }
  return null;
}

/** Checks that a known word begins with a character. */
export function beginsWord(character: string): boolean {
  return firstCharacters.has(character);
}

/** Returns the longest known word that begins at a position, or null. */
export function wordAt(text: string, at: number): Entry | null {
  return (
    findLongest(text, at, byBeginning.get(text.slice(at, at + 2))) ??
    findLongest(text, at, byBeginning.get(text.charAt(at)))
  );
}
