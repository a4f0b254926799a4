/** The search for organizations, in the ways in which officials write names. */
import { test } from 'tap';
import { startApp } from '../../support/app.ts';
import { isProblem } from '../../support/problems.ts';
import { registerDistrict } from './district.ts';
import { base, changeOrganization, namesOf } from './organization-calls.ts';

const labours = ['示例市人力资源和社会保障局', '示例市示范区人力资源和社会保障局'];
const [cityLabour, labour] = labours as [string, string];

/** What is typed, and the organizations that it finds. */
const searches: readonly [q: string, names: readonly string[]][] = [
  ['示例市示范区人力资源和社会保障局', [labour]],
  ['示例市示范区人社局', [labour]],
  ['示范区人社局', [labour]],
  ['区人社局', [labour]],
  ['人社局', labours],
  ['人社', labours],
  ['人力社保局', labours],
  ['市人社局', [cityLabour]],
  ['示范区 人社', [labour]],
  ['人社　示范区', [labour]],
  ['　人社局　', labours],
  ['社会保障 示范区 示例市', [labour]],
  ['rsj', labours],
  ['RSJ', labours],
  ['ＲＳＪ', labours],
  ['sfqrsj', [labour]],
  ['slsrsj', [cityLabour]],
  ['示范区 rsj', [labour]],
  ['rlzyhshbzj', labours],
  ['人才工作局', [labour]],
  ['卫健委', ['示例市卫生健康委员会', '示例市示范区卫生健康局']],
  ['市卫健委', ['示例市卫生健康委员会']],
  ['区卫健委', ['示例市示范区卫生健康局']],
  ['卫健局', ['示例市示范区卫生健康局']],
  ['wjj', ['示例市示范区卫生健康局']],
  ['发改局', ['示例市示范区发展和改革局']],
  ['市监局', ['示例市示范区市场监督管理局']],
  ['市场监管局', ['示例市示范区市场监督管理局']],
  ['文广旅局', ['示例市示范区文化广电旅游局']],
  ['文旅局', ['示例市示范区文化广电旅游局']],
  ['教体局', ['示例市示范区教育和体育局']],
  ['审批局', ['示例市示范区行政审批服务局']],
  ['高新区管委会', ['示例市高新技术产业开发区管理委员会']],
  ['高新区', ['示例市高新技术产业开发区管理委员会']],
  ['东街街道办', ['示例市示范区东街街道办事处']],
  ['区政府办', ['示例市示范区人民政府办公室']],
  ['府办', ['示例市示范区人民政府办公室']],
  ['自然资源 示范', ['示例市自然资源和规划局示范分局']],
  ['区粮食局', ['示例市示范区粮食局']],
  ['人社局 卫健委', []],
  ['工信局', []],
  ['xyz', []],
  ['%', []],
];

test('an organization is found in every way in which its name is written', async (t) => {
  const { call } = await startApp(t);
  await registerDistrict(call);
  for (const [q, names] of searches) {
    t.same(await namesOf(call, `q=${encodeURIComponent(q)}`), [...names].sort(), `“${q}”`);
  }
});

test('a search follows changes of names and aliases', async (t) => {
  const { call } = await startApp(t);
  const { finance } = await registerDistrict(call);
  const find = (q: string) => namesOf(call, `q=${encodeURIComponent(q)}`);
  await changeOrganization(call, 'PATCH', finance.id, { aliases: ['区国资办'] });
  t.same(await find('gzb'), [finance.name]);
  await changeOrganization(call, 'PATCH', finance.id, { name: '示例市示范区医疗保障局' });
  t.same(await find('区财政局'), []);
  t.same(await find('区医保局 示例市'), ['示例市示范区医疗保障局']);
  t.same(await find('区国资办'), ['示例市示范区医疗保障局'], 'aliases stay');
  await changeOrganization(call, 'PATCH', finance.id, { aliases: null });
  t.same(await find('区国资办'), []);
});

test('a search has at least one word, and at most 20', async (t) => {
  const { call } = await startApp(t);
  const ask = (q: string) => call('GET', `${base}?q=${encodeURIComponent(q)}`);
  const refused = (code: string) => ({
    ...{ status: 400, code: 'request-invalid' },
    faults: [['?q', code]] as const,
  });
  isProblem(t, await ask('　'), refused('too-short'), 'only spaces');
  const words = Array.from({ length: 21 }, (_, index) => `局${index}`);
  isProblem(t, await ask(words.join(' ')), refused('too-many'), '21 words');
  t.equal((await ask(words.slice(1).join(' '))).status, 200, '20 words');
  t.equal((await ask('局 '.repeat(30))).status, 200, 'a word is counted once');
});

test('aliases are lines that differ, and are recorded when they change', async (t) => {
  const { call, store } = await startApp(t);
  const { finance } = await registerDistrict(call);
  const patch = (aliases: unknown) => changeOrganization(call, 'PATCH', finance.id, { aliases });
  const many = (count: number) => Array.from({ length: count }, (_, at) => `别名${at}`);
  t.equal((await patch(many(20))).status, 200, 'at most 20');
  const cases: readonly (readonly [unknown, string, string])[] = [
    [many(21), '/aliases', 'too-many'],
    [['甲', '甲'], '/aliases', 'repeated-item'],
    [['示例市示范区财政局'], '/aliases/0', 'alias-repeats-name'],
    [['甲', ' 乙'], '/aliases/1', 'text-malformed'],
    [['甲\n乙'], '/aliases/0', 'text-malformed'],
    [['长'.repeat(201)], '/aliases/0', 'too-long'],
    [[''], '/aliases/0', 'too-short'],
    ['甲', '/aliases', 'wrong-type'],
    [[1], '/aliases/0', 'wrong-type'],
  ];
  for (const [aliases, pointer, code] of cases) {
    const answer = await patch(aliases);
    t.equal(answer.status, 400, code);
    const { errors } = answer.body as { errors: { pointer: string; code: string }[] };
    t.match(errors, [{ pointer, code }], JSON.stringify(aliases));
  }
  const { items } = await store.log.list({ limit: 9, cursor: null, resourceId: finance.id });
  t.match(items.at(-1), { action: 'organization.update', changed: ['/aliases'] });
  const replaced = await changeOrganization(call, 'PUT', finance.id, {
    ...{ name: finance.name, level: 'county', kind: 'department' },
  });
  t.match(replaced.body, { aliases: [] }, 'left out of a replacement: none');
});
