/**
 * References between schemas. A schema with an `$id` becomes a component of the document, and is
 * referred to by that name.
 */
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';

const named = new Map<string, TSchema>();

/**
 * Returns a reference to a named schema that keeps the static type, and adds the schema to the list
 * from which the validators and the components of the document are made.
 */
export function ref<Schema extends TSchema>(schema: Schema) {
  const { $id } = schema as { $id?: string };
  if ($id === undefined) throw new TypeError('only a schema with $id can be referred to');
  const known = named.get($id);
  if (known !== undefined && known !== schema) throw new TypeError(`two schemas are called ${$id}`);
  named.set($id, schema);
  return Type.Unsafe<Static<Schema>>({ $ref: `${$id}#` });
}

/** Returns every schema that was referred to so far. */
export function namedSchemas(): readonly TSchema[] {
  return [...named.values()];
}
