/** The faults of credit codes and division codes. */
import type { Fault } from '../../errors.ts';
import type { CheckFault } from '../../form/codes.ts';
import { findCreditCodeFaults, findDivisionCodeFault } from '../../form/codes.ts';

function checkFault({ of, expected }: CheckFault, pointer: string): Fault {
  if (of === 'organisation') {
    const message = {
      zh: `第 17 位应为 ${expected}（按第 9 至 16 位计算）。请对照登记证书逐位核对。`,
      en: `Characters 9 to 16 require ${expected} as the 17th character. Compare the certificate.`,
    };
    return { pointer, code: 'organisation-code-check', message };
  }
  const message = {
    zh: `第 18 位应为 ${expected}（按前 17 位计算）。请对照登记证书逐位核对。`,
    en: `The first 17 characters require ${expected} as the last one. Compare the certificate.`,
  };
  return { pointer, code: 'credit-code-check', message };
}

/**
 * Returns the faults of a unified social credit code: none, or `credit-code-malformed` alone, or
 * each of `credit-code-check` and `organisation-code-check` whose check character is wrong.
 */
export function creditCodeFaults(code: string, pointer: string): Fault[] {
  const faults = findCreditCodeFaults(code);
  if (faults === 'malformed') {
    const message = {
      zh: '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），第 3 至 8 位为数字。',
      en: 'A credit code has 18 digits or capital letters (no I, O, S, V, Z), 3 to 8 being digits.',
    };
    return [{ pointer, code: 'credit-code-malformed', message }];
  }
  return faults.map((fault) => checkFault(fault, pointer));
}

/**
 * Returns the fault of a division code, if any: `division-code-malformed`, `division-code-unknown`
 * (no such province, or a county without its prefecture), or `division-code-level` (nine digits
 * name a township; `level` is the level as sent). It does not check that the division exists,
 * because divisions change from year to year.
 */
export function divisionCodeFaults(code: string, level: unknown, pointer: string): Fault[] {
  const fault = findDivisionCodeFault(code);
  if (fault === 'malformed') {
    const message = {
      zh: '行政区划代码应为 6 位数字；乡镇、街道为 9 位数字。',
      en: 'A division code has six digits, or nine for a township.',
    };
    return [{ pointer, code: 'division-code-malformed', message }];
  }
  if (fault === 'unknown') {
    const message = {
      zh: '行政区划代码不存在：请核对省级代码（前两位）以及市、县、乡各级代码是否连续。',
      en: 'This division does not exist: check the province (first two digits) and the levels.',
    };
    return [{ pointer, code: 'division-code-unknown', message }];
  }
  if (code.length === 9 && level !== 'township') {
    const message = {
      zh: '9 位代码仅用于乡镇、街道（level 为 township）；其他级别请填 6 位代码。',
      en: 'Nine digits are for townships (level township); use six digits at other levels.',
    };
    return [{ pointer, code: 'division-code-level', message }];
  }
  return [];
}
