/** The operator's commands as the pages print them, on the machine's own Node.js. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'tap';
import { filesBelow, root, textOf } from '../support/sources.ts';
import { blocksOf, pathOfMachine, requireLines, unfit } from './page.ts';

const pages = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md'].concat(
  filesBelow('docs').filter((path) => path.endsWith('.md')),
);

test('printed commands do not depend on the Node.js of the machine', async (t) => {
  // A program of TypeScript, or a command of a package, needs the launcher. Only an archive, which
  // has no project, runs the verifier with a Node.js of its own.
  const dependent = /\b(?:node (?!bin\/|verify-bundle\.ts)\S*\.ts|npx \S+)/g;
  const sources = filesBelow('src').filter((path) => path.endsWith('.ts'));
  for (const path of [...pages, ...sources]) {
    const found = [...textOf(path).matchAll(dependent)].map(([command]) => command);
    t.same(
      found.filter((command) => command !== 'node src/verify-bundle.ts' || !path.startsWith('src')),
      [],
      path,
    );
  }
});

test('the commands of the operations page run as printed', {
  skip: unfit(['jq', 'bash']),
}, async (t) => {
  const folder = t.testdir({ backup: {}, archive: {} });
  const env = {
    ...process.env,
    PATH: pathOfMachine(),
    DATABASE_URL: `sqlite:${join(folder, 'nianbao.db')}`,
  };
  const run = (script: string) =>
    execFileSync('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
  t.match(run('node bin/nianbao.js migrate'), /^Applied 0001_\S+, .*\.\n$/);
  const script = blocksOf('docs/operations.md', '')
    .filter((block) => /^node bin|^tail /.test(block))
    .join('\n')
    .replaceAll('$(date +%Y%m%dT%H%M)', '20240115T0800')
    .replaceAll(/\/(backup|archive)\//g, `${folder}/$1/`);
  requireLines(t, run(script).trimEnd().split('\n'), [
    new RegExp(`^${folder}/backup/nianbao-20240115T0800\\.db: \\d+ bytes, checked\\.$`),
    'No differences were found.',
    'Recomputed the derived data of 0 organizations and 0 reports.',
    /^0 events from before \S+ were moved to \S+\/archive\/log-2024\.ndjson\.$/,
    /^[0-9a-f]{64} {2}-$/,
  ]);
  t.match(
    execFileSync('cat', [join(folder, 'archive/heads.txt')], { encoding: 'utf8' }),
    /^No differences were found\.\nhead [0-9a-f]{64}@\d+\n$/,
  );
});
