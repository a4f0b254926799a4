/**
 * Forms with a file (RFC 7578), read in one pass: each byte is looked at once, and few parts are
 * accepted, so a form with a hundred thousand boundaries costs no more than a file.
 */

/**
 * Limits: characters of a boundary (RFC 2046, 5.1.1), parts of a form, bytes of the head of a part.
 */
const boundaryLengthMax = 70;
const partsMax = 9;
const headBytesMax = 8192;

const lineEnd = '\r\n';

export interface FormFile {
  readonly bytes: Buffer;
  readonly name: string;
  /** The Content-Type of the part as sent; empty when it has none. */
  readonly contentType: string;
}

const parameterPattern = /;\s*([\w-]+\*?)\s*=\s*(?:"([^"]*)"|([^;]*))/g;

/** Returns the parameters of a header field by their names in lower case. */
function parametersOf(field: string): ReadonlyMap<string, string> {
  const found = [...field.matchAll(parameterPattern)].map(
    ([, name = '', quoted, bare = '']) => [name.toLowerCase(), quoted ?? bare.trim()] as const,
  );
  return new Map(found);
}

/**
 * Returns the boundary that a Content-Type names.
 *
 * @throws SyntaxError for a form without a boundary, or with one that is too long
 */
function boundaryOf(contentType: string): string {
  const boundary = parametersOf(contentType).get('boundary') ?? '';
  if (boundary.length >= 1 && boundary.length <= boundaryLengthMax) return boundary;
  throw new SyntaxError('the form has no boundary of 1 to 70 characters');
}

/** Returns the header fields of a part by their names in lower case. */
function headerFields(head: string): ReadonlyMap<string, string> {
  const fields = head.split(lineEnd).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return new Map(fields);
}

/** Returns the file that a part holds, or null for a field. */
function fileOf(head: string, bytes: Buffer): FormFile | null {
  const fields = headerFields(head);
  const disposition = fields.get('content-disposition') ?? '';
  if (disposition.split(';', 1)[0]?.trim().toLowerCase() !== 'form-data') return null;
  const parameters = parametersOf(disposition);
  const name = parameters.get('filename') ?? parameters.get('filename*');
  const contentType = fields.get('content-type') ?? '';
  const isFile = name !== undefined || /^application\/octet-stream\b/i.test(contentType);
  return isFile ? { bytes, name: name ?? '', contentType } : null;
}

interface Part {
  readonly head: string;
  readonly bytes: Buffer;
  /** The position where the delimiter behind the part begins. */
  readonly end: number;
}

/** Returns the part behind a delimiter; null when it is incomplete. */
function partAt(form: Buffer, at: number, delimiter: string): Part | null {
  const front = form.subarray(at, at + headBytesMax);
  const padding = front.indexOf(lineEnd);
  const headEnd = front.indexOf(lineEnd + lineEnd);
  // Only spaces may follow a boundary.
  if (headEnd === -1 || front.subarray(0, padding).some((byte) => byte !== 0x20)) return null;
  // The line end before an empty part is that of its head.
  const end = form.indexOf(delimiter, at + headEnd + lineEnd.length);
  if (end === -1) return null;
  const start = at + headEnd + 2 * lineEnd.length;
  const bytes = form.subarray(start, Math.max(start, end));
  return { head: front.toString('utf8', padding + lineEnd.length, headEnd), bytes, end };
}

/**
 * Returns the first file of a form, or null when it has none.
 *
 * @throws SyntaxError when the form is malformed, incomplete, or has too many parts
 */
export function readForm(form: Buffer, contentType: string): FormFile | null {
  const delimiter = `${lineEnd}--${boundaryOf(contentType)}`;
  const length = Buffer.byteLength(delimiter);
  // The first delimiter needs no line end when nothing precedes it.
  const first = Buffer.from(delimiter.slice(lineEnd.length));
  const isAtStart = form.subarray(0, first.length).equals(first);
  let at = isAtStart ? -lineEnd.length : form.indexOf(delimiter);
  let file: FormFile | null = null;
  for (let count = 0; count <= partsMax && at !== -1; count += 1) {
    if (form.toString('latin1', at + length, at + length + 2) === '--') return file;
    const part = partAt(form, at + length, delimiter);
    if (part === null) break;
    file ??= fileOf(part.head, part.bytes);
    at = part.end;
  }
  throw new SyntaxError('the form is malformed, incomplete, or has too many parts');
}
