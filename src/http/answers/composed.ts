/** Answers as bytes with their entity tag, composed once and sent whole. */
import { computeShortDigest, strongTag } from '../requests/conditional.ts';

export interface Composed {
  readonly bytes: Buffer;
  readonly tag: string;
}

/** Composes the JSON of a value without versions; its tag is a digest of its content. */
export function composeJson(value: unknown): Composed {
  const bytes = Buffer.from(JSON.stringify(value));
  return { bytes, tag: strongTag(1, computeShortDigest(bytes)) };
}

/** Returns the JSON of an object with one more member at its end, whose value is already JSON. */
export function appendMember(object: object, name: string, json: Buffer | 'null'): Buffer {
  const head = JSON.stringify(object).slice(0, -1);
  const separator = head === '{' ? '' : ',';
  const start = Buffer.from(`${head}${separator}${JSON.stringify(name)}:`);
  return Buffer.concat([start, Buffer.from(json), Buffer.from('}')]);
}
