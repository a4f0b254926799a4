/** Changes of reports as they are answered: in the feed of changes, and to webhooks. */
import { Type } from 'typebox';
import { AppError } from '../errors.ts';
import { contractPath } from '../http/contract/contract-path.ts';
import { ref } from '../http/contract/reference.ts';
import { instant, uuid } from '../http/contract/schemas.ts';
import type { FeedType } from '../policy/events.ts';
import { feedTypes } from '../policy/events.ts';
import type { PlacedFeedEntry } from '../store/feed.ts';
import { kindSchema, yearSchema } from './members.ts';
import { namedOrganizationSchema, nameOrganization } from './named-organization.ts';

const closed = { additionalProperties: false };

const cursorScheme = 'changes:';

/**
 * Returns the cursor of a position in the feed: after the entry with this sequence number. It is
 * not signed: a forged one only starts elsewhere in a feed that is filtered anyway.
 */
export function encodeFeedCursor(sequence: number): string {
  return Buffer.from(`${cursorScheme}${sequence}`).toString('base64url');
}

/**
 * Returns the sequence number in a cursor.
 *
 * @throws AppError `cursor-invalid` for anything that `encodeFeedCursor` does not return
 */
export function decodeFeedCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const sequence = Number(text.slice(cursorScheme.length));
  // Encoding it again checks scheme, number and every other character at once.
  if (Number.isSafeInteger(sequence) && sequence >= 0 && encodeFeedCursor(sequence) === cursor) {
    return sequence;
  }
  throw new AppError('cursor-invalid');
}

/** The kinds of changes. */
export const changeTypeSchema = Type.Unsafe<FeedType>({
  type: 'string',
  enum: [...feedTypes],
  description:
    'published 公布，corrected 更正后重新公布，withdrawn 撤回，accepted 审核通过 / ' +
    'Published, published again with corrections, withdrawn by its organization, accepted',
});

export const changeCursorSchema = Type.String({
  description:
    '该条变更的游标，可作 GET /changes 的 cursor / Its place in the feed: cursor, for GET /changes',
});

/** A change in an answer. */
export const changeSchema = Type.Object(
  {
    cursor: changeCursorSchema,
    occurredAt: instant,
    type: changeTypeSchema,
    report: Type.Object(
      {
        id: uuid,
        version: Type.Integer({ minimum: 1, description: '版本号 / The version after the change' }),
        url: Type.String({ description: '报告的地址 / The address of the report' }),
      },
      { ...closed, description: '报告 / The report' },
    ),
    organization: ref(namedOrganizationSchema),
    year: yearSchema,
    kind: kindSchema,
    supersedes: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
      description: '被取代的已公布版本；null 没有 / The published version it supersedes, or null',
    }),
  },
  { $id: 'Change', ...closed, description: '报告的一次变更 / A change of a report' },
);

/** Returns an entry of the feed as it is answered, members in the order of the contract. */
export function changeView(entry: PlacedFeedEntry) {
  const { sequence, at, type, reportId, version, year, kind, supersedes } = entry;
  return {
    cursor: encodeFeedCursor(sequence),
    occurredAt: at,
    type,
    report: { id: reportId, version, url: `${contractPath}/reports/${reportId}` },
    organization: nameOrganization(entry.organization),
    year,
    kind,
    supersedes,
  };
}
