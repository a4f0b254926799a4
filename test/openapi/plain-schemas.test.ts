/** Schemas of the document: what is visited, in which form they are written, and their limits. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { test } from 'tap';
import { boundSchema } from '../../src/http/contract/document-limits.ts';
import { simplifySchema } from '../../src/http/contract/plain-schemas.ts';
import type { DocumentNode } from '../../src/http/contract/schema-places.ts';
import { forEachSchema } from '../../src/http/contract/schema-places.ts';

const text = { type: 'string', minLength: 1 };
const nothing = { type: 'null' };
const [one, two] = [
  { type: 'string', const: 'one' },
  { type: 'string', const: 'two' },
];

const cases: readonly (readonly [what: string, schema: object, plain: object])[] = [
  [
    'a text or null',
    { description: 'd', anyOf: [text, nothing] },
    { description: 'd', type: ['string', 'null'], minLength: 1 },
  ],
  ['null or a text', { anyOf: [nothing, text] }, { type: ['string', 'null'], minLength: 1 }],
  [
    'one of a few words, or null',
    { anyOf: [{ type: 'string', enum: ['one', 'two'] }, nothing] },
    { type: ['string', 'null'], enum: ['one', 'two', null] },
  ],
  ['constants', { anyOf: [one, two] }, { type: 'string', enum: ['one', 'two'] }],
  [
    'constants or null',
    { anyOf: [one, two, nothing] },
    { type: ['string', 'null'], enum: ['one', 'two', null] },
  ],
];

/** Schemas that have no plainer form. */
const plain: readonly object[] = [
  text,
  nothing,
  one,
  { anyOf: [text] },
  { anyOf: [{ $ref: '#/components/schemas/Row' }, nothing] },
  { anyOf: [text, { type: 'integer' }] },
  { anyOf: [text, { type: 'integer' }, nothing] },
  { description: 'd', anyOf: [{ ...text, description: 'its own' }, nothing] },
  { anyOf: [{ ...one, description: 'its own' }, two] },
  { anyOf: [one, { type: 'integer', const: 1 }] },
  { anyOf: [{ type: ['string', 'integer'] }, nothing] },
];

test('a schema is written in its plainest form, and means the same', async (t) => {
  const values = [null, '', 'one', 'two', 'three', 1, {}, []];
  for (const [what, schema, expected] of cases) {
    const simplified = structuredClone(schema) as DocumentNode;
    simplifySchema(simplified);
    t.strictSame(simplified, expected, what);
    const [before, after] = [schema, simplified].map((each) => {
      return new Ajv2020({ strict: false }).compile(each);
    });
    for (const value of values) t.equal(after?.(value), before?.(value), `${what}: ${value}`);
  }
  for (const schema of plain) {
    const simplified = structuredClone(schema) as DocumentNode;
    simplifySchema(simplified);
    t.strictSame(simplified, schema);
  }
});

test('texts, lists, maps and integers get limits, what is limited keeps its own', async (t) => {
  const bounded = (schema: object) => {
    const copy = structuredClone(schema) as DocumentNode;
    boundSchema(copy);
    return copy;
  };
  const most = 256 * 2 ** 20;
  t.strictSame(bounded({ type: ['string', 'null'] }), {
    type: ['string', 'null'],
    maxLength: most,
  });
  t.strictSame(bounded({ type: 'array' }), { type: 'array', maxItems: most });
  t.match(bounded({ additionalProperties: text }), { maxProperties: most });
  t.match(bounded({ type: 'integer' }), { format: 'int64', minimum: Number.MIN_SAFE_INTEGER });
  for (const schema of [
    { type: 'string', maxLength: 9 },
    { type: ['string', 'null'], enum: ['a', null] },
    { type: 'array', maxItems: 9 },
    { additionalProperties: text, maxProperties: 9 },
    { additionalProperties: false },
    { type: 'integer', const: 1 },
    { type: 'boolean' },
  ]) {
    t.strictSame(bounded(schema), schema);
  }
});

test('every schema of a document is visited, and nothing else', async (t) => {
  const schema = (name: string, parts: object = {}) => ({ 'x-name': name, ...parts });
  const content = (name: string) => ({
    'text/csv': { schema: schema(name), example: schema('-') },
  });
  const operation = (name: string) => ({
    parameters: [
      { schema: schema(`${name} parameter`), example: schema('-') },
      { content: content(`${name} content`) },
    ],
    requestBody: { content: content(`${name} body`) },
    responses: {
      200: {
        headers: { A: { schema: schema(`${name} header`) } },
        content: content(`${name} answer`),
      },
    },
    'x-problems': [schema('-')],
  });
  const document = {
    paths: {
      '/a': { parameters: [{ schema: schema('of path') }], get: operation('get') },
      '/b': { 'x-other': operation('-'), delete: operation('delete') },
    },
    webhooks: { change: { post: operation('webhook') } },
    components: {
      schemas: {
        A: schema('component', {
          properties: {
            // Members may have the names of keywords.
            examples: schema('member', { items: schema('item') }),
            type: schema('member too'),
          },
          additionalProperties: schema('additional'),
          anyOf: [schema('choice')],
          patternProperties: { '^/': schema('pattern') },
          default: schema('-'),
          enum: [schema('-')],
          examples: [schema('-')],
          not: true,
        }),
      },
      parameters: { P: { schema: schema('parameter') } },
      headers: { H: { schema: schema('shared header') } },
      responses: { R: { content: content('shared answer') } },
      requestBodies: { B: { content: content('shared body') } },
      examples: { E: schema('-') },
    },
  };
  const visited: unknown[] = [];
  forEachSchema(document, (each) => visited.push(each['x-name']));
  const ofOperation = (name: string) =>
    ['parameter', 'content', 'body', 'header', 'answer'].map((part) => `${name} ${part}`);
  t.strictSame(
    [...visited].sort(),
    [
      ...['get', 'delete', 'webhook'].flatMap(ofOperation),
      ...['of path', 'component', 'member', 'item', 'member too', 'additional', 'choice'],
      ...['pattern', 'parameter', 'shared header', 'shared answer', 'shared body'],
    ].sort(),
  );
  t.ok(visited.indexOf('item') < visited.indexOf('member'), 'the inner ones first');
});
