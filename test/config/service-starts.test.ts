/** Whatever the settings allow, the service starts with; what it could not start with has a sentence. */
import { test } from 'tap';
import type { Setting } from '../../src/config/kinds.ts';
import { ConfigError, loadConfig } from '../../src/config/load.ts';
import { settings } from '../../src/config/settings.ts';
import { newShell } from '../../src/http/shell/shell.ts';
import { startApp } from '../support/app.ts';

/** The numeric settings with the least and the most that each allows, as it says itself. */
const ranges = Object.values<Setting<unknown>>(settings).flatMap(({ name, allowed }) => {
  const [, least, most] = /^a whole number from (\d+) to (\d+)$/.exec(allowed.en) ?? [];
  return least === undefined || most === undefined ? [] : [{ name, least, most }];
});

const silent = { LOG_LEVEL: 'silent' };

async function startShell(environment: Readonly<Record<string, string>>): Promise<void> {
  const config = loadConfig({ ...silent, ...environment });
  const shell = await newShell({ config, newId: () => 'id' });
  await shell.close();
}

test('every numeric setting starts the service at its least and at its most', async (t) => {
  t.ok(ranges.length >= 12);
  for (const { name, least, most } of ranges) {
    for (const value of [least, most]) {
      // The one setting that another one bounds: see below.
      const bound = name === 'HEADERS_TIMEOUT_MS' ? { REQUEST_TIMEOUT_MS: most } : {};
      await t.resolves(startShell({ ...bound, [name]: value }), `${name}=${value}`);
    }
  }
});

test('settings that depend on each other start the service, each at its least or its most', async (t) => {
  const met = ranges.filter(({ name }) => /TIMEOUT|SOCKET|BYTES/.test(name));
  for (const one of met) {
    for (const other of met) {
      if (one.name === other.name) continue;
      for (const value of [one.least, one.most]) {
        for (const second of [other.least, other.most]) {
          const environment = { [one.name]: value, [other.name]: second };
          const { HEADERS_TIMEOUT_MS: headers = '0', REQUEST_TIMEOUT_MS: request = '60000' } =
            environment;
          const started = startShell(environment);
          const name = JSON.stringify(environment);
          if (Number(headers) <= Number(request)) await t.resolves(started, name);
          else await t.rejects(started, ConfigError, name);
        }
      }
    }
  }
});

test('the headers may not take longer than the whole request', async (t) => {
  for (const [environment, fault] of [
    [{ HEADERS_TIMEOUT_MS: '300001' }, '60000'],
    [{ HEADERS_TIMEOUT_MS: '60001' }, '60000'],
    [{ HEADERS_TIMEOUT_MS: '600000', REQUEST_TIMEOUT_MS: '599999' }, '599999'],
  ] as const) {
    t.throws(() => loadConfig(environment), {
      name: 'ConfigError',
      faults: [
        `HEADERS_TIMEOUT_MS: 不得大于 REQUEST_TIMEOUT_MS (${fault}) / ` +
          `must not be more than REQUEST_TIMEOUT_MS (${fault})`,
      ],
    });
  }
  // A default never contradicts what is set.
  t.equal(loadConfig({ REQUEST_TIMEOUT_MS: '100' }).headersTimeoutMs, 10_000);
});

test('the whole service starts with all at their least, and all at their most', async (t) => {
  for (const end of ['least', 'most'] as const) {
    await t.test(end, async (t) => {
      const values = ranges.map((range) => [range.name, range[end]]);
      const environment = { ...silent, ...Object.fromEntries(values) };
      const { databaseUrl: _file, ...config } = loadConfig(environment);
      const { call } = await startApp(t, { config });
      t.equal((await call('GET', '/health/live', { key: null })).status, 200);
    });
  }
});
