/** Builds the keys of findings. */
import type { CellValue } from './types.ts';

/** Returns a hash of a text (FNV-1a, 32 bits). */
function hashText(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** Returns two hashes of a text as one short name: sixteen hexadecimal digits. */
export function fingerprint(text: string): string {
  return `${hashText(text, 0x811c9dc5)}${hashText(text, 0x01234567)}`;
}

/**
 * Builds the key of a finding: the same for the same rule, place, operands and subject, and
 * different for any other.
 *
 * @param place where the finding is: coordinates of a cell, or the name of a part of the report
 * @param operands the cells it depends on, and what they hold
 * @param subject what it depends on besides cells
 */
export function buildFindingKey(
  rule: string,
  place: string,
  operands: readonly (readonly [string, CellValue])[],
  subject: string | null = null,
): string {
  const text = JSON.stringify([operands, subject]);
  return `${rule}-${place}-${fingerprint(text)}`;
}
