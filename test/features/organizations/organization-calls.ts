/** Calls on organizations that the tests of organizations share. */

import type { Organization } from '../../../src/store/organization.ts';
import type { TestApp } from '../../support/app.ts';

export const base = '/v1/organizations';
export const liangcheng = '11371199MB0000609Y';

interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

type Call = TestApp['call'];
export type Answer = Awaited<ReturnType<Call>>;

export const county = { name: '沭阳县人民政府', level: 'county', kind: 'government' };
export const bureau = { name: '沭阳县发展和改革局', level: 'county', kind: 'department' };

export async function create(call: Call, body: object): Promise<Organization> {
  const answer = await call('POST', base, { body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as Organization;
}

export async function tagOf(call: Call, id: string): Promise<string> {
  return (await call('GET', `${base}/${id}`)).headers.etag ?? '';
}

/** Writes with the current tag as If-Match. */
export async function changeOrganization(
  call: Call,
  method: string,
  id: string,
  body?: object,
  query = '',
) {
  const headers = { 'if-match': await tagOf(call, id) };
  return call(method, `${base}/${id}${query}`, { headers, ...(body && { body }) });
}

export function faultsOf(answer: Answer): readonly Fault[] {
  return (answer.body as { errors?: readonly Fault[] }).errors ?? [];
}

export async function namesOf(call: Call, query: string): Promise<string[]> {
  const answer = await call('GET', `${base}?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.body as { items: Organization[] }).items.map(({ name }) => name).sort();
}

/** The register and the log as they are, to check that a refusal left them alone. */
export async function organizationsAndLog({ store }: TestApp) {
  const organizations = await store.organizations.list({
    limit: 200,
    cursor: null,
    sort: 'createdAt',
  });
  return {
    organizations,
    events: await store.log.list({ limit: 200, cursor: null, refused: false }),
  };
}

/** 省 ─ 市 ─ 县 ─ 局, and 乡 beside. */
export async function tree(call: Call) {
  const province = await create(call, { name: '省', level: 'province', kind: 'government' });
  const city = await create(call, {
    name: '市',
    level: 'prefecture',
    kind: 'government',
    parentId: province.id,
  });
  const shuyang = await create(call, { ...county, name: '县', parentId: city.id });
  const office = await create(call, { ...bureau, name: '局', parentId: shuyang.id });
  const town = await create(call, {
    name: '乡',
    level: 'township',
    kind: 'government',
    parentId: shuyang.id,
  });
  return { province, city, county: shuyang, office, town };
}
