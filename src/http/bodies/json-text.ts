/** What can be seen in the text of JSON, token by token, each in one pass over it. */

/** Whether a text holds C0 controls other than tab and line ends. */
export function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return true;
  }
  return false;
}

/** Returns whether a quotation mark is preceded by an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}

/** Returns where a string that begins at a place ends; the end of the text when it does not. */
export function endOfString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

/**
 * Returns whether a text opens more brackets than it may; reads no further than there. JSON.parse
 * would first build what a text of brackets alone nests.
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

/** The significant digits of a number, however it is written. */
function significantDigits(token: string): string {
  const [mantissa = ''] = token.split(/[eE]/, 1);
  const digits = mantissa.replace(/[-.]/g, '');
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === '0') start += 1;
  while (end > start && digits[end - 1] === '0') end -= 1;
  return digits.slice(start, end);
}

/** Whether a double holds another number than the one that is written. */
export function isInexact(token: string): boolean {
  // Any fifteen digits survive in a double.
  if (token.length <= 15 && !/[eE]/.test(token)) return false;
  const value = Number(token);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    return true;
  }
  return significantDigits(token) !== significantDigits(String(value));
}
