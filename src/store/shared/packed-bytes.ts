/**
 * Parts of versions as they are kept: deflated (RFC 1951) where that saves room. Deflated bytes
 * begin with a mark that no JSON text begins with, so both kinds are read from one column.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** The first byte of deflated bytes, with the window below: a number of the format. */
export const packedMark = 1;

/** A window of 8 KB is what the parts need; a larger one costs more to set up than it saves. */
const windowBits = 13;
const packing = { windowBits, memLevel: 4, chunkSize: 8 * 1024 };
/** No version is as long: bytes that were tampered with must not use all memory. */
const unpacking = { windowBits, chunkSize: 8 * 1024, maxOutputLength: 64 * 2 ** 20 };

/** Shorter parts, in bytes, are kept as they are: reading them packed costs more than the room. */
const packedFrom = 256;

/**
 * Packs bytes; returns them as they are when packing would save less than an eighth.
 *
 * @param dictionary similar bytes, which are also needed to unpack; null: none
 */
export function packBytes(bytes: Buffer, dictionary: Buffer | null = null): Buffer {
  const isMarked = bytes[0] === packedMark;
  if (bytes.length < packedFrom && !isMarked) return bytes;
  const deflated = deflateRawSync(
    bytes,
    dictionary === null ? packing : { ...packing, dictionary },
  );
  const isShorter = (deflated.length + 1) * 8 <= bytes.length * 7;
  return isShorter || isMarked ? Buffer.concat([Buffer.of(packedMark), deflated]) : bytes;
}

/**
 * Returns bytes as they were before they were packed.
 *
 * @param dictionary the one that they were packed with; null: none
 * @throws Error when they are damaged, or the dictionary is another
 */
export function unpackBytes(kept: Buffer, dictionary: Buffer | null = null): Buffer {
  if (kept[0] !== packedMark) return kept;
  const options = dictionary === null ? unpacking : { ...unpacking, dictionary };
  return inflateRawSync(kept.subarray(1), options);
}
