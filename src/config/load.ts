/** The settings of the service: environment → validated, frozen Config. */
import type { Setting } from './kinds.ts';
import { settings } from './settings.ts';

/** The validated settings. Bytes and milliseconds as the names say; `adminKey` null when unset. */
export type Config = {
  readonly [Name in keyof typeof settings]: ReturnType<(typeof settings)[Name]['read']>;
};

/** All that is wrong with the settings, a sentence each, in `faults`. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`配置有误 / The settings are wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns what is missing of the settings that OIDC_ISSUER needs. */
function providerFaults({ oidcIssuer, oidcAudience, oidcJwksUrl }: Config): string[] {
  if (oidcIssuer === null) return [];
  const needed = {
    [settings.oidcAudience.name]: oidcAudience,
    [settings.oidcJwksUrl.name]: oidcJwksUrl,
  };
  return Object.entries(needed)
    .filter(([, value]) => value === null)
    .map(([name]) => `${name}: 设置了 OIDC_ISSUER 时必须设置 / must be set when OIDC_ISSUER is`);
}

/**
 * Returns the fault of headers that may take longer than the whole request, which Node does not
 * start with. The default of one never contradicts a value that is set for the other.
 */
function timeoutFaults(
  { headersTimeoutMs, requestTimeoutMs }: Config,
  environment: Environment,
): string[] {
  const [headers, request] = [settings.headersTimeoutMs.name, settings.requestTimeoutMs.name];
  if (!environment[headers] || headersTimeoutMs <= requestTimeoutMs) return [];
  const limit = `${request} (${requestTimeoutMs})`;
  return [`${headers}: 不得大于 ${limit} / must not be more than ${limit}`];
}

/**
 * Reads the settings from an environment; an empty variable counts as unset.
 *
 * @throws ConfigError with every fault at once
 */
export function loadConfig(environment: Environment): Config {
  const faults: string[] = [];
  const entries = Object.entries<Setting<unknown>>(settings).map(([key, setting]) => {
    try {
      return [key, setting.read(environment[setting.name] || setting.default)];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      faults.push(`${setting.name}: ${error.message}`);
      return [key, undefined];
    }
  });
  const config = Object.freeze(Object.fromEntries(entries)) as Config;
  // What could not be read has its fault already, and no second one for being absent.
  if (faults.length === 0) {
    faults.push(...providerFaults(config), ...timeoutFaults(config, environment));
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}
