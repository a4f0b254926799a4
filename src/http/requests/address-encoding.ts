/**
 * Checks that an address is percent-encoded UTF-8 (RFC 3986). A parameter in another character set,
 * such as GBK, would be read as a text that nothing matches.
 */
import type { Fault } from '../../errors.ts';
import { AppError, errorTable } from '../../errors.ts';

/** The number of characters of a part of an address that an answer repeats. */
const shownMax = 60;

const sentence = errorTable['encoding-invalid'].howToFix;

/** Returns the decoded text of a part of a query; null: it is not percent-encoded UTF-8. */
function decodePart(part: string): string | null {
  if (!isAscii(part)) return null;
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

function faultAt(pointer: string, part: string): Fault {
  const shown = part.slice(0, shownMax);
  return {
    pointer,
    code: 'not-utf8',
    message: {
      zh: `${shown} 不是百分号编码的 UTF-8。${sentence.zh}`,
      en: `${shown} is not percent-encoded UTF-8. ${sentence.en}`,
    },
  };
}

/** Returns the faults of a query, each at the name of its parameter. */
function findQueryFaults(query: string): Fault[] {
  return query.split('&').flatMap((pair) => {
    const [key = '', ...rest] = pair.split('=');
    const name = decodePart(key);
    if (name === null) return [faultAt(`?${key}`, key)];
    const value = rest.join('=');
    return decodePart(value) === null ? [faultAt(`?${name}`, value)] : [];
  });
}

function findPathFaults(path: string): Fault[] {
  return path
    .split('/')
    .filter((segment) => decodePart(segment.replaceAll('+', '%2B')) === null)
    .map((segment) => faultAt('', segment));
}

/**
 * Checks the encoding of an address.
 *
 * @param url path and query, as sent
 * @throws AppError `encoding-invalid` with every part that is at fault
 */
export function checkAddressEncoding(url: string): void {
  if (!url.includes('%') && isAscii(url)) return;
  const [path = '', ...rest] = url.split('?');
  const query = rest.join('?');
  const faults = [...findPathFaults(path), ...(query === '' ? [] : findQueryFaults(query))];
  if (faults.length > 0) throw new AppError('encoding-invalid', undefined, { faults });
}
