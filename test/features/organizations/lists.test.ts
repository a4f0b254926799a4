/** Lists of organizations: filters, order, pages. */

import { test } from 'tap';
import { organizationPage } from '../../../src/features/organizations/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import type { Organization } from '../../../src/store/organization.ts';
import { startApp } from '../../support/app.ts';
import { isRefused, listFaults } from '../../support/problems.ts';
import type { Answer } from './organization-calls.ts';
import {
  base,
  bureau,
  changeOrganization,
  create,
  faultsOf,
  liangcheng,
  namesOf,
  tree,
} from './organization-calls.ts';

test('lists of organizations are filtered, sorted and paged', async (t) => {
  const { call } = await startApp(t);
  const nodes = await tree(call);
  const all = ['乡', '县', '局', '市', '省'];
  const cases = [
    ['', all],
    [`parentId=${nodes.county.id}`, ['乡', '局']],
    [`within=${nodes.county.id}`, ['乡', '县', '局']],
    [`within=${nodes.province.id}`, all],
    [`within=${nodes.office.id}`, ['局']],
    ['level=county', ['县', '局']],
    ['kind=government', ['乡', '县', '市', '省']],
    ['level=county&kind=department', ['局']],
    [`within=${nodes.city.id}&level=township`, ['乡']],
    [`within=${nodes.office.id}&parentId=${nodes.city.id}`, []],
    [`q=${encodeURIComponent('县')}`, ['县']],
    ['q=%25', []],
    ['q=_', []],
  ] as const;
  for (const [query, expected] of cases) {
    t.strictSame(await namesOf(call, query), [...expected].sort(), query);
  }

  await changeOrganization(call, 'PATCH', nodes.county.id, { code: liangcheng });
  t.strictSame(await namesOf(call, `within=${liangcheng}`), ['乡', '县', '局'].sort());
  t.strictSame(await namesOf(call, `parentId=${liangcheng}`), ['乡', '局'].sort());

  const order = async (sort: string) =>
    ((await call('GET', `${base}?sort=${sort}`)).body as { items: Organization[] }).items.map(
      ({ name }) => name,
    );
  const made = ['省', '市', '县', '局', '乡'];
  t.strictSame(await order('createdAt'), made);
  t.strictSame(await order('-createdAt'), [...made].reverse());
  t.strictSame(await order('name'), [...all].sort());
  t.strictSame(await order('-name'), [...all].sort().reverse());

  const page = await call('GET', `${base}?limit=2`);
  t.strictSame(compile(organizationPage)(page.body), [], 'the documented shape');

  const refused = [
    ['level=village', '?level'],
    ['kind=x', '?kind'],
    ['sort=code', '?sort'],
    ['limit=0', '?limit'],
    ['limit=201', '?limit'],
    ['limit=1e999', '?limit'],
    ['q=', '?q'],
    ['name=x', '?name'],
  ] as const;
  for (const [query, pointer] of refused) {
    const answer = await call('GET', `${base}?${query}`);
    isRefused(t, answer, 400, 'request-invalid', query);
    t.ok(
      faultsOf(answer).every((fault) => fault.pointer === pointer),
      `${query}: where`,
    );
    t.ok(faultsOf(answer).length > 0, `${query}: reported`);
  }
  for (const parameter of ['within', 'parentId']) {
    const answer = await call('GET', `${base}?${parameter}=${nodes.city.id.replace(/.$/, 'x')}`);
    isRefused(t, answer, 400, 'organization-unknown', parameter);
    t.strictSame(listFaults(answer), [`?${parameter} organization-unknown`]);
  }
  for (const cursor of ['x', 'e30']) {
    const answer = await call('GET', `${base}?cursor=${cursor}`);
    isRefused(t, answer, 400, 'cursor-invalid', cursor);
  }
});

test('pages stay put while others register', async (t) => {
  const { call } = await startApp(t);
  const first: string[] = [];
  for (let at = 0; at < 7; at++) {
    first.push((await create(call, { ...bureau, name: `机关${at}` })).name);
  }
  for (const sort of ['createdAt', '-createdAt', 'name', '-name']) {
    const seen: string[] = [];
    let url: string | undefined = `${base}?limit=2&sort=${sort}`;
    for (let turn = 0; url !== undefined; turn++) {
      const answer: Answer = await call('GET', url);
      const { items, next } = answer.body as { items: Organization[]; next: string | null };
      t.ok(items.length <= 2);
      seen.push(...items.map(({ name }) => name));
      const link: string | undefined = /^<(.+)>; rel="next"$/.exec(answer.headers.link ?? '')?.[1];
      t.equal(link === undefined, next === null, 'the link goes with next');
      url = link;
      if (turn < 2) await create(call, { ...bureau, name: `机关${turn === 0 ? '' : '9'}${sort}` });
    }
    const old = seen.filter((name) => first.includes(name));
    const expected = sort.startsWith('-') ? [...first].reverse() : first;
    t.strictSame(old, expected, `${sort}: each once, none left out`);
    t.equal(new Set(seen).size, seen.length, `${sort}: nothing twice`);
  }
  const page = await call('GET', `${base}?limit=1`);
  const { next } = page.body as { next: string };
  const mixed = await call('GET', `${base}?limit=1&sort=name&cursor=${next}`);
  isRefused(t, mixed, 400, 'cursor-invalid', 'a cursor of another order');
});
