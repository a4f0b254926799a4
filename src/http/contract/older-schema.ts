/** Translates schemas of OpenAPI 3.1, which are JSON Schema 2020-12, into those of OpenAPI 3.0. */
import type { DocumentNode } from './schema-places.ts';

/** Keywords of a schema that mean the same in both versions. */
const sameKeywords: ReadonlySet<string> = new Set([
  ...['title', 'description', 'format', 'default', 'enum', 'example', 'deprecated', 'type'],
  ...['multipleOf', 'maximum', 'minimum', 'maxLength', 'minLength', 'pattern', 'uniqueItems'],
  ...['maxItems', 'minItems', 'maxProperties', 'minProperties', 'required', 'items', 'properties'],
  ...['additionalProperties', 'allOf', 'anyOf', 'oneOf', 'not', 'readOnly', 'writeOnly'],
  ...['discriminator', 'externalDocs', 'xml', '$ref', 'nullable'],
]);

/** Keywords that 3.0 has no words for; a schema without them accepts more. */
const leftOutKeywords: readonly string[] = [
  ...['$anchor', '$comment', '$defs', '$dynamicAnchor', '$dynamicRef', '$id', '$schema'],
  ...['contains', 'contentEncoding', 'contentMediaType', 'contentSchema', 'dependentRequired'],
  ...['dependentSchemas', 'else', 'examples', 'if', 'maxContains', 'minContains', 'prefixItems'],
  ...['propertyNames', 'patternProperties', 'then', 'unevaluatedItems', 'unevaluatedProperties'],
];

/** Keywords that constrain values of one type; with several types each goes to its own. */
const keywordsOfType: Readonly<Record<string, readonly string[]>> = {
  string: ['maxLength', 'minLength', 'pattern'],
  integer: ['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum', 'multipleOf', 'format'],
  number: ['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum', 'multipleOf', 'format'],
  array: ['items', 'maxItems', 'minItems', 'uniqueItems'],
  object: ['properties', 'required', 'additionalProperties', 'maxProperties', 'minProperties'],
  boolean: [],
};

/** The one type that a constant has. */
function typeOfValue(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

function translateConstant(schema: DocumentNode): void {
  if (!('const' in schema)) return;
  schema.type ??= typeOfValue(schema.const);
  schema.enum = [schema.const];
  delete schema.const;
}

/** Turns limits that are numbers into the flags that 3.0 has beside `minimum` and `maximum`. */
function translateLimits(schema: DocumentNode): void {
  for (const [flag, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[flag] !== 'number') continue;
    schema[limit] = schema[flag];
    schema[flag] = true;
  }
}

/** Replaces what describes members or items by their place, or by the form of their name. */
function translateMembers(schema: DocumentNode): void {
  const { patternProperties = {}, additionalProperties, prefixItems, items } = schema;
  const named = Object.values(patternProperties as DocumentNode);
  if (named.length > 0) {
    const others = typeof additionalProperties === 'object' ? [additionalProperties] : [];
    const all = [...named, ...others];
    schema.additionalProperties = all.length === 1 ? all[0] : { anyOf: all };
    if (additionalProperties === undefined || additionalProperties === true) {
      schema.additionalProperties = true;
    }
  }
  if (schema.unevaluatedProperties === false && schema.allOf === undefined) {
    schema.additionalProperties ??= false;
  }
  if (Array.isArray(prefixItems)) {
    const others = typeof items === 'object' ? [items] : [];
    schema.items =
      items === undefined || items === true ? {} : { anyOf: [...prefixItems, ...others] };
    if (items === false) schema.maxItems ??= prefixItems.length;
  }
}

/** Turns bytes as text into the formats that 3.0 has for them. */
function translateBytes(schema: DocumentNode): void {
  if (schema.contentEncoding === 'base64') schema.format ??= 'byte';
  else if (schema.contentMediaType !== undefined) schema.format ??= 'binary';
}

/** Turns a list of types into one type that may be null, or into a choice of such. */
function translateTypes(schema: DocumentNode): void {
  const types = [schema.type].flat().filter((type) => type !== undefined) as string[];
  const isNullable = types.includes('null');
  const [type, ...others] = types.filter((each) => each !== 'null');
  const mayBeNull = isNullable ? { nullable: true } : {};
  if (others.length === 0) {
    // Null alone: of 3.0 it is the only value of any type.
    if (isNullable && type === undefined) Object.assign(schema, { type: 'object', enum: [null] });
    else if (type !== undefined) schema.type = type;
    Object.assign(schema, mayBeNull);
    return;
  }
  const moved = new Set(Object.values(keywordsOfType).flat());
  const choices = [type, ...others].map((each = '') => {
    const own = (keywordsOfType[each] ?? []).filter((keyword) => keyword in schema);
    return {
      type: each,
      ...mayBeNull,
      ...Object.fromEntries(own.map((key) => [key, schema[key]])),
    };
  });
  for (const keyword of moved) delete schema[keyword];
  delete schema.type;
  if (schema.anyOf === undefined) schema.anyOf = choices;
  else schema.allOf = [...((schema.allOf as unknown[]) ?? []), { anyOf: choices }];
}

/** Whether a translated schema accepts null and nothing else. */
function isNull({ enum: values, nullable }: DocumentNode): boolean {
  return nullable === true && Array.isArray(values) && values.length === 1 && values[0] === null;
}

/** What the name of a component gets for its copy that may also be null. */
export const orNullSuffix = 'OrNull';

/**
 * Lets a translated schema accept null as well. Of 3.0 only a schema with a type can be null, so a
 * reference leads to a copy of its component that is: the name of the component is added to `wanted`.
 */
export function acceptNull(schema: DocumentNode, wanted: Set<string>): void {
  const { $ref, type, enum: values, anyOf, oneOf, allOf } = schema;
  if (typeof $ref === 'string') {
    wanted.add($ref.slice($ref.lastIndexOf('/') + 1));
    schema.$ref = `${$ref}${orNullSuffix}`;
  } else if (type !== undefined) {
    schema.nullable = true;
    if (Array.isArray(values) && !values.includes(null)) schema.enum = [...values, null];
  } else {
    // Of a choice one alternative that accepts null is enough, and two were too many for oneOf.
    const choices = (anyOf ?? oneOf) as DocumentNode[] | undefined;
    const inner = choices?.slice(0, 1) ?? (allOf as DocumentNode[] | undefined) ?? [];
    for (const each of inner) acceptNull(each, wanted);
  }
}

/** Keywords that describe and do not constrain: those of an outer schema count. */
const descriptive: ReadonlySet<string> = new Set(['title', 'description']);

/** Removes null from a choice; what is left accepts it instead. */
function translateChoices(schema: DocumentNode, wanted: Set<string>): void {
  for (const keyword of ['anyOf', 'oneOf']) {
    const choices = (schema[keyword] ?? []) as DocumentNode[];
    const rest = choices.filter((choice) => !isNull(choice));
    const [only] = rest;
    if (rest.length === choices.length || only === undefined) continue;
    acceptNull(only, wanted);
    schema[keyword] = rest;
    if (rest.length > 1) continue;
    delete schema[keyword];
    const isAlone = Object.keys(schema).length === 0;
    const isApart = Object.keys(only).some((key) => key in schema && !descriptive.has(key));
    if (!isAlone && ('$ref' in only || isApart))
      schema.allOf = [...((schema.allOf as unknown[]) ?? []), only];
    else Object.assign(schema, { ...only, ...schema });
  }
}

/** Puts a reference that has keywords beside it, which 3.0 ignores there, into a list of one. */
function translateReference(schema: DocumentNode): void {
  const { $ref, ...rest } = schema;
  if ($ref === undefined || Object.keys(rest).length === 0) return;
  delete schema.$ref;
  schema.allOf = [...((schema.allOf as unknown[]) ?? []), { $ref }];
}

/** Turns schemas that are only true or false into what 3.0 has for them. */
function translateTruths(schema: DocumentNode): void {
  const asSchema = (value: unknown) =>
    value === true ? {} : value === false ? { not: {} } : value;
  for (const [name, value] of Object.entries((schema.properties ?? {}) as DocumentNode)) {
    (schema.properties as DocumentNode)[name] = asSchema(value);
  }
  if ('items' in schema) schema.items = asSchema(schema.items);
  if (schema.type === 'array') schema.items ??= {};
}

/**
 * Translates one schema, whose inner schemas are translated already.
 *
 * @param wanted receives the names of the components of which a copy that may be null is needed
 * @throws Error for a keyword that neither 3.0 nor this translation knows
 */
export function translateSchema(schema: DocumentNode, wanted: Set<string>): void {
  const [example] = (schema.examples ?? []) as unknown[];
  if (example !== undefined) schema.example ??= example;
  translateConstant(schema);
  translateLimits(schema);
  translateMembers(schema);
  translateBytes(schema);
  translateTypes(schema);
  translateChoices(schema, wanted);
  translateReference(schema);
  translateTruths(schema);
  for (const keyword of leftOutKeywords) delete schema[keyword];
  for (const keyword of Object.keys(schema)) {
    const isFlag = keyword.startsWith('exclusive') && schema[keyword] === true;
    if (sameKeywords.has(keyword) || isFlag || keyword.startsWith('x-')) continue;
    throw new Error(`OpenAPI 3.0 has no keyword ${keyword}`);
  }
}
