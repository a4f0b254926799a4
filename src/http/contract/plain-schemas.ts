/**
 * Writes schemas of the OpenAPI document in the form that people and tools read best. Each means the
 * same as before.
 */
import type { DocumentNode } from './schema-places.ts';

/** Returns the single type of a schema, or null. */
function typeOf(schema: DocumentNode): string | null {
  return typeof schema.type === 'string' ? schema.type : null;
}

/** Whether a schema is nothing but one value. */
function isConstant(schema: DocumentNode): boolean {
  return 'const' in schema && Object.keys(schema).every((key) => key === 'type' || key === 'const');
}

/** Replaces a choice between constants of one type by a list of values. */
function listConstants(schema: DocumentNode): void {
  const choices = (schema.anyOf ?? []) as DocumentNode[];
  const constants = choices.filter(isConstant);
  const types = new Set(constants.map(typeOf));
  if (constants.length < 2 || types.size > 1) return;
  const list = { type: [...types][0], enum: constants.map((each) => each.const) };
  const others = choices.filter((each) => !constants.includes(each));
  if (others.length > 0) {
    schema.anyOf = [list, ...others];
    return;
  }
  delete schema.anyOf;
  Object.assign(schema, list);
}

/**
 * Replaces a choice between a schema and null by that schema with null among its types. A schema that
 * is a reference has no types of its own.
 */
function addNullToTypes(schema: DocumentNode): void {
  const choices = (schema.anyOf ?? []) as DocumentNode[];
  const rest = choices.filter(({ type }) => type !== 'null');
  const [only] = rest;
  if (only === undefined || rest.length > 1 || choices.length === 1) return;
  const type = typeOf(only);
  const isRepeated = Object.keys(only).some((key) => key in schema);
  if (type === null || 'const' in only || isRepeated) return;
  delete schema.anyOf;
  Object.assign(schema, only, { type: [type, 'null'] });
  if (Array.isArray(schema.enum)) schema.enum = [...schema.enum, null];
}

/** Writes a schema of the document, whose inner schemas are written already, in the plainest form. */
export function simplifySchema(schema: DocumentNode): void {
  listConstants(schema);
  addNullToTypes(schema);
}
