/**
 * Collects the examples of the contract: sends every operation of the document to the demonstration,
 * and keeps what was sent and what was answered.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parcel } from '../features/parcel.ts';
import { signatureHeaders } from '../features/webhooks/signature.ts';
import { csvType } from '../http/answers/csv.ts';
import type { ContractExamples, OperationExamples } from '../http/contract/examples.ts';
import type { App } from '../http/shell/app-type.ts';
import type { ExampleCall, ExampleVariant } from './calls.ts';
import { commonValues, exampleCalls } from './calls.ts';
import { exampleKey, fillExamples, serveExamples } from './start.ts';
import type { DemoScene } from './story.ts';

/** A parameter of the document. */
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: {
    readonly enum?: readonly unknown[];
    readonly items?: { readonly enum?: readonly unknown[] };
  };
  readonly example?: unknown;
}

/** An operation of the document, as far as it is needed to send a request. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly method: string;
  /** The path with its parameters in braces, with the part of the server before it. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The media type and the example of the body. */
  readonly body: { readonly mediaType: string; readonly example: unknown } | null;
  /** Whether it also answers with a table for a spreadsheet. */
  readonly hasTable: boolean;
}

interface DocumentPart {
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly operationId: string;
            readonly servers?: readonly object[];
            readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
            readonly responses: Readonly<Record<string, { readonly content?: object }>>;
            readonly requestBody?: {
              readonly content: Readonly<Record<string, { readonly example?: unknown }>>;
            };
          }
        >
      >
    >
  >;
}

/** Returns the operations of a document. */
export function listDocumented(document: object): DocumentedOperation[] {
  const { paths, components } = document as DocumentPart;
  const resolve = (parameter: Parameter | { readonly $ref: string }): Parameter =>
    '$ref' in parameter
      ? (components.parameters[parameter.$ref.split('/').at(-1) ?? ''] as Parameter)
      : parameter;
  return Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => {
      const { operationId, servers, parameters = [], requestBody, responses } = operation;
      const bodies = Object.entries(requestBody?.content ?? {});
      const [mediaType, { example = null } = {}] =
        bodies.find(([, media]) => media.example !== undefined) ?? [];
      return {
        ...{ operationId, method: method.toUpperCase(), parameters: parameters.map(resolve) },
        path: `${servers === undefined ? '/v1' : ''}${path}`,
        body: mediaType === undefined ? null : { mediaType, example },
        hasTable: csvType in (responses['200']?.content ?? {}),
      };
    }),
  );
}

/** Values of parameters, by name. */
type Values = Readonly<Record<string, unknown>>;

/** Sends an operation with values for some of its parameters. */
export function sendOperation(
  app: App,
  { method, path, parameters, body }: DocumentedOperation,
  { values, accept, key = exampleKey }: { values: Values; accept?: string; key?: string },
) {
  const within = (place: Parameter['in']) =>
    parameters
      .filter((parameter) => parameter.in === place && values[parameter.name] !== undefined)
      .map(({ name }): [string, string] => [name, String(values[name])]);
  const url = within('path').reduce(
    (address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );
  const query = new URLSearchParams(within('query')).toString();
  const { mediaType, example } = body ?? {};
  return app.inject({
    method: method as 'GET',
    url: query === '' ? url : `${url}?${query}`,
    headers: {
      authorization: `Bearer ${key}`,
      ...Object.fromEntries(within('header')),
      ...(accept !== undefined && { accept }),
      ...(mediaType !== undefined && { 'content-type': mediaType }),
    },
    ...(body !== null && {
      payload: typeof example === 'string' ? example : JSON.stringify(example),
    }),
  });
}

/** Lists in examples have their first items only; what is left out would repeat them. */
const itemsShown = 2;

/** The length of an item, in JSON, from which on a list shows its first alone. */
const longItemMin = 500;

/** Returns the items of a list that an example shows. */
function pickItems(items: readonly unknown[]): readonly unknown[] {
  const isLong = items.length > 0 && JSON.stringify(items[0]).length >= longItemMin;
  return items.slice(0, isLong ? 1 : itemsShown);
}

/** A text that is a whole page has its first characters only. */
const pageLengthMin = 2000;
const charactersShown = 200;

/** Returns a value with its lists, its maps by pointer and its pages shortened. */
function shorten(value: unknown): unknown {
  if (typeof value === 'string' && value.length >= pageLengthMin) {
    return `${value.slice(0, charactersShown)}…`;
  }
  if (Array.isArray(value)) return pickItems(value).map(shorten);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([name, member]) => [name, shorten(member)]);
  const isByPointer = members.length > 0 && members.every(([name]) => String(name).startsWith('/'));
  return Object.fromEntries(isByPointer ? members.slice(0, itemsShown) : members);
}

/** Tables in examples have their head and a line. */
const tableLinesShown = 2;

/** Returns the content of an answer as an example: shorter than it is, where parts are alike. */
function shortenAnswer(type: string, answer: { readonly body: string; json(): unknown }): unknown {
  if (type.endsWith('json')) return shorten(answer.json());
  if (type !== csvType) return answer.body;
  const lines = answer.body.split('\r\n').slice(0, tableLinesShown);
  return lines.map((line) => `${line}\r\n`).join('');
}

/**
 * Returns the entity tag of the resource that a path leads to, or of the nearest above it.
 *
 * @param query the parameters that must be sent
 */
async function findTag(app: App, url: string, query: Values): Promise<string> {
  for (let path = url; path.length > '/v1'.length; path = path.slice(0, path.lastIndexOf('/'))) {
    const answer = await app.inject({
      url: path,
      query: path === url ? (query as Record<string, string>) : {},
      headers: { authorization: `Bearer ${exampleKey}` },
    });
    if (answer.headers.etag !== undefined) return String(answer.headers.etag);
  }
  throw new Error(`no resource on the way to ${url} has an entity tag`);
}

/**
 * Returns a cursor of a list: that of its second page.
 *
 * @param query the parameters that must be sent
 */
async function findCursor(app: App, url: string, query: Values): Promise<string | undefined> {
  const answer = await app.inject({
    url,
    query: { ...(query as Record<string, string>), limit: '1' },
    headers: { authorization: `Bearer ${exampleKey}` },
  });
  return answer.json().next ?? undefined;
}

/** Returns the values of all parameters of an operation. */
async function chooseValues(
  app: App,
  operation: DocumentedOperation,
  { scene, parameters = {}, tagOf }: ExampleCall & { readonly scene: DemoScene },
): Promise<Values> {
  const known: Values = { ...commonValues(scene), ...parameters };
  const chosen: Record<string, unknown> = {};
  for (const { name, schema } of operation.parameters) {
    const isList = schema.items !== undefined;
    const allowed = schema.enum ?? schema.items?.enum;
    const value = name === 'fields' ? undefined : known[name];
    const isAllowed = allowed === undefined ? value !== undefined : allowed.includes(value);
    const one = isAllowed ? value : allowed?.[0];
    chosen[name] = isList && one !== undefined ? [one] : one;
  }
  const url = operation.path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(chosen[name])),
  );
  const parametersOfQuery = operation.parameters.filter(({ in: place }) => place === 'query');
  const query = requiredValues({ parameters: parametersOfQuery }, chosen);
  for (const name of ['if-match', 'if-none-match']) {
    if (name in chosen) chosen[name] = await findTag(app, tagOf ?? url, tagOf ? {} : query);
  }
  if ('cursor' in chosen) chosen.cursor ??= await findCursor(app, url, query);
  return chosen;
}

/** Returns the values of the parameters that must be sent. */
export function requiredValues(
  { parameters }: Pick<DocumentedOperation, 'parameters'>,
  values: Values,
): Values {
  return Object.fromEntries(
    parameters.filter(({ required = false }) => required).map(({ name }) => [name, values[name]]),
  );
}

interface Sources {
  readonly file: string;
  readonly scene: DemoScene;
}

/** Sends an operation to a copy of the demonstration, and returns its examples. */
async function collectOperation(
  { file, scene }: Sources,
  operation: DocumentedOperation,
): Promise<OperationExamples> {
  const call = exampleCalls[operation.operationId]?.(scene) ?? {};
  const answers: Record<string, Record<string, unknown>> = {};
  let parameters: Values = {};
  const table = operation.hasTable ? [{ accept: csvType }] : [];
  const variants: readonly ExampleVariant[] = [{}, ...(call.variants ?? []), ...table];
  for (const [index, variant] of variants.entries()) {
    const copy = `${file}.${operation.operationId}-${index}`;
    copyFileSync(file, copy);
    const { app, close } = await serveExamples(copy);
    const values = await chooseValues(app, operation, { scene, ...call });
    if (variant.accept === undefined) parameters = { ...values, ...parameters };
    const page = 'limit' in values ? { limit: itemsShown } : {};
    const sent = {
      ...requiredValues(operation, values),
      ...page,
      ...variant.query,
      ...variant.parameters,
    };
    const answer = await sendOperation(app, operation, {
      values: sent,
      ...(variant.accept !== undefined && { accept: variant.accept }),
    });
    await close();
    if (answer.statusCode >= 300) {
      throw new Error(`${operation.operationId}: ${answer.statusCode} ${answer.body}`);
    }
    if (answer.body === '') continue;
    const type = String(answer.headers['content-type']).split(';')[0] ?? '';
    const content = shortenAnswer(type, answer);
    answers[answer.statusCode] = { ...answers[answer.statusCode], [type]: content };
  }
  return { parameters, answers };
}

/** Returns the example of a message: its header fields and its body. */
function describeParcel(parcel: Parcel | undefined, name: string): OperationExamples {
  if (parcel === undefined) throw new Error(`${name}: nothing was sent`);
  const parameters = signatureHeaders(parcel);
  return { parameters, answers: {}, body: JSON.parse(parcel.body) };
}

/** Collects the examples of what is sent to a webhook: its first change, and a test message. */
async function collectMessages({ file, scene }: Sources): Promise<ContractExamples> {
  const copy = `${file}.messages`;
  copyFileSync(file, copy);
  const { app, sent, deliver, close } = await serveExamples(copy);
  await deliver();
  const url = `/v1/webhooks/${scene.webhookId}/ping`;
  const headers = { authorization: `Bearer ${exampleKey}` };
  await app.inject({ method: 'POST', url, headers });
  await close();
  const find = (start: string) => sent.find(({ id }) => id.startsWith(start));
  return {
    receiveChange: describeParcel(find(`${scene.webhookId}_`), 'receiveChange'),
    receivePing: describeParcel(find('ping_'), 'receivePing'),
  };
}

/** Collects the examples of every operation of a document, and of what the service sends. */
export async function collectExamples(document: object): Promise<ContractExamples> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-examples-'));
  try {
    const file = join(folder, 'examples.db');
    const scene = await fillExamples(file);
    const examples: Record<string, OperationExamples> = {};
    for (const operation of listDocumented(document)) {
      examples[operation.operationId] = await collectOperation({ file, scene }, operation);
    }
    return { ...examples, ...(await collectMessages({ file, scene })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
