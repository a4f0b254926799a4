/**
 * Adds limits to the OpenAPI document. Schemas and the limits of the shell already bound requests;
 * what the service itself writes needs no schema to bound it, but clients that reserve memory, and
 * reviewers, expect a number. These limits hold for every text, list and number that can be sent,
 * whatever the settings.
 */
import type { DocumentNode } from './schema-places.ts';

/**
 * No text is longer, and no list or map has more entries, than the largest upload that can be
 * configured.
 */
const lengthMax = 256 * 2 ** 20;

/** Adds the limits to a schema of the document. */
export function boundSchema(schema: DocumentNode): void {
  const types: readonly unknown[] = [schema.type].flat();
  const isFixed = 'enum' in schema || 'const' in schema;
  if (types.includes('string') && !isFixed) schema.maxLength ??= lengthMax;
  if (types.includes('array')) schema.maxItems ??= lengthMax;
  if (typeof schema.additionalProperties === 'object') schema.maxProperties ??= lengthMax;
  if (types.includes('integer') && !isFixed) {
    schema.format ??= 'int64';
    schema.minimum ??= Number.MIN_SAFE_INTEGER;
    schema.maximum ??= Number.MAX_SAFE_INTEGER;
  }
}
