/** A city and its district, with the organizations that the tests of names look for. */
import type { Organization } from '../../../src/store/organization.ts';
import type { TestApp } from '../../support/app.ts';
import { create } from './organization-calls.ts';

/** The organizations by what the tests call them. */
export type District = Readonly<Record<keyof typeof bodies, Organization>>;

const city = '示例市';
const district = '示例市示范区';

const bodies = {
  city: { name: `${city}人民政府`, level: 'prefecture', kind: 'government' },
  cityLabour: { name: `${city}人力资源和社会保障局` },
  cityHealth: { name: `${city}卫生健康委员会` },
  district: { name: `${district}人民政府`, level: 'county', kind: 'government' },
  office: { name: `${district}人民政府办公室`, kind: 'office' },
  labour: { name: `${district}人力资源和社会保障局`, aliases: [`${district}人才工作局`] },
  health: { name: `${district}卫生健康局`, aliases: ['区疾控局', '区卫健委'] },
  reform: { name: `${district}发展和改革局` },
  market: { name: `${district}市场监督管理局` },
  planning: { name: `${city}自然资源和规划局示范分局` },
  culture: { name: `${district}文化广电旅游局` },
  education: { name: `${district}教育和体育局` },
  approval: { name: `${district}行政审批服务局` },
  zone: { name: `${city}高新技术产业开发区管理委员会`, kind: 'zone' },
  street: { name: `${district}东街街道办事处`, level: 'township', kind: 'government' },
  finance: { name: `${district}财政局` },
  grain: { name: `${district}粮食局`, validTo: '2019-03-01' },
} as const;

const ofCity = new Set(['city', 'cityLabour', 'cityHealth', 'zone', 'planning']);

/** Registers the city, the district and their organizations. */
export async function registerDistrict(call: TestApp['call']): Promise<District> {
  const made: Record<string, Organization> = {};
  for (const [key, body] of Object.entries(bodies)) {
    const level = ofCity.has(key) ? 'prefecture' : 'county';
    const above = ofCity.has(key) || key === 'district' ? made.city : made.district;
    const parentId = above?.id ?? null;
    made[key] = await create(call, { level, kind: 'department', parentId, ...body });
  }
  return made as District;
}
