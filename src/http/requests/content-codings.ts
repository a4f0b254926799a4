/** Negotiates how an answer is compressed (RFC 9110, 12.5.3). */
import { AppError } from '../../errors.ts';

/** The codings of answers, the preferred one first. */
const codings = ['br', 'gzip'] as const;

export type Coding = (typeof codings)[number];

/** What a caller accepts. */
export interface AcceptedCodings {
  /** The coding that the caller prefers; null: none. */
  readonly coding: Coding | null;
  /** Whether the answer may be sent as it is. */
  readonly isPlainAccepted: boolean;
}

/** The number of characters of Accept-Encoding that are read. */
const fieldLengthMax = 500;

const plainOnly: AcceptedCodings = { coding: null, isPlainAccepted: true };

/** Returns the quality of each coding that a field names; what is no quality counts as 0. */
function parseCodings(field: string): Map<string, number> {
  const qualities = new Map<string, number>();
  for (const part of field.slice(0, fieldLengthMax).toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const parameter = parameters.find((each) => each.startsWith('q='));
    const quality = parameter === undefined ? 1 : Number(parameter.slice('q='.length));
    // RFC 9110, 8.4.1.3: x-gzip is gzip.
    const key = name === 'x-gzip' ? 'gzip' : name;
    if (key !== '') qualities.set(key, quality >= 0 && quality <= 1 ? quality : 0);
  }
  return qualities;
}

/** Returns what the value of an Accept-Encoding field accepts; undefined: there is no field. */
export function readAcceptedCodings(field: string | undefined): AcceptedCodings {
  if (field === undefined) return plainOnly;
  const qualities = parseCodings(field);
  const others = qualities.get('*');
  const plain = qualities.get('identity');
  let best: { readonly coding: Coding | null; readonly quality: number } = {
    ...{ coding: null, quality: 0 },
  };
  for (const coding of codings) {
    const quality = qualities.get(coding) ?? others ?? 0;
    if (quality > best.quality) best = { coding, quality };
  }
  const isPlainPreferred = plain !== undefined && plain > best.quality;
  return {
    coding: isPlainPreferred ? null : best.coding,
    isPlainAccepted: (plain ?? (others === 0 ? 0 : 1)) > 0,
  };
}

/**
 * Checks that an answer can be sent at all.
 *
 * @throws AppError `not-acceptable` when Accept-Encoding excludes every coding of this service
 */
export function checkAcceptedCodings(field: string | undefined): void {
  if (field === undefined) return;
  const { coding, isPlainAccepted } = readAcceptedCodings(field);
  if (coding !== null || isPlainAccepted) return;
  throw new AppError('not-acceptable', {
    zh: 'Accept-Encoding 须允许 br、gzip 或 identity（不压缩）之一。',
    en: 'Accept-Encoding must allow br, gzip or identity (not compressed).',
  });
}
