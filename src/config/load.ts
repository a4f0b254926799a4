/** Reads the settings of the service: environment → validated, frozen Config. */
import type { Setting } from './kinds.ts';
import { settings } from './settings.ts';

/**
 * The validated settings. Names end in their unit (bytes, milliseconds); `adminKey` is null when
 * unset.
 */
export type Config = {
  readonly [Name in keyof typeof settings]: ReturnType<(typeof settings)[Name]['read']>;
};

/** Reports every fault of the settings, one sentence each, in `faults`. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`配置有误 / The settings are wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of the identity provider that others require. */
const required = {
  oidcIssuer: ['oidcAudience', 'oidcJwksUrl'],
  oidcClientId: ['oidcIssuer', 'oidcAuthorizationUrl', 'oidcTokenUrl'],
} as const;

/** Returns the faults of settings that another one requires and that are missing. */
function providerFaults(config: Config): string[] {
  const cases = Object.entries(required) as [keyof typeof required, readonly (keyof Config)[]][];
  return cases
    .filter(([present]) => config[present] !== null)
    .flatMap(([present, needed]) =>
      needed
        .filter((each) => config[each] === null)
        .map((each) => {
          const { name } = settings[present];
          return `${settings[each].name}: 设置了 ${name} 时必须设置 / must be set when ${name} is`;
        }),
    );
}

/**
 * Returns the fault of a header timeout above the request timeout, with which Node does not start.
 * The default of one never contradicts a value that is set for the other.
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
  // A setting that could not be read already has a fault and must not be reported as missing too.
  if (faults.length === 0) {
    faults.push(...providerFaults(config), ...timeoutFaults(config, environment));
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}
