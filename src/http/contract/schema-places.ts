/** Where an OpenAPI document has schemas: what visits each of them, and nothing that looks like one. */

/** A node of the document. */
export type DocumentNode = Record<string, unknown>;

/** Keywords of a schema whose value is a schema, a list of schemas, or schemas by name. */
const within = {
  one: [
    ...['additionalProperties', 'contains', 'contentSchema', 'else', 'if', 'items', 'not'],
    ...['propertyNames', 'then', 'unevaluatedItems', 'unevaluatedProperties'],
  ],
  list: ['allOf', 'anyOf', 'oneOf', 'prefixItems'],
  byName: ['$defs', 'dependentSchemas', 'patternProperties', 'properties'],
} as const;

function isNode(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the values of a node that are nodes themselves. */
function membersOf(value: unknown): DocumentNode[] {
  return isNode(value) ? Object.values(value).filter(isNode) : [];
}

type Visit = (schema: DocumentNode) => void;

/** Visits a schema and those inside it, the inner ones first. */
function visitSchema(schema: unknown, visit: Visit): void {
  if (!isNode(schema)) return;
  for (const keyword of within.one) visitSchema(schema[keyword], visit);
  for (const keyword of within.list) {
    for (const each of (schema[keyword] as unknown[] | undefined) ?? []) visitSchema(each, visit);
  }
  for (const keyword of within.byName) {
    for (const each of membersOf(schema[keyword])) visitSchema(each, visit);
  }
  visit(schema);
}

/** Visits the schemas of what has a schema or media types: a parameter, a header field, a body. */
function visitHolder(holder: DocumentNode, visit: Visit): void {
  visitSchema(holder.schema, visit);
  for (const media of membersOf(holder.content)) visitSchema(media.schema, visit);
}

function visitResponse(response: DocumentNode, visit: Visit): void {
  visitHolder(response, visit);
  for (const header of membersOf(response.headers)) visitHolder(header, visit);
}

/** Methods of an operation, in the order of the specification. */
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Returns the operations of the paths and the webhooks of a document. */
export function listPathOperations(document: DocumentNode): DocumentNode[] {
  return [document.paths, document.webhooks]
    .flatMap(membersOf)
    .flatMap((item) => methods.map((method) => item[method]).filter(isNode));
}

/** Visits every schema of a document once for each place in which it is, the inner ones first. */
export function forEachSchema(document: DocumentNode, visit: Visit): void {
  const parametersOf = ({ parameters = [] }: DocumentNode) => parameters as DocumentNode[];
  for (const item of [document.paths, document.webhooks].flatMap(membersOf)) {
    for (const parameter of parametersOf(item)) visitHolder(parameter, visit);
  }
  for (const operation of listPathOperations(document)) {
    for (const parameter of parametersOf(operation)) visitHolder(parameter, visit);
    if (isNode(operation.requestBody)) visitHolder(operation.requestBody, visit);
    for (const response of membersOf(operation.responses)) visitResponse(response, visit);
  }
  const { components = {} } = document as { components?: DocumentNode };
  for (const kind of ['parameters', 'headers', 'requestBodies']) {
    for (const holder of membersOf(components[kind])) visitHolder(holder, visit);
  }
  for (const response of membersOf(components.responses)) visitResponse(response, visit);
  for (const schema of membersOf(components.schemas)) visitSchema(schema, visit);
}
