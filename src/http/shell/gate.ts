/**
 * The gate that every request passes before its body is read: the address exists, the caller is
 * known, the role permits the action, the media types are supported. Refusals come in this order.
 */
import type { FastifyRequest, RouteOptions } from 'fastify';
import { AppError } from '../../errors.ts';
import type { Action, RouteGuard } from '../../policy/permissions.ts';
import { ignoresCredentials, isOpen, mayEnter } from '../../policy/permissions.ts';
import type { Credentials } from '../credentials/authenticate.ts';
import { authenticate } from '../credentials/authenticate.ts';
import { checkAddressEncoding } from '../requests/address-encoding.ts';
import { checkAcceptedCodings } from '../requests/content-codings.ts';
import { checkAccept, checkBodyHeaders } from '../requests/negotiation.ts';
import type { App } from './app-type.ts';
import { standardHeaders } from './headers.ts';

const addressCharactersMax = 8192;

/** Addresses of the service, and the methods that each has. */
class AddressBook {
  readonly #patterns = new Map<string, { test: RegExp; methods: Set<string> }>();

  add(route: Pick<RouteOptions, 'url' | 'method'>): void {
    const known = this.#patterns.get(route.url);
    const methods = known?.methods ?? new Set<string>();
    for (const method of [route.method].flat()) methods.add(method);
    if (known !== undefined) return;
    const source = route.url
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replaceAll('*', '.*');
    this.#patterns.set(route.url, { test: new RegExp(`^${source}$`), methods });
  }

  /** Returns the methods of an address for Allow; null when there is no such address. */
  allowedOf({ url }: Pick<FastifyRequest, 'url'>): string | null {
    const path = url.split('?', 1)[0] ?? '';
    const matching = [...this.#patterns.values()].filter(({ test }) => test.test(path));
    if (matching.length === 0) return null;
    return [...new Set(['OPTIONS', ...matching.flatMap(({ methods }) => [...methods])])]
      .sort()
      .join(', ');
  }
}

function unmatched(request: FastifyRequest, addresses: AddressBook): AppError {
  const allow = addresses.allowedOf(request);
  if (allow === null) return new AppError('not-found');
  return new AppError('method-not-allowed', undefined, { headers: { allow } });
}

function checkAddress(request: FastifyRequest): void {
  if (request.url.length > addressCharactersMax) throw new AppError('address-too-long');
  checkAddressEncoding(request.url);
  if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) {
    throw new AppError('request-invalid', {
      zh: '缺少 Host 请求头。',
      en: 'The Host header is missing.',
    });
  }
}

/** Checks that a route is the wildcard OPTIONS route that answers the preflights of browsers. */
function isPreflight(route: RouteOptions): boolean {
  return route.method === 'OPTIONS' && route.url === '*';
}

/**
 * Checks that a request must be authenticated. A credential that is sent although it is not
 * required is checked too: it may allow more.
 */
function needsAuthentication(
  { headers }: FastifyRequest,
  guard: RouteGuard,
  isOpened: boolean,
): boolean {
  const isNeeded = !isOpened && !isOpen(guard);
  return isNeeded || (!ignoresCredentials(guard) && headers.authorization !== undefined);
}

/**
 * Adds the gate to every route registered from now on.
 *
 * @param opened entries of the permission table that the settings open to the public
 * @throws Error at start for a route that names no action and is no page
 */
export function registerGate(
  app: App,
  credentials: Credentials,
  opened: ReadonlySet<Action>,
): void {
  const addresses = new AddressBook();
  app.decorateRequest('actor', null);

  app.addHook('onRoute', (route) => {
    if (isPreflight(route)) return;
    addresses.add(route);
    if (route.config?.action === undefined && route.config?.isPage !== true) {
      throw new Error(`${route.method} ${route.url} names no entry of the permission table`);
    }
  });

  // Also on the answers to preflights, which never reach the hook below.
  app.addHook('onSend', async (request, reply) => {
    if (request.method !== 'OPTIONS' || reply.statusCode !== 204) return;
    reply.headers(standardHeaders).header('x-request-id', request.id);
    const allow = addresses.allowedOf(request);
    if (allow !== null) reply.header('allow', allow);
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(standardHeaders).header('x-request-id', request.id);
    if (request.is404) {
      const refusal = unmatched(request, addresses);
      if (request.method === 'OPTIONS' && refusal.code === 'method-not-allowed') {
        return reply.code(204).headers(refusal.headers).send();
      }
      throw refusal;
    }
    checkAddress(request);
    const { action, notes } = request.routeOptions.config;
    // Pages and preflights have no guard.
    if (action === undefined) return;
    const isOpened = [action].flat().some((entry) => opened.has(entry));
    if (needsAuthentication(request, action, isOpened)) {
      request.actor = await authenticate(request, credentials);
    }
    if (!isOpened && !mayEnter(request.actor, action)) throw new AppError('not-allowed');
    if (notes !== undefined) {
      checkAccept(request, notes);
      checkAcceptedCodings(request.headers['accept-encoding']);
      checkBodyHeaders(request, notes);
    }
  });
}
