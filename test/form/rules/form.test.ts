import { test } from 'tap';
import {
  findCreditCodeFaults,
  findDivisionCodeFault,
  isWithinDivision,
} from '../../../src/form/codes.ts';
import type { RuleExample } from '../../../src/form/rules/rule.ts';
import type { Finding } from '../../../src/form/types.ts';
import { findingsOf } from '../rule-inputs.ts';

const sayingsOf = (findings: readonly Finding[]) =>
  findings.map(({ severity, message }) => `${severity} ${message.zh}`);

test('F-11: notices and their numbers', async (t) => {
  const cited = (preamble: string) =>
    findingsOf('F-11', { edition: '2021', cells: {}, narrative: { preamble } }).map(
      ({ severity }) => severity,
    );
  t.strictSame(
    cited('根据国办公开办函〔2021〕30号、国办函〔2020〕109号和赣府公开办字〔2021〕8号'),
    [],
  );
  t.strictSame(cited('国办公开办函〔2019〕60号'), ['information'], 'of the other edition');
  t.strictSame(cited('国办公开办函[2021]30号'), ['information'], 'other brackets');
  t.strictSame(cited('国办公开办函〔202130号，又国办公开办函〔202130号'), ['warning'], 'once');
  t.strictSame(cited('国办政务公开办函〔2021〕30号'), ['warning']);
});

test('F-05: title and period', async (t) => {
  const years = (title: string, preamble: string) =>
    findingsOf('F-05', { edition: '2021', cells: {}, title, narrative: { preamble } }).length;
  t.equal(years('甲县2023年政府信息公开工作年度报告', '自2023年1月1日起至12月31日止'), 0);
  t.equal(years('甲县2022年政府信息公开工作年度报告', '自2023年1月1日起至12月31日止'), 1);
  t.equal(years('甲县年报', '2023 年 1 月 1 日至 2024 年 12 月 31 日'), 1);
  t.equal(years('甲县2023年年报', '2022年1月1日至2022年12月31日；2021年1月1日至12月31日'), 1);
});

test('F-05: what a preamble says of its period and its year', async (t) => {
  const said = (preamble: string) =>
    findingsOf('F-05', { edition: '2021', cells: {}, narrative: { preamble } }).map(
      ({ severity, message }) => `${severity} ${message.zh}`,
    );
  for (const sound of [
    '统计时限为2023年1月1日—12月31日，2024年1月20日公布。',
    '数据统计期限：2023年1月1日零时至2023年12月31日24时。',
    '2023年1月1日起施行新办法。2023年5月1日至2023年6月30日开展统计调查。',
    '统计调查期间2023年5月1日至5月31日，走访企业。',
    '现公布2023年政府信息公开工作年度报告，2022年政府信息公开工作年度报告已于上年公布。',
    '《2022年政府信息公开工作年度报告》所列问题已经整改。',
  ]) {
    t.strictSame(said(sound), [], sound);
  }
  t.strictSame(said('数据的统计期限自2023年1月1日起至2023年12月30日止。'), [
    'warning 统计期限写的是“2023年1月1日起至2023年12月30日”，应为 2023 年 1 月 1 日至 12 月 31 日。',
  ]);
  t.strictSame(said('统计期限自2022年2月1日起至2023年12月31日。'), [
    'error 统计期限写的是“2022年2月1日起至2023年12月31日”，应为 2023 年 1 月 1 日至 12 月 31 日。',
  ]);
  t.strictSame(said('现向社会公布2022年政府信息公开工作年度报告。'), [
    'warning 前言写的是“公布2022年政府信息公开工作年度报告”，报告年度为 2023 年。',
  ]);
});

test('F-13: a name misspelt in one character', async (t) => {
  const organization = { name: '沭阳县人民政府' };
  const says = (title: string) =>
    findingsOf('F-13', { edition: '2021', cells: {}, title, organization }).length;
  t.equal(says('沭阳县人民政府2023年报告'), 0);
  t.equal(says('沐阳县人民政府2023年报告'), 1);
  t.equal(says('泗洪县人民政府2023年报告'), 0, 'another body, which another rule sees');
  t.equal(says(''), 0);
});

test('F-18: private data is masked in the message', async (t) => {
  const narrative = { otherMatters: '联系人：李明，手机13912345678，邮箱 liming@qq.com。' };
  const findings = findingsOf('F-18', { edition: '2021', cells: {}, narrative });
  t.strictSame(
    findings.map(({ message }) => message.zh),
    ['文字中有手机号码 139****5678。', '文字中有个人邮箱 l*****@qq.com。'],
  );
  t.notMatch(JSON.stringify(findings), /13912345678|liming/);
});

test('codes: those of published reports hold, changed ones do not', async (t) => {
  const codes = ['113708260043292687', '11341702486344515H', '1133102400268125XW'];
  for (const code of [...codes, '91350100M000100Y43', '91110000101623741K']) {
    t.strictSame(findCreditCodeFaults(code), [], code);
    const other = code.startsWith('1') ? '9' : '1';
    t.match(findCreditCodeFaults(other + code.slice(1)), [{ of: 'credit' }]);
  }
  t.equal(findCreditCodeFaults('11370826004329268'), 'malformed');
  t.strictSame(
    ['321322', '331024102', '100000', '32132', '990000', '320022', '321322000'].map(
      findDivisionCodeFault,
    ),
    [null, null, null, 'malformed', 'unknown', 'unknown', 'unknown'],
  );
  t.ok(isWithinDivision('321322104', '321322') && isWithinDivision('321322', '320000'));
  t.ok(isWithinDivision('321322', '100000') && isWithinDivision('321300', '321300'));
  t.notOk(isWithinDivision('321300', '321322') || isWithinDivision('331024', '320000'));
});

test('F-14: the credit code by itself, and where it was given', async (t) => {
  const code = '113708260043292687';
  const says = (organization: NonNullable<RuleExample['organization']>) =>
    findingsOf('F-14', { organization }).map(({ severity }) => severity);
  t.strictSame(says({ code, divisionCode: null }), []);
  t.strictSame(says({ code, divisionCode: '370826' }), []);
  t.strictSame(says({ code, divisionCode: '370826104' }), []);
  t.strictSame(says({ code, divisionCode: '370800' }), [], 'of a place inside');
  t.strictSame(says({ code, divisionCode: '370811' }), ['warning']);
  t.strictSame(says({ code: '113708260043292697', divisionCode: '110000' }), ['error', 'error']);
  t.strictSame(says({ code: '11370826004329268I' }), ['error']);
});

test('F-15: the division code by itself, and below that of the organization above', async (t) => {
  const says = (divisionCode: string, parentDivisionCode: string | null) =>
    findingsOf('F-15', { organization: { divisionCode, parentDivisionCode } }).map(
      ({ severity }) => severity,
    );
  t.strictSame(says('321322', '321300'), []);
  t.strictSame(says('321322', '321322'), []);
  t.strictSame(says('321322', null), []);
  t.strictSame(says('321322', '321'), [], 'a code above that is wrong is not compared');
  t.strictSame(says('321322', '320100'), ['warning']);
  t.strictSame(says('32132', '321300'), ['error']);
});

test('F-18: what was confirmed to be official is not reported', async (t) => {
  const narrative = {
    preamble: '电话：139 1234 5678，１３８１２３４５６７８；邮箱 XXGK@QQ.com。',
    otherMatters: '身份证号码11010519491231002X。',
  };
  t.strictSame(sayingsOf(findingsOf('F-18', { narrative })), [
    'information 文字中有手机号码 139****5678。',
    'information 文字中有手机号码 138****5678。',
    'information 文字中有个人邮箱 X***@QQ.com。',
    'warning 文字中有身份证号码 110*************2X。',
  ]);
  const contacts = ['+86 139-1234-5678', 'xxgk@qq.com', '0527-83552345'];
  t.strictSame(sayingsOf(findingsOf('F-18', { narrative, organization: { contacts } })), [
    'information 文字中有手机号码 138****5678。',
    'warning 文字中有身份证号码 110*************2X。',
  ]);
});
