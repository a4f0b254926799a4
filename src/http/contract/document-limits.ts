/**
 * Adds limits to the OpenAPI document. Schemas and the limits of the shell already bound requests;
 * what the service itself writes needs no schema to bound it, but clients that reserve memory, and
 * reviewers, expect a number. These limits hold for every text, list and number that can be sent,
 * whatever the settings.
 */

/**
 * No text is longer, and no list has more items, than the largest upload that can be configured.
 */
const lengthMax = 256 * 2 ** 20;

type Schema = Record<string, unknown>;

function typesOf(schema: Schema): readonly unknown[] {
  return [schema.type].flat();
}

function bound(schema: Schema): void {
  const types = typesOf(schema);
  const isFixed = 'enum' in schema || 'const' in schema;
  if (types.includes('string') && !isFixed) schema.maxLength ??= lengthMax;
  if (types.includes('array')) schema.maxItems ??= lengthMax;
  if (types.includes('integer') && !isFixed) {
    schema.format ??= 'int64';
    schema.minimum ??= Number.MIN_SAFE_INTEGER;
    schema.maximum ??= Number.MAX_SAFE_INTEGER;
  }
}

function isSchema(node: Schema, key: string): boolean {
  // A member may be called `type`; in a schema, `type` is a word or a list of words.
  return key !== 'properties' && typesOf(node).every((type) => typeof type === 'string');
}

/** Adds the limits to every schema below a node of the document, examples excepted. */
export function boundSchemas(node: unknown, key = ''): void {
  if (node === null || typeof node !== 'object' || key === 'example' || key === 'examples') return;
  if (!Array.isArray(node) && isSchema(node as Schema, key)) bound(node as Schema);
  for (const [name, child] of Object.entries(node)) {
    boundSchemas(child, Array.isArray(node) ? key : name);
  }
}
