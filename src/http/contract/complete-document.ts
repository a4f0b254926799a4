/**
 * Completes the document that is derived from the routes: examples, the codes of errors, and
 * everything that several operations have in common said once.
 */
import { AppError, type ErrorCode, errorTable } from '../../errors.ts';
import { composeProblem } from '../answers/problem.ts';
import { boundSchema } from './document-limits.ts';
import type { ContractExamples, OperationExamples } from './examples.ts';
import type { OperationNotes } from './operation.ts';
import { simplifySchema } from './plain-schemas.ts';
import { problemType } from './problem-schema.ts';
import { forEachSchema } from './schema-places.ts';
import type { WebhookMessage } from './webhook-messages.ts';
import { describeMessages } from './webhook-messages.ts';

interface Media {
  schema?: object;
  example?: unknown;
  examples?: Record<string, object>;
}

interface Reply {
  $ref?: string;
  description?: string;
  headers?: Record<string, object>;
  content?: Record<string, Media>;
}

interface Parameter {
  readonly name: string;
  readonly schema?: { readonly type?: unknown };
  style?: string;
  explode?: boolean;
  example?: unknown;
}

interface Operation {
  readonly operationId?: string;
  'x-problems'?: readonly ErrorCode[];
  readonly parameters?: Parameter[];
  readonly requestBody?: { readonly content: Record<string, Media> };
  readonly responses: Record<string, Reply>;
}

/** The parts of an OpenAPI document that are completed. */
export interface OpenApiDocument {
  readonly components: {
    schemas: Record<string, unknown>;
    headers?: Record<string, object>;
    responses?: Record<string, Reply>;
    parameters?: Record<string, object>;
  };
  readonly paths: Record<string, Record<string, Operation>>;
  webhooks?: Record<string, object>;
}

/** What the document is completed with, by the id of the operation. */
export interface Completion {
  readonly notes: ReadonlyMap<string, OperationNotes>;
  /** Returns the examples, which only the document needs: they are read with the first one. */
  readonly examples: () => ContractExamples;
  /** What the service sends. */
  readonly messages: readonly WebhookMessage[];
}

function inOrder<Value>(entries: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listOperations({ paths }: OpenApiDocument): Operation[] {
  return Object.values(paths).flatMap((path) => Object.values(path));
}

/** Adds the example of a body to its media type, or to every JSON type when it names none. */
function addBodyExample(
  { requestBody }: Operation,
  { example, exampleType }: Partial<OperationNotes>,
): void {
  if (requestBody === undefined || example === undefined) return;
  const { content } = requestBody;
  for (const type of Object.keys(content)) {
    const isMeant = exampleType === undefined ? type.endsWith('json') : type === exampleType;
    if (isMeant) content[type] = { ...content[type], example };
  }
}

const noExamples: OperationExamples = { parameters: {}, answers: {} };

function addExamples(operation: Operation, { parameters, answers }: OperationExamples): void {
  for (const parameter of operation.parameters ?? []) {
    if (Object.hasOwn(parameters, parameter.name)) parameter.example = parameters[parameter.name];
  }
  for (const [status, byType] of Object.entries(answers)) {
    const content = operation.responses[status]?.content ?? {};
    for (const [type, example] of Object.entries(byType)) {
      if (content[type] !== undefined) content[type] = { ...content[type], example };
    }
  }
}

/**
 * Makes the answer to errors the one of all operations, with a description of the codes that this
 * operation adds to those of every operation.
 */
function shareProblems(
  operation: Operation,
  document: OpenApiDocument,
  { ownProblems = [], problems = [] }: Partial<OperationNotes>,
): void {
  const { responses } = operation;
  if (responses.default === undefined) return;
  document.components.responses = { Problem: responses.default };
  const codes = ownProblems.map((code) => `${code}：${errorTable[code].title.zh}`);
  const description = [...codes, '各操作共有的错误 / errors of every operation'].join('；');
  responses.default = { $ref: '#/components/responses/Problem', description };
  operation['x-problems'] = problems;
}

/** Gives the one answer to errors its examples. */
function addProblemExamples({ components }: OpenApiDocument, codes: ReadonlySet<ErrorCode>): void {
  const media = components.responses?.Problem?.content?.[problemType];
  if (media !== undefined) media.examples = inOrder(problemExamples(codes));
}

/** Returns an example of the answer to each of the codes. */
function problemExamples(codes: ReadonlySet<ErrorCode>): Record<string, object> {
  const circumstances = {
    url: '/v1/reports',
    requestId: '018d6a3b-2c00-7000-8000-000000000000-1',
    language: 'zh',
  } as const;
  return Object.fromEntries(
    [...codes].map((code) => [
      code,
      {
        summary: errorTable[code].title.zh,
        value: composeProblem(new AppError(code), circumstances),
      },
    ]),
  );
}

/** Turns the header fields of the answers into components, so that each is described once. */
function shareHeaders(document: OpenApiDocument): void {
  const shared: Record<string, object> = {};
  const { responses: problem = {} } = document.components;
  const replies = listOperations(document).flatMap(({ responses }) => Object.values(responses));
  for (const { headers = {} } of [...replies, ...Object.values(problem)]) {
    for (const [name, header] of Object.entries(headers)) {
      shared[name] = header;
      headers[name] = { $ref: `#/components/headers/${name}` };
    }
  }
  document.components.headers = inOrder(shared);
}

/** Returns the name of the component for a parameter: `if-match` becomes `IfMatch`. */
function componentName(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** How many operations must have a parameter for it to become a component. */
const sharedMin = 3;

/**
 * Turns the parameters that several operations have alike into components. Of two that have one name
 * the more frequent becomes the component.
 */
function shareParameters(document: OpenApiDocument): void {
  const operations = listOperations(document);
  const places = operations.flatMap(({ parameters = [] }) =>
    parameters.map((parameter, at) => ({ parameters, at, parameter })),
  );
  const alike = Object.values(Object.groupBy(places, (place) => JSON.stringify(place.parameter)));
  const shared: Record<string, object> = {};
  for (const group of alike.sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))) {
    const [first, ...others] = group ?? [];
    if (first === undefined || others.length + 1 < sharedMin) continue;
    const name = componentName(first.parameter.name);
    if (Object.hasOwn(shared, name)) continue;
    shared[name] = first.parameter;
    const reference = { $ref: `#/components/parameters/${name}` };
    for (const { parameters, at } of [first, ...others]) {
      (parameters as object[])[at] = { ...reference };
    }
  }
  document.components.parameters = inOrder(shared);
}

/** Says of parameters that take several values that these are separated by commas. */
function describeLists({ parameters = [] }: Operation): void {
  for (const parameter of parameters) {
    if (parameter.schema?.type === 'array')
      Object.assign(parameter, { style: 'form', explode: false });
  }
}

/** Puts the examples in their places, and the components in a fixed order. */
export function completeDocument(
  document: OpenApiDocument,
  { notes, examples, messages }: Completion,
): OpenApiDocument {
  const codes = new Set<ErrorCode>();
  const known = examples();
  for (const operation of listOperations(document)) {
    const { operationId = '' } = operation;
    const { problems = [], ...described } = notes.get(operationId) ?? {};
    addBodyExample(operation, described);
    for (const code of problems) codes.add(code);
    describeLists(operation);
    shareProblems(operation, document, { ...described, problems });
    addExamples(operation, known[operationId] ?? noExamples);
  }
  addProblemExamples(document, codes);
  shareHeaders(document);
  shareParameters(document);
  document.webhooks = describeMessages(messages, known);
  forEachSchema({ ...document }, (schema) => {
    simplifySchema(schema);
    boundSchema(schema);
  });
  document.components.schemas = inOrder(document.components.schemas);
  return document;
}
