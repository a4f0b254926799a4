/** The schemas of the feed of changes. */
import { Type } from 'typebox';
import { fieldsQuery } from '../../http/answers/list-schemas.ts';
import { formatQuery } from '../../http/answers/table-format.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  anyOfQuery,
  cursorQuery,
  limitQuery,
  pageItemsMax,
} from '../../http/contract/schemas.ts';
import { changeSchema, changeTypeSchema } from '../../reports/change-view.ts';
import { yearSchema } from '../../reports/members.ts';

const closed = { additionalProperties: false };

/** Always has a cursor, unlike the page of a list: the feed has no end. */
export const changePage = Type.Object(
  {
    items: Type.Array(ref(changeSchema), { maxItems: pageItemsMax }),
    next: Type.String({
      description:
        '下次查询的 cursor；总有值，没有新的变更时不变 / ' +
        'The value of cursor for the next request: never null, unchanged while there are no changes',
    }),
  },
  { $id: 'ChangePage', ...closed, description: '一页变更 / A page of changes' },
);

export const changesQuery = Type.Object(
  {
    cursor: Type.Optional({
      ...cursorQuery,
      description:
        '上次返回的 next，或某条变更的 cursor；不填则从头开始 / ' +
        'The value of next from the previous answer, or the cursor of a change; left out: from the beginning',
    }),
    type: anyOfQuery(changeTypeSchema),
    within: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: addressLengthMax,
        description:
          '该机关及其全部下级，标识、统一社会信用代码或名称 / This organization and all below it, by id, code or name',
      }),
    ),
    year: anyOfQuery(yearSchema),
    limit: limitQuery,
    fields: fieldsQuery(changeSchema, 'cursor'),
    format: Type.Optional(formatQuery),
  },
  closed,
);
