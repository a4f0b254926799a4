/** Rules on the register's view of the body, on neighbours' prose, and on the parts of a tree. */
import { test } from 'tap';
import { creditCodeFaultsOf, divisionCodeFaultOf, isWithinDivision } from '../../src/form/codes.ts';
import type { RuleExample } from '../../src/form/rules/rule.ts';
import type { Finding } from '../../src/form/types.ts';
import { findingsBeyond, inputFor } from './rule-inputs.ts';

function of(rule: string, example: Omit<RuleExample, 'edition' | 'cells'> & Partial<RuleExample>) {
  const whole = { edition: '2021', cells: {}, ...example } as const;
  return findingsBeyond(inputFor(rule, whole)).filter((finding) => finding.rule === rule);
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ severity, message }) => `${severity} ${message.zh}`);

test('A-08: what the year left is in the stock', async (t) => {
  const [finding] = of('A-08', { cells: { '2.1.1.C1': 4, '2.1.1.C2': 1, '2.1.1.C3': 2 } });
  t.match(finding?.message.zh, /“规章”：本年制发 4，废止 1，年末至少应有 3，现行有效只有 2/);
  t.strictSame(of('A-08', { cells: { '2.1.2.C1': 1, '2.1.2.C2': 9, '2.1.2.C3': 0 } }), []);
  t.strictSame(of('A-08', { edition: '2019', cells: { '2.1.2.C1': 87, '2.1.2.C3': 0 } }), []);
});

test('C-07 and P-06: table 2 against the list of powers', async (t) => {
  const fees = { '2.8.1.C1': '0.5' };
  t.equal(of('C-07', { cells: fees, organization: { powers: [] } }).length, 1);
  t.strictSame(of('C-07', { cells: fees, organization: { powers: null } }), [], 'not known');
  t.strictSame(of('C-07', { cells: fees, organization: { powers: [] }, kind: 'consolidated' }), []);
  t.strictSame(of('C-07', { cells: { '2.8.1.C1': '0' }, organization: { powers: [] } }), []);
  const powers = ['licensing', 'punishment', 'fees'] as const;
  const cells = { '2.5.1.C1': 0, '2.6.2.C1': 0 };
  t.strictSame(told(of('P-06', { cells, organization: { powers } })), [
    'information 权责清单中有行政许可事项，而“行政许可 本年处理决定数量”为 0。',
    'information 权责清单中有行政处罚事项，而“行政处罚 本年处理决定数量”空白。',
  ]);
  t.strictSame(of('P-06', { cells, organization: { powers }, kind: 'consolidated' }), []);
  t.strictSame(
    of('P-06', { cells: { '2.5.1.C1': 3 }, organization: { powers: ['licensing'] } }),
    [],
  );
  const previous = { cells: { '2.5.1.C1': 40 } };
  const [once, ...more] = of('P-06', { cells, organization: { powers: ['licensing'] }, previous });
  t.equal(once?.severity, 'warning', 'that there were some last year says more');
  t.strictSame(more, []);
});

test('P-09: amounts down to a fen, by their unit', async (t) => {
  const speaks = (amount: string, unit: string) =>
    of('P-09', {
      edition: '2019',
      cells: { '2.9.1.C2': amount },
      units: { '2.9.1.C2': unit },
    }).length > 0;
  t.notOk(speaks('160.5964', '万元'));
  t.ok(speaks('160.596', '元'));
  t.notOk(speaks('160.5900', '元'));
  t.notOk(speaks('160.5964', '亿元'), 'a unit that is not known');
});

test('codes: those of published reports hold, changed ones do not', async (t) => {
  const codes = ['113708260043292687', '11341702486344515H', '1133102400268125XW'];
  for (const code of [...codes, '91350100M000100Y43', '91110000101623741K']) {
    t.strictSame(creditCodeFaultsOf(code), [], code);
    const other = code.startsWith('1') ? '9' : '1';
    t.match(creditCodeFaultsOf(other + code.slice(1)), [{ of: 'credit' }]);
  }
  t.equal(creditCodeFaultsOf('11370826004329268'), 'malformed');
  t.strictSame(
    ['321322', '331024102', '100000', '32132', '990000', '320022', '321322000'].map(
      divisionCodeFaultOf,
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
    of('F-14', { organization }).map(({ severity }) => severity);
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
    of('F-15', { organization: { divisionCode, parentDivisionCode } }).map(
      ({ severity }) => severity,
    );
  t.strictSame(says('321322', '321300'), []);
  t.strictSame(says('321322', '321322'), []);
  t.strictSame(says('321322', null), []);
  t.strictSame(says('321322', '321'), [], 'a code above that is wrong is not judged by');
  t.strictSame(says('321322', '320100'), ['warning']);
  t.strictSame(says('32132', '321300'), ['error']);
});

test('F-18: what was confirmed to be official is not told', async (t) => {
  const narrative = {
    preamble: '电话：139 1234 5678，１３８１２３４５６７８；邮箱 XXGK@QQ.com。',
    otherMatters: '身份证号码11010519491231002X。',
  };
  t.strictSame(told(of('F-18', { narrative })), [
    'information 文字中有手机号码 139****5678。',
    'information 文字中有手机号码 138****5678。',
    'information 文字中有个人邮箱 X***@QQ.com。',
    'warning 文字中有身份证号码 110*************2X。',
  ]);
  const contacts = ['+86 139-1234-5678', 'xxgk@qq.com', '0527-83552345'];
  t.strictSame(told(of('F-18', { narrative, organization: { contacts } })), [
    'information 文字中有手机号码 138****5678。',
    'warning 文字中有身份证号码 110*************2X。',
  ]);
});

const original =
  '全年围绕春耕备播编发农资价格和补贴办法四十期，在各村宣传栏同步张贴；' +
  '把高标准农田建设的招标、验收、资金拨付分段公布，邀请种粮大户参加开放日；' +
  '收到的申请由法规股统一登记，三日内送承办股室，答复前逐件会商；' +
  '网站新增土壤检测结果查询，乡镇农技员可以当场帮助老人查阅；' +
  '年底请服务对象座谈，据此把动物防疫的办事指南改成问答式样。';

test('X-11: prose of a neighbour, the most alike one', async (t) => {
  const fresh = '县局搬入新址后在大厅设立查阅点，配备两名专职人员。';
  const siblings = [
    { name: '甲县水利局', narrative: { overview: '修好了三座水闸，清出河道十公里。'.repeat(9) } },
    { name: '甲县林业局', narrative: { overview: `${original.slice(0, 120)}${fresh.repeat(2)}` } },
    { name: '甲县农业局', narrative: { overview: original.replace('四十期', '36期') } },
    { name: '甲县财政局', narrative: {} },
  ];
  const organization = { name: '甲县畜牧局' };
  const narrative = { overview: original, problemsAndImprovements: '不够细。' };
  const [finding, ...others] = of('X-11', { organization, narrative, siblings });
  t.strictSame(others, []);
  t.match(finding?.message.zh, /“总体情况”.*100% 与“甲县农业局”的报告相同，如“/);
  t.strictSame(finding?.pointers, [
    '/narrative/overview',
    '/siblings/sibling-2/narrative/overview',
  ]);
  t.strictSame(of('X-11', { narrative, siblings: siblings.slice(0, 1) }), []);
  t.strictSame(of('X-11', { narrative, siblings: siblings.slice(1, 2) }), [], 'half a copy');
});

test('X-11: names of both bodies are no wording', async (t) => {
  const about = (name: string) =>
    original.replaceAll('；', `；${name}各股室分工负责，${name}主要领导督办；`);
  const siblings = [{ name: '乙市园林绿化局', narrative: { overview: about('乙市园林绿化局') } }];
  const narrative = { overview: about('甲县畜牧局') };
  const [finding] = of('X-11', { organization: { name: '甲县畜牧局' }, narrative, siblings });
  t.match(finding?.message.zh, /100% 与“乙市园林绿化局”/);
});

const city = { kind: 'consolidated', cells: { '3.1.C7': 100, '3.2.C7': 5 } } as const;

test('H-05: shares and counts of the parts of the tree', async (t) => {
  const says = (overview: string) => told(of('H-05', { ...city, narrative: { overview } }));
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['收到申请，市直部门占58%，县（市、区）占52%。', /占比合计 110%，超过 100%/],
    ['2023年受理申请，市政府部门60件、占58.1%；县(市、区)44件、占52.2%。', /合计 110.3%/],
    ['受理申请中，县区政府收到申请80件，市级部门收到申请26件。', /合计 106 件，多于.*105 件/],
    ['收到申请：各部门占40%、乡镇（街道）占65%', /合计 105%/],
  ];
  for (const [overview, message] of wrong) {
    const found = says(overview);
    t.equal(found.length, 1, overview);
    t.match(found[0], message);
  }
  for (const overview of [
    '收到申请，市直部门占58%，县（市、区）占42%。',
    '收到申请，市直部门占58.3%，乡镇占41.8%。',
    '受理申请，市政府部门60件，县（市、区）45件。',
    '受理申请，市政府部门60件，县（市、区）40件，乡镇（街道）35件。',
    '受理申请，县（市、区）80件，其中乡镇70件。',
    '受理申请，网上申请市直部门占58%，信函申请县区占52%。',
    '受理申请，市直部门占58%，县区自然人申请占95%。',
    '受理申请，市直部门上年占58%，县区占52%。',
    '2022年受理申请，市直部门占58%，县区占52%。',
    '市直部门主动公开占58%，县区占52%，申请较少。',
    '市直部门培训80次，县区培训60次，指导申请。',
    '收到申请，县区占58%，县区占52%。',
  ]) {
    t.strictSame(says(overview), [], overview);
  }
  const narrative = { overview: '收到申请，市直部门占58%，县区占52%。' };
  t.strictSame(of('H-05', { ...city, kind: 'own', narrative }), []);
});
