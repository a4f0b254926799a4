/** The names of findings. */
import type { CellValue } from './types.ts';

/** A hash of a text (FNV-1a, 32 bits). */
function hashText(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** Two hashes of a text, so that a name stays short: sixteen hexadecimal digits. */
export function fingerprint(text: string): string {
  return `${hashText(text, 0x811c9dc5)}${hashText(text, 0x01234567)}`;
}

/**
 * The name of a finding: the same for the same rule, place, operands and subject, and for no other.
 *
 * @param place where it stands: coordinates of a cell, or the name of a part of the report
 * @param operands the cells it rests on, and what stands in them
 * @param subject what it rests on beside cells
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
