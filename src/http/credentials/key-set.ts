/** The public keys of an identity provider: fetched from its address, and kept while it is away. */
import type { FlattenedJWSInput, JSONWebKeySet, JWSHeaderParameters } from 'jose';
import { createLocalJWKSet, errors } from 'jose';
import { AppError } from '../../errors.ts';

/** Keys older than this are fetched anew, while they go on working. */
const refreshAfterMs = 10 * 60_000;

/** How long keys go on working when the provider is away. */
const keptMs = 24 * 60 * 60_000;

/** The least time between two fetches, however many unknown keys are asked for. */
const coolDownMs = 30_000;

const fetchMsMax = 5000;
const answerBytesMax = 256 * 1024;

/** What of a log is used here. */
export interface Log {
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

interface KeySetOptions {
  readonly url: string;
  readonly clock: () => Date;
  readonly fetch: typeof fetch;
  readonly log?: Log | undefined;
  /** How long a fetch may take; five seconds unless said. */
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

/** @throws Error when what is there is no set of keys, or not there in time */
async function fetchKeys({ url, fetch, timeoutMs }: KeySetOptions): Promise<FindKey> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    // Where the keys are is the operator's to say, not the answer's.
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
   * The key that a token names. One that is not known is looked for at the provider once.
   *
   * @throws AppError `service-unavailable` when there are no keys to look at; an error of jose when
   *   none of them, or not one alone, is the token's
   */
  readonly find = async (header: JWSHeaderParameters, token: FlattenedJWSInput) => {
    if (this.#standing() === null) await this.#refresh();
    const known = this.#standing();
    if (known === null) throw this.#unavailable();
    if (this.#now() - known.fetchedAt > refreshAfterMs) void this.#refresh();
    try {
      return await known.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#refresh();
      const renewed = this.#standing();
      if (renewed === null || renewed === known) throw error;
      return renewed.find(header, token);
    }
  };

  #now(): number {
    return this.#options.clock().getTime();
  }

  /** The known keys, unless they were fetched too long ago. */
  #standing() {
    const known = this.#known;
    return known !== null && this.#now() - known.fetchedAt <= keptMs ? known : null;
  }

  #unavailable(): AppError {
    const seconds = Math.ceil((this.#triedAt + coolDownMs - this.#now()) / 1000);
    return new AppError(
      'service-unavailable',
      {
        zh: '暂时无法取得身份提供方的公钥。',
        en: 'The keys of the identity provider cannot be had now.',
      },
      { headers: { 'retry-after': String(Math.max(seconds, 1)) } },
    );
  }

  /** Fetches the keys: one fetch at a time, and none too soon after another. Never rejects. */
  async #refresh(): Promise<void> {
    if (this.#fetching !== null) return this.#fetching;
    const now = this.#now();
    // Either way: a clock that is set back must not keep the keys from being fetched.
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
