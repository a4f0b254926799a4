/** The tree and the names of the register, as every engine keeps and searches them. */
import { AppError } from '../../errors.ts';
import type { Organization } from '../organization.ts';
import { unknownOrganizationError } from './expectations.ts';

/** Length in characters below which a name matches only equal names: 财政局 is the end of too many. */
const suffixLengthMin = 4;

/** Returns the first text after every text that starts with a path: '0' follows '/'. */
export function subtreeEnd(path: string): string {
  return `${path.slice(0, -1)}0`;
}

/**
 * Returns the path of an organization: the ids from the root down to itself, `/root/child/`.
 *
 * @param parentPath the path of the organization above; null: it is not in the register
 * @throws AppError `organization-unknown`, or `organization-cycle` below itself
 */
export function placeInTree(
  { id, parentId }: Pick<Organization, 'id' | 'parentId'>,
  parentPath: string | null,
): string {
  if (parentId === null) return `/${id}/`;
  if (parentPath === null && parentId !== id) throw unknownOrganizationError(parentId);
  if (parentPath === null || parentPath.includes(`/${id}/`)) {
    throw new AppError('organization-cycle');
  }
  return `${parentPath}${id}/`;
}

/** Returns a name backwards, by characters, so that ends of names become beginnings. */
export function reverseName(name: string): string {
  return [...name].reverse().join('');
}

/**
 * The conditions that find organizations whose name equals a text, ends with it, or is its ending.
 */
export interface NameSearch {
  /** The text and its ends that are long enough. */
  readonly ends: readonly string[];
  /**
   * The range of reversed names that begin with the reversed text: from one text, and before
   * another.
   */
  readonly from: string;
  readonly to: string;
}

/** Returns the conditions that find organizations by a name. */
export function searchName(name: string): NameSearch {
  const characters = [...name];
  const ends = characters
    .slice(0, Math.max(1, characters.length - suffixLengthMin + 1))
    .map((_, start) => characters.slice(start).join(''));
  const from = reverseName(name);
  const to = characters.length < suffixLengthMin ? from : `${from}\u{10FFFF}`;
  return { ends, from, to };
}
