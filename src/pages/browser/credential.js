/**
 * The credential of the page. It is kept in memory, and in the storage of the tab when the person
 * asked for that; it is never shown.
 */

/** @typedef {{ label: string, role: string, organization: string }} Caller */
/** @typedef {Caller | 'refused' | null} Identity */

const keptKey = 'credential';

/**
 * Returns who calls, out of the answer of `GET /me`.
 *
 * @param {unknown} answer
 * @returns {Caller}
 */
export function readCaller(answer) {
  const { label, role, organization } = /** @type {Record<string, unknown>} */ (answer);
  const owner = /** @type {{ name?: unknown } | null | undefined} */ (organization);
  const [name, own] = [label, owner?.name].map((text) => (typeof text === 'string' ? text : ''));
  return { label: name ?? '', role: String(role ?? ''), organization: own ?? '' };
}

export class Credential {
  /** @type {string | null} */
  #secret = null;
  /** @type {Identity} */
  #identity = null;
  #storage;
  #meUrl;
  #listeners = new Set();

  /**
   * @param {Storage} storage of the tab
   * @param {string | null} meUrl where the service says who the caller is; null: it does not
   */
  constructor(storage, meUrl) {
    this.#storage = storage;
    this.#meUrl = meUrl;
  }

  get secret() {
    return this.#secret;
  }

  /** Who the service says that the caller is; null: it was not asked, or did not answer. */
  get identity() {
    return this.#identity;
  }

  get isKept() {
    return this.#storage.getItem(keptKey) !== null;
  }

  /** Uses the credential that the tab keeps, if it keeps one. */
  restore() {
    const kept = this.#storage.getItem(keptKey);
    return kept === null ? Promise.resolve() : this.use(kept, true);
  }

  /**
   * Uses a credential for all further requests.
   *
   * @param {string} secret
   * @param {boolean} isKept whether it survives a reload of the page
   */
  async use(secret, isKept) {
    this.#secret = secret.trim().replace(/^Bearer\s+/i, '');
    this.#identity = null;
    if (isKept) this.#storage.setItem(keptKey, this.#secret);
    else this.#storage.removeItem(keptKey);
    this.#notify();
    await this.#identify(this.#secret);
  }

  /** Forgets the credential. */
  clear() {
    this.#secret = null;
    this.#identity = null;
    this.#storage.removeItem(keptKey);
    this.#notify();
  }

  /**
   * Calls a function at every change; returns how to end that.
   *
   * @param {() => void} listener
   */
  listen(listener) {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /**
   * Asks the service who the caller is.
   *
   * @param {string} secret
   */
  async #identify(secret) {
    if (this.#meUrl === null) return;
    const answer = await fetch(this.#meUrl, {
      headers: { authorization: `Bearer ${secret}`, accept: 'application/json' },
    }).catch(() => null);
    if (answer === null || secret !== this.#secret) return;
    if (answer.ok) this.#identity = readCaller(await answer.json());
    else if (answer.status === 401) this.#identity = 'refused';
    this.#notify();
  }

  #notify() {
    for (const listener of this.#listeners) listener();
  }
}
