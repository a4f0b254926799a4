/** Lengths are checked before anything looks: whatever a request can bring has a bound. */
import { test } from 'tap';
import { committed } from '../../openapi/generate.ts';
import type { ContractDocument } from '../support/contract.ts';
import { listContractOperations } from '../support/contract.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What the document says of a text or a list that has no bound of its own: no bound at all. */
const unbounded = 256 * 2 ** 20;

/** What needs no bound in its schema, and why. */
const exceptions: readonly (readonly [place: RegExp, reason: string])[] = [
  [/^importReport body (text|application)\//, 'a file: UPLOAD_BYTES_MAX bounds it'],
  [/^importReport body multipart\/form-data\.file$/, 'a file: UPLOAD_BYTES_MAX bounds it'],
];

const document = JSON.parse(committed('openapi.json') ?? '{}') as ContractDocument;

function unboundedParts(schema: Schema): string[] {
  const types = [schema.type].flat();
  const isFixed = 'enum' in schema || 'const' in schema;
  const isBounded = (name: string) => Number(schema[name] ?? unbounded) < unbounded;
  const isOpen = types.includes('object') && schema.additionalProperties !== false;
  return [
    ...(types.includes('string') && !isFixed && !isBounded('maxLength') ? ['a text'] : []),
    ...(types.includes('array') && !isBounded('maxItems') ? ['a list'] : []),
    ...(isOpen && !isBounded('maxProperties') ? ['an open object'] : []),
  ];
}

function childrenOf(schema: Schema, place: string): [Schema, string][] {
  const within = (member: string, suffix: (name: string) => string) =>
    Object.entries((schema[member] ?? {}) as Schema).map(([name, child]): [Schema, string] => [
      child as Schema,
      place + suffix(name),
    ]);
  return [
    ...within('properties', (name) => `.${name}`),
    ...within('patternProperties', () => '.*'),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((member) => within(member, () => '')),
    ...(typeof schema.additionalProperties === 'object'
      ? [[schema.additionalProperties as Schema, `${place}.*`] as [Schema, string]]
      : []),
    ...(schema.items === undefined
      ? []
      : [[schema.items as Schema, `${place}[]`] as [Schema, string]]),
  ];
}

/** Every place below a schema that has no bound; a component is walked once, under its name. */
function unboundedBelow(schema: Schema, place: string, walked: Set<string>): string[] {
  const reference = schema.$ref as string | undefined;
  if (reference !== undefined) {
    const name = reference.split('/').at(-1) ?? '';
    if (walked.has(name)) return [];
    walked.add(name);
    return unboundedBelow(document.components.schemas[name] ?? {}, name, walked);
  }
  const below = childrenOf(schema, place).flatMap(([child, at]) =>
    unboundedBelow(child, at, walked),
  );
  return [...unboundedParts(schema).map((fault) => `${place}: ${fault}`), ...below];
}

test('every text and every list of a request has a bound', async (t) => {
  const walked = new Set<string>();
  const operations = listContractOperations(document).map(({ operation }) => operation);
  const found = operations.flatMap(({ operationId, parameters, requestBody }) => [
    ...parameters.flatMap(({ in: where, name, schema }) =>
      unboundedBelow(schema, `${operationId} ${where} ${name}`, walked),
    ),
    ...Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema = {} }]) =>
      unboundedBelow(schema, `${operationId} body ${type}`, walked),
    ),
  ]);
  const used = exceptions.filter(([place]) =>
    found.some((each) => place.test(each.replace(/: .*/, ''))),
  );
  t.strictSame(used, exceptions, 'every exception is needed');
  const rest = found.filter(
    (each) => !used.some(([place]) => place.test(each.replace(/: .*/, ''))),
  );
  t.strictSame(rest, []);
  t.ok(walked.size > 20);
});
