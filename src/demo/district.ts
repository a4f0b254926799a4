/**
 * The district of the demonstration: its organizations, named as their reports print them, and the
 * keys of those who work on the reports. All of it is invented.
 */

import { exampleCodes } from '../http/contract/example-codes.ts';

/** The name with which those of the organizations begin. */
export const districtName = '示例市示范区';

/** The government of the district, above all its bureaus. */
export const government = {
  name: `${districtName}人民政府`,
  code: exampleCodes.government,
  level: 'county',
  kind: 'government',
  reportsTo: 'consolidated',
} as const;

/** The bureaus, by the name under which the story of the demonstration refers to them. */
export const bureaus = {
  humanResources: { name: '人力资源和社会保障局', code: '11371199MB0000107C' },
  education: { name: '教育局', code: '11371199MB0000203M' },
  health: { name: '卫生健康委员会', code: '11371199MB000030XU' },
  civilAffairs: { name: '民政局', code: '11371199MB0000406A' },
  justice: { name: '司法局', code: '11371199MB0000502K' },
  // It has not filed its second report.
  emergency: { name: '应急管理局', code: exampleCodes.bureau },
  // It was registered by mistake, so that it can be deleted.
  dissolved: { name: '示例街道办事处', code: '11371199MB00007058' },
} as const;

export type Bureau = keyof typeof bureaus;

/** A key of the demonstration: its role, and the code of the organization to which it belongs. */
interface DemoKey {
  readonly label: string;
  readonly role: string;
  readonly organizationId: string | null;
  readonly actions?: readonly string[];
}

/** The keys, besides the administrator's. */
export const keys = {
  clerk: {
    label: '人社局填报员',
    role: 'editor',
    organizationId: bureaus.humanResources.code,
  },
  supervisor: {
    label: '区政府办公室审核员',
    role: 'supervisor',
    organizationId: government.code,
  },
  auditor: { label: '审计', role: 'auditor', organizationId: null },
  integrator: {
    label: '政府网站集约化平台',
    role: 'integrator',
    organizationId: government.code,
    actions: ['report.read', 'report.inspect', 'change.read'],
  },
  reader: { label: '区档案馆', role: 'reader', organizationId: government.code },
} as const satisfies Record<string, DemoKey>;

export type DemoRole = keyof typeof keys;
