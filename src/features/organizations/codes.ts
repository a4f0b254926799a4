/**
 * The codes by which bodies are known: the unified social credit code (GB 32100-2015) with the
 * organisation code inside it (GB 11714-1997), and the division code (GB/T 2260).
 */
import type { Fault } from '../../errors.ts';

/** The characters of a credit code, each at the place of its value: no I, O, S, V, Z. */
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Registering department, kind, division, organisation code with its check, check character. */
const creditShape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{8}[0-9X][0-9A-HJ-NPQRTUWXY]$/;
/** 3^(i-1) mod 31, for the first 17 characters. */
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Values of an organisation code's characters: 0-9 and A=10 to Z=35. */
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** The provinces of GB/T 2260 by their first two digits; 10 stands for the central authorities. */
const provinces = new Set(
  (
    '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82'
  ).split(' '),
);

/** No tier is missing above the last one that is given; `00` and `000` give none. */
const wholeDivision = /^\d{2}(0000|(?!00)\d{4}|(?!00)\d{4}(?!000)\d{3})$/;

/** Sum of the characters' values, each times the weight of its place. */
function weighted(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(text.charAt(at)), 0);
}

/** The check character of a credit code, computed from its first 17 characters (GB 32100). */
export function creditCheckCharacter(code: string): string {
  return creditAlphabet.charAt((31 - (weighted(code, creditAlphabet, creditWeights) % 31)) % 31);
}

/** The check character of an organisation code, computed from its first 8 (GB 11714). */
export function organisationCheckCharacter(code: string): string {
  const check = 11 - (weighted(code, organisationAlphabet, organisationWeights) % 11);
  return check === 10 ? 'X' : String(check % 11);
}

/**
 * What is wrong with a unified social credit code: nothing, or `credit-code-malformed` alone, or
 * each of `credit-code-check` and `organisation-code-check` whose check character does not hold.
 */
export function creditCodeFaults(code: string, pointer: string): Fault[] {
  if (!creditShape.test(code)) {
    const message = {
      zh: '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），第 3 至 8 位为数字。',
      en: 'A credit code has 18 digits or capital letters (no I, O, S, V, Z), 3 to 8 being digits.',
    };
    return [{ pointer, code: 'credit-code-malformed', message }];
  }
  const faults: Fault[] = [];
  const organisation = organisationCheckCharacter(code.slice(8));
  if (code.charAt(16) !== organisation) {
    const message = {
      zh: `第 17 位应为 ${organisation}（按第 9 至 16 位计算）。请对照登记证书逐位核对。`,
      en: `By characters 9 to 16 the 17th is ${organisation}. Compare the certificate.`,
    };
    faults.push({ pointer, code: 'organisation-code-check', message });
  }
  const check = creditCheckCharacter(code);
  if (code.charAt(17) !== check) {
    const message = {
      zh: `第 18 位应为 ${check}（按前 17 位计算）。请对照登记证书逐位核对。`,
      en: `By the first 17 characters the last one is ${check}. Compare the certificate.`,
    };
    faults.push({ pointer, code: 'credit-code-check', message });
  }
  return faults;
}

/**
 * What is wrong with a division code, if anything: one of `division-code-malformed`,
 * `division-code-unknown` (no such province, or a county without its prefecture), or
 * `division-code-level` (nine digits name a township; `level` is the level as sent). Whether the
 * division exists is not looked up: divisions change from year to year.
 */
export function divisionCodeFaults(code: string, level: unknown, pointer: string): Fault[] {
  if (!/^\d{6}(\d{3})?$/.test(code)) {
    const message = {
      zh: '行政区划代码应为 6 位数字；乡镇、街道为 9 位数字。',
      en: 'A division code has six digits, or nine for a township.',
    };
    return [{ pointer, code: 'division-code-malformed', message }];
  }
  if (!provinces.has(code.slice(0, 2)) || !wholeDivision.test(code)) {
    const message = {
      zh: '行政区划代码不存在：请核对省级代码（前两位）以及市、县、乡各级代码是否连续。',
      en: 'There is no such division: check its province (first two digits) and its tiers.',
    };
    return [{ pointer, code: 'division-code-unknown', message }];
  }
  if (code.length === 9 && level !== 'township') {
    const message = {
      zh: '9 位代码仅用于乡镇、街道（level 为 township）；其他级别请填 6 位代码。',
      en: 'Nine digits are for townships (level township); give six digits at other levels.',
    };
    return [{ pointer, code: 'division-code-level', message }];
  }
  return [];
}
