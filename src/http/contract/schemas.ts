/** Schemas that several features share. Every object of the contract is closed. */
import type { TSchema } from 'typebox';
import { Type } from 'typebox';

/** A UUID in lower case, as the service makes them (version 7). */
export const uuid = Type.String({
  format: 'uuid',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  maxLength: 36,
});

/** An instant, RFC 3339 in UTC. */
export const instant = Type.String({ format: 'date-time', maxLength: 30 });

/** A civil day, `YYYY-MM-DD`, that exists in the calendar. */
export const civilDate = Type.String({ format: 'date', maxLength: 10 });

/**
 * Unified social credit code (GB 32100): only its shape; the register checks the check characters.
 */
export const code18 = Type.String({
  pattern: '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$',
  maxLength: 18,
});

/** A count of the form: whole, not negative, exact in every JSON reader; null is a blank. */
export const countCell = Type.Union([
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  Type.Null(),
]);

/** Length of what names an organization, in characters: its id, credit code, or name. */
export const addressLengthMax = 200;

/** Makes a schema nullable, with one description for both. */
export function orNull<Schema extends TSchema>(schema: Schema, description: string) {
  return Type.Union([schema, Type.Null()], { description });
}

/**
 * Returns the schema of a string without C0 controls other than tab and line ends. Lengths count
 * characters.
 */
export function textField(maxLength: number, minLength = 0) {
  return Type.String({
    minLength,
    maxLength,
    pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$',
  });
}

/** The longest page that can be requested. */
export const pageItemsMax = 200;

/** The length of a page, for the query of a list. */
export const limitQuery = Type.Optional(
  Type.Integer({
    minimum: 1,
    maximum: pageItemsMax,
    default: 50,
    description: '每页条数 / Items on a page',
  }),
);

/** The start of a page, for the query of a list. */
export const cursorQuery = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 2000,
    pattern: '^[\\w.~-]+$',
    description: '上一页返回的 next / The value of next from the previous page',
  }),
);

/** The query of a list without filters and sorting. */
export const pageQuery = Type.Object(
  { limit: limitQuery, cursor: cursorQuery },
  { additionalProperties: false },
);

/** Returns the sort and paging parameters of a list. The first sort is the default. */
export function pagedBy<Sort extends string>(sorts: readonly [Sort, ...Sort[]]) {
  return {
    sort: Type.Optional(
      Type.Unsafe<Sort>({
        type: 'string',
        enum: [...sorts],
        default: sorts[0],
        description: '排序，- 为降序 / Order, descending with -',
      }),
    ),
    limit: limitQuery,
    cursor: cursorQuery,
  };
}

/** Whether a write is rehearsed, for the query of every write. */
export const dryRunQuery = Type.Optional(
  Type.Boolean({
    default: false,
    description: '为 true 时只演练，不保存 / Rehearses the request: the same answer, nothing saved',
  }),
);

/** The query of a write without other parameters. */
export const dryRunOnly = Type.Object({ dryRun: dryRunQuery }, { additionalProperties: false });

/** The largest number of values of one filter. */
export const filterValuesMax = 50;

/**
 * Returns the schema of a filter with several values: separated by commas, or the parameter
 * repeated. Values that are repeated count once.
 *
 * @param item the schema of one value, which contains no comma
 */
export function anyOfQuery<Item extends TSchema>(item: Item) {
  const { description = '', ...value } = item as Item & { description?: string };
  const [zh = '', en = ''] = description.split(' / ');
  return Type.Optional(
    Type.Array(value as unknown as Item, {
      minItems: 1,
      maxItems: filterValuesMax,
      ...(description && { description: `${zh}；可填多个，以逗号分隔 / ${en}; one or more` }),
    }),
  );
}

/** Returns the members of a page of a list. */
export function pageMembers<Item extends TSchema>(item: Item) {
  return {
    items: Type.Array(item, { maxItems: pageItemsMax }),
    next: Type.Union([Type.String(), Type.Null()], {
      description: '下一页的 cursor；null 表示没有 / The cursor of the next page; null at the end',
    }),
  };
}

/** The member of a page for `count=true`. */
export const totalMember = Type.Optional(
  Type.Integer({
    minimum: 0,
    maximum: 50_000,
    description:
      '总条数，仅当 count=true；50000 即不少于 50000 / Items of the whole list, only with count=true; 50000: at least as many',
  }),
);

/** Returns the schema of a page of a list. */
export function pageSchema<Item extends TSchema>(item: Item, $id: string) {
  return Type.Object(
    { ...pageMembers(item), total: totalMember },
    { $id, additionalProperties: false, description: '一页结果 / A page' },
  );
}

/** Returns the schema of one of a few words. */
export function choice<Choice extends string>(choices: readonly Choice[], description: string) {
  return Type.Unsafe<Choice>({ type: 'string', enum: [...choices], description });
}
