/** Whose report a text is, its year, its title and its prose. */
import { test } from 'tap';
import { fixtures, read } from './reports.ts';

interface Named {
  readonly text: string;
  readonly name: string | null;
  readonly year: number | null;
  readonly title: string | null;
}

const named: readonly Named[] = [
  {
    text: '根据有关要求,制定西湖区某局2023年政府信息公开工作年度报告。',
    name: '西湖区某局',
    year: 2023,
    title: '西湖区某局2023年政府信息公开工作年度报告',
  },
  {
    text: '现公布子长市人民政府2023年度政府信息公开工作报告。',
    name: '子长市人民政府',
    year: 2023,
    title: '子长市人民政府2023年度政府信息公开工作报告',
  },
  {
    text: '2023年下各镇政府信息公开工作年度报告',
    name: '下各镇人民政府',
    year: 2023,
    title: '2023年下各镇政府信息公开工作年度报告',
  },
  {
    text: '汉水桥街道2024年政府信息公开工作\n年度报告',
    name: '汉水桥街道办事处',
    year: 2024,
    title: '汉水桥街道2024年政府信息公开工作年度报告',
  },
  {
    text: '马头铺镇人民政府\n2022年政府信息公开工作年度报告',
    name: '马头铺镇人民政府',
    year: 2022,
    title: null,
  },
  {
    text: 'Page 8 - 文登区信访局2022年政府信息公开工作年度报告',
    name: '文登区信访局',
    year: 2022,
    title: '文登区信访局2022年政府信息公开工作年度报告',
  },
  {
    text: '政府信息公开工作年度报告\n本报告由保康县农业农村局编制。统计期限从2021年1月1日起到2021年12月31日止。',
    name: '保康县农业农村局',
    year: 2021,
    title: null,
  },
  {
    text: '某区某局政府信息公开年报\n统计期限自201911日起至20191231日止。',
    name: '某区某局',
    year: 2019,
    title: '某区某局政府信息公开年报',
  },
  {
    text: '规划和自然资源系统(市局机关、21个直管区局)2025年政府信息公开工作年度报告',
    name: '规划和自然资源系统',
    year: 2025,
    title: '规划和自然资源系统(市局机关、21个直管区局)2025年政府信息公开工作年度报告',
  },
  {
    text: '現發布《大埔鎮(zhèn)2023年政府信息公開工作年度報告》',
    name: '大埔镇人民政府',
    year: 2023,
    title: '大埔鎮(zhèn)2023年政府信息公開工作年度報告',
  },
  { text: '没有任何线索。', name: null, year: null, title: null },
];

for (const { text, name, year, title } of named) {
  test(`organization and year are found in the text: ${text.slice(0, 40)}`, async (t) => {
    const recognition = await read(`${text}\n一、总体情况\n按要求公开。`);
    t.equal(recognition.organizationName, name);
    t.equal(recognition.year, year);
    t.equal(recognition.title, title);
  });
}

test('the page around a report is no prose', async (t) => {
  const recognition = await read(
    [
      '当前位置：首页 > 政务公开 > 年报',
      '索 引 号 1133102400268125XW/2024-104757 公开方式 主动公开',
      '发布时间：2024-01-16 来源：某局 浏览次数：12',
      '某局2023年政府信息公开工作年度报告',
      '【字体：大 中 小】 打印',
      '(2024年1月16日)',
      '本报告依据条例编制。',
      '一、总体情况',
      '第一段。',
      '— 2 —',
      '第二段。',
      '六、其他需要报告的事项',
      '发布信息处理费标准一次。',
      '上一篇：无',
      '分享到：',
    ].join('\n'),
  );
  t.same(recognition.narrative, {
    preamble: '本报告依据条例编制。',
    overview: '第一段。\n第二段。',
    problemsAndImprovements: null,
    otherMatters: '发布信息处理费标准一次。',
  });
});

test('a section whose heading is lost keeps its prose', async (t) => {
  const lines = fixtures.find(({ name }) => name === 'bureau-2023.txt')?.bytes.toString() ?? '';
  const without = async (heading: string) =>
    (await read(lines.replace(new RegExp(`^${heading}.*\n`, 'm'), ''))).narrative;
  t.match((await without('一、总体情况')).preamble, /未收到政府信息公开申请/);
  t.match((await without('五、存在')).problemsAndImprovements, /政策解读/);
  t.match((await without('六、其他')).problemsAndImprovements, /未收取信息处理费/);
});
