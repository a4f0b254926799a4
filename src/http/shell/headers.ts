/** Header fields that every answer carries, also those written below the router. */

/** The version of the contract (semver), of `API-Version` and of the document. */
export const apiVersion = '0.1.0';

/** Bytes of all header fields of a request, and so the most that one of them can have. */
export const headerBytesMax = 16 * 1024;

/** What JSON is sent as. */
export const jsonType = 'application/json; charset=utf-8';

/**
 * The service answers data, never pages: a browser that is led to an answer may run, frame and
 * guess nothing. Answers are not kept unless a handler says so.
 */
export const standardHeaders = Object.freeze({
  'api-version': apiVersion,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});
