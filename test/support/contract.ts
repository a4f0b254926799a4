/** The OpenAPI document as tests read it: operations with their parameters in full. */
import type { ErrorCode } from '../../src/errors.ts';
import type { Action } from '../../src/policy/permissions.ts';
import type { TestApp } from './app.ts';

export interface ContractMedia {
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly example?: unknown;
}

export interface ContractReply {
  readonly $ref?: string;
  readonly description: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Readonly<Record<string, ContractMedia>>;
}

export interface ContractParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example?: unknown;
}

export interface ContractOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security?: readonly object[];
  readonly 'x-permissions': readonly Action[];
  readonly 'x-problems': readonly ErrorCode[];
  readonly servers?: readonly { readonly url: string }[];
  readonly parameters?: readonly ContractParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, ContractMedia>> };
  readonly responses: Readonly<Record<string, ContractReply>>;
}

export interface ContractDocument {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ContractOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly parameters: Readonly<Record<string, ContractParameter>>;
    readonly responses: Readonly<Record<string, ContractReply>>;
  };
}

/** Reads the document as the service serves it. */
export async function readContract({ call }: Pick<TestApp, 'call'>): Promise<ContractDocument> {
  return (await call('GET', '/openapi.json', { key: null })).body as ContractDocument;
}

/** Every operation of a document, with references to parameters resolved. */
export function listContractOperations({ paths, components }: ContractDocument) {
  const resolve = (parameter: ContractParameter | { readonly $ref: string }) => {
    if (!('$ref' in parameter)) return parameter;
    const known = components.parameters[parameter.$ref.split('/').at(-1) ?? ''];
    if (known === undefined) throw new Error(`no parameter ${parameter.$ref}`);
    return known;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      path,
      method,
      operation: { ...operation, parameters: (operation.parameters ?? []).map(resolve) },
    })),
  );
}
