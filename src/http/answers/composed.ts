/** Answers as bytes with their entity tag, composed once and sent whole. */
import { computeShortDigest, strongTag } from '../requests/conditional.ts';

export interface Composed {
  readonly bytes: Buffer;
  readonly tag: string;
}

/** Returns content without versions as an answer; its tag is a digest of it. */
export function composeBytes(bytes: Buffer): Composed {
  return { bytes, tag: strongTag(1, computeShortDigest(bytes)) };
}

/** Composes the JSON of a value without versions. */
export function composeJson(value: unknown): Composed {
  return composeBytes(Buffer.from(JSON.stringify(value)));
}

/** Returns the JSON of an object with more members at its end, whose values are already JSON. */
export function appendMembers(
  object: object,
  members: Readonly<Record<string, Buffer | string>>,
): Buffer {
  const parts = [Buffer.from(JSON.stringify(object).slice(0, -1))];
  let isFirst = Object.keys(object).length === 0;
  for (const [name, json] of Object.entries(members)) {
    parts.push(Buffer.from(`${isFirst ? '' : ','}${JSON.stringify(name)}:`), Buffer.from(json));
    isFirst = false;
  }
  return Buffer.concat([...parts, Buffer.from('}')]);
}
