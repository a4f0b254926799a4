/**
 * Signs in at the identity provider of the organization: the authorization code flow of OpenID
 * Connect with PKCE (RFC 7636), as a public client without a secret.
 */

/**
 * @typedef {object} SignIn
 * @property {string} issuer
 * @property {string} clientId
 * @property {string} authorizationUrl
 * @property {string} tokenUrl
 * @property {string} scope
 * @property {string} audience what `aud` of the token for the service contains
 */

/** What the tab remembers while the person is at the provider. */
const pendingKey = 'sign-in';

/** @typedef {{ state: string, nonce: string, verifier: string, hash: string }} Pending */

/** @param {Uint8Array} bytes */
function toBase64Url(bytes) {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function newRandom() {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The address to which the provider sends people back: this page, without query and fragment. */
function returnUrl() {
  return `${location.origin}${location.pathname}`;
}

/** Checks that this page can sign in: browsers offer SHA-256 only over HTTPS or on this machine. */
export function canSignIn() {
  return globalThis.crypto?.subtle !== undefined;
}

/**
 * Leaves for the provider.
 *
 * @param {SignIn} settings
 */
export async function beginSignIn({ clientId, authorizationUrl, scope }) {
  const pending = {
    state: newRandom(),
    nonce: newRandom(),
    verifier: newRandom(),
    hash: location.hash,
  };
  sessionStorage.setItem(pendingKey, JSON.stringify(pending));
  const verifier = new TextEncoder().encode(pending.verifier);
  const digest = await crypto.subtle.digest('SHA-256', verifier);
  const url = new URL(authorizationUrl);
  const query = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: returnUrl(),
    scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: toBase64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  location.assign(url.href);
}

/**
 * Returns the claims of a token; an empty object for a text that is no token. The service verifies
 * the signature, not the page.
 *
 * @param {string | undefined} token
 * @returns {Record<string, unknown>}
 */
export function readClaims(token) {
  const [, part = ''] = token?.split('.') ?? [];
  try {
    const text = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
}

/**
 * Returns the token for the service: the access token, unless only the ID token is made for it.
 *
 * @param {{ access_token?: string, id_token?: string }} tokens
 * @param {string} audience
 */
export function chooseToken({ access_token: access, id_token: id }, audience) {
  const isForService = (/** @type {string | undefined} */ token) =>
    [readClaims(token).aud].flat().includes(audience);
  if (isForService(access)) return access;
  return isForService(id) ? id : undefined;
}

/** @returns {Pending | null} what the tab remembers of the sign-in that is under way */
function takePending() {
  const text = sessionStorage.getItem(pendingKey);
  sessionStorage.removeItem(pendingKey);
  return text === null ? null : JSON.parse(text);
}

/**
 * Completes signing in after the provider sent the person back.
 *
 * @param {SignIn} settings
 * @returns {Promise<string | null>} the token; null: the person does not come from the provider
 * @throws Error when the answer of the provider is not the one to this page's request
 */
export async function completeSignIn(settings) {
  const query = new URLSearchParams(location.search);
  if (!query.has('state') || !(query.has('code') || query.has('error'))) return null;
  const pending = takePending();
  // The code must not stay in the address, nor in the history.
  history.replaceState(null, '', `${location.pathname}${pending?.hash ?? ''}`);
  if (pending === null || query.get('state') !== pending.state) throw new Error('state');
  const issuer = query.get('iss');
  if (issuer !== null && issuer !== settings.issuer) throw new Error('iss');
  const code = query.get('code');
  if (code === null) throw new Error(query.get('error') ?? 'error');
  const tokens = await fetchTokens(settings, code, pending.verifier);
  if (tokens.id_token !== undefined && readClaims(tokens.id_token).nonce !== pending.nonce) {
    throw new Error('nonce');
  }
  const token = chooseToken(tokens, settings.audience);
  if (token === undefined) throw new Error('aud');
  return token;
}

/**
 * @param {SignIn} settings
 * @param {string} code
 * @param {string} verifier
 * @returns {Promise<{ access_token?: string, id_token?: string }>}
 */
async function fetchTokens({ clientId, tokenUrl }, code, verifier) {
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    credentials: 'omit',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: returnUrl(),
      code,
      code_verifier: verifier,
    }),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
