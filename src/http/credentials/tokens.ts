/**
 * Authenticates by a token of the identity provider: its signature, its claims, and the role they
 * name.
 */
import type { JWTPayload } from 'jose';
import { errors, jwtVerify } from 'jose';
import type { Config } from '../../config/load.ts';
import { ConfigError } from '../../config/load.ts';
import { AppError } from '../../errors.ts';
import type { Role } from '../../policy/actor.ts';
import { roles } from '../../policy/actor.ts';
import type { Log } from './key-set.ts';
import { KeySet } from './key-set.ts';

/** Only signatures by a private key: a public key must never be able to sign. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** Types of tokens that give access; a logout token, for example, does not. */
const types = ['jwt', 'at+jwt'];

/** How far the provider's clock may be from this one, in seconds. */
const skewSeconds = 30;

const tokenCharactersMax = 8192;
const subjectCharactersMax = 255;
const labelCharactersMax = 100;
const addressCharactersMax = 100;

/** The roles of people; a program has a key instead. */
const tokenRoles: readonly Role[] = roles.filter((role) => role !== 'integrator');

/** The actor that a token describes. */
export interface TokenActor {
  readonly subject: string;
  readonly label: string;
  readonly role: Role;
  /** The id or the credit code of an organization, unchecked; null: the token names none. */
  readonly organization: string | null;
  /** When it expires; null: later than any date. */
  readonly expiresAt: string | null;
}

export interface TokenReader {
  /**
   * Reads a token.
   *
   * @throws AppError `credential-invalid`, and only the log says why; `not-allowed` when the claim
   * of roles does not have exactly one; `service-unavailable` without keys of the provider
   */
  read(token: string): Promise<TokenActor>;
}

interface TokenReaderOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  /** The name of a claim, or its path with dots. */
  readonly roleClaim: string;
  readonly organizationClaim: string;
  /** Roles by the value of the claim. */
  readonly roleMap: ReadonlyMap<string, Role>;
}

interface Tools {
  readonly clock: () => Date;
  readonly fetch: typeof fetch;
  readonly log?: Log;
  /** How long a fetch of the provider's keys may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Checks that a credential looks like a token (JWS, compact): a key has no dots. */
export function isToken(credential: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(credential);
}

function member(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && Object.hasOwn(value, name) ? value[name as keyof typeof value] : undefined;
}

/** Returns a claim by its name, which may contain dots, or else by its path. */
function claimAt(claims: JWTPayload, path: string): unknown {
  return member(claims, path) ?? path.split('.').reduce<unknown>(member, claims);
}

function textsOf(claim: unknown): string[] {
  return [claim].flat().filter((each) => typeof each === 'string');
}

function roleOf(claims: JWTPayload, { roleClaim, roleMap }: TokenReaderOptions): Role {
  const named = textsOf(claimAt(claims, roleClaim)).map((text) => roleMap.get(text));
  const [role, ...more] = new Set(named.filter((each) => each !== undefined));
  if (role !== undefined && more.length === 0) return role;
  const choices = [...roleMap.keys()].join(', ');
  throw new AppError('not-allowed', {
    zh: `令牌的 ${roleClaim} 必须恰好给出一个角色，可用的值：${choices}。`,
    en: `The claim ${roleClaim} of the token must name exactly one role, by one of: ${choices}.`,
  });
}

/** Returns the organization that the claim names; null when it names none or several. */
function organizationOf(claims: JWTPayload, path: string): string | null {
  const [address, ...more] = textsOf(claimAt(claims, path));
  const isOne = address !== undefined && address !== '' && more.length === 0;
  return isOne && address.length <= addressCharactersMax ? address : null;
}

/** Returns a text if it is one line of visible text, for lists and the log. */
function lineOf(text: unknown): string {
  if (typeof text !== 'string') return '';
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return Array.from(line).slice(0, labelCharactersMax).join('').trim();
}

/**
 * Returns the subject of a token.
 *
 * @throws Error for a subject that does not identify one person or program
 */
function subjectOf({ sub }: JWTPayload): string {
  const isPlain = sub !== undefined && sub.length <= subjectCharactersMax && lineOf(sub) !== '';
  if (isPlain && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(sub)) return sub;
  throw new errors.JWTInvalid('the subject is empty, too long or not visible');
}

/** Returns the instant at which a token expires; null when it is later than dates can express. */
function expiryOf({ exp = 0 }: JWTPayload): string | null {
  const instant = new Date(exp * 1000);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

async function claimsOf(
  token: string,
  keys: KeySet,
  { issuer, audience }: TokenReaderOptions,
  now: Date,
): Promise<JWTPayload> {
  if (token.length > tokenCharactersMax) throw new errors.JWTInvalid('the token is too long');
  const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
    algorithms,
    issuer,
    audience,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: skewSeconds,
    currentDate: now,
  });
  const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '') ?? 'jwt';
  if (!types.includes(type)) throw new errors.JWTInvalid('the token is of another type');
  return payload;
}

/** Returns what the log may record of a fault: neither the token nor its claims. */
function reasonOf(error: unknown) {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) {
    return { code: error.code, claim: error.claim };
  }
  if (error instanceof errors.JOSEError) return { code: error.code, claim: null };
  return { code: error instanceof Error ? error.name : 'unknown', claim: null };
}

/** Returns the reader of tokens that one identity provider issues for this service. */
export function newTokenReader(options: TokenReaderOptions, tools: Tools): TokenReader {
  const { clock, log } = tools;
  const keys = new KeySet({ url: options.jwksUrl, ...tools });
  return {
    async read(token) {
      try {
        const claims = await claimsOf(token, keys, options, clock());
        const subject = subjectOf(claims);
        return {
          subject,
          label: lineOf(claims.name) || lineOf(claims.preferred_username) || lineOf(subject),
          role: roleOf(claims, options),
          organization: organizationOf(claims, options.organizationClaim),
          expiresAt: expiryOf(claims),
        };
      } catch (error) {
        if (error instanceof AppError) throw error;
        log?.debug(reasonOf(error), 'a token was refused');
        throw new AppError('credential-invalid');
      }
    },
  };
}

/**
 * Returns the map of roles.
 *
 * @throws ConfigError for a role that does not exist, or that people cannot have
 */
function parseTokenRoles(given: Config['oidcRoleMap']): ReadonlyMap<string, Role> {
  const pairs = given ? Object.entries(given) : tokenRoles.map((role) => [role, role] as const);
  return new Map(
    pairs.map(([text, name]) => {
      const role = tokenRoles.find((each) => each === name);
      if (role !== undefined) return [text, role];
      const list = tokenRoles.join(', ');
      throw new ConfigError([
        `OIDC_ROLE_MAP: “${name}” 不是人员的角色 / is no role of a person: ${list}`,
      ]);
    }),
  );
}

/**
 * Returns the reader of tokens that the settings configure; null: tokens are not accepted.
 *
 * @throws ConfigError for a role map with a role that no token may have
 */
export function newConfiguredTokenReader(config: Config, tools: Tools): TokenReader | null {
  const { oidcIssuer: issuer, oidcAudience: audience, oidcJwksUrl: jwksUrl } = config;
  const roleMap = parseTokenRoles(config.oidcRoleMap);
  if (issuer === null || audience === null || jwksUrl === null) return null;
  const { oidcRoleClaim: roleClaim, oidcOrganizationClaim: organizationClaim } = config;
  const options = { issuer, audience, jwksUrl, roleClaim, organizationClaim, roleMap };
  return newTokenReader(options, tools);
}
