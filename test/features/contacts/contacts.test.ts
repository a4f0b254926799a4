/** Contacts that are confirmed once, and what is known of a body beside its name. */

import { test } from 'tap';
import { contactList } from '../../../src/features/contacts/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { type FilingScene, filingStage } from '../../support/filing-scene.ts';
import { isProblem } from '../../support/problems.ts';
import { at, prose } from '../../support/report-scene.ts';

const preamble = '联系电话：13912345678，邮箱：Shuili_Ju@qq.com。';

async function toldOf(scene: FilingScene, url: string): Promise<string[]> {
  const { body } = await scene.call('GET', `${url}/findings`);
  const { items } = body as { items: { rule: string; message: string }[] };
  return items.filter(({ rule }) => rule === 'F-18').map(({ message }) => message);
}

test('a contact is confirmed once for all reports of the organization', async (t) => {
  const scene = await filingStage(t);
  const { call, bureau, keys } = scene;
  const contacts = `/v1/organizations/${bureau}/contacts`;
  const first = await scene.make({}, { narrative: { ...prose, preamble } });
  t.equal((await toldOf(scene, first.url)).length, 2);

  const made = await call('PUT', `${contacts}/139-1234-5678`, {
    key: keys.clerk,
    body: { reason: '值班手机' },
  });
  t.equal(made.status, 201, made.text);
  t.match(made.body, { contact: '13912345678', reason: '值班手机' });
  t.equal(made.headers.location, `${contacts}/13912345678`);
  t.match((await toldOf(scene, first.url)).join(), /^文字中有个人邮箱/);
  const mail = await call('PUT', `${contacts}/${encodeURIComponent('shuili_ju@QQ.com')}`, {
    key: keys.supervisor,
    body: {},
  });
  t.equal(mail.status, 201, mail.text);
  t.strictSame(await toldOf(scene, first.url), []);
  const again = await call('PUT', `${contacts}/13912345678`, { body: { reason: '总值班室' } });
  t.equal(again.status, 200, 'confirmed anew');
  const second = await scene.make({}, { year: 2022, narrative: { ...prose, preamble } });
  t.strictSame(await toldOf(scene, second.url), [], 'in other years too');

  const listed = await call('GET', contacts, { key: keys.reader });
  t.strictSame(compile(contactList)(listed.body), [], 'answers as documented');
  t.match(listed.body, {
    items: [{ contact: '13912345678', reason: '总值班室' }, { contact: 'shuili_ju@qq.com' }],
  });
  const other = await scene.register('甲县财政局');
  const foreign = await scene.make(
    {},
    { organizationId: other, narrative: { ...prose, preamble } },
  );
  t.equal((await toldOf(scene, foreign.url)).length, 2, 'of this body alone');

  t.equal((await call('DELETE', `${contacts}/13912345678?dryRun=true`)).status, 204);
  t.equal((await toldOf(scene, first.url)).length, 0, 'a rehearsal takes nothing away');
  t.equal((await call('DELETE', `${contacts}/13912345678`)).status, 204);
  t.equal((await toldOf(scene, first.url)).length, 1);
  t.equal((await call('DELETE', `${contacts}/13912345678`)).status, 404);

  const { items } = await scene.store.log.list({
    ...{ limit: 50, cursor: null, resource: ['contact'] },
  });
  t.strictSame(items.map(({ action }) => action).sort(), [
    ...['contact.confirm', 'contact.confirm', 'contact.confirm', 'contact.remove'],
  ]);
});

test('a malformed contact is refused, and a caller that must not confirm one', async (t) => {
  const scene = await filingStage(t);
  const { call, bureau, county, keys } = scene;
  const put = (contact: string, key = keys.clerk, organizationId = bureau) =>
    call('PUT', `/v1/organizations/${organizationId}/contacts/${encodeURIComponent(contact)}`, {
      key,
      body: {},
    });
  const cards = [
    '11010519491231002X',
    '110105 19491231 002x',
    '110105.19491231.002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '11010519491231002X@qq.com',
  ];
  for (const card of cards) {
    const answer = await put(card);
    isProblem(t, answer, { status: 400, code: 'request-invalid' }, card);
    t.match(at(answer.body, '/errors/0/message'), '身份证', card);
  }
  const log = await scene.store.log.list({ limit: 50, cursor: null, refused: true });
  t.equal(log.items.length, cards.length);
  for (const { resourceId } of log.items) {
    const place = decodeURIComponent(resourceId).normalize('NFKC');
    t.notMatch(place, '19491231', 'nor kept in the log');
  }
  const none = ['李明', '李明13912345678', 'abc12345', '12', '@qq.com', 'a@b', '1'.repeat(21)];
  for (const contact of none) {
    const answer = await put(contact);
    isProblem(t, answer, { status: 400, code: 'request-invalid' }, answer.text);
    t.match(answer.text, '/contact');
  }
  t.equal((await put('051783552345')).status, 201);
  for (const same of ['0517-83552345', '(0517) 8355 2345', '０５１７－８３５５２３４５']) {
    t.equal((await put(same)).status, 200, `${same} is the same number`);
  }
  t.equal((await put('83552345转801')).status, 201);
  t.equal((await put('051783552345', keys.clerk, county)).status, 403, 'another body');
  t.equal((await put('051783552345', keys.reader)).status, 403);
  t.equal((await put('051783552345', keys.supervisor)).status, 200);
  t.equal((await put('051783552345', keys.clerk, 'none')).status, 404);
  const anonymous = await call('GET', `/v1/organizations/${bureau}/contacts`, { key: null });
  t.equal(anonymous.status, 401);
  const gone = await scene.register('甲县旧局');
  t.equal((await put('051783552345', scene.adminKey, gone)).status, 201);
  const tag = (await call('GET', `/v1/organizations/${gone}`)).headers.etag ?? '';
  const deleted = await call('DELETE', `/v1/organizations/${gone}`, {
    headers: { 'if-match': tag },
  });
  t.equal(deleted.status, 204, 'contacts go with their body');
});

test('an organization has at most fifty contacts', async (t) => {
  const scene = await filingStage(t);
  const put = (number: number) =>
    scene.call('PUT', `/v1/organizations/${scene.bureau}/contacts/${number}`, { body: {} });
  for (let number = 80000; number < 80050; number += 1) {
    const { status } = await put(number);
    if (status !== 201) t.fail(`${number}: ${status}`);
  }
  const refused = await put(80050);
  isProblem(t, refused, { status: 409, code: 'contacts-full' }, refused.text);
  t.equal((await put(80000)).status, 200, 'one that is known is confirmed anew');
});

test('the list of powers shows fees that an organization must not take and decisions that it should have', async (t) => {
  const scene = await filingStage(t);
  const { call, bureau } = scene;
  const url = `/v1/organizations/${bureau}`;
  const set = async (powers: unknown) => {
    const tag = (await call('GET', url)).headers.etag ?? '';
    return call('PATCH', url, { body: { powers }, headers: { 'if-match': tag } });
  };
  const report = await scene.make({ '/proactiveDisclosure/administrativeFees/amount': '3' });
  const rules = async () => {
    const { body } = await call('GET', `${report.url}/findings`);
    return (body as { items: { rule: string }[] }).items.map(({ rule }) => rule);
  };
  t.notOk((await rules()).includes('C-07'), 'nothing is known');
  const changed = await set(['licensing']);
  t.strictSame(at(changed.body, '/powers'), ['licensing']);
  t.ok((await rules()).includes('C-07'));
  t.ok((await rules()).includes('P-06'), 'a body that grants licences has granted none');
  await set(['fees']);
  t.notOk((await rules()).includes('C-07'));
  t.equal((await set(['taxes'])).status, 400);
  t.equal((await set(['fees', 'fees'])).status, 400);
  t.equal(at((await set(null)).body, '/powers'), null);
});

test('neighbours with the same prose are found', async (t) => {
  const scene = await filingStage(t);
  const overview = (name: string) =>
    `2023年，${name}围绕群众关心的事项主动公开信息，及时更新机构职能、政策文件和办事指南，` +
    '全年编发政策图解并在门户网站专栏集中展示，组织窗口人员参加业务培训，逐件登记公众来信来电，' +
    '对依申请公开事项实行专人登记、限时答复，答复前由法制机构审核，每季度通报办理情况并抽查栏目更新。';
  const of = (name: string) => ({ narrative: { ...prose, overview: overview(name) } });
  const neighbour = await scene.register('甲县财政局');
  const theirs = await scene.make({}, { organizationId: neighbour, ...of('甲县财政局') });
  const own = await scene.make({}, of('甲县水利局'));
  const messages = async () => {
    const { body } = await scene.call('GET', `${own.url}/findings`);
    const { items } = body as { items: { rule: string; message: string }[] };
    return items.filter(({ rule }) => rule === 'X-11').map(({ message }) => message);
  };
  t.strictSame(await messages(), [], 'what is not published is no source');
  await scene.leadAll(theirs.url, ['submit', 'accept', 'publish']);
  const [message = ''] = await messages();
  t.match(message, '“甲县财政局”');
  t.match(message, '主动公开信息');
});
