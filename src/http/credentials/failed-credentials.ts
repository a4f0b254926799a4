/**
 * Slows down attempts to guess credentials: after some wrong ones from one source, more are refused
 * unchecked. A credential that was recently valid from the source still passes, so that one client
 * with a wrong key does not lock out its neighbours behind the same proxy. Each process counts
 * separately.
 */
import { isIPv4 } from 'node:net';
import { AppError } from '../../errors.ts';
import { normalizeAddress } from './addresses.ts';

/** After this many wrong credentials of one source within a minute, the next is refused. */
const failuresMax = 10;
const windowMs = 60_000;

/** For how long a credential that was valid still passes from the same source. */
const trustMs = 60 * 60_000;

/** Sources and valid credentials that are remembered; beyond them the oldest is forgotten. */
const rememberedMax = 10_000;

export interface FailedCredentials {
  /**
   * Checks that a credential may be tried.
   *
   * @throws AppError `too-many-requests` with Retry-After
   */
  admit(address: string, digest: string): void;
  /** Records that the credential was wrong. */
  recordFailure(address: string): void;
  /** Records that the credential with this digest was valid. */
  recordSuccess(address: string, digest: string): void;
}

/** A Map of limited size that drops the oldest entry. */
class Memory<Value> {
  readonly #entries = new Map<string, Value>();

  get(name: string): Value | undefined {
    return this.#entries.get(name);
  }

  put(name: string, value: Value): void {
    this.#entries.delete(name);
    this.#entries.set(name, value);
    if (this.#entries.size <= rememberedMax) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }
}

/**
 * Returns what counts as one source: an IPv4 address, or the /64 of IPv6 that one subscriber has.
 */
export function nameSource(text: string): string {
  const address = normalizeAddress(text);
  if (address === null) return 'no address';
  if (isIPv4(address)) return address;
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}

/** Returns a record kept in this process only; `clock` returns the current time. */
export function newFailedCredentials({ clock }: { clock: () => Date }): FailedCredentials {
  /** The times of the last wrong credentials of a source, in milliseconds. */
  const failures = new Memory<readonly number[]>();
  /** The time when a credential was last valid, by source and digest. */
  const good = new Memory<number>();

  const recentOf = (source: string, now: number) =>
    (failures.get(source) ?? []).filter((at) => at > now - windowMs);

  return {
    admit(address, digest) {
      const source = nameSource(address);
      const now = clock().getTime();
      const recent = recentOf(source, now);
      const [oldest] = recent;
      if (oldest === undefined || recent.length < failuresMax) return;
      if ((good.get(`${source} ${digest}`) ?? 0) > now - trustMs) return;
      const seconds = String(Math.ceil((oldest + windowMs - now) / 1000));
      throw new AppError(
        'too-many-requests',
        {
          zh: '此地址发来的无效凭证过多。',
          en: 'Too many wrong credentials were sent from this address.',
        },
        // This limit is another one than that of requests, which may have some left.
        {
          headers: {
            'retry-after': seconds,
            'ratelimit-remaining': '0',
            'ratelimit-reset': seconds,
          },
        },
      );
    },
    recordFailure(address) {
      const source = nameSource(address);
      const now = clock().getTime();
      failures.put(source, [...recentOf(source, now), now].slice(-failuresMax));
    },
    recordSuccess(address, digest) {
      good.put(`${nameSource(address)} ${digest}`, clock().getTime());
    },
  };
}
