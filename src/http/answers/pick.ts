/** Chooses members of answers: the parameter `fields`. */
import type { Composed } from './composed.ts';

/** Returns an item with the chosen members only, in their usual order; all without a choice. */
export function pickMembers<Item extends object>(
  item: Item,
  fields: readonly string[] | undefined,
  key: keyof Item & string,
): Partial<Item> {
  if (fields === undefined) return item;
  const chosen = Object.entries(item).filter(([name]) => name === key || fields.includes(name));
  return Object.fromEntries(chosen) as Partial<Item>;
}

/**
 * Returns a composed answer with the chosen members only. Its tag stays: of one version and one
 * choice of members there is one answer, and the tag is good for If-Match.
 */
export function pickFields(
  { bytes, tag }: Composed,
  fields: readonly string[] | undefined,
  key: string,
): Composed {
  if (fields === undefined) return { bytes, tag };
  const picked = pickMembers(JSON.parse(bytes.toString()) as Record<string, unknown>, fields, key);
  return { bytes: Buffer.from(JSON.stringify(picked)), tag };
}
