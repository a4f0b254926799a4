/** Schemas of OpenAPI 3.1 in 3.0: every keyword that means something else there, or nothing. */
import { test } from 'tap';
import { translateSchema } from '../../src/http/contract/older-schema.ts';
import { forEachSchema } from '../../src/http/contract/schema-places.ts';

const reference = { $ref: '#/components/schemas/Row' };
const rowOrNull = { $ref: '#/components/schemas/RowOrNull' };

const cases: readonly (readonly [what: string, newer: object, older: object])[] = [
  ['null among types', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
  [
    'null among types and values',
    { type: ['string', 'null'], enum: ['a', null] },
    { type: 'string', nullable: true, enum: ['a', null] },
  ],
  ['null alone', { type: 'null' }, { type: 'object', nullable: true, enum: [null] }],
  [
    'several types, each with its own limits',
    { description: 'd', type: ['integer', 'string', 'null'], minimum: 1, maxLength: 9 },
    {
      description: 'd',
      anyOf: [
        { type: 'integer', nullable: true, minimum: 1 },
        { type: 'string', nullable: true, maxLength: 9 },
      ],
    },
  ],
  [
    'a schema or null',
    { description: 'd', anyOf: [{ type: 'string', description: 'e' }, { type: 'null' }] },
    { type: 'string', nullable: true, description: 'd' },
  ],
  ['a reference or null', { anyOf: [reference, { type: 'null' }] }, rowOrNull],
  [
    'a described reference or null',
    { description: 'd', anyOf: [reference, { type: 'null' }] },
    { description: 'd', allOf: [rowOrNull] },
  ],
  [
    'one of several, or null',
    { oneOf: [{ type: 'string', enum: ['a'] }, { type: 'integer' }, { type: 'null' }] },
    { oneOf: [{ type: 'string', nullable: true, enum: ['a', null] }, { type: 'integer' }] },
  ],
  [
    'a choice inside a choice with null',
    { anyOf: [{ anyOf: [reference, { type: 'string' }] }, { type: 'null' }] },
    { anyOf: [rowOrNull, { type: 'string' }] },
  ],
  ['a constant', { const: 'a' }, { type: 'string', enum: ['a'] }],
  ['a constant with a type', { type: 'number', const: 1 }, { type: 'number', enum: [1] }],
  [
    'exclusive limits',
    { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 9 },
    { type: 'integer', minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true },
  ],
  ['examples', { type: 'string', examples: ['a', 'b'] }, { type: 'string', example: 'a' }],
  [
    'keywords beside a reference',
    { ...reference, description: 'd' },
    { description: 'd', allOf: [reference] },
  ],
  ['a reference', reference, reference],
  [
    'bytes as text',
    { type: 'string', contentEncoding: 'base64', contentMediaType: 'application/zip' },
    { type: 'string', format: 'byte' },
  ],
  [
    'a file',
    { type: 'string', contentMediaType: 'application/zip' },
    { type: 'string', format: 'binary' },
  ],
  [
    'a tuple',
    { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false },
    { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] }, maxItems: 2 },
  ],
  [
    'a tuple that anything may follow',
    { type: 'array', prefixItems: [{ type: 'string' }] },
    { type: 'array', items: {} },
  ],
  [
    'members by the form of their name',
    {
      type: 'object',
      patternProperties: { '^/': { type: 'string' } },
      additionalProperties: false,
    },
    { type: 'object', additionalProperties: { type: 'string' } },
  ],
  [
    'members by the form of their name, and any other',
    { type: 'object', patternProperties: { '^/': { type: 'string' } } },
    { type: 'object', additionalProperties: true },
  ],
  [
    'members that are not evaluated',
    { type: 'object', properties: { a: true }, unevaluatedProperties: false },
    { type: 'object', properties: { a: {} }, additionalProperties: false },
  ],
  [
    'a condition',
    { type: 'object', ...Object.fromEntries(['if', 'then', 'else'].map((word) => [word, {}])) },
    { type: 'object' },
  ],
  ['an extension', { type: 'string', 'x-label': 1 }, { type: 'string', 'x-label': 1 }],
];

/** Translates a schema with those inside it; returns it and the components wanted with null. */
function translate(schema: object) {
  const wanted = new Set<string>();
  const document = { components: { schemas: { It: structuredClone(schema) } } };
  forEachSchema(document, (each) => translateSchema(each, wanted));
  return { older: document.components.schemas.It, wanted: [...wanted] };
}

test('each keyword of 3.1 becomes what 3.0 has for it', async (t) => {
  for (const [what, newer, expected] of cases) {
    const { older, wanted } = translate(newer);
    t.strictSame(older, expected, what);
    const needsCopy = JSON.stringify(expected).includes('OrNull');
    t.strictSame(wanted, needsCopy ? ['Row'] : [], `${what}: copies of components`);
  }
});

test('a schema of 3.0 stays as it is', async (t) => {
  for (const [what, , older] of cases) t.strictSame(translate(older).older, older, what);
});

test('a keyword that 3.0 does not have is an error, wherever it is', async (t) => {
  for (const keyword of ['unevaluated', 'minimal', '$vocabulary', 'constructor']) {
    t.throws(() => translate({ type: 'object', [keyword]: 1 }), { message: keyword });
    t.throws(() => translate({ type: 'array', items: { [keyword]: 1 } }), { message: keyword });
  }
  t.doesNotThrow(() => translate({ type: 'object', properties: { unevaluated: {} } }));
});
