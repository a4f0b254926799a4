/**
 * One delivery: a signed POST to an address that may be hostile. The host name is resolved once,
 * while connecting, and the connection goes to the address that was checked, so the name cannot
 * change between check and use. Redirects are not followed.
 */
import { lookup } from 'node:dns';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { isPrivateAddress } from '../../http/credentials/addresses.ts';
import { apiVersion, jsonType } from '../../http/shell/headers.ts';
import type { Receipt, Send } from '../parcel.ts';
import { signatureHeaders } from './signature.ts';

interface SenderOptions {
  /** Whether deliveries to private addresses are allowed. */
  readonly allowsPrivate: boolean;
  /**
   * The time for a whole delivery, in milliseconds, from resolving the name to the end of the
   * answer.
   */
  readonly timeoutMs?: number;
  /** How names are resolved; by the system when absent. */
  readonly resolve?: LookupFunction;
}

const deliveryTimeoutMs = 10_000;

/** Bytes of an answer that are read and discarded, so that the receiver can finish writing. */
const answerBytesMax = 65_536;

/** Returns an error with a code, like those of the system. */
function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const privateAddress = 'private-address';

/** Wraps a resolver so that it refuses a name with any private address, even among public ones. */
function guardResolver(resolve: LookupFunction): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      const isRefused = error === null && addresses.some(isPrivateAddress);
      done(isRefused ? failure(privateAddress) : error, found, family);
    });
  };
}

/**
 * Checks that a host is written as a private address: then no name is resolved, and `guardResolver` does
 * not run.
 */
function isPrivateHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && isPrivateAddress(host);
}

function receiptOf({ statusCode: status = 0 }: IncomingMessage): Receipt {
  return { status, error: status >= 200 && status < 300 ? null : `status-${status}` };
}

/** Returns the receipt of a parcel that got no answer. */
function unanswered(error: string): Receipt {
  return { status: null, error };
}

/** Reads and discards an answer up to its limit. */
function discard(answer: IncomingMessage): void {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > answerBytesMax) answer.destroy();
  });
  // The status counts even when the rest of the answer fails.
  answer.on('error', () => {});
}

function reasonOf(error: unknown, timeout: AbortSignal): string {
  if (timeout.aborted) return 'timeout';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'failed';
}

/**
 * Posts a body and returns what the receiver answered.
 *
 * @throws Error of the system when there is no answer
 */
function post(url: URL, body: string, options: RequestOptions): Promise<Receipt> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | undefined;
    let reason = failure('closed');
    const sent = request(url, { ...options, method: 'POST', agent: false });
    sent.on('response', (response) => {
      answer = response;
      discard(response);
    });
    sent.on('error', (error) => {
      reason = error;
    });
    sent.on('close', () => {
      if (answer === undefined) reject(reason);
      else resolve(receiptOf(answer));
    });
    sent.end(body);
  });
}

/** Returns the function that sends parcels. */
export function newSender(options: SenderOptions): Send {
  const { allowsPrivate, timeoutMs = deliveryTimeoutMs } = options;
  const resolve = options.resolve ?? (lookup as LookupFunction);
  return async (parcel, signal) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const url = new URL(parcel.url);
      if (!allowsPrivate && isPrivateHost(url)) return unanswered(privateAddress);
      return await post(url, parcel.body, {
        signal: AbortSignal.any([timeout, signal]),
        lookup: allowsPrivate ? resolve : guardResolver(resolve),
        headers: {
          ...signatureHeaders(parcel),
          'content-type': jsonType,
          'content-length': Buffer.byteLength(parcel.body),
          'user-agent': `Nianbao/${apiVersion}`,
        },
      });
    } catch (error) {
      return unanswered(reasonOf(error, timeout));
    }
  };
}
