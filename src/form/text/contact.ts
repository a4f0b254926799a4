/** Telephone numbers and mail addresses of offices, as people write them. */
import { normalizeText } from './normalize.ts';
import { isIdCard, normalizeContact } from './private-data.ts';

/** Digits, the separators between them, and the extension (转801) that follows them. */
const numberPattern = /^\+?[\d ()\-\u2010-\u2015\u2212]+(?:转 ?\d{1,6})?$/u;
/** With area code and extension; and short numbers of services. */
const digitsPattern = /^\d{5,20}$/;
const mailPattern = /^[\w.%+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,10}$/;

/** What may stand between the parts of the number of an identity card. */
const separators = /[\s\-.·_()\u2010-\u2015\u2212]/gu;

/** Whether a text is the number of an identity card, however it is written, or a mailbox of it. */
export function isWrittenIdCard(text: string): boolean {
  const [written = ''] = normalizeText(text).split('@', 1);
  return isIdCard(written.replace(separators, '').toUpperCase());
}

/** Why a text can be no contact of an office; null: it can. */
export function findContactFault(text: string): 'id-card' | 'malformed' | null {
  const readable = normalizeText(text).trim();
  const contact = normalizeContact(readable);
  if (isWrittenIdCard(readable)) return 'id-card';
  if (mailPattern.test(contact)) return null;
  return numberPattern.test(readable) && digitsPattern.test(contact) ? null : 'malformed';
}
