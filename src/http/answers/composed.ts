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
