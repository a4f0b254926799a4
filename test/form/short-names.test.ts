/** The short names of organizations. */
import { test } from 'tap';
import {
  departmentFields,
  departmentSuffixes,
  otherEndings,
  placeNames,
} from '../../src/form/short-name-table.ts';
import { foldName, listShortNames, splitSearchWords } from '../../src/form/short-names.ts';

test('an organization has the short names that the field uses', async (t) => {
  const cases = [
    ['示例省人力资源和社会保障厅', ['示例省人社厅', '示例省人力社保厅']],
    ['示例市示范区人力资源和社会保障局', ['示例市示范区人社局', '示例市示范区人力社保局']],
    ['示例市卫生健康委员会', ['示例市卫健委']],
    ['国家卫生健康委', ['国家卫健委']],
    ['示范区卫生健康局', ['示范区卫健局']],
    ['示例市发展和改革委员会', ['示例市发改委', '示例市发改局']],
    ['示范县住房和城乡建设局', ['示范县住建局', '示范县建设局']],
    ['示例市市场监督管理局', ['示例市市场监管局', '示例市市监局']],
    ['示例市自然资源和规划局', ['示例市自规局', '示例市资规局', '示例市自然资源局']],
    ['示例市生态环境局示范分局', []],
    ['示例市生态环境局', ['示例市环境局', '示例市环保局']],
    ['示范区文化广电旅游局', ['示范区文广旅局', '示范区文旅局']],
    ['示例市国有资产监督管理委员会', ['示例市国资委']],
    ['示例市人民政府国有资产监督管理委员会', ['示例市政府国资委', '示例市国资委']],
    ['示例市退役军人事务局', ['示例市退役军人局']],
    ['示例市行政审批服务局', ['示例市审批局', '示例市行政审批局']],
    ['示例市人民政府', ['示例市政府']],
    ['示例市人民政府办公室', ['示例市政府办公室', '示例市政府办', '示例市府办']],
    ['示范区东街街道办事处', ['示范区东街街道办', '示范区东街街道']],
    ['北京市教育委员会', ['北京市教委']],
    ['示范县教育和体育局', ['示范县教体局']],
    ['示例市工业与信息化局', ['示例市工信局']],
    ['示例市财政局', []],
    ['财政局', []],
    ['', []],
  ] as const;
  for (const [name, expected] of cases) t.same(listShortNames(name), expected, name);
  const zone = listShortNames('示例市经济技术开发区管理委员会');
  t.ok(zone.includes('示例市经开区管委会'), 'place and ending are both shortened');
  t.ok(listShortNames('广西壮族自治区发展和改革委员会').includes('广西发改委'));
});

test('the table of short names shortens, and covers the field', async (t) => {
  const fields = Object.entries(departmentFields);
  t.ok(fields.length + Object.keys(otherEndings).length >= 90);
  for (const [field, shorts] of fields) {
    t.ok(shorts.length > 0, field);
    for (const short of shorts) t.ok(short.length < field.length || short === field, field);
    t.equal(new Set(shorts).size, shorts.length, field);
  }
  for (const [name, short] of Object.entries(placeNames)) t.ok(short.length < name.length, name);
  for (const [ending, shorts] of Object.entries(otherEndings)) {
    for (const short of shorts) t.ok(short.length <= ending.length && short !== ending, ending);
  }
  // A field that is longer comes before the one that it ends with.
  const all = Object.keys(departmentFields).flatMap((field) =>
    Object.keys(departmentSuffixes).map((suffix) => field + suffix),
  );
  for (const ending of all) {
    for (const short of listShortNames(`某${ending}`)) t.ok(short.startsWith('某'), short);
  }
});

test('names and words are compared in one spelling', async (t) => {
  t.equal(foldName('示例市　（ＡＢ）局'), '示例市(ab)局');
  t.same(splitSearchWords('  示例市　ＲＳＪ\t人社 人社\u200b 人社 '), [
    '示例市',
    'ＲＳＪ',
    '人社',
    '人社\u200b',
  ]);
  t.same(splitSearchWords(' 　'), []);
});
