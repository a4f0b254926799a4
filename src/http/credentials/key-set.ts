/**
 * The public keys of an identity provider: fetched from its address, and kept while it is
 * unavailable.
 */
import type { FlattenedJWSInput, JSONWebKeySet, JWSHeaderParameters } from 'jose';
import { createLocalJWKSet, errors } from 'jose';
import { AppError } from '../../errors.ts';

/** Keys older than this are fetched again; meanwhile they stay valid. */
const refreshAfterMs = 10 * 60_000;

/** How long keys stay valid when the provider is unavailable. */
const keptMs = 24 * 60 * 60_000;

/** The shortest time between two fetches, however many unknown keys are requested. */
const coolDownMs = 30_000;

const fetchMsMax = 5000;
const answerBytesMax = 256 * 1024;

/** The methods of a log that are used here. */
export interface Log {
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

interface KeySetOptions {
  readonly url: string;
  readonly clock: () => Date;
  readonly fetch: typeof fetch;
  readonly log?: Log | undefined;
  /** How long a fetch may take; five seconds when absent. */
  readonly timeoutMs?: number | undefined;
}

type FindKey = ReturnType<typeof createLocalJWKSet>;

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > answerBytesMax) throw new Error(`more than ${answerBytesMax} bytes of keys`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Fetches the keys.
 *
 * @throws Error when the answer is not a set of keys, or is late
 */
async function fetchKeys({ url, fetch, timeoutMs }: KeySetOptions): Promise<FindKey> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    // Only the operator decides where the keys are, not the answer.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs ?? fetchMsMax),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`status ${response.status} instead of keys`);
  }
  return createLocalJWKSet(JSON.parse(await boundedText(response)) as JSONWebKeySet);
}

export class KeySet {
  readonly #options: KeySetOptions;
  #known: { readonly find: FindKey; readonly fetchedAt: number } | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;
  #fetching: Promise<void> | null = null;

  constructor(options: KeySetOptions) {
    this.#options = options;
  }

  /**
   * Returns the key that a token names. An unknown one is looked for at the provider once.
   *
   * @throws AppError `service-unavailable` when there are no keys; an error of jose when none of
   *   them, or
   * more than one, matches the token
   */
  readonly find = async (header: JWSHeaderParameters, token: FlattenedJWSInput) => {
    if (this.#currentKeys() === null) await this.#refresh();
    const known = this.#currentKeys();
    if (known === null) throw this.#unavailable();
    if (this.#now() - known.fetchedAt > refreshAfterMs) void this.#refresh();
    try {
      return await known.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#refresh();
      const renewed = this.#currentKeys();
      if (renewed === null || renewed === known) throw error;
      return renewed.find(header, token);
    }
  };

  #now(): number {
    return this.#options.clock().getTime();
  }

  /** Returns the known keys, unless they were fetched too long ago. */
  #currentKeys() {
    const known = this.#known;
    return known !== null && this.#now() - known.fetchedAt <= keptMs ? known : null;
  }

  #unavailable(): AppError {
    const seconds = Math.ceil((this.#triedAt + coolDownMs - this.#now()) / 1000);
    return new AppError(
      'service-unavailable',
      {
        zh: '暂时无法取得身份提供方的公钥。',
        en: 'The keys of the identity provider are not available now.',
      },
      { headers: { 'retry-after': String(Math.max(seconds, 1)) } },
    );
  }

  /** Fetches the keys: one fetch at a time, and none too soon after another. Never rejects. */
  async #refresh(): Promise<void> {
    if (this.#fetching !== null) return this.#fetching;
    const now = this.#now();
    // In both directions: a clock that is set back must not prevent fetches.
    if (Math.abs(now - this.#triedAt) < coolDownMs) return;
    this.#triedAt = now;
    this.#fetching = this.#replaceKeys();
    await this.#fetching;
    this.#fetching = null;
  }

  async #replaceKeys(): Promise<void> {
    try {
      this.#known = { find: await fetchKeys(this.#options), fetchedAt: this.#now() };
    } catch (error) {
      this.#options.log?.warn({ err: error }, 'the keys of the identity provider were not fetched');
    }
  }
}
