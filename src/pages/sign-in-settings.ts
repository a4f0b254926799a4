/** How people sign in at the identity provider of their organization, on the documentation page. */
import type { Config } from '../config/load.ts';

/** What the page needs for the authorization code flow of OpenID Connect with PKCE. */
export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly scope: string;
  /** What `aud` of the token that is sent to this service contains. */
  readonly audience: string;
}

/** Returns how people sign in; null unless the settings name a client and its addresses. */
export function readSignIn(config: Config): SignIn | null {
  const { oidcIssuer: issuer, oidcAudience: audience, oidcClientId: clientId } = config;
  const { oidcAuthorizationUrl: authorizationUrl, oidcTokenUrl: tokenUrl } = config;
  if (issuer === null || audience === null || clientId === null) return null;
  if (authorizationUrl === null || tokenUrl === null) return null;
  return { issuer, audience, clientId, authorizationUrl, tokenUrl, scope: config.oidcScope };
}
