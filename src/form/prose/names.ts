/** Recognises names of organizations, full and short. */

/** The ends of names of organizations. */
export const organizationNameEnd =
  /(?:[局委办厅镇乡县区市省州旗府院处所队会司社校]|中心|街道|单位|部门|企业|园区)$/u;
const divisions = /^.*[省市县区旗州盟]/u;

/** The fewest characters of a short name: shorter ones (市局) name other organizations as well. */
export const shortNameMin = 3;

/** Checks that a short name is made of the characters of a name, in order, from its division on. */
export function isShortFor(short: string, name: string): boolean {
  const division = name.match(divisions)?.[0] ?? '';
  const own = name.slice(Math.max(0, division.length - 1));
  if (short.length < shortNameMin || short[0] !== own[0] || !own.endsWith(short.slice(-1)))
    return false;
  let at = 0;
  for (const character of own) if (character === short[at]) at += 1;
  return at === short.length;
}
