/** The service as a process: how it starts, what it says, and how it ends. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Test } from 'tap';
import { test } from 'tap';

const server = fileURLToPath(new URL('../src/server.ts', import.meta.url));

interface Running {
  readonly child: ChildProcess;
  /** All that the process wrote so far. */
  readonly output: () => string;
  /** The address under which it serves, as printed. */
  readonly origin: () => Promise<string>;
  readonly exit: Promise<number | null>;
}

/** What was started in a test, by the test. */
const started = new Map<Test, Running[]>();

/** Makes the folder of a test. What runs in it is ended before the folder goes. */
function folderFor(t: Test, content: Parameters<Test['testdir']>[0] = {}): string {
  t.teardown(async () => {
    for (const { child, exit } of started.get(t) ?? []) {
      child.kill('SIGKILL');
      await exit;
    }
  });
  return t.testdir(content);
}

function startServer(t: Test, environment: Record<string, string>): Running {
  const child = spawn(process.execPath, [server], {
    env: { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const origin = async () => {
    while (!output.includes('Nianbao: http')) {
      await Promise.race([
        once(child.stdout ?? child, 'data'),
        exit.then((code) => {
          throw new Error(`ended with ${code}: ${output}`);
        }),
      ]);
    }
    return /Nianbao: (http:\S+)\/v1/.exec(output)?.[1] ?? '';
  };
  const running = { child, output: () => output, origin, exit };
  started.set(t, [...(started.get(t) ?? []), running]);
  return running;
}

const listOrganizations = (origin: string, key: string) =>
  fetch(`${origin}/v1/organizations`, { headers: { authorization: `Bearer ${key}` } });

test('the first start makes a key that only its owner reads, and never prints it', async (t) => {
  const folder = folderFor(t);
  const environment = { DATABASE_URL: `sqlite:${join(folder, 'data', 'nianbao.db')}` };
  const file = join(folder, 'data', 'admin.key');

  const first = startServer(t, environment);
  const origin = await first.origin();
  const secret = readFileSync(file, 'utf8').trim();
  t.equal(statSync(file).mode & 0o777, 0o600);
  t.match(first.output(), file);
  t.equal((await listOrganizations(origin, secret)).status, 200);
  t.equal((await listOrganizations(origin, `${secret}x`)).status, 401);

  const second = startServer(t, environment);
  t.equal(await second.exit, 1);
  t.match(second.output(), /Another service is running/);
  t.notMatch(second.output(), /\n\s+at /);

  first.child.kill('SIGTERM');
  t.equal(await first.exit, 0);
  t.notMatch(first.output(), secret);

  const again = startServer(t, environment);
  t.equal((await listOrganizations(await again.origin(), secret)).status, 200);
  t.notMatch(again.output(), 'admin.key');
  again.child.kill('SIGINT');
  t.equal(await again.exit, 0);
});

test('a signal that is delivered twice ends the service in order', async (t) => {
  const folder = folderFor(t);
  const running = startServer(t, { DATABASE_URL: `sqlite:${join(folder, 'nianbao.db')}` });
  await running.origin();
  running.child.kill('SIGINT');
  running.child.kill('SIGINT');
  running.child.kill('SIGTERM');
  t.equal(await running.exit, 0);
  t.notOk(existsSync(join(folder, 'nianbao.db-wal')), 'the database was closed');
});

test('a second signal ends a service that waits for a request', async (t) => {
  const running = startServer(t, { DATABASE_URL: `sqlite:${join(folderFor(t), 'nianbao.db')}` });
  const { hostname, port } = new URL(await running.origin());
  const socket = connect(Number(port), hostname);
  t.teardown(() => socket.destroy());
  await once(socket, 'connect');
  // A request that does not come to its end.
  socket.write('GET /health/live HTTP/1.1\r\nHost: a\r\n');
  socket.on('error', () => {});
  const again = setInterval(() => running.child.kill('SIGTERM'), 100);
  t.teardown(() => clearInterval(again));
  t.equal(await running.exit, 1);
});

test('the first key may be given, and is not taken later', async (t) => {
  const DATABASE_URL = `sqlite:${join(folderFor(t), 'nianbao.db')}`;
  const [given, other] = ['a'.repeat(32), 'b'.repeat(32)];
  const first = startServer(t, { DATABASE_URL, ADMIN_KEY: given });
  t.equal((await listOrganizations(await first.origin(), given)).status, 200);
  first.child.kill('SIGTERM');
  t.equal(await first.exit, 0);
  t.notMatch(first.output(), given);
  const second = startServer(t, { DATABASE_URL, ADMIN_KEY: other });
  const origin = await second.origin();
  t.equal((await listOrganizations(origin, given)).status, 200);
  t.equal((await listOrganizations(origin, other)).status, 401);
});

test('a store of no known kind stops the start, without its password', async (t) => {
  for (const [DATABASE_URL, fault] of [
    ['postgres://nianbao:s3cret-word@db/nianbao', 'the unknown scheme postgres:'],
    ['file:data/s3cret-word', 'the unknown scheme file:'],
  ] as const) {
    const running = startServer(t, { DATABASE_URL });
    t.equal(await running.exit, 1);
    const sentence = `DATABASE_URL has ${fault}. Use one of: sqlite:<path>.\n`;
    t.equal(running.output(), sentence);
  }
});

test('wrong settings are reported all at once, in sentences', async (t) => {
  const running = startServer(t, { PORT: 'x', LOG_LEVEL: 'loud', ADMIN_KEY: 'short-and-secret' });
  t.equal(await running.exit, 1);
  for (const name of ['PORT: ', 'LOG_LEVEL: ', 'ADMIN_KEY: ']) t.match(running.output(), name);
  t.notMatch(running.output(), 'short-and-secret');
  t.notMatch(running.output(), /\n\s+at /);
});

test('a file that is no database stops the start', async (t) => {
  const folder = folderFor(t, { 'nianbao.db': 'not a database'.repeat(200) });
  const running = startServer(t, { DATABASE_URL: `sqlite:${join(folder, 'nianbao.db')}` });
  t.equal(await running.exit, 1);
  t.notMatch(running.output(), 'Nianbao: http');
  t.match(readFileSync(join(folder, 'nianbao.db'), 'utf8'), /^not a database/);
});

test('a port that is taken stops the start, and lets go of the database', async (t) => {
  const folder = folderFor(t);
  const first = startServer(t, { DATABASE_URL: `sqlite:${join(folder, 'a.db')}` });
  const { port } = new URL(await first.origin());
  const environment = { DATABASE_URL: `sqlite:${join(folder, 'b.db')}` };
  const second = startServer(t, { ...environment, PORT: port });
  t.equal(await second.exit, 1);
  t.match(second.output(), /the address is in use: set another PORT/);
  t.notMatch(second.output(), /\n\s+at /);
  const third = startServer(t, environment);
  t.match(await third.origin(), /^http:/);
});
