/**
 * What a page or a printed document puts around a report: breadcrumbs, metadata, buttons, page
 * numbers, dates. None of it is prose of the report.
 */
import { plain } from './normalise.ts';
import { isPageNumber } from './values.ts';

/** Furniture is short. */
const lengthMax = 160;

/** With these words lines of furniture begin. */
const words = new RegExp(
  `^(?:${[
    '正文$|目录$|首页|>|当前(?:位置|页面)|您(?:当前|现在)?(?:所在)?的?位置',
    '(?:信息|文章|稿件)?来源:|(?:信息)?索引号|文号|发文(?:字号|机关|日期)|(?:成文|公开|生成|发布|发表)日期',
    '(?:发布|发表|公开|更新)时间|发布(?:机构|单位|者|人)|公开(?:方式|形式|范围|时限|主体|机构|类别)|所属机构',
    '(?:主题|信息|体裁|组配)分类|主题词|关键[字词]|有效性|有效期|内容概述|责任编辑|编辑:|作者:|审核:|日期:|时间:',
    '(?:浏览|访问|阅读|点击)(?:次数|量|数|率)|点击查看|字号|字体|【?字体|打印|关闭|分享|收藏|扫一扫|扫描二维码',
    '上一[篇条]|下一[篇条]|相关(?:文章|附件|链接|解读|信息|新闻)|附件(?:下载|:|\\d)|返回(?:顶部|首页|列表)|无障碍|长者版',
    '关怀版|繁体|版权所有|主办单位|承办单位|网站地图|登录|搜索',
  ].join('|')})`,
);

/** Whether a line is a date and nothing else. */
export function isDateLine(text: string): boolean {
  return text.length <= 40 && /^\(?20\d\d年\d{1,2}月(?:\d{1,2}日)?\)?$/.test(plain(text));
}

/** Whether a line is furniture. Sentences are none, whatever they begin with. */
export function isFurniture(text: string): boolean {
  if (isPageNumber(text)) return true;
  if (text.length > lengthMax) return false;
  const line = plain(text);
  return !line.endsWith('。') && (words.test(line) || isButtons(line));
}

/** `A+ A- 打印 关闭` and crumbs such as `首页>政务公开>年报`. */
function isButtons(line: string): boolean {
  return /^[>[\]【】|]*$/.test(line) || /^[^>。]{1,20}(?:>[^>。]{1,20}){2,}$/.test(line);
}
