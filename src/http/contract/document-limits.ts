/**
 * Bounds for the document. Requests are bounded by schemas and by the limits of the shell; what the
 * service itself writes needs no schema to bound it, but a client that reserves memory, and a
 * reviewer, want to see a number. What is said here holds for every text, list and number that can
 * travel, whatever the settings.
 */

/** No text is longer, and no list has more items, than the largest upload that can be set. */
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
  // A member may be called `type`; a schema has its type as a word or a list of words.
  return key !== 'properties' && typesOf(node).every((type) => typeof type === 'string');
}

/** Writes the bounds into every schema below a node of the document, examples excepted. */
export function boundSchemas(node: unknown, key = ''): void {
  if (node === null || typeof node !== 'object' || key === 'example') return;
  if (!Array.isArray(node) && isSchema(node as Schema, key)) bound(node as Schema);
  for (const [name, child] of Object.entries(node)) {
    boundSchemas(child, Array.isArray(node) ? key : name);
  }
}
