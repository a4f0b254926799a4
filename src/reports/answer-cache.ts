/**
 * Answers that were composed of what the store read. The store names what it read: a name never means
 * anything else, so an answer of that name, for the same caller and day, never changes.
 */
import { LRUCache } from 'lru-cache';
import type { Composed } from '../http/answers/composed.ts';
import type { Viewer } from './answers.ts';

/** Bytes of answers that are kept; beyond them those go that were not used for longest. */
const bytesMax = 32 * 2 ** 20;

/** About what an answer takes beside its bytes. */
const answerBytes = 512;

/** Everything of a caller and a day that an answer depends on, as one name. */
function nameOnlooker({ actor, today }: Viewer): string {
  if (actor === null) return today;
  const { kind, id, role, organizationId, actions } = actor;
  return JSON.stringify([today, kind, id, role, organizationId, actions]);
}

export class AnswerCache {
  readonly #answers: LRUCache<string, Composed>;

  /** @param maxSize bytes of answers that are kept; the project's limit unless said */
  constructor(maxSize = bytesMax) {
    this.#answers = new LRUCache({ maxSize });
  }

  /**
   * Returns the answer for a caller, composed only when it is not known.
   *
   * @param source the store's name for what the answer is composed of; null: it has none
   */
  recall(source: string | null, to: Viewer, compose: () => Composed): Composed {
    if (source === null) return compose();
    const name = `${source} ${nameOnlooker(to)}`;
    const known = this.#answers.get(name);
    if (known !== undefined) return known;
    const composed = compose();
    this.#answers.set(name, composed, { size: composed.bytes.length + answerBytes });
    return composed;
  }
}
