/**
 * A cache of composed answers. The store names the content it read, and a name never means anything
 * else, so an answer for a name, a caller and a day never changes.
 */
import { LRUCache } from 'lru-cache';
import type { Composed } from '../http/answers/composed.ts';
import type { Viewer } from './answers.ts';

/** Size of the cached answers, in bytes; beyond it the least recently used are dropped. */
const bytesMax = 32 * 2 ** 20;

/** The approximate size of a cache entry besides its bytes. */
const answerBytes = 512;

/** Returns a name for everything of a caller and a day on which an answer depends. */
function nameViewer({ actor, today }: Viewer): string {
  if (actor === null) return today;
  const { kind, id, role, organizationId, actions } = actor;
  return JSON.stringify([today, kind, id, role, organizationId, actions]);
}

export class AnswerCache {
  readonly #answers: LRUCache<string, Composed>;

  /** @param maxSize size of the cached answers, in bytes; the project's limit when absent */
  constructor(maxSize = bytesMax) {
    this.#answers = new LRUCache({ maxSize });
  }

  /** Returns the answer for a caller if it is cached. */
  find(source: string, to: Viewer): Composed | null {
    return this.#answers.get(`${source} ${nameViewer(to)}`) ?? null;
  }

  /**
   * Returns the answer for a caller, composed only when it is not cached.
   *
   * @param source the store's name for the content; null: it has none
   */
  recall(source: string | null, to: Viewer, compose: () => Composed): Composed {
    if (source === null) return compose();
    const name = `${source} ${nameViewer(to)}`;
    const known = this.#answers.get(name);
    if (known !== undefined) return known;
    const composed = compose();
    this.#answers.set(name, composed, { size: composed.bytes.length + answerBytes });
    return composed;
  }
}
