/** Claims that are certain by their own words, and not beside others. */
import type { Claim, Subject } from './claim.ts';

/** The sentences in which a number is given with certain words. */
function sentencesWith(words: RegExp, claims: readonly Claim[]): ReadonlySet<number> {
  return new Set(claims.filter(({ phrase }) => words.test(phrase)).map(({ sentence }) => sentence));
}

/** 共收到12件，其中本级收到8件: the part counts the same cells, so it is of fewer bodies. */
function isOfFewer(claim: Claim, claims: readonly Claim[]): boolean {
  const { relation, subject, value } = claim;
  const whole = relation?.kind === 'part' ? claims[relation.of] : undefined;
  if (subject === null || !whole?.subject || whole.scope === 'area') return false;
  const cellsOf = ({ readings }: Subject) => readings[0]?.join();
  return cellsOf(whole.subject) === cellsOf(subject) && whole.value !== value;
}

/** Claims that other words of their paragraph or sentence make doubtful lose their subject. */
export function withoutDoubts(claims: readonly Claim[]): Claim[] {
  const ofRest = claims.filter(({ subject, value }) => subject?.rule === 'N-04' && value !== 0);
  // Where something is carried forward, 均已办结 is said of the rest.
  const unfinished = new Set(ofRest.map(({ paragraph }) => paragraph));
  const revised = sentencesWith(/修订|修改|修正/u, claims);
  const lapsed = sentencesWith(/失效/u, claims);
  // 制定3件，修订2件; 废止2件，宣布失效3件: the table may count both in one cell.
  const shared: Readonly<Record<string, ReadonlySet<number>>> = {
    issued: revised,
    made: revised,
    repealed: lapsed,
  };
  return claims.map((claim) => {
    const { subject, paragraph, sentence } = claim;
    const column = subject?.readings[0]?.[0]?.split('/').pop() ?? '';
    const isDoubtful =
      isOfFewer(claim, claims) ||
      (subject?.rule === 'N-15' && unfinished.has(paragraph)) ||
      (subject?.rule === 'N-10' && shared[column]?.has(sentence) === true);
    return isDoubtful ? { ...claim, subject: null } : claim;
  });
}
