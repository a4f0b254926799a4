/**
 * Translates the OpenAPI document into version 3.0, for generators that do not read 3.1. It is the same
 * contract: what 3.0 cannot express is widened, never narrowed, and a keyword that nothing here knows
 * is an error, so that none is lost in silence.
 */
import { acceptNull, orNullSuffix, translateSchema } from './older-schema.ts';
import type { DocumentNode } from './schema-places.ts';
import { forEachSchema, listPathOperations } from './schema-places.ts';

/** The version of the translated document. */
const olderVersion = '3.0.3';

/**
 * Adds the copies of components that may be null, and those that these need in turn; removes the
 * components that only these were copied from.
 */
function addNullableComponents(document: DocumentNode, wanted: Set<string>): void {
  const { components = {} } = document as { components?: DocumentNode };
  const schemas = components.schemas as Record<string, DocumentNode>;
  for (const name of wanted) {
    const copyName = `${name}${orNullSuffix}`;
    if (Object.hasOwn(schemas, copyName)) throw new Error(`${copyName} is a component already`);
    const copy = structuredClone(schemas[name] ?? {});
    acceptNull(copy, wanted);
    schemas[copyName] = copy;
  }
  const text = JSON.stringify(document);
  for (const name of wanted) {
    if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
  }
}

/** Removes what 3.0 ignores, or refuses, beside a reference to a component. */
function clearReferences(node: DocumentNode): void {
  for (const key of Object.keys('$ref' in node ? node : {})) if (key !== '$ref') delete node[key];
}

/**
 * Returns the document in version 3.0. Webhooks, which 3.0 does not have, are kept under `x-webhooks`,
 * where documentation pages look for them.
 *
 * @throws Error for a keyword that neither 3.0 nor this translation knows, and when a component has the
 *   name of a copy
 */
export function translateDocument(document: object): DocumentNode {
  // A copy of its own, in which no two places share a schema.
  const older = JSON.parse(JSON.stringify(document)) as DocumentNode;
  const wanted = new Set<string>();
  forEachSchema(older, (schema) => translateSchema(schema, wanted));
  addNullableComponents(older, wanted);
  for (const operation of listPathOperations(older)) {
    const { parameters = [], responses = {} } = operation;
    for (const each of [...(parameters as object[]), ...Object.values(responses as object)]) {
      clearReferences(each);
    }
  }
  const { openapi: _, jsonSchemaDialect: __, webhooks, info, ...rest } = older;
  const { summary: ___, ...about } = info as DocumentNode;
  return {
    openapi: olderVersion,
    info: about,
    ...rest,
    ...(webhooks === undefined ? {} : { 'x-webhooks': webhooks }),
  };
}
