/** Header fields that every answer carries, also those written below the router. */

/** The version of the contract (semver), of `API-Version` and of the document. */
export const apiVersion = '0.1.0';

/** The largest size of all header fields of a request together, in bytes. */
export const headerBytesMax = 16 * 1024;

/** The media type of JSON answers. */
export const jsonType = 'application/json; charset=utf-8';

/** Header fields of answers that scripts of other origins may read. */
export const exposedHeaders = Object.freeze([
  ...['API-Version', 'X-Request-Id', 'ETag', 'Location', 'Link', 'Allow', 'Accept-Encoding'],
  ...['WWW-Authenticate', 'Content-Disposition', 'Retry-After', 'Idempotency-Replayed'],
  ...['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'],
]);

/** Header fields of requests that scripts of other origins may send. */
export const allowedHeaders = Object.freeze([
  ...['Accept', 'Accept-Language', 'Authorization', 'Content-Encoding', 'Content-Type'],
  ...['Idempotency-Key', 'If-Match', 'If-None-Match', 'X-Request-Id'],
]);

/**
 * The service answers with data, not pages: a browser that opens an answer must not run, frame or
 * guess anything. Answers are not cached unless a handler allows it.
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
