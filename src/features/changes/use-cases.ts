/** Use cases of the feed of changes. */
import type { Static } from 'typebox';
import { AppError } from '../../errors.ts';
import type { Actor } from '../../policy/actor.ts';
import type { Caller } from '../../policy/caller.ts';
import type { FeedType } from '../../policy/events.ts';
import { feedTypes, publicFeedTypes } from '../../policy/events.ts';
import { findReach } from '../../policy/permissions.ts';
import { decodeFeedCursor } from '../../reports/change-view.ts';
import type { PlacedFeedEntry } from '../../store/feed.ts';
import { requireNamedOrganization } from '../../store/find-organization.ts';
import type { FeedQuery, Store } from '../../store/port.ts';
import type { Context } from '../context.ts';
import type { changesQuery } from './schemas.ts';

/**
 * Returns the part of the feed that an actor (null: the public) may read: all, or public entries
 * and those within its reach.
 */
function limitToReach(
  actor: Actor | null,
  types: readonly FeedType[],
): Pick<FeedQuery, 'types' | 'within' | 'everywhere'> {
  const everywhere = types.filter((type) => publicFeedTypes.includes(type));
  const reach = findReach(actor, 'change.read');
  if (reach === 'everywhere') return { types, within: null, everywhere };
  if (reach === 'nowhere') return { types: [], within: null, everywhere };
  return { types, within: reach.within, everywhere };
}

/**
 * Returns the sequence number after which to continue.
 *
 * @throws AppError `cursor-invalid`, also for a position that the feed has not reached yet: after a
 * restored backup, a reader that continued from there would miss entries
 */
async function placeOf(store: Store, cursor: string | undefined): Promise<number> {
  if (cursor === undefined) return 0;
  const sequence = decodeFeedCursor(cursor);
  if (sequence === 0) return 0;
  const everything = { types: feedTypes, within: null, everywhere: [] };
  const [reached] = await store.feed.list({ after: sequence - 1, limit: 1, ...everything });
  if (reached === undefined) throw new AppError('cursor-invalid');
  return sequence;
}

interface ChangesRead {
  readonly entries: readonly PlacedFeedEntry[];
  readonly next: number;
  readonly isContinued: boolean;
}

/**
 * Reads entries of the feed after a cursor, as far as the caller may see them.
 *
 * @returns the entries, the sequence number after which the feed continues, and whether it has more
 *   entries now, as a full page suggests
 * @throws AppError `cursor-invalid`, `organization-unknown`
 */
export async function readChanges(
  { store, clock }: Context,
  { actor }: Caller,
  command: Omit<Static<typeof changesQuery>, 'fields' | 'format'>,
): Promise<ChangesRead> {
  const { type, within, year, limit = 50 } = command;
  const after = await placeOf(store, command.cursor);
  const about = within && (await requireNamedOrganization({ store, clock }, within, 'within'));
  const entries = await store.feed.list({
    ...limitToReach(actor, type ?? feedTypes),
    ...(about && { about: about.id }),
    ...(year && { year }),
    after,
    limit,
  });
  return {
    entries,
    next: entries.at(-1)?.sequence ?? after,
    isContinued: entries.length === limit,
  };
}
