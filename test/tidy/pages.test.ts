/** The pages of the project: their links lead to files. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { test } from 'tap';
import { filesBelow, root, textOf } from '../support/sources.ts';
import { rootPages } from './source-graph.ts';

test('links of the pages lead to files', async (t) => {
  const pages = [...filesBelow('docs'), ...rootPages].filter((path) => path.endsWith('.md'));
  t.ok(pages.length > 8);
  const links = pages.flatMap((path) =>
    // What is between backticks is no link.
    [
      ...textOf(path)
        .replace(/`[^`\n]*`/g, '')
        .matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g),
    ].map(([, link = '']) => ({
      path,
      link,
    })),
  );
  const local = links.filter(({ link }) => !/^https?:/.test(link));
  t.ok(local.length > 8);
  for (const { path, link } of local) {
    t.ok(existsSync(join(root, dirname(path), link)), `${path} → ${link}`);
  }
});
