/**
 * An application on a real SQLite file in a folder of the test, closed when the test ends. Whatever
 * is tested, a guard looks that no secret gets out.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Test } from 'tap';
import { v7 } from 'uuid';
import { buildApp } from '../../src/app.ts';
import type { Config } from '../../src/config/load.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { Services } from '../../src/features/context.ts';
import type { Send } from '../../src/features/parcel.ts';
import type { App } from '../../src/http/shell/app-type.ts';
import type { LogStream } from '../../src/http/shell/shell.ts';
import type { Role } from '../../src/policy/actor.ts';
import { integratorActions } from '../../src/policy/permissions.ts';
import { newLocalClaims } from '../../src/store/claims.ts';
import type { ApiKey } from '../../src/store/key.ts';
import { computeKeyDigest, newKeySecret, prefixOf } from '../../src/store/key-secret.ts';
import type { AuditEvent } from '../../src/store/log.ts';
import type { Store } from '../../src/store/port.ts';
import { inlineWork, type Work } from '../../src/work/work.ts';
import { SecretGuard } from './secret-guard.ts';
import { openStoreAt } from './store.ts';

interface StartOptions {
  /** How test messages are sent to webhooks; nowhere unless said. */
  readonly send?: Send;
  readonly clock?: () => Date;
  readonly config?: Partial<Config>;
  readonly logStream?: LogStream;
  /** Where heavy work runs; here unless said. */
  readonly work?: Work;
}

interface CallOptions {
  /** The key to send; the administrator's when absent, none when null. */
  readonly key?: string | null;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly text?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed where the answer is JSON, else its text. */
  readonly body: unknown;
  readonly text: string;
}

export interface TestApp {
  readonly app: App;
  readonly store: Store;
  readonly context: Services;
  /** The path of the database. */
  readonly file: string;
  readonly adminKey: string;
  /** Knows every credential that was made or sent; note others that must not get out. */
  readonly guard: SecretGuard;
  call(method: string, url: string, options?: CallOptions): Promise<Answer>;
  /** Makes a key, with `extra` instead of what it would have; answers its secret. */
  keyFor(role: Role, organizationId?: string | null, extra?: Partial<ApiKey>): Promise<string>;
}

/** Puts a key into a store, as the service itself would; answers its secret. */
async function addKey(
  context: Services,
  role: Role,
  organizationId: string | null,
  extra: Partial<ApiKey> = {},
): Promise<string> {
  const secret = newKeySecret();
  const id = context.newId();
  const at = context.clock().toISOString();
  const row: ApiKey = {
    ...{ id, label: `test ${role}`, role, organizationId },
    ...{ prefix: prefixOf(secret), digest: computeKeyDigest(secret) },
    ...{ actions: role === 'integrator' ? integratorActions : null, networks: null },
    ...{ expiresAt: null, revokedAt: null, successorId: null, lastUsedDate: null },
    ...{ version: 1, createdAt: at },
    ...extra,
  };
  const event: AuditEvent = {
    ...{ at, actorKind: 'service', actorId: null, actorLabel: 'test', address: null },
    ...{ requestId: null, action: 'key.create', refusal: null, resource: 'key', resourceId: id },
    ...{ versionBefore: null, versionAfter: 1, changed: [] },
  };
  await context.store.commit({ keys: [{ id, expected: null, row }], events: [event] });
  return secret;
}

function callerOf(app: App, adminKey: string): TestApp['call'] {
  return async (method, url, options = {}) => {
    const { key = adminKey, body, text } = options;
    const response = await app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      ...(text === undefined ? {} : { payload: text }),
    });
    const isJson = /[/+]json/.test(String(response.headers['content-type'] ?? ''));
    return {
      status: response.statusCode,
      headers: response.headers as Record<string, string | undefined>,
      body: isJson && response.payload !== '' ? JSON.parse(response.payload) : response.payload,
      text: response.payload,
    };
  };
}

/** Starts an application for a test, with one administrator's key in its store. */
export async function startApp(t: Test, options: StartOptions = {}): Promise<TestApp> {
  const closing: (() => Promise<void>)[] = [];
  // Said before the folder is made, so that it is done before the folder goes.
  t.teardown(async () => {
    for (const close of closing) await close();
  });
  const file = join(t.testdir(), 'test.db');
  const store = await openStoreAt(`sqlite:${file}`);
  const config = Object.freeze({
    ...loadConfig({ LOG_LEVEL: 'debug', DATABASE_URL: `sqlite:${file}` }),
    ...options.config,
  });
  const context: Services = {
    store,
    config,
    clock: options.clock ?? (() => new Date()),
    newId: () => v7(),
    random: randomBytes,
    inFlight: newLocalClaims(),
    work: options.work ?? inlineWork,
    send: options.send ?? (async () => ({ status: 204, error: null })),
  };
  const guard = new SecretGuard();
  const logStream = guard.watching(options.logStream);
  const app = await guard.watch(() => buildApp({ ...context, logStream }));
  closing.push(async () => {
    await app.close();
    await store.close();
    guard.read(file);
    assert.deepEqual(guard.leaks(), []);
  });
  const adminKey = await addKey(context, 'administrator', null);
  guard.note(adminKey);
  return {
    app,
    store,
    context,
    file,
    adminKey,
    guard,
    call: callerOf(app, adminKey),
    keyFor: async (role, organizationId = null, extra = {}) => {
      const secret = await addKey(context, role, organizationId, extra);
      guard.note(secret);
      return secret;
    },
  };
}

/** Reads all that the database of an application has on the disk. */
export function bytesOf({ file }: Pick<TestApp, 'file'>): string {
  const files = [file, `${file}-wal`].filter((each) => existsSync(each));
  return files.map((each) => readFileSync(each, 'latin1')).join('');
}

/** Takes an event out of a log, to be written again as a new one. */
export async function copyEvent({ store }: Pick<TestApp, 'store'>): Promise<AuditEvent> {
  const { items } = await store.log.list({ limit: 1, cursor: null });
  const { sequence, recordDigest, hash, ...event } = items[0] ?? assert.fail();
  return event;
}
