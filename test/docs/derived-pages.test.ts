import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { pages } from '../../docs/generate.ts';
import { errorTable } from '../../src/errors.ts';
import { rules } from '../../src/form/rules/index.ts';

test('derived pages are what the generator writes now', async (t) => {
  const docs = new URL('../../docs/', import.meta.url);
  t.equal(pages().size, 6);
  for (const [name, text] of pages()) {
    t.equal(readFileSync(new URL(name, docs), 'utf8'), text, `${name}: run npm run generate`);
  }
});

test('every error and every rule has its place on the pages', async (t) => {
  const errors = pages().get('errors.md') ?? '';
  for (const code of Object.keys(errorTable)) t.match(errors, `| \`${code}\` |`);
  const page = pages().get('rules.md') ?? '';
  for (const { id, title } of rules) t.match(page, `## ${id} ${title.zh}`);
});
