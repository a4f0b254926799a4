/** Computes compatibility forms (Unicode NFKC) in time proportional to the text. */

/**
 * Characters of a piece. Putting combining marks in order takes time with the square of their
 * number, so a run of marks must not become longer than two pieces.
 */
const pieceLength = 256;

/** Characters that can join the one before: marks, sound marks of kana, letters of Hangul. */
const joining = /[\p{M}\uff9e\uff9f\u1160-\u11ff\udc00-\udfff]/u;

/** Returns the end of a piece that begins at `from`: its length, or where nothing is joined. */
function endOfPiece(text: string, from: number): number {
  const last = Math.min(from + 2 * pieceLength, text.length);
  let end = Math.min(from + pieceLength, text.length);
  while (end < last && joining.test(text.charAt(end))) end += 1;
  return end;
}

/**
 * Returns the compatibility form (NFKC) of a text: full width becomes half width, `①` becomes `1`.
 * Only a run of more than 256 combining marks, which no script has, is left partly out of order.
 */
export function normalizeText(text: string): string {
  if (text.length <= 2 * pieceLength) return text.normalize('NFKC');
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = endOfPiece(text, from);
    pieces.push(text.slice(from, end).normalize('NFKC'));
    from = end;
  }
  return pieces.join('');
}
