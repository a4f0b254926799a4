/** The feed of changes over HTTP: `/changes`. */
import { AppError } from '../../errors.ts';
import type { App } from '../../http/app-type.ts';
import type { Actor } from '../../policy/actor.ts';
import type { FeedType } from '../../policy/events.ts';
import { feedTypes, publicFeedTypes } from '../../policy/events.ts';
import { reachOf } from '../../policy/permissions.ts';
import { changeView, cursorOf, sequenceOf } from '../../records/changes.ts';
import { namedOrganization } from '../../store/find-organization.ts';
import type { FeedQuery, Store } from '../../store/port.ts';
import type { Context } from '../context.ts';
import { listChanges } from './operations.ts';

/** What an actor (null: nobody) is told of these types: all, or what is public and what it reaches. */
function toldTo(
  actor: Actor | null,
  types: readonly FeedType[],
): Pick<FeedQuery, 'types' | 'within' | 'everywhere'> {
  const everywhere = types.filter((type) => publicFeedTypes.includes(type));
  const reach = reachOf(actor, 'changes.read');
  if (reach === 'everywhere') return { types, within: null, everywhere };
  if (reach === 'nowhere') return { types: [], within: null, everywhere };
  return { types, within: reach.within, everywhere };
}

/**
 * Where to go on.
 *
 * @throws AppError `cursor-invalid` also for a place that the feed has not reached: after a backup
 *   was put back, whoever went on from there would miss what comes until then
 */
async function placeOf(store: Store, after: string | undefined): Promise<number> {
  if (after === undefined) return 0;
  const sequence = sequenceOf(after);
  if (sequence === 0) return 0;
  const everything = { types: feedTypes, within: null, everywhere: [] };
  const [reached] = await store.feed.list({ after: sequence - 1, limit: 1, ...everything });
  if (reached === undefined) throw new AppError('cursor-invalid');
  return sequence;
}

export function registerChangeRoutes(app: App, { store }: Context): void {
  app.route({
    method: 'GET',
    url: '/changes',
    ...listChanges,
    handler: async (request) => {
      const { type, within, year, limit } = request.query;
      const after = await placeOf(store, request.query.after);
      const about = within && (await namedOrganization(store, within, 'within'));
      const entries = await store.feed.list({
        ...toldTo(request.actor, type === undefined ? feedTypes : [type]),
        ...(about && { about: about.id }),
        ...(year && { year }),
        after,
        limit: limit ?? 50,
      });
      const last = entries.at(-1)?.sequence ?? after;
      return { items: entries.map(changeView), next: cursorOf(last) };
    },
  });
}
