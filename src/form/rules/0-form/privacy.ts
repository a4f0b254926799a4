/** Level 0: reports private data in the prose (F-18). */

import { proseMembers } from '../../narrative.ts';
import type { PrivateKind } from '../../text/private-data.ts';
import { findPrivateData, normalizeContact } from '../../text/private-data.ts';
import type { Severity, Text } from '../../types.ts';
import type { ReportRule } from '../rule.ts';

/** The severity by kind: the number of an identity card does harm, a telephone may be official. */
const kinds: Readonly<Record<PrivateKind, Text & { readonly severity: Severity }>> = {
  'id-card': { zh: '身份证号码', en: 'number of an identity card', severity: 'warning' },
  mobile: { zh: '手机号码', en: 'mobile number', severity: 'information' },
  mail: { zh: '个人邮箱', en: 'private mail address', severity: 'information' },
};

/** The most findings of each part: a reader of these finds the rest. */
const shownMax = 20;

export const privacy: ReportRule = {
  id: 'F-18',
  level: 0,
  severity: 'warning',
  since: '2.0.0',
  missing: 'skip',
  basis: { zh: '《条例》第十五条；《个人信息保护法》', en: 'Article 15 of the Regulation' },
  title: { zh: '文字中有个人信息', en: 'Private data in the prose' },
  formula: '公开的文字不含身份证号码、手机号码、个人邮箱；已确认的联系方式除外',
  howToFix: {
    zh: '删去，或改为办公电话、工作邮箱；属于机关对外公布的联系方式的，可登记确认一次。',
    en:
      'Delete it, or give an official number or address. An official contact can be confirmed ' +
      'once in the register.',
  },
  evaluate: ({ narrative, organization }) => {
    const confirmed = new Set(organization?.contacts?.map(normalizeContact));
    return proseMembers.flatMap((member) => {
      const text = narrative[member] ?? '';
      return findPrivateData(text)
        .filter(({ offset, length }) => {
          return !confirmed.has(normalizeContact(text.slice(offset, offset + length)));
        })
        .slice(0, shownMax)
        .map(({ kind, masked }, nth) => {
          const { zh, en, severity } = kinds[kind];
          const message = {
            zh: `文字中有${zh} ${masked}。`,
            en: `The prose contains the ${en} ${masked}.`,
          };
          const subject = `${nth} ${masked}`;
          return { parts: [`narrative/${member}`], message, severity, subject };
        });
    });
  },
  examples: {
    passing: {
      cells: {},
      narrative: { preamble: '电话：0527-83552345，139 1234 5678。' },
      organization: { contacts: ['13912345678'] },
    },
    failing: { cells: {}, narrative: { preamble: '电话：13912345678。' } },
    missing: { cells: {}, isFound: false },
  },
};
