/** Hostile texts: what a text is made of again and again, and the shapes in which it comes. */

/** Pieces that a reader may stop at, or begin something at that never ends. */
export const fragments: readonly string[] = [
  ...['1', '0', '1 ', '1,', '1.', '-', '--', '—', '|', '｜', '| ', ' ', '\t', '\u3000', '　1'],
  ...['(', ')', '（', '(a)', '《', '《》', '〈', '“', '"', "'", '[', '{', ':', '：', '/', '*', '#'],
  ...['a@', 'a.', 'a@qq.com ', '13912345678 ', '11010119900307', 'eyJ', 'nianbao_', '%', '\\u0000'],
  ...[
    '政',
    '政府信息公开',
    '收到1件，',
    '收到政府信息公开申请12件（',
    '办结',
    '其中，',
    '均为0件；',
  ],
  ...['一、', '（一）', '二、主动公开政府信息情况', '问题', '改进', '诉讼复议', '公开', '公开1234'],
  ...['规章', '规章 1 ', '本年新收', '结果维持', '行政复议', '2.没有现成信息', '总计|1|', '不适用'],
  ...[
    '2023年',
    '2023年1月1日',
    '1月',
    '第1页',
    'p.1',
    '国办公开办函〔',
    '2023年年度报告，',
    '年报',
  ],
  ...[
    '某某县人民政府',
    '某局',
    '发布机构',
    '发布机构:',
    '由某局编制',
    '来源：',
    '首页>',
    '各部门',
    '占1%',
  ],
  ...['<p>', '<td>', '</b>', '<', '<!--', '&amp;', '&', '<table><tr><td>', 'data:a;base64,', '&#1'],
  ...[
    'ﷺ',
    'ﾞ\u0300',
    '\u0315\u0300',
    '\u05b0\u05bc\u0300',
    'é',
    '㈠',
    '😀',
    '\ud800',
    '開',
    '開(kāi)',
  ],
  ...[
    '\n',
    ' \n',
    '1\n',
    '|\n',
    '规章\n',
    '规章|1|2\n',
    '一、总体情况\n',
    '不予公开 1 2\n',
    '1  1\n',
  ],
];

/** A text of about this many characters: a fragment again and again, in each of several shapes. */
export const shapes: readonly ((fragment: string, characters: number) => string)[] = [
  (fragment, characters) => fragment.repeat(characters / fragment.length),
  (fragment, characters) => `|1${fragment.repeat(characters / fragment.length)}x`,
];

/** Headings of a report, up to one section. */
const headings = [
  '某某县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n',
  '二、主动公开政府信息情况\n规章 | 1 | 2 | 3\n',
  '三、收到和处理政府信息公开申请情况\n本年新收 | 1 | 2 | 3\n',
  '四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 1 | 2 | 3\n',
  '五、存在的主要问题及改进情况\n',
];

function linesOf(fragment: string, characters: number, length: number): string {
  const line = fragment.repeat(Math.ceil(length / fragment.length)).replaceAll('\n', '');
  return `${line}\n`.repeat(characters / (line.length + 1));
}

/** A report of about this many characters whose last section is made of a fragment. */
export const reportShapes: typeof shapes = headings.map((_, at) => {
  const head = headings.slice(0, at + 1).join('');
  return (fragment: string, characters: number) => `${head}${linesOf(fragment, characters, 30)}`;
});
