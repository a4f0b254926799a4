/** Texts that were copied, and private data in prose. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { test } from 'tap';
import { findPrivateData, isIdCard, normalizeContact } from '../../src/form/text/private-data.ts';
import {
  comparedLengthMin,
  compareTexts,
  copyScoreMin,
  passageLengthMin,
  passagesMax,
} from '../../src/form/text/similarity.ts';
import { estimateShare, sketchText } from '../../src/form/text/sketch.ts';
import { growth, proportional } from '../support/growth.ts';

const lastYear = `2022年，甲县司法局认真贯彻条例，紧扣群众关切推进政府信息公开。
（一）主动公开。全年通过门户网站发布信息126条，其中政策解读12条，重点公开行政执法结果、法律援助指南和公证收费标准，办事指南按季度核对并注明更新日期。
（二）依申请公开。收到申请8件，全部按期答复，答复前由法制审核岗与承办科室共同研究，对内容不明确的申请当日电话沟通补正，未发生因答复引起的复议和诉讼。
（三）政府信息管理。建立文件公开属性源头认定台账，拟稿时同步标注公开、不公开及理由，办公室每月抽查二十份公文的认定情况。
（四）政府信息公开平台建设。将分散在三个栏目的法治宣传内容合并为一个专题，清理失效链接41处，增设在线咨询入口并由值班律师轮流回复。
（五）监督保障。把公开工作列入科室考核，占百分之四，组织两次业务培训，邀请人大代表和社区群众座谈评议，没有需要追究责任的情形。`;

const copied = lastYear
  .replaceAll('2022年', '2023年')
  .replace('126条', '二百零九条')
  .replace('12条', '20条')
  .replace('8件', '15件')
  .replace('41处', ' 9 处');

const anew = `2023年，甲县司法局围绕法治政府建设中心任务安排公开工作。
（一）主动公开。新开设公共法律服务地图，市民点开街道就能看到调解室、值班电话和开放时间；规范性文件目录改为按主题分类，旧文件附上修改情况。
（二）依申请公开。收到申请15件，较多涉及征收补偿中的律师见证材料，我局与自然资源部门会商后统一了答复口径，两件转为当面查阅。
（三）政府信息管理。请档案馆指导，把历年答复书整理成案例册供各司法所参考，涉密审查改用双人签字。
（四）政府信息公开平台建设。网站无障碍改造完成验收，政务新媒体由五个减为两个，关停账号的存量内容已迁移备份。
（五）监督保障。年中接受县政务公开办实地检查，反馈的七项意见全部办结；新录用人员入职培训增加公开实务一课。`;

test('a text that was dated anew is a copy', async (t) => {
  const { score, compared, passages } = compareTexts(copied, lastYear, ['甲县司法局']);
  t.equal(score, 1);
  t.ok(compared > comparedLengthMin);
  t.ok(passages.length > 0 && passages.length <= passagesMax);
  const lengths = passages.map(({ text }) => text.length);
  t.strictSame(
    lengths,
    [...lengths].sort((a, b) => b - a),
    'longest first',
  );
  for (const { text, offsetA, offsetB, length } of passages) {
    t.equal(copied.slice(offsetA, offsetA + length), text);
    t.equal(lastYear.slice(offsetB, offsetB + 4), text.slice(0, 4));
    t.ok(text.length >= passageLengthMin);
  }
});

test('an honest text on the same matters is none', async (t) => {
  const { score, passages } = compareTexts(anew, lastYear, ['甲县司法局']);
  t.ok(score < 0.2, `score ${score}`);
  t.strictSame(passages, []);
});

test('a copy with a paragraph written anew still is one; half a copy is not', async (t) => {
  const [last, now] = [lastYear.split('\n'), anew.split('\n')];
  const mixed = (fresh: readonly number[]) =>
    last.map((line, index) => (fresh.includes(index) ? now[index] : line)).join('\n');
  const most = compareTexts(mixed([3]), lastYear).score;
  const half = compareTexts(mixed([1, 3, 5]), lastYear).score;
  t.ok(most >= copyScoreMin && most < 1, `one in six: ${most}`);
  t.ok(half < copyScoreMin && half > 0.3, `three in six: ${half}`);
});

test('another organization’s text is found, but for its name', async (t) => {
  const other = lastYear.replaceAll('甲县司法局', '乙县民族宗教事务局');
  t.equal(compareTexts(other, lastYear, ['甲县司法局', '乙县民族宗教事务局']).score, 1);
  t.equal(compareTexts('', lastYear).score, 0);
  t.equal(compareTexts(lastYear, '').score, 0);
  t.equal(compareTexts('2023年12月', '2023年12月').compared, 2, '年月 alone');
});

test('headings and titles of laws are no wording', async (t) => {
  const [a, b] = ['（一）主动公开情况', '《中华人民共和国政府信息公开条例实施办法（试行）》'];
  const text = `${a}\n${b}`;
  t.equal(compareTexts(text, text).compared, 0);
});

const letters = fc.constantFrom(...'政府信息公开条例工作情况年度报告甲乙');
const anyText = fc.string({ unit: letters, maxLength: 300 });

test('similarity: a share, and passages that are in both', async () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, shared, after) => {
      const [a, b] = [before + shared, shared + after];
      const { score, passages } = compareTexts(a, b);
      return (
        score >= 0 &&
        score <= 1 &&
        passages.every(
          ({ text, offsetA, offsetB, length }) =>
            a.slice(offsetA, offsetA + length) === text &&
            b.slice(offsetB, offsetB + length) === text,
        ) &&
        (shared.length < passageLengthMin || score > 0) &&
        (a.length < passageLengthMin || compareTexts(a, a).score === 1)
      );
    }),
    { numRuns: 300 },
  );
});

const likely = (a: string, b: string) => estimateShare(sketchText(a), sketchText(b));

test('sketches: copies are likely, honest texts are not', async (t) => {
  t.equal(likely(lastYear, lastYear), 1);
  t.ok(likely(copied, lastYear) > 0.9);
  t.ok(likely(anew, lastYear) < 0.05);
  t.equal(likely('', lastYear), 0);
  t.equal(likely(lastYear, ''), 0);
  t.equal(likely('无其他需要报告的事项。', lastYear), 0);
  const touched = lastYear.replace(/[，。]/gu, '$&另外还');
  t.ok(likely(touched, lastYear) > 0.2, 'touched up in every clause');
  t.ok(compareTexts(touched, lastYear).score > 0.5);
  // Each text much longer than a sketch, and the one a part of the other.
  const letter = (seed: number, at: number) =>
    String.fromCharCode(0x4e00 + ((at * (seed + 7919) + ((at * at) % 977) * seed) % 5000));
  const long = (seed: number, length: number) =>
    Array.from({ length }, (_, at) => letter(seed, at)).join('');
  const part = long(3, 3000);
  t.ok(likely(part, part + long(5, 6000)) > 0.9, 'the whole of it is there');
  t.equal(likely(part, long(5, 6000)), 0);
});

test('sketches: about the share of runs that is shared', async () => {
  const some = fc.string({ unit: letters, minLength: 40, maxLength: 200 });
  fc.assert(
    fc.property(some, some, (one, other) => {
      const share = likely(one, one + other);
      return share === 1 && likely(one, other) >= 0 && likely(one, other) <= 1;
    }),
    { numRuns: 200 },
  );
});

test('contacts compare by their digits, or in lower case', async (t) => {
  t.equal(normalizeContact('+86 139-1234-5678'), normalizeContact('１３９１２３４５６７８'));
  t.equal(normalizeContact(' XXGK@QQ.com'), 'xxgk@qq.com');
  t.equal(normalizeContact('0527-8355 2345'), '052783552345');
});

test('similarity and private data: time grows with the text alone', async (t) => {
  const size = 200_000;
  const pieces = [
    '政',
    '政府信息公开工作',
    lastYear,
    '（一）',
    '《',
    'a@',
    '1',
    '13912345678 ',
    '11010119900307',
  ];
  for (const piece of pieces) {
    const grown = (work: (text: string) => unknown) =>
      growth((length) => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        return () => work(text);
      }, size);
    const compared = grown((text) => compareTexts(text, `${text.slice(1)}末`, ['政府']));
    const searched = grown((text) => findPrivateData(text));
    const drawn = grown((text) => sketchText(text));
    for (const { ratio, milliseconds } of [compared, searched, drawn]) {
      const shown = `${piece.slice(0, 8)}: ${ratio.toFixed(1)}, ${milliseconds.toFixed(0)} ms`;
      t.ok(ratio < proportional, shown);
    }
  }
});

const kinds = (text: string) => findPrivateData(text).map(({ kind }) => kind);

test('identity cards: province, day of birth and check digit', async (t) => {
  // The examples of GB 11643; a person born in 1880 is in no report.
  t.ok(isIdCard('11010519491231002X') && isIdCard('440524188001010014'));
  t.strictSame(kinds('身份证号码11010519491231002X。'), ['id-card']);
  t.strictSame(kinds('身份证号码440524188001010014。'), []);
  t.strictSame(findPrivateData('证件号110105 19491231 002x，'), [
    { kind: 'id-card', offset: 3, length: 20, masked: '110*************2X' },
  ]);
  t.strictSame(kinds('１１０１０５１９４９１２３１００２Ｘ'), ['id-card'], 'full-width');
  for (const text of [
    '110105194912310021',
    '110105194913310020',
    '990105194912310020',
    '统一社会信用代码11010519491231002X',
    'A11010519491231002X',
    '11010519491231002X5',
    '113708260043292687',
    '11341702486344515H',
  ]) {
    t.strictSame(kinds(text), [], text);
  }
});

test('mobile numbers, and numbers that are none', async (t) => {
  for (const [text, masked] of [
    ['电话：13912345678', '139****5678'],
    ['电话139 1234 5678。', '139****5678'],
    ['139-1234-5678', '139****5678'],
    ['+86 13912345678', '139****5678'],
    ['8613912345678', '139****5678'],
    ['（１３９１２３４５６７８）', '139****5678'],
    ['1、13912345678；', '139****5678'],
    ['手机号码13912345678号码', '139****5678'],
  ] as const) {
    t.strictSame(
      findPrivateData(text).map((datum) => [datum.kind, datum.masked]),
      [['mobile', masked]],
      text,
    );
  }
  t.strictSame(kinds('13912345678,13812345678/13712345678、13612345678'), Array(4).fill('mobile'));
  t.strictSame(kinds('电话0527-83552345，13912345678，0527-83552346'), ['mobile']);
  for (const text of [
    ...['0527-83552345', '010-12345678', '400-820-8820', '12345', '95598', '12912345678'],
    ...[
      '索引号13912345678',
      '文号：13912345678',
      '第13912345678号',
      '0.13912345678',
      'NO13912345678',
    ],
    ...[
      '139123456789',
      '913912345678',
      '13912345678件',
      '13912345678元',
      '13912345678.50',
      '2023-13912345678',
    ],
    ...['邮编330025', '1391234 567', '139 12345 678', '〔13912345678〕号'],
  ]) {
    t.strictSame(kinds(text), [], text);
  }
});

test('mail at private providers', async (t) => {
  t.strictSame(findPrivateData('邮箱：zhang.san@QQ.com。'), [
    { kind: 'mail', offset: 3, length: 16, masked: 'z********@QQ.com' },
  ]);
  for (const provider of ['163.com', '126.com', 'vip.sina.com', 'gmail.com', 'foxmail.com']) {
    t.strictSame(kinds(`xxgk@${provider}，`), ['mail'], provider);
  }
  t.equal(findPrivateData('a@qq.com')[0]?.masked, '*@qq.com');
  t.strictSame(
    kinds('13912345678@139.com'),
    ['mail'],
    'a number that is a mailbox is reported once',
  );
  for (const text of [
    'xxgk@beijing.gov.cn',
    'a@edu.cn',
    '@qq.com',
    'a@qq.com.example.org',
    'qq.com',
  ]) {
    t.strictSame(kinds(text), [], text);
  }
});

test('private data: what is found is at its offset, and is hidden', async () => {
  const piece = fc.constantFrom(
    ...[
      '13912345678',
      '11010519491231002X',
      'a.b@qq.com',
      '电话',
      '，',
      '8',
      '-',
      ' ',
      '@',
      '\u{20000}',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      return findPrivateData(text).every(({ offset, length, masked }) => {
        const isAfter = offset >= end;
        end = offset + length;
        return isAfter && end <= text.length && masked.includes('*') && !text.includes(masked);
      });
    }),
    { numRuns: 500 },
  );
});

test('private data: nothing is passed over for how it is written', async () => {
  const digit = fc.constantFrom(...'01359', '１', '３', '139', '1101051949', '123');
  const between = fc.constantFrom(
    '',
    '',
    '',
    ' ',
    '-',
    '－',
    '　',
    '\u2013',
    'X',
    '+86',
    '，',
    '电话',
  );
  const piece = fc.tuple(digit, between).map(([one, other]) => one + other);
  const written = fc.oneof(
    fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')),
    fc.constantFrom('１３９－１２３４－５６７８', '139　1234　5678', '110105 19491231 002X'),
  );
  const locate = (text: string) => findPrivateData(text).map(({ kind, offset }) => [kind, offset]);
  fc.assert(
    // With an at sign, every text is looked through.
    fc.property(written, (text) => isDeepStrictEqual(locate(text), locate(`${text}。@`))),
    { numRuns: 2000 },
  );
});
