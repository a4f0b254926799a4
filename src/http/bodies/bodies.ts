/** Reads bodies and parameters, and validates them against the schemas of the routes. */
import type { FastifySchemaCompiler, FastifyServerOptions } from 'fastify';
import type { TSchema } from 'typebox';
import type { Config } from '../../config/load.ts';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { App } from '../shell/app-type.ts';
import { decodeBodies } from './decoded-body.ts';
import { parseJson } from './json.ts';
import { compile } from './validate.ts';

interface PropertySchema {
  readonly type?: string;
  /** Of each value of an array. */
  readonly items?: PropertySchema;
}

/**
 * Converts the text of a parameter to the type of its schema, if it is exactly such a value; else
 * returns it is.
 */
function convertText(text: unknown, type: string | undefined): unknown {
  if (typeof text !== 'string') return text;
  if (type === 'integer' && /^-?\d{1,16}$/.test(text)) return Number(text);
  if (type === 'number' && /^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/**
 * Converts a parameter with several values: `a,b`, or the parameter repeated. A value that is
 * repeated counts once.
 */
function convertValues(sent: unknown, item: PropertySchema = {}): unknown {
  const texts = [sent].flat().flatMap((text) => String(text).split(','));
  return [...new Set(texts)].map((text) => convertText(text, item.type));
}

function convertParameter(sent: unknown, { type, items }: PropertySchema = {}): unknown {
  return type === 'array' ? convertValues(sent, items) : convertText(sent, type);
}

/** Converts the parameters of a request, which are text, to the types of their schema. */
function convertParameters(schema: TSchema, values: unknown): Record<string, unknown> {
  const { properties = {} } = schema as { properties?: Record<string, PropertySchema> };
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, sent]) => [
      name,
      convertParameter(sent, properties[name]),
    ]),
  );
}

/**
 * Returns faults with the names of parameters as their places: `?limit`. Of several values with the
 * same fault one is reported.
 */
function parameterFaults(faults: readonly Fault[]): Fault[] {
  const reported = new Map<string, Fault>();
  for (const fault of faults) {
    const [, name = ''] = fault.pointer.split('/');
    const code = fault.code.replace(/-member$/, '-parameter');
    const key = `${name} ${code} ${fault.message.en}`;
    reported.set(key, { ...fault, code, pointer: `?${name}` });
  }
  return [...reported.values()];
}

function refusal(faults: readonly Fault[]): { error: AppError } {
  return { error: new AppError('request-invalid', undefined, { faults }) };
}

/**
 * Builds the validators of the routes. Bodies are validated as they are. Parameters are first
 * converted to whole numbers, decimals or booleans, in plain notation only: Ajv's own coercion
 * would accept `0x10`, ` 5 ` and `1e999`.
 */
const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const check = compile(schema);
  if (httpPart === 'body') {
    return (value: unknown) => {
      const faults = check(value);
      return faults.length === 0 ? { value } : refusal(faults);
    };
  }
  // Handlers validate header fields; their schemas are documentation.
  if (httpPart === 'headers') return (value: unknown) => ({ value });
  return (values: unknown) => {
    const value = convertParameters(schema, values);
    const faults = check(value);
    if (faults.length === 0) return { value };
    // An id that is not valid names no resource, so the address does not exist.
    if (httpPart === 'params') return { error: new AppError('not-found') };
    return refusal(parameterFaults(faults));
  };
};

type Factories = NonNullable<
  NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']
>;

// Fastify types its factories as Ajv's own; it calls what they return as the compiler above.
export const buildValidator = (() => compileValidator) as unknown as NonNullable<
  Factories['buildValidator']
>;

/**
 * Serialises answers as handlers return them: a serialiser driven by schemas turns a blank into 0.
 */
export const buildSerializer: NonNullable<Factories['buildSerializer']> = () => () => (value) =>
  JSON.stringify(value);

/** Registers the reader of JSON bodies, the only one; a feature that accepts files adds its own. */
export function registerBodies(app: App, config: Config): void {
  const limits = { depthMax: config.jsonDepthMax, membersMax: config.jsonMembersMax };
  app.removeAllContentTypeParsers();
  decodeBodies(app);
  app.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer' },
    (request, body: Buffer, done) => {
      const takesBody = (request.routeOptions.config.notes?.consumes.length ?? 0) > 0;
      try {
        if (!takesBody && body.length === 0) done(null, undefined);
        else if (takesBody) done(null, parseJson(body, limits));
        else throw unexpectedBody();
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

function unexpectedBody(): AppError {
  return new AppError('request-invalid', {
    zh: '此操作不接受请求正文。',
    en: 'This operation has no request body.',
  });
}
