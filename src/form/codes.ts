/**
 * Checks the codes of organizations: the unified social credit code (GB 32100-2015), with the
 * organisation code inside it (GB 11714-1997), and the division code (GB/T 2260).
 */

/** The characters of a credit code; the index is the value. No I, O, S, V, Z. */
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Registering department, kind, division, organisation code with its check, check character. */
const creditShape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{8}[0-9X][0-9A-HJ-NPQRTUWXY]$/;
/** 3^(i-1) mod 31, for the first 17 characters. */
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Values of an organisation code's characters: 0-9 and A=10 to Z=35. */
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** The first two digits of the provinces (GB/T 2260); 10 is the central authorities. */
const provinces = new Set(
  (
    '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82'
  ).split(' '),
);

const divisionShape = /^\d{6}(\d{3})?$/;
/** A code without a gap: a tier below one that is `00` must be `00` or `000` too. */
const wholeDivision = /^\d{2}(0000|(?!00)\d{4}|(?!00)\d{4}(?!000)\d{3})$/;

/** Returns the sum of the values of characters, each multiplied by the weight of its place. */
function sumWeighted(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(text.charAt(at)), 0);
}

/** Computes the check character of a credit code from its first 17 characters (GB 32100). */
export function computeCreditCheck(code: string): string {
  return creditAlphabet.charAt((31 - (sumWeighted(code, creditAlphabet, creditWeights) % 31)) % 31);
}

/** Computes the check character of an organisation code from its first 8 characters (GB 11714). */
export function computeOrganisationCheck(code: string): string {
  const check = 11 - (sumWeighted(code, organisationAlphabet, organisationWeights) % 11);
  return check === 10 ? 'X' : String(check % 11);
}

/** A check character that is wrong, and what it should be. */
export interface CheckFault {
  readonly of: 'organisation' | 'credit';
  readonly expected: string;
}

/**
 * Returns what is wrong with a unified social credit code: `malformed`, or its wrong check
 * characters, that of the organisation code (the 17th) before its own (the 18th).
 */
export function findCreditCodeFaults(code: string): 'malformed' | readonly CheckFault[] {
  if (!creditShape.test(code)) return 'malformed';
  const organisation = computeOrganisationCheck(code.slice(8));
  const check = computeCreditCheck(code);
  const faults: CheckFault[] = [];
  if (code.charAt(16) !== organisation) faults.push({ of: 'organisation', expected: organisation });
  if (code.charAt(17) !== check) faults.push({ of: 'credit', expected: check });
  return faults;
}

/** Returns the division of the authority that issued a credit code: six digits. */
export function divisionOfCreditCode(code: string): string {
  return code.slice(2, 8);
}

/**
 * Returns what is wrong with a division code: `malformed` (neither six nor nine digits), or
 * `unknown` (no such province, or a county without its prefecture). Whether the division exists is
 * not looked up, because divisions change from year to year.
 */
export function findDivisionCodeFault(code: string): 'malformed' | 'unknown' | null {
  if (!divisionShape.test(code)) return 'malformed';
  return provinces.has(code.slice(0, 2)) && wholeDivision.test(code) ? null : 'unknown';
}

/** Returns the digits with which all divisions inside a division begin; none for the country. */
function prefixOf(code: string): string {
  if (code.startsWith('10')) return '';
  if (code.length > 6) return code;
  return code.replace(/^(\d\d)(?:0000|(\d\d)(?:00|(\d\d)))$/, '$1$2$3');
}

/** Checks that a division is another one, or lies inside it. */
export function isWithinDivision(code: string, outer: string): boolean {
  return code.startsWith(prefixOf(outer));
}
