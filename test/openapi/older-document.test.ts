/** The document in OpenAPI 3.0: the same contract, in words that old generators read. */
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { test } from 'tap';
import { committed } from '../../openapi/generate.ts';
import { translateDocument } from '../../src/http/contract/older-document.ts';
import type { ContractDocument } from '../support/contract.ts';
import { listContractOperations } from '../support/contract.ts';

const newer = JSON.parse(committed('openapi.json') ?? '{}') as ContractDocument;
const older = JSON.parse(committed('openapi-3.0.json') ?? '{}') as ContractDocument;

test('the older document has the operations and the texts of the newer one', async (t) => {
  t.equal(older.openapi, '3.0.3');
  t.strictSame({ ...older.info }, { ...newer.info });
  t.strictSame(older.tags, newer.tags);
  t.strictSame(older.servers, newer.servers);
  const described = (document: ContractDocument) =>
    listContractOperations(document).map(({ path, method, operation }) => {
      const { operationId, summary, description, tags, security, responses, parameters } =
        operation;
      return {
        ...{ path, method, operationId, summary, description, tags, security },
        problems: operation['x-problems'],
        statuses: Object.keys(responses),
        parameters: parameters.map(({ name, in: where, required }) => ({ name, where, required })),
      };
    });
  t.strictSame(described(older), described(newer));
  const copies = /OrNull$/;
  const names = Object.keys(older.components.schemas).filter((name) => !copies.test(name));
  t.ok(names.length > 60 && names.every((name) => Object.hasOwn(newer.components.schemas, name)));
});

/** Returns whether a value is what a schema of a document says. */
function openContract(document: ContractDocument, Validator: typeof Ajv | typeof Ajv2020) {
  const ajv = new Validator({ strict: false });
  formats.default(ajv);
  const id = 'https://contract.test/';
  ajv.addSchema({ ...document, $id: id });
  return (steps: readonly string[], value: unknown): boolean => {
    const pointer = steps
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = ajv.getSchema(`${id}#/${pointer}`);
    if (validate === undefined) throw new Error(`no schema at ${pointer}`);
    return validate(value) === true;
  };
}

/** What a member of an example is replaced by. */
const replacements: readonly unknown[] = [null, 'x', -1, 1.5, true, [], {}];

/** Returns copies of a value, each with one of its members, at any depth, replaced. */
function* vary(value: unknown): Generator<unknown> {
  yield* replacements;
  if (Array.isArray(value)) {
    for (const inner of vary(value[0])) yield [inner, ...value.slice(1)];
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      for (const inner of vary(member)) yield { ...value, [name]: inner };
    }
    yield { ...value, 'member that is unknown': 1 };
  }
}

test('both documents accept the same bodies and answers', async (t) => {
  const accepts = { newer: openContract(newer, Ajv2020), older: openContract(older, Ajv) };
  const counts = { accepted: 0, refused: 0 };
  for (const { path, method, operation } of listContractOperations(newer)) {
    const at = ['paths', path, method];
    const media = [
      { steps: [...at, 'requestBody'], content: operation.requestBody?.content ?? {} },
      ...Object.entries(operation.responses).map(([status, { content = {} }]) => ({
        steps: [...at, 'responses', status],
        content,
      })),
    ];
    for (const { steps, content } of media) {
      for (const [type, { example }] of Object.entries(content)) {
        if (!type.endsWith('json') || example === undefined) continue;
        const place = [...steps, 'content', type, 'schema'];
        t.ok(accepts.older(place, example), `${place.join(' ')} has an example that is right`);
        for (const value of vary(JSON.parse(JSON.stringify(example)))) {
          const isRight = accepts.newer(place, value);
          counts[isRight ? 'accepted' : 'refused'] += 1;
          if (accepts.older(place, value) !== isRight) {
            t.fail(`${place.join(' ')} differ`, { value, isRight });
          }
        }
      }
    }
  }
  t.ok(counts.accepted > 1000 && counts.refused > 1000, JSON.stringify(counts));
});

test('webhooks are kept as an extension, with their schemas translated', async (t) => {
  const body = { content: { 'application/json': { schema: { type: ['string', 'null'] } } } };
  const document = {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
    info: { title: 'a', summary: 's', version: '1.0.0' },
    paths: {},
    webhooks: { change: { post: { operationId: 'change', requestBody: body, responses: {} } } },
    components: { schemas: { Row: { type: 'object' } } },
  };
  const translated = translateDocument(document);
  t.notOk('webhooks' in translated || 'jsonSchemaDialect' in translated);
  t.match(translated, {
    openapi: '3.0.3',
    info: { title: 'a', version: '1.0.0' },
    'x-webhooks': {
      change: {
        post: {
          requestBody: {
            content: { 'application/json': { schema: { type: 'string', nullable: true } } },
          },
        },
      },
    },
  });
  t.notOk('summary' in (translated.info as object));
  t.strictSame(body.content['application/json'].schema.type, ['string', 'null'], 'a copy');
});

test('a component that may be null here and not there has a copy', async (t) => {
  const list = { type: 'array', items: { $ref: '#/components/schemas/Row' } };
  const orNull = (name: string) => ({
    anyOf: [{ $ref: `#/components/schemas/${name}` }, { type: 'null' }],
  });
  const { components } = translateDocument({
    info: {},
    components: {
      schemas: {
        Row: { type: 'object', properties: { next: orNull('Row'), other: orNull('Other') } },
        Other: { type: 'object' },
        Choice: { anyOf: [{ $ref: '#/components/schemas/Row' }, { type: 'string' }] },
        Both: { type: 'object', properties: { choice: orNull('Choice'), list } },
      },
    },
  }) as { components: { schemas: Record<string, object> } };
  const properties = {
    next: { $ref: '#/components/schemas/RowOrNull' },
    other: { $ref: '#/components/schemas/OtherOrNull' },
  };
  const schemas = { Row: { type: 'object', properties: { a: orNull('Row') } }, RowOrNull: {} };
  t.throws(() => translateDocument({ info: {}, components: { schemas } }), /RowOrNull/);
  t.strictSame(components.schemas, {
    Row: { type: 'object', properties },
    RowOrNull: { type: 'object', nullable: true, properties },
    OtherOrNull: { type: 'object', nullable: true },
    ChoiceOrNull: { anyOf: [{ $ref: '#/components/schemas/RowOrNull' }, { type: 'string' }] },
    Both: {
      type: 'object',
      properties: { choice: { $ref: '#/components/schemas/ChoiceOrNull' }, list },
    },
  });
});
