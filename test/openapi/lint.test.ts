/** The linter of the documents: it fails for what it should, and names the rule and the place. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { hasContractTools } from '../../openapi/contract-tools.ts';
import { committed } from '../../openapi/generate.ts';
import { runProgram } from '../support/programs.ts';
import { root } from '../support/sources.ts';

const skip = hasContractTools() ? false : 'first: npm run install:contract-tools';

interface SmallDocument {
  readonly info: { contact: object };
  readonly tags: unknown[];
  readonly paths: Record<string, unknown>;
  readonly components: { readonly schemas: Record<string, object> };
}

/** The document with the operations of one path. */
function smallDocument(): SmallDocument {
  const document = JSON.parse(committed('openapi.json') ?? '{}');
  return { ...document, paths: { '/health/live': document.paths['/health/live'] } };
}

/** Changes that a rule of each set must find, with what is printed. */
const faults: readonly (readonly [change: (document: SmallDocument) => void, printed: RegExp])[] = [
  [
    ({ info }) => {
      info.contact = { name: 'n', url: 'https://a.example' };
    },
    /error nlgov:\/core\/doc-openapi-contact at info contact: .*email is missing/,
  ],
  [({ tags }) => tags.push(tags[0]), /error openapi-tags-uniqueness at tags/],
  [
    ({ paths }) => {
      paths['/reports/'] = paths['/health/live'];
    },
    /error nlgov:\/core\/no-trailing-slash at paths \/reports\//,
  ],
  [
    ({ components }) => {
      components.schemas.Loose = { type: 'string', description: 'd' };
    },
    /error owasp:api4:2023-string-limit at components schemas Loose/,
  ],
  [
    ({ components }) => {
      components.schemas.Unused = { type: 'boolean', description: 'd' };
    },
    /warning oas3-unused-component at components schemas Unused/,
  ],
];

test('an error, and a warning that is not accepted, fail the linter', { skip }, async (t) => {
  const file = join(t.testdir({}), 'openapi.json');
  const document = smallDocument();
  for (const [change] of faults) change(document);
  writeFileSync(file, JSON.stringify(document));
  const { status, stderr } = await runProgram(join(root, 'openapi/lint.ts'), [file]);
  t.equal(status, 1);
  for (const [, printed] of faults) t.match(stderr, printed);
  t.notMatch(stderr, 'openapi-tags-alphabetical', 'a warning that is accepted is not printed');
});
