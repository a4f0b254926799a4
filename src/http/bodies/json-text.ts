/** Checks on the text of JSON, token by token, each in one pass. */

/** Checks that a text contains C0 controls other than tab and line ends. */
export function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return true;
  }
  return false;
}

/** Checks that a quotation mark is preceded by an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}

/**
 * Returns where the string that begins at a position ends; the end of the text when it is not
 * closed.
 */
export function endOfString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

/**
 * Checks that a text opens more brackets than allowed; stops reading at that point. JSON.parse
 * would first build all the levels of a text that consists of brackets.
 */
export function isTooDeep(text: string, depthMax: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= depthMax; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
  }
  return depth > depthMax;
}

/** Returns the significant digits of a number, however it is written. */
function significantDigits(token: string): string {
  const [mantissa = ''] = token.split(/[eE]/, 1);
  const digits = mantissa.replace(/[-.]/g, '');
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === '0') start += 1;
  while (end > start && digits[end - 1] === '0') end -= 1;
  return digits.slice(start, end);
}

/** Checks that a double cannot represent a number exactly as it is written. */
export function isInexact(token: string): boolean {
  // A double represents up to fifteen digits exactly.
  if (token.length <= 15 && !/[eE]/.test(token)) return false;
  const value = Number(token);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    return true;
  }
  return significantDigits(token) !== significantDigits(String(value));
}
