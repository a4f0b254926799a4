/** Names of bodies, whole and short. */

/** What names of bodies end in. */
export const organizationNameEnd =
  /(?:[局委办厅镇乡县区市省州旗府院处所队会司社校]|中心|街道|单位|部门|企业|园区)$/u;
const divisions = /^.*[省市县区旗州盟]/u;

/** Shorter ones (市局) name other bodies as well. */
export const shortNameMin = 3;

/** Whether a short name is that of the body: its letters in order, from its own division on. */
export function isShortFor(short: string, name: string): boolean {
  const division = name.match(divisions)?.[0] ?? '';
  const own = name.slice(Math.max(0, division.length - 1));
  if (short.length < shortNameMin || short[0] !== own[0] || !own.endsWith(short.slice(-1)))
    return false;
  let at = 0;
  for (const character of own) if (character === short[at]) at += 1;
  return at === short.length;
}
