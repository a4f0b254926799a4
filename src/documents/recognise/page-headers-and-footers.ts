/**
 * Recognises what a page prints around a report: breadcrumbs, metadata, buttons, page numbers,
 * dates. It is not prose of the report.
 */
import { normalizeText } from '../../form/text/normalize.ts';
import { normalizeLabel } from './normalise.ts';
import { isPageNumber } from './values.ts';

/** The longest page header or footer. */
const lengthMax = 160;

/** Names of metadata at the beginning of a line, alone or before a colon or a space. */
const metadata = new RegExp(
  `^【?(?:${[
    '(?:信息|文章|稿件)?来源|(?:信息)?索引号|文号|发文(?:字号|机关|日期)|(?:成文|公开|生成|发布|发表)日期',
    '(?:发布|发表|公开|更新)时间|发布(?:机构|单位|者|人)|公开(?:方式|形式|范围|时限|主体|机构|类别)|所属机构',
    '(?:主题|信息|体裁|组配)分类|主题词|关键[字词]|有效性|有效期|内容概述|责任编辑|编辑|作者|审核|日期|时间',
    '签发(?:人|日期)',
    '(?:浏览|访问|阅读|点击)(?:次数|量|数|率)|字号|字体|打印|关闭|分享|收藏|目录|正文|首页|登录|注册|搜索',
  ].join('|')})(?:】|[:\\s]|$)`,
);

/** Words that begin no sentence. */
const buttons =
  /^(?:您?(?:当前|现在)?(?:所在)?的?(?:位置|页面):|当前(?:位置|页面)|分享到|扫一扫|扫描二维码|点击查看|上一[篇条]|下一[篇条]|相关(?:文章|附件|链接|解读|新闻)$|附件(?:下载|:)|返回(?:顶部|首页|列表)|无障碍|长者版|关怀版|版权所有|网站地图)/;

/** Breadcrumbs: `首页>政务公开>年报`, or one of them on a line of its own. */
const crumbs = /^>|^[^>。]{1,20}(?:>[^>。]{1,20}){2,}$/;

/** Checks that a line is only a date. */
export function isDateLine(text: string): boolean {
  return text.length <= 40 && /^\(?20\d\d年\d{1,2}月(?:\d{1,2}日)?\)?$/.test(normalizeLabel(text));
}

/** Checks that a line is a page header or footer. Sentences are not, whatever they begin with. */
export function isPageHeaderOrFooter(text: string): boolean {
  if (isPageNumber(text)) return true;
  if (text.length > lengthMax) return false;
  const line = normalizeLabel(text);
  if (line === '' || /[。;]|,(?=\p{Script=Han})/u.test(line)) return line === '';
  const spaced = normalizeText(text)
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han}\s)/gu, '');
  return (
    [spaced, line].some((one) => metadata.test(one)) || buttons.test(line) || crumbs.test(line)
  );
}
