/**
 * The header fields that operations read. The handlers check them, so these schemas refuse nothing:
 * a missing If-Match, for example, is 428, not 400.
 */
import { Type } from 'typebox';
import { tagLengthMax } from '../requests/conditional.ts';
import { headerBytesMax } from '../shell/headers.ts';

const ifMatchValue = Type.String({
  maxLength: tagLengthMax,
  description: '读取时得到的 ETag，必需 / The ETag that was read; required',
});
/** If-Match as the shell reads it. */
export const ifMatch = Type.Object({ 'if-match': Type.Optional(ifMatchValue) });
/** If-Match as the document describes it. */
export const ifMatchDocumented = Type.Object({ 'if-match': ifMatchValue });
/** If-None-Match, of what can be unchanged. */
export const ifNoneMatch = Type.Object({
  'if-none-match': Type.Optional(
    Type.String({
      maxLength: headerBytesMax,
      description: '已有的 ETag，未变则 304 / A known ETag: 304 if unchanged',
    }),
  ),
});

/** Idempotency-Key, of what is executed once. */
export const idempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      maxLength: 255,
      description:
        '重试时带同一个键（如 UUID）：只办理一次，返回首次的结果，保留 24 小时 / ' +
        'The same key on every repetition: the request is executed once, and the first answer repeated for 24 hours',
    }),
  ),
});
