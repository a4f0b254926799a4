/**
 * The image without an engine that builds it: what the Dockerfile says must be true of the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { test } from 'tap';
import { settings } from '../../src/config/settings.ts';
import { startApp } from '../support/app.ts';
import {
  filesBelow,
  importsOf,
  packageOf,
  root,
  sourcesBelow,
  textOf,
} from '../support/sources.ts';

/** One instruction of a stage: its name, its flags and its text, continuation lines joined. */
interface Instruction {
  readonly name: string;
  readonly flags: Readonly<Record<string, string>>;
  readonly text: string;
}

interface Stage {
  readonly image: string;
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

function instructionOf(line: string): Instruction {
  const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
  const flags: Record<string, string> = {};
  const text = rest.replace(/^(?:--[a-z-]+=\S+\s+)+/, (given) => {
    for (const [, key = '', value = ''] of given.matchAll(/--([a-z-]+)=(\S+)/g)) flags[key] = value;
    return '';
  });
  return { name, flags, text };
}

function stagesOf(dockerfile: string): Stage[] {
  const lines = dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { image: string; name: string; instructions: Instruction[] }[] = [];
  for (const instruction of lines.map(instructionOf)) {
    if (instruction.name === 'FROM') {
      const [image = '', , name = ''] = instruction.text.split(/\s+/);
      stages.push({ image, name, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push(instruction);
    }
  }
  return stages;
}

const stages = stagesOf(textOf('Dockerfile'));
const final = stages.at(-1) ?? { image: '', name: '', instructions: [] };

/** The texts of the final stage's instructions of one name. */
const saying = (name: string) =>
  final.instructions.filter((each) => each.name === name).map(({ text }) => text);

const environment = Object.fromEntries(
  saying('ENV').flatMap((text) =>
    [...text.matchAll(/(\w+)=(\S+)/g)].map(([, key, value]) => [key, value]),
  ),
) as Readonly<Record<string, string>>;

/** Paths that a stage copies from the project, not from another stage. */
function copiedBy({ instructions }: Stage): string[] {
  return instructions
    .filter(({ name, flags }) => name === 'COPY' && flags.from === undefined)
    .flatMap(({ text }) => text.split(/\s+/).slice(0, -1));
}

/** The rules of .dockerignore, in order: the last that names a path, or a folder above it, counts. */
const ignoreRules = textOf('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ path: line.replace(/^!/, ''), sent: line.startsWith('!') }));

function isSent(path: string): boolean {
  const rule = ignoreRules.findLast(
    (each) => each.path === '*' || path === each.path || path.startsWith(`${each.path}/`),
  );
  return rule?.sent ?? true;
}

/** Whether a path of the project is in the image. */
function isInImage(path: string): boolean {
  return (
    isSent(path) &&
    copiedBy(final).some((copied) => path === copied || path.startsWith(`${copied}/`))
  );
}

test('what is copied is there, and is sent to the builder', async (t) => {
  const copied = stages.flatMap(copiedBy);
  t.ok(copied.length > 4);
  for (const path of copied) {
    t.ok(existsSync(join(root, path)), `${path} exists`);
    t.ok(isSent(path), `${path} is not ignored`);
  }
  const stageNames = new Set(stages.map(({ name }) => name));
  const origins = stages.flatMap(({ instructions }) =>
    instructions.flatMap(({ name, flags }) => (name === 'COPY' ? (flags.from ?? []) : [])),
  );
  t.ok(origins.length > 0);
  for (const origin of origins) t.ok(stageNames.has(origin), `stage ${origin}`);
  t.notOk(['test', 'demo', '.git', 'data', 'node_modules'].some(isSent), 'nothing else is sent');
});

test('what starts, and all that it reads, is in the image', async (t) => {
  const [command] = saying('CMD');
  const [program, file = ''] = JSON.parse(command ?? '') as string[];
  t.equal(program, 'node', 'in exec form, so that signals reach the service');
  const byPath = new Map(sourcesBelow('src').map((source) => [source.path, source]));
  const reached = new Set([file, 'bin/nianbao.js', 'bin/node24.js', 'src/cli.ts']);
  for (const path of reached) {
    t.ok(isInImage(path), path);
    const source = byPath.get(path);
    if (source === undefined) continue;
    for (const { file: imported } of importsOf(source))
      if (imported !== null) reached.add(imported);
    // Files that the program finds relative to its own.
    for (const [, text = ''] of source.tree.text.matchAll(
      /new URL\('(\.[^']+)', import\.meta\.url\)/g,
    )) {
      const folder = normalize(join(dirname(path), text)).replace(/\/$/, '');
      t.ok(isInImage(folder), `${path} reads ${folder}`);
    }
  }
  t.ok(reached.size > 60, `${reached.size} files`);
});

test('production dependencies are all that the source needs', async (t) => {
  const { dependencies, engines } = JSON.parse(textOf('package.json'));
  const used = new Set(
    sourcesBelow('src')
      .flatMap(importsOf)
      .filter(({ file, specifier }) => file === null && !specifier.startsWith('node:'))
      .map(({ specifier }) => packageOf(specifier)),
  );
  t.ok(used.size > 8);
  for (const name of used) t.ok(dependencies[name], `${name} is a dependency`);
  const install = stages
    .flatMap(({ instructions }) => instructions)
    .find(({ name }) => name === 'RUN');
  t.equal(install?.text, 'npm ci --omit=dev --omit=optional');
  t.ok(copiedBy(stages[0] as Stage).includes('.npmrc'), 'no package runs a script');
  const major = readFileSync(join(root, '.nvmrc'), 'utf8').trim();
  t.equal(engines.node, `>=${major}`);
  for (const { image } of stages) t.equal(image, `node:${major}-slim`);
});

test('the image runs as a user that owns the volume alone', async (t) => {
  const [user] = saying('USER');
  t.equal(user, 'node');
  const [volume = ''] = saying('VOLUME');
  t.equal(environment.DATABASE_URL, `sqlite:${volume}/nianbao.db`);
  t.ok(saying('RUN').some((text) => text.includes('--owner=node') && text.endsWith(` ${volume}`)));
  // Where the service writes long bodies while they come.
  t.equal(environment.TMPDIR, volume);
  const known = new Set<string>([
    'NODE_ENV',
    'TMPDIR',
    ...Object.values(settings).map(({ name }) => name),
  ]);
  for (const name of Object.keys(environment)) t.ok(known.has(name), `${name} is a setting`);
  t.notOk(filesBelow('migrations').some((path) => !isInImage(path)));
});

test('the health check asks a route that is there', async (t) => {
  const [check = ''] = saying('HEALTHCHECK');
  const [, arguments_ = ''] = /^CMD (\[.*\])$/.exec(check) ?? [];
  const [program, flag, script = ''] = JSON.parse(arguments_) as string[];
  t.same([program, flag], ['node', '-e']);
  t.match(script, 'process.env.PORT');
  t.equal(saying('EXPOSE')[0], environment.PORT);
  const [, path = ''] = /\$\{process\.env\.PORT\}(\/[\w/]+)`/.exec(script) ?? [];
  const { call } = await startApp(t);
  const answer = await call('GET', path, { key: null });
  t.equal(answer.status, 200, path);
});
