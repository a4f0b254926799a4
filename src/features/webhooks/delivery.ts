/**
 * One delivery: a signed POST to an address that a stranger may have chosen. Where the name leads is
 * asked once, at the moment of connecting, and the connection goes nowhere else: what a name stands
 * for cannot change between the question and the call. Redirects are not followed.
 */
import { lookup } from 'node:dns';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { isPrivateAddress } from '../../http/credentials/addresses.ts';
import { apiVersion, jsonType } from '../../http/shell/headers.ts';
import type { Message } from './signature.ts';
import { signatureHeaders } from './signature.ts';

/** What is sent where. */
export interface Parcel extends Message {
  readonly url: string;
}

/**
 * Sends a parcel; answers null when it was delivered, else why not: `status-503`, `timeout`,
 * `private-address`, or the system's code such as `ECONNREFUSED`. Never throws.
 *
 * @param signal ends the attempt at once
 */
export type Send = (parcel: Parcel, signal: AbortSignal) => Promise<string | null>;

interface SenderOptions {
  /** Whether private addresses may be called. */
  readonly allowsPrivate: boolean;
  /** Within how many milliseconds a delivery must be done, from the name to the end of the answer. */
  readonly timeoutMs?: number;
  /** How names are resolved; as the machine does unless said. */
  readonly resolve?: LookupFunction;
}

const deliveryTimeoutMs = 10_000;

/** Bytes of an answer that are read, and thrown away, so that a polite receiver can finish. */
const answerBytesMax = 65_536;

/** A failure under a code, as those of the system have one. */
function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const privateAddress = 'private-address';

/** Resolves names, and refuses one that leads to a private address, were it beside public ones. */
function guarded(resolve: LookupFunction): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      const isRefused = error === null && addresses.some(isPrivateAddress);
      done(isRefused ? failure(privateAddress) : error, found, family);
    });
  };
}

/** Whether a host is written as an address: then no name is resolved, and no resolver guards. */
function isPrivateHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && isPrivateAddress(host);
}

function outcomeOf({ statusCode = 0 }: IncomingMessage): string | null {
  return statusCode >= 200 && statusCode < 300 ? null : `status-${statusCode}`;
}

/** Throws an answer away as it comes, up to its limit. */
function discard(answer: IncomingMessage): void {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > answerBytesMax) answer.destroy();
  });
  // The status stands whatever becomes of the rest.
  answer.on('error', () => {});
}

function reasonOf(error: unknown, timeout: AbortSignal): string {
  if (timeout.aborted) return 'timeout';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'failed';
}

/** @throws Error of the system when there is no answer */
function post(url: URL, body: string, options: RequestOptions): Promise<string | null> {
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
      else resolve(outcomeOf(answer));
    });
    sent.end(body);
  });
}

/** Makes what sends. */
export function newSender(options: SenderOptions): Send {
  const { allowsPrivate, timeoutMs = deliveryTimeoutMs } = options;
  const resolve = options.resolve ?? (lookup as LookupFunction);
  return async (parcel, signal) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const url = new URL(parcel.url);
      if (!allowsPrivate && isPrivateHost(url)) return privateAddress;
      return await post(url, parcel.body, {
        signal: AbortSignal.any([timeout, signal]),
        lookup: allowsPrivate ? resolve : guarded(resolve),
        headers: {
          ...signatureHeaders(parcel),
          'content-type': jsonType,
          'content-length': Buffer.byteLength(parcel.body),
          'user-agent': `Nianbao/${apiVersion}`,
        },
      });
    } catch (error) {
      return reasonOf(error, timeout);
    }
  };
}
