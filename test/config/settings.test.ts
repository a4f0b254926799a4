/** Settings: their defaults, their limits, and faults of all of them at once. */
import { test } from 'tap';
import { ConfigError, loadConfig } from '../../src/config/load.ts';
import { settings } from '../../src/config/settings.ts';

test('settings have defaults that are valid, and are frozen', async (t) => {
  const config = loadConfig({ PORT: '' });
  t.match(config, { host: '127.0.0.1', port: 3000, adminKey: null, corsOrigins: [] });
  t.match(config, { bodyBytesMax: 2_097_152, requestTimeoutMs: 60_000, statisticsCasesMin: 30 });
  t.match(config, { docsEnabled: true });
  t.ok(Object.isFrozen(config));
  const names = Object.values(settings).map(({ name }) => name);
  t.equal(new Set(names).size, names.length);
  for (const { name, description } of Object.values(settings)) {
    t.match(name, /^[A-Z][A-Z_]+$/);
    t.match(description.zh, /\p{Script=Han}/u);
  }
});

test('a setting is taken at its limits and refused one past them', async (t) => {
  const good: [string, string][] = [
    ['PORT', '0'],
    ['PORT', '65535'],
    ['ADMIN_KEY', 'k'.repeat(32)],
    ['ADMIN_KEY', 'k'.repeat(512)],
    ['BODY_BYTES_MAX', '1024'],
    ['CORS_ORIGINS', 'https://a.gov.cn, http://localhost:8080'],
    ['LOG_LEVEL', 'silent'],
    ['HOST', '::1'],
    ['DATABASE_URL', 'sqlite::memory:'],
    ['DATABASE_URL', 'unknown-to-settings:x'],
    ['DOCS_ENABLED', 'false'],
    ['STATISTICS_CASES_MIN', '1'],
    ['STATISTICS_CASES_MIN', '10000'],
    ['CONTACT_NAME', '岚湖市大数据局'],
    ['CONTACT_NAME', '局'.repeat(200)],
    ['CONTACT_URL', 'https://data.lanhu.gov.cn/contact'],
    ['CONTACT_EMAIL', 'year.report+api@data.lanhu.gov.cn'],
    ['CONTACT_EMAIL', `${'a'.repeat(64)}@gov.cn`],
    ['OIDC_SCOPE', 'openid profile'],
    ['OIDC_SCOPE', 'x'.repeat(100)],
    ['OIDC_SCOPE', `openid${' x'.repeat(20)}`],
  ];
  for (const [name, value] of good) {
    t.doesNotThrow(() => loadConfig({ [name]: value }), `${name}=${value.slice(0, 40)}`);
  }
  const bad: [string, string][] = [
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x10'],
    ['PORT', ' 1'],
    ['ADMIN_KEY', 'k'.repeat(31)],
    ['ADMIN_KEY', 'k'.repeat(513)],
    ['ADMIN_KEY', `${'k'.repeat(32)} `],
    ['BODY_BYTES_MAX', '1023'],
    ['STATISTICS_CASES_MIN', '0'],
    ['STATISTICS_CASES_MIN', '10001'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://a.gov.cn/'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'data/nianbao.db'],
    ['DATABASE_URL', '1sqlite:x'],
    ['DATABASE_URL', 'sqlite:'],
    ['DOCS_ENABLED', '1'],
    ['CONTACT_NAME', '局'.repeat(201)],
    ['CONTACT_NAME', 'a\u0007b'],
    ['CONTACT_URL', 'data.lanhu.gov.cn'],
    ['CONTACT_EMAIL', 'data.lanhu.gov.cn'],
    ['CONTACT_EMAIL', 'a@gov'],
    ['CONTACT_EMAIL', 'a b@gov.cn'],
    ['CONTACT_EMAIL', `${'a'.repeat(65)}@gov.cn`],
    ['OIDC_SCOPE', 'openid  profile'],
    ['OIDC_SCOPE', 'x'.repeat(101)],
    ['OIDC_SCOPE', `openid${' x'.repeat(21)}`],
    ['OIDC_CLIENT_ID', 'a b'],
    ['OIDC_TOKEN_URL', 'ftp://example.gov.cn/'],
  ];
  for (const [name, value] of bad) {
    try {
      loadConfig({ [name]: value });
      t.fail(`${name}=${value} was taken`);
    } catch (error) {
      t.ok(error instanceof ConfigError, `${name}=${value.slice(0, 40)}`);
      t.match((error as ConfigError).message, name);
      if (name === 'ADMIN_KEY') t.notMatch((error as ConfigError).message, 'kkk');
    }
  }
});

test('all faults of the settings are reported at once', async (t) => {
  try {
    loadConfig({ PORT: 'x', LOG_LEVEL: 'y', DOCS_ENABLED: 'z' });
    t.fail('taken');
  } catch (error) {
    t.equal((error as ConfigError).faults.length, 3);
  }
});
