/**
 * Whether an installed binary is there and finds its C library: npm installs the one for glibc on
 * Linux with musl as well.
 *
 * @param {string} path
 */
function canRun(path) {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  const { header } = /** @type {{ header: object }} */ (process.report.getReport());
  return 'glibcVersionRuntime' in header;
}

/**
 * Runs a program with Node.js 24 on a machine whose own Node.js may be older:
 * `node bin/node24.js PROGRAM [ARGUMENT…]`. PROGRAM is a file of this project that Node.js runs
 * (`src/server.ts`), or a command that a package brings (`tap`).
 *
 * It finds the Node.js that `npm ci` installs by its path, because npm 10 deletes the link to it in
 * `node_modules/.bin`. On a platform without such a package, the machine's own Node.js serves when
 * it is new enough. Plain JavaScript, so that Node.js 20 runs it.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The oldest major version that runs the project. */
const majorMin = 24;

/** Exit code of a command that cannot be started, as in a shell. */
const cannotStart = 126;

/** @typedef {Pick<NodeJS.Process, 'platform' | 'arch' | 'version' | 'execPath'>} Machine */

/**
 * Finds the Node.js that runs the project: the installed one, else the machine's own.
 *
 * @param {Machine} machine what `process` says of the running Node.js
 * @param {(path: string) => boolean} runs whether a file is there and can run on this machine
 * @returns {string | null} the path of its binary; null when there is none that is new enough
 */
export function findNode({ platform, arch, version, execPath }, runs) {
  const family = platform === 'win32' ? 'win' : platform;
  const binary = platform === 'win32' ? 'node.exe' : 'node';
  const installed = join(root, 'node_modules', `node-${family}-${arch}`, 'bin', binary);
  if (runs(installed)) return installed;
  return Number.parseInt(version.replace(/^v/, ''), 10) >= majorMin ? execPath : null;
}

/**
 * Runs a program with Node.js 24 and ends with its exit code (128 and the signal's number where a
 * signal ended it, as in a shell). Signals that end this process are passed on to the program.
 *
 * @param {readonly string[]} command the program and its arguments; a file is named from the
 *   project's folder, wherever the caller stands
 */
export function runOnNode24([program = '', ...args]) {
  const node = findNode(process, canRun);
  if (node === null) {
    process.stderr.write(
      `需要 Node.js ${majorMin}，本机为 ${process.version}：请运行 npm ci；` +
        `若本平台没有随附的 Node.js，请安装 Node.js ${majorMin}。\n` +
        `Node.js ${majorMin} is needed, this is ${process.version}: run npm ci, or install ` +
        `Node.js ${majorMin} where npm ci brings none for this platform.\n`,
    );
    process.exitCode = cannotStart;
    return;
  }
  const isFile = /\.[cm]?[jt]s$/.test(program);
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH];
  const child = spawn(isFile ? node : program, isFile ? [join(root, program), ...args] : args, {
    stdio: 'inherit',
    // Programs that the program starts find the same Node.js.
    env: { ...process.env, PATH: path.join(delimiter) },
    // Commands of packages are scripts there, which only a shell starts.
    shell: !isFile && process.platform === 'win32',
  });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal interrupts the program as well, and a second signal would end it at once.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${program}: ${error.message}\n`);
    process.exitCode = cannotStart;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 128 + constants.signals[signal];
  });
}

const [, started = '', ...command] = process.argv;
if (existsSync(started) && realpathSync(started) === fileURLToPath(import.meta.url)) {
  runOnNode24(command);
}
