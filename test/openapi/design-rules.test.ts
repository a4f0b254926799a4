/** The rules of design: both documents keep them, and each rule finds what breaks it. */
import { test } from 'tap';
import { acceptedWarnings } from '../../openapi/accepted-warnings.ts';
import { designRules } from '../../openapi/design-rules.ts';
import { committed } from '../../openapi/generate.ts';

test('both documents keep every rule of design', async (t) => {
  for (const name of ['openapi.json', 'openapi-3.0.json']) {
    const document = JSON.parse(committed(name) ?? '{}');
    for (const rule of designRules) t.strictSame(rule.check(document), [], `${name} ${rule.name}`);
  }
});

/** A document that keeps every rule; each call gives a new one. */
function goodDocument() {
  const versioned = { headers: { 'API-Version': { schema: { type: 'string' } } } };
  const members = { status: {}, title: {}, detail: {} };
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  return {
    openapi: '3.1.0',
    info: {
      version: '0.1.0',
      contact: { name: 'n', url: 'https://a.example', email: 'a@b.example' },
    },
    servers: [{ url: 'https://a.example/v1' }, { url: '/v1' }],
    paths: {
      '/': { get: { responses: { 200: versioned } } },
      '/annual-reports/{reportId}': {
        summary: 's',
        parameters: [],
        get: {
          parameters: [{ name: 'yearFrom', in: 'query' }, { $ref: '#/components/parameters/Tag' }],
          responses: { 200: versioned, default: { $ref: '#/components/responses/Problem' } },
        },
        put: {
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  properties: {
                    dueDate: { type: ['string', 'null'], format: 'date' },
                    update: { type: 'string' },
                    properties: { properties: { issuedAt: { format: 'date-time' } } },
                  },
                  example: { properties: { dueDate: {} } },
                },
              },
            },
          },
          responses: { 204: versioned, 400: { $ref: '#/components/responses/Problem' } },
        },
      },
      '/openapi.json': { get: { responses: { 200: versioned } } },
    } as unknown as Record<string, Record<string, object>>,
    components: {
      parameters: { Tag: { name: 'If-None-Match', in: 'header' } },
      responses: {
        Problem: { ...versioned, content: { 'application/problem+json': problem } } as object,
      },
      schemas: { Problem: { properties: members } } as Record<string, object>,
    },
  };
}

type GoodDocument = ReturnType<typeof goodDocument>;

const address = '/annual-reports/{reportId}';

/** Documents that break one rule: what is changed, and where the rule finds it. */
const broken: readonly (readonly [
  rule: string,
  change: (document: GoodDocument) => void,
  paths: readonly string[],
])[] = [
  [
    '/core/naming-collections',
    ({ paths }) => Object.assign(paths, { '/report/{reportId}': {} }),
    ['paths /report/{reportId}'],
  ],
  [
    '/core/no-trailing-slash',
    ({ paths }) => Object.assign(paths, { '/reports/': {} }),
    ['paths /reports/'],
  ],
  [
    '/core/path-segments-kebab-case',
    ({ paths }) => Object.assign(paths, { '/annualReports': {}, '/annual_reports': {} }),
    ['paths /annualReports', 'paths /annual_reports'],
  ],
  [
    '/core/query-keys-camel-case',
    ({ paths }) =>
      Object.assign(paths[address]?.get ?? {}, {
        parameters: [{ name: 'year_from', in: 'query' }],
      }),
    [`paths ${address} get parameters 0`],
  ],
  [
    '/core/date-time/timezone',
    ({ components }) =>
      Object.assign(components.schemas, { At: { properties: { from: { format: 'time' } } } }),
    ['components schemas At properties from'],
  ],
  [
    '/core/date-time/date-omit-time-portion',
    ({ components }) =>
      Object.assign(components.schemas, {
        Day: {
          properties: {
            dueDate: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
            date: { type: 'string', format: 'date-time' },
            properties: { properties: { date: {}, examples: { properties: { date: {} } } } },
          },
        },
      }),
    [
      'components schemas Day properties dueDate',
      'components schemas Day properties date',
      'components schemas Day properties properties properties date',
      'components schemas Day properties properties properties examples properties date',
    ],
  ],
  [
    '/core/http-methods',
    ({ paths }) => Object.assign(paths['/'] ?? {}, { trace: {}, copy: {}, 'x-own': {} }),
    ['paths / trace', 'paths / copy'],
  ],
  [
    '/core/error-handling/problem-details',
    ({ components }) =>
      Object.assign(components.schemas, { Problem: { properties: { title: {} } } }),
    [
      `paths ${address} get responses default content application/problem+json`,
      `paths ${address} put responses 400 content application/problem+json`,
    ],
  ],
  [
    '/core/error-handling/problem-details',
    ({ components: { responses } }) =>
      Object.assign(responses.Problem, { content: { 'application/json': {} } }),
    [`paths ${address} get responses default`, `paths ${address} put responses 400`],
  ],
  [
    '/core/error-handling/invalid-input',
    ({ paths }) => {
      for (const method of ['get', 'put']) {
        Object.assign(paths[address]?.[method] ?? {}, { responses: {} });
      }
    },
    [`paths ${address} get`, `paths ${address} put`],
  ],
  ['/core/doc-openapi', (document) => Object.assign(document, { openapi: '2.0' }), ['openapi']],
  ['/core/doc-openapi', (document) => Object.assign(document, { paths: {} }), ['paths']],
  [
    '/core/doc-openapi-contact',
    ({ info }) => Object.assign(info, { contact: { name: 'n', url: '' } }),
    ['info contact', 'info contact'],
  ],
  [
    '/core/uri-version',
    (document) => Object.assign(document, { servers: [{ url: '/' }, { url: '/v2' }] }),
    ['servers 0 url', 'servers 1 url'],
  ],
  ['/core/uri-version', (document) => Object.assign(document, { servers: [] }), ['servers']],
  ['/core/semver', ({ info }) => Object.assign(info, { version: '0.1' }), ['info version']],
  [
    '/core/version-header',
    ({ paths }) => Object.assign(paths['/']?.get ?? {}, { responses: { 200: { headers: {} } } }),
    ['paths / get responses 200'],
  ],
  [
    '/core/transport/tls',
    (document) => Object.assign(document, { servers: [{ url: 'http://a.example/v1' }] }),
    ['servers 0 url'],
  ],
];

test('each rule of design finds what breaks it, and no other does', async (t) => {
  for (const rule of designRules) t.strictSame(rule.check(goodDocument()), [], rule.name);
  const found = new Set<string>();
  for (const [name, change, paths] of broken) {
    const document = goodDocument();
    change(document);
    found.add(name);
    for (const rule of designRules) {
      const places = rule.check(document).map(({ path }) => path.join(' '));
      t.strictSame(places, rule.name === name ? paths : [], `${name}: ${rule.name}`);
    }
  }
  t.strictSame([...found], [...new Set(designRules.map(({ name }) => name))], 'each is tried');
});

test('every warning that is accepted has a reason of its own', async (t) => {
  const reasons = acceptedWarnings.map(({ reason }) => reason);
  for (const reason of reasons) t.match(reason, /^[A-Z].{30,}\.$/);
  t.equal(new Set(reasons).size, reasons.length);
});
