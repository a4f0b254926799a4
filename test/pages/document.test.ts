/** How the page prepares the document: languages, references, hints and examples of errors. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'tap';
import { localize, pickLanguage, splitLanguages } from '../../src/pages/browser/bilingual.js';
import type { OpenApiDocument } from '../../src/pages/browser/document.js';
import { hintMember, prepareDocument, readTagNames } from '../../src/pages/browser/document.js';
import { resolveSubtree } from '../../src/pages/browser/resolve.js';

const contract = JSON.parse(
  readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'),
) as OpenApiDocument;

type Described = { readonly [member: string]: unknown };

/** The texts of a prepared document that people read. */
function* textsOf(node: unknown): Generator<string> {
  if (Array.isArray(node)) for (const each of node) yield* textsOf(each);
  else if (typeof node === 'object' && node !== null) {
    for (const [name, value] of Object.entries(node as Described)) {
      if (['example', 'examples', 'default', 'enum', 'x-problems'].includes(name)) continue;
      if (['description', 'summary'].includes(name) && typeof value === 'string') yield value;
      else yield* textsOf(value);
    }
  }
}

test('a text in two languages gives each, any other text is kept', async (t) => {
  const both = [
    ['报告标识 / The id of a report', '报告标识', 'The id of a report'],
    ['第一段。\n\nA first paragraph.', '第一段。', 'A first paragraph.'],
    ['是 / 否 / Yes or no', '是 / 否', 'Yes or no'],
    [
      '如 人社局 / Such as 人社局, or its whole name',
      '如 人社局',
      'Such as 人社局, or its whole name',
    ],
  ] as const;
  for (const [text, zh, en] of both) t.same(splitLanguages(text), { zh, en }, text);
  for (const text of ['只有中文', 'a / b', '', ' / ', '中文 / 也是中文']) {
    t.equal(splitLanguages(text), null, text);
    t.equal(pickLanguage(text, 'en'), text);
  }
  const chinese = fc.stringMatching(/^[一-龥，。]{1,20}$/).filter((text) => /[一-龥]/.test(text));
  const english = fc.stringMatching(/^[A-Z][a-z ]{0,30}[a-z]$/);
  fc.assert(
    fc.property(chinese, english, fc.constantFrom(' / ', '\n\n'), (zh, en, separator) => {
      t.same(splitLanguages(`${zh}${separator}${en}`), { zh, en });
    }),
  );
});

test('the document has one language, but for names', async (t) => {
  const english = [...textsOf(prepareDocument(contract, 'en'))];
  t.ok(english.length > 500);
  const mixed = english.filter((text) => /[\p{Script=Han}]{8,}/u.test(text));
  t.same(mixed, [], 'no sentence of Chinese in English');
  const chinese = [...textsOf(prepareDocument(contract, 'zh'))];
  const sentences = chinese.filter((text) => /[a-z]+(?: [a-z]+){4,}/.test(text));
  t.same(sentences, [], 'no sentence of English in Chinese');
  t.equal(readTagNames(contract).get('年度报告'), 'Reports');
});

test('operations have a summary and a description in English', async (t) => {
  const { paths } = prepareDocument(contract, 'en') as unknown as {
    paths: Record<
      string,
      Record<
        string,
        {
          summary: string;
          description: string;
          responses: { default: { description: string } };
        }
      >
    >;
  };
  const list = paths['/reports']?.get;
  t.equal(list?.summary, 'List reports');
  t.notMatch(list?.description, /^List reports/, 'which is not said twice');
  const { description } = list?.responses.default ?? {};
  t.match(description, /^cursor-invalid; .*; errors of every operation$/, 'and codes of errors');
});

test('data is not text', async (t) => {
  const node = {
    ...{ example: { description: '中文 / English' }, enum: ['是 / Yes'], default: '否 / No' },
    properties: { description: { type: 'string', description: '说明 / A description' } },
  };
  const made = localize(node, 'en') as typeof node;
  t.same([made.example, made.enum, made.default], [node.example, node.enum, node.default]);
  t.equal(made.properties.description.description, 'A description');
});

test('examples of parameters are hints, not values that would be sent', async (t) => {
  const { spec } = await resolveSubtree(prepareDocument(contract, 'zh'), [
    'paths',
    '/reports',
    'get',
  ]);
  const { parameters = [] } = spec as OpenApiDocument['paths'][string][string];
  t.ok(parameters.length > 10);
  t.same(
    parameters.filter((each) => 'example' in each || '$ref' in each),
    [],
  );
  t.ok(parameters.some(({ schema }) => typeof schema?.[hintMember] === 'string'));
});

test('an operation shows the errors that it answers with, its own first', async (t) => {
  const path = ['paths', '/reports/{reportId}', 'put'];
  const { spec } = await resolveSubtree(prepareDocument(contract, 'zh'), path);
  const { responses, 'x-problems': problems = [] } =
    spec as OpenApiDocument['paths'][string][string];
  const [media] = Object.values(responses?.default?.content ?? {});
  const codes = Object.keys(media?.examples ?? {});
  t.ok(codes.length > 5);
  t.same([...codes].sort(), [...problems].sort());
  t.not(codes[0], 'request-invalid');
  t.notOk(codes.includes('adjustment-exists'));
});

test('references are replaced, except inside of themselves', async (t) => {
  const document = {
    paths: {
      '/a': { parameters: [{ name: 'shared' }], get: { schema: { $ref: '#/components/a~1b' } } },
    },
    components: {
      'a/b': { item: { $ref: '#/components/a~1b' }, other: { $ref: '#/components/c' } },
      c: 1,
    },
  };
  const { spec, errors } = await resolveSubtree(document, ['paths', '/a', 'get']);
  t.same(errors, []);
  t.match(spec, {
    parameters: [{ name: 'shared' }],
    schema: { item: { $ref: '#/components/a~1b' }, other: 1 },
  });
  t.match(await resolveSubtree(document, ['components', 'none']), { spec: undefined });
});
