/** Level 0: checks the codes of the organization in the register (F-14, F-15). */

import {
  divisionOfCreditCode,
  findCreditCodeFaults,
  findDivisionCodeFault,
  isWithinDivision,
} from '../../codes.ts';
import type { Text } from '../../types.ts';
import type { ReportRule, RuleResult } from '../rule.ts';

const common = {
  level: 0,
  severity: 'error',
  since: '3.0.0',
  missing: 'skip',
} as const;

/** Describes what is wrong with a credit code by itself. */
function describeCodeFaults(code: string): Text[] {
  const faults = findCreditCodeFaults(code);
  if (faults === 'malformed') {
    return [
      {
        zh: `统一社会信用代码“${code}”不是 18 位数字或大写字母（不含 I、O、S、V、Z）。`,
        en: `The credit code "${code}" must be 18 digits or capital letters (no I, O, S, V or Z).`,
      },
    ];
  }
  return faults.map(({ of, expected }) => {
    const place = of === 'credit' ? 18 : 17;
    return {
      zh: `统一社会信用代码“${code}”第 ${place} 位校验码应为 ${expected}。`,
      en: `Character ${place} of the credit code "${code}" should be ${expected}.`,
    };
  });
}

/** Checks that a code was issued neither in the organization's division nor by one above it. */
function isFromAnotherDivision(code: string, divisionCode: string | null): boolean {
  if (divisionCode === null || findDivisionCodeFault(divisionCode) !== null) return false;
  const given = divisionOfCreditCode(code);
  if (findDivisionCodeFault(given) !== null) return true;
  return !isWithinDivision(divisionCode, given) && !isWithinDivision(given, divisionCode);
}

const creditCode: ReportRule = {
  ...common,
  id: 'F-14',
  basis: { zh: 'GB 32100、GB 11714', en: 'GB 32100, GB 11714' },
  title: { zh: '统一社会信用代码有误', en: 'Credit code is wrong' },
  formula: '18 位，两个校验码正确；第 3 至 8 位与行政区划代码同属一地',
  howToFix: {
    zh: '对照登记证书更正登记的代码。',
    en: 'Compare the code with the certificate, and correct the register.',
  },
  evaluate: ({ organization }) => {
    if (organization?.code == null) return [];
    const { code, divisionCode } = organization;
    const parts = ['organization/code'];
    const faults = describeCodeFaults(code).map(
      (message): RuleResult => ({ parts, message, subject: message.en }),
    );
    if (faults.length > 0 || !isFromAnotherDivision(code, divisionCode)) return faults;
    const message = {
      zh: `统一社会信用代码中的区划为 ${divisionOfCreditCode(code)}，登记的行政区划代码为 ${divisionCode}。`,
      en: `The credit code is of division ${divisionOfCreditCode(code)}, the organization of ${divisionCode}.`,
    };
    const subject = `${code} ${divisionCode}`;
    return [
      { parts: ['organization/divisionCode', ...parts], message, severity: 'warning', subject },
    ];
  },
  examples: {
    passing: {
      cells: {},
      organization: { code: '1133102400268125XW', divisionCode: '331024102' },
    },
    failing: { cells: {}, organization: { code: '1133102400268125XA' } },
    missing: { cells: {}, organization: { divisionCode: '331024102' }, isFound: false },
  },
};

const divisionCode: ReportRule = {
  ...common,
  id: 'F-15',
  basis: { zh: 'GB/T 2260、GB/T 10114', en: 'GB/T 2260, GB/T 10114' },
  title: { zh: '行政区划代码有误', en: 'Division code is wrong' },
  formula: '6 位或 9 位，省级代码存在，各级连续；在上级机关的区划之内',
  howToFix: { zh: '更正登记的行政区划代码。', en: 'Correct the division code in the register.' },
  evaluate: ({ organization }) => {
    if (organization?.divisionCode == null) return [];
    const { divisionCode: code, parentDivisionCode: above } = organization;
    const parts = ['organization/divisionCode'];
    if (findDivisionCodeFault(code) !== null) {
      const message = {
        zh: `行政区划代码“${code}”不存在。`,
        en: `There is no division "${code}".`,
      };
      return [{ parts, message, subject: code }];
    }
    const isJudged = above != null && findDivisionCodeFault(above) === null;
    if (!isJudged || isWithinDivision(code, above)) return [];
    const message = {
      zh: `行政区划代码 ${code} 不在上级机关的区划 ${above} 之内。`,
      en: `Division ${code} is not within ${above}, that of the organization above it.`,
    };
    return [{ parts, message, severity: 'warning', subject: `${code} ${above}` }];
  },
  examples: {
    passing: {
      cells: {},
      organization: { divisionCode: '321322', parentDivisionCode: '321300' },
    },
    failing: { cells: {}, organization: { divisionCode: '320022' } },
    missing: { cells: {}, organization: { parentDivisionCode: '321300' }, isFound: false },
  },
};

export const codes: readonly ReportRule[] = [creditCode, divisionCode];
