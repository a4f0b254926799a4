/** Finds claims that are certain by their own words, but doubtful beside others. */
import type { Claim } from './claim.ts';

/** Finds the sentences with a claim whose phrase has certain words. */
function findSentences(words: RegExp, claims: readonly Claim[]): ReadonlySet<number> {
  return new Set(claims.filter(({ phrase }) => words.test(phrase)).map(({ sentence }) => sentence));
}

/** Removes the subject of claims that other words of their paragraph or sentence make doubtful. */
export function dropDoubtfulSubjects(claims: readonly Claim[]): Claim[] {
  const ofRest = claims.filter(({ subject, value }) => subject?.rule === 'N-04' && value !== 0);
  // Where something is carried forward, 均已办结 means the rest.
  const unfinished = new Set(ofRest.map(({ paragraph }) => paragraph));
  const revised = findSentences(/修订|修改|修正/u, claims);
  const lapsed = findSentences(/失效/u, claims);
  // 制定3件，修订2件; 废止2件，宣布失效3件: the table can count both in one cell.
  const shared: Readonly<Record<string, ReadonlySet<number>>> = {
    issued: revised,
    made: revised,
    repealed: lapsed,
  };
  return claims.map((claim) => {
    const { subject, paragraph, sentence } = claim;
    const column = subject?.readings[0]?.[0]?.split('/').pop() ?? '';
    const isDoubtful =
      (subject?.rule === 'N-15' && unfinished.has(paragraph)) ||
      (subject?.rule === 'N-10' && shared[column]?.has(sentence) === true);
    return isDoubtful ? { ...claim, subject: null } : claim;
  });
}
