/** The words of the contract as officials read them, for tables. */
import type { OrganizationKind, OrganizationLevel, ReportKind } from '../form/organization.ts';
import type { Severity, Text } from '../form/types.ts';
import type { FeedType } from '../policy/events.ts';
import type { ReportStatus } from '../policy/workflow.ts';

export const statusLabels: Readonly<Record<ReportStatus, Text>> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '已报送', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Returned' },
  accepted: { zh: '审核通过', en: 'Accepted' },
  published: { zh: '已公布', en: 'Published' },
};

export const kindLabels: Readonly<Record<ReportKind, Text>> = {
  own: { zh: '本机关', en: 'Own' },
  consolidated: { zh: '汇总', en: 'Consolidated' },
};

export const levelLabels: Readonly<Record<OrganizationLevel, Text>> = {
  national: { zh: '国家', en: 'National' },
  province: { zh: '省', en: 'Province' },
  prefecture: { zh: '地（市）', en: 'Prefecture' },
  county: { zh: '县（区）', en: 'County' },
  township: { zh: '乡镇（街道）', en: 'Township' },
};

export const organizationKindLabels: Readonly<Record<OrganizationKind, Text>> = {
  government: { zh: '政府', en: 'Government' },
  department: { zh: '部门', en: 'Department' },
  office: { zh: '办公室', en: 'Office' },
  zone: { zh: '开发区等管理区', en: 'Zone' },
  institution: { zh: '事业单位及其他组织', en: 'Institution' },
};

export const changeTypeLabels: Readonly<Record<FeedType, Text>> = {
  published: { zh: '公布', en: 'Published' },
  corrected: { zh: '更正后重新公布', en: 'Published again with corrections' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  accepted: { zh: '审核通过', en: 'Accepted' },
};

export const severityLabels: Readonly<Record<Severity | 'off', Text>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  information: { zh: '提示', en: 'Information' },
  off: { zh: '不再报告', en: 'Not reported' },
};
