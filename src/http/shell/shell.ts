/**
 * The web shell: a Fastify instance with every limit set, and one shape for every error, including
 * those that arise below the router where Fastify's own handlers do not run.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import cors from '@fastify/cors';
import type { FastifyBaseLogger } from 'fastify';
import { fastify, LogController } from 'fastify';
import type { Config } from '../../config/load.ts';
import type { ErrorCode } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import { compressAnswers } from '../answers/compression.ts';
import { composeProblem, problemHeaders, sendProblem } from '../answers/problem.ts';
import { buildSerializer, buildValidator } from '../bodies/bodies.ts';
import { parseNetworks } from '../credentials/addresses.ts';
import { hasSecret } from '../credentials/secrets.ts';
import { checkAddressEncoding } from '../requests/address-encoding.ts';
import type { Language } from '../requests/language.ts';
import { preferredLanguage } from '../requests/language.ts';
import type { App } from './app-type.ts';
import { allowedHeaders, exposedHeaders, headerBytesMax } from './headers.ts';
import { limitRate } from './rate-limit.ts';

/** Where log lines are written; standard output when absent. */
export interface LogStream {
  write(line: string): void;
}

interface ShellOptions {
  readonly config: Config;
  readonly newId: () => string;
  readonly logStream?: LogStream | undefined;
}

const parameterCharactersMax = 256;

/** A request may have an id of its own, by which a caller finds it in both logs. */
const saneRequestId = /^[\w.-]{8,64}$/;

function requestIdOf(request: IncomingMessage, nextId: () => string): string {
  const sent = request.headers['x-request-id'];
  const isSane = typeof sent === 'string' && saneRequestId.test(sent) && !hasSecret(sent);
  return isSane ? sent : nextId();
}

/**
 * Returns ids from one random id for the instance and a count: a random id for each request would
 * cost as much as the gate.
 */
function countedIds(newId: () => string): () => string {
  const instance = newId();
  let count = 0;
  return () => `${instance}-${(++count).toString(36)}`;
}

/** The parser's errors, by their code; every other one means that the request is not HTTP. */
const parserCodes: Readonly<Record<string, ErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
  // The request line has characters that an address cannot have, such as unencoded Chinese.
  HPE_INVALID_URL: 'encoding-invalid',
};

interface ParserError {
  readonly code?: string;
  /** What the parser was reading, if it was reading anything. */
  readonly rawPacket?: unknown;
}

/** Returns the language that data asks for which never became a request. */
function languageOf({ rawPacket }: ParserError): Language {
  const text = Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1', 0, headerBytesMax) : '';
  const lines = text.split('\r\n');
  const prefix = 'accept-language:';
  const line = lines.find((each) => each.toLowerCase().startsWith(prefix));
  return preferredLanguage(line?.slice(prefix.length));
}

/** Answers on a socket whose data never became a request, and closes it. */
function answerSocket(
  socket: Socket,
  parserError: ParserError,
  { requestId, log }: { readonly requestId: string; readonly log: FastifyBaseLogger },
): void {
  // Part of an answer may already be sent, or the peer may have disconnected.
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const error = new AppError(parserCodes[parserError.code ?? ''] ?? 'request-invalid');
  const { status, code } = error;
  const circumstances = { url: '', requestId, language: languageOf(parserError) };
  log.info({ requestId, method: null, route: null, status, code });
  const body = JSON.stringify(composeProblem(error, circumstances));
  const headers = {
    ...problemHeaders(error, circumstances),
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
}

/** Refuses every Expect but 100-continue; Node's own answer would have no body. */
function refuseExpectations(server: Server, nextId: () => string): void {
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const error = new AppError('expectation-failed');
    const requestId = requestIdOf(request, nextId);
    const language = preferredLanguage(request.headers['accept-language']);
    const circumstances = { url: request.url ?? '', requestId, language };
    const body = JSON.stringify(composeProblem(error, circumstances));
    const headers = {
      ...problemHeaders(error, circumstances),
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    };
    response.writeHead(error.status, headers).end(body);
  });
}

function logOptions({ config, logStream }: ShellOptions) {
  if (config.logLevel === 'silent') return false;
  return {
    level: config.logLevel,
    // No line has headers; if one ever does, the key is removed.
    redact: ['req.headers.authorization', 'headers.authorization', 'authorization'],
    ...(logStream === undefined ? {} : { stream: logStream }),
  };
}

/** Logs one line for each answered request: no body, no query, no header. */
function logAnswers(app: App, config: Config): void {
  if (!['info', 'debug', 'trace'].includes(config.logLevel)) return;
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      actorId: request.actor?.id ?? null,
    });
  });
}

/** How long requests in progress may take once the service closes. */
const closingMillisecondsMax = 10_000;

/**
 * Ends connections while the service closes. Closing waits for every connection, and Node lets one
 * that was busy when closing began stay idle for its whole keep-alive time. So connections are
 * ended when they become idle, and finally all.
 */
function endConnectionsOnClose(app: App): void {
  const { server } = app;
  app.addHook('preClose', async () => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const end = setTimeout(() => server.closeAllConnections(), closingMillisecondsMax);
    server.once('close', () => {
      clearInterval(sweep);
      clearTimeout(end);
    });
    // An application that never listened has no server to close; the timer must not keep it alive.
    sweep.unref();
    end.unref();
  });
}

async function allowOrigins(app: App, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: [...exposedHeaders],
    allowedHeaders: [...allowedHeaders],
    maxAge: 600,
    strictPreflight: false,
  });
}

/**
 * Returns the error of an address that the router cannot read, with the parts that are at fault.
 */
function describeAddressError(error: Error, url: string): unknown {
  try {
    checkAddressEncoding(url);
    return error;
  } catch (refusal) {
    return refusal;
  }
}

/** Returns the instance on which everything else is registered. */
export async function newShell(options: ShellOptions): Promise<App> {
  const { config } = options;
  const nextId = countedIds(options.newId);
  const proxies = parseNetworks(config.trustProxy);
  const app = fastify({
    logger: logOptions(options),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: (request) => requestIdOf(request, nextId),
    trustProxy: config.trustProxy.length > 0 && ((address: string) => proxies.has(address)),
    bodyLimit: config.bodyBytesMax,
    requestTimeout: config.requestTimeoutMs,
    keepAliveTimeout: config.keepAliveTimeoutMs,
    maxRequestsPerSocket: config.maxRequestsPerSocket,
    forceCloseConnections: 'idle',
    // Fastify's refusal while closing is no problem document; requests that still arrive are
    // served, and asked to close.
    return503OnClosing: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    http: {
      // Fastify sets it on the server later, but Node compares it with the time for the headers
      // now.
      requestTimeout: config.requestTimeoutMs,
      headersTimeout: Math.min(config.headersTimeoutMs, config.requestTimeoutMs),
      connectionsCheckingInterval: Math.min(1000, config.requestTimeoutMs),
      maxHeaderSize: headerBytesMax,
      // The gate checks it instead, where the refusal has a body.
      requireHostHeader: false,
    },
    routerOptions: { maxParamLength: parameterCharactersMax, caseSensitive: true },
    // As factories: a compiler that is set on the instance is lost below it once a schema is added.
    schemaController: { compilersFactory: { buildValidator, buildSerializer } },
    frameworkErrors: (error, request, reply) =>
      sendProblem(describeAddressError(error, request.url), request, reply),
    clientErrorHandler: (error, socket) => {
      answerSocket(socket as Socket, error as ParserError, { requestId: nextId(), log: app.log });
    },
  }) as unknown as App;
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(new AppError('not-found'), request, reply),
  );
  refuseExpectations(app.server, nextId);
  endConnectionsOnClose(app);
  logAnswers(app, config);
  await allowOrigins(app, config.corsOrigins);
  compressAnswers(app);
  await limitRate(app, config);
  return app;
}
