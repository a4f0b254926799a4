/** Checks telephone numbers and mail addresses of offices. */
import { normalizeText } from './normalize.ts';
import { isIdCard, normalizeContact } from './private-data.ts';

/** Digits, the separators between them, and the extension (转801) that follows them. */
const numberPattern = /^\+?[\d ()\-\u2010-\u2015\u2212]+(?:转 ?\d{1,6})?$/u;
/** Digits with area code and extension, or a short service number. */
const digitsPattern = /^\d{5,20}$/;
const mailPattern = /^[\w.%+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,10}$/;

/** Separators between the parts of the number of an identity card. */
const separators = /[\s\-.·_()\u2010-\u2015\u2212]/gu;

/** Checks that a text is the number of an identity card, or a mailbox named after one. */
export function isWrittenIdCard(text: string): boolean {
  const [written = ''] = normalizeText(text).split('@', 1);
  return isIdCard(written.replace(separators, '').toUpperCase());
}

/** Returns why a text cannot be a contact of an office; null if it can. */
export function findContactFault(text: string): 'id-card' | 'malformed' | null {
  const readable = normalizeText(text).trim();
  const contact = normalizeContact(readable);
  if (isWrittenIdCard(readable)) return 'id-card';
  if (mailPattern.test(contact)) return null;
  return numberPattern.test(readable) && digitsPattern.test(contact) ? null : 'malformed';
}
