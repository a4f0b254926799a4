/**
 * The examples of the document, sent to the demonstration as they are printed: each succeeds. What
 * an answer shows is valid, and every parameter is tried.
 */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { test } from 'tap';
import { companions } from '../../src/demo/calls.ts';
import type { DocumentedOperation } from '../../src/demo/examples.ts';
import { listDocumented, requiredValues, sendOperation } from '../../src/demo/examples.ts';
import { fillExamples, serveExamples } from '../../src/demo/start.ts';
import { errorTable } from '../../src/errors.ts';
import type { ContractDocument } from '../support/contract.ts';
import { listContractOperations } from '../support/contract.ts';

const document = JSON.parse(
  readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'),
) as ContractDocument;

/** The values of the parameters of an operation, as the document prints them. */
function printedValues({ parameters }: DocumentedOperation): Record<string, unknown> {
  return Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
}

/** Parameters whose values are tried with others, because alone they are refused. */
function tryouts(
  operation: DocumentedOperation,
): [name: string, values: Record<string, unknown>][] {
  const printed = printedValues(operation);
  const required = requiredValues(operation, printed);
  const optional = operation.parameters.filter((parameter) => parameter.required !== true);
  return [
    ['what is required', required],
    ...optional.map(({ name }): [string, Record<string, unknown>] => {
      const names = [name, ...(companions[`${operation.operationId} ${name}`] ?? [])];
      const values = Object.fromEntries(names.map((each) => [each, printed[each]]));
      return [name, { ...required, ...values }];
    }),
  ];
}

test('every example succeeds on the demonstration as it is printed', async (t) => {
  const file = join(t.testdir(), 'demo.db');
  await fillExamples(file);
  let sent = 0;
  const operations = listDocumented(document);
  for (const operation of operations) {
    const isRead = operation.method === 'GET';
    // Reads leave the demonstration as it is; each write gets a copy of it.
    const served = isRead ? await serveExamples(copyTo(file, operation.operationId)) : null;
    for (const [index, [name, values]] of tryouts(operation).entries()) {
      const service =
        served ?? (await serveExamples(copyTo(file, `${operation.operationId}-${index}`)));
      const answer = await sendOperation(service.app, operation, { values });
      sent += 1;
      const expected = name === 'if-none-match' ? [304] : [200, 201, 204];
      t.ok(
        expected.includes(answer.statusCode),
        `${operation.operationId}, ${name}: ${answer.statusCode} ${answer.body.slice(0, 300)}`,
      );
      if (served === null) await service.close();
    }
    await served?.close();
  }
  t.ok(sent > 3 * operations.length, `${sent} requests`);
});

/** Copies a database under a name of its own. */
function copyTo(file: string, name: string): string {
  const copy = `${file}.${name}`;
  copyFileSync(file, copy);
  return copy;
}

/** Fails for a value that a schema of the document does not allow. */
function newValidator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: 'https://contract.test/' });
  return (steps: readonly string[], value: unknown): readonly unknown[] => {
    const pointer = steps
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = ajv.getSchema(`https://contract.test/#/${pointer}`);
    if (validate === undefined) return [`no schema at ${pointer}`];
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

test('every example is what its schema says', (t) => {
  const faultsOf = newValidator();
  for (const { path, method, operation } of listContractOperations(document)) {
    const { operationId, responses, requestBody, parameters } = operation;
    for (const [status, { content = {} }] of Object.entries(responses)) {
      for (const [type, { example }] of Object.entries(content)) {
        const steps = ['paths', path, method, 'responses', status, 'content', type, 'schema'];
        t.same(faultsOf(steps, example), [], `${operationId} ${status} ${type}`);
      }
    }
    for (const [type, { example }] of Object.entries(requestBody?.content ?? {})) {
      if (example === undefined) continue;
      const steps = ['paths', path, method, 'requestBody', 'content', type, 'schema'];
      t.same(faultsOf(steps, example), [], `${operationId} ${type}`);
    }
    for (const { name, schema, example } of parameters) {
      const validate = new Ajv2020({ strict: false });
      formats.default(validate);
      t.ok(validate.validate(schema, example), `${operationId} ${name}: ${example}`);
    }
  }
  t.end();
});

test('every code of an operation has an example', (t) => {
  const { examples = {} } = (document.components.responses.Problem?.content?.[
    'application/problem+json'
  ] ?? {}) as { examples?: Record<string, { value: { status: number; code: string } }> };
  const faultsOf = newValidator();
  for (const { operation } of listContractOperations(document)) {
    for (const code of operation['x-problems']) {
      t.match(examples[code]?.value, { code, status: errorTable[code].status }, code);
    }
  }
  for (const [code, { value }] of Object.entries(examples)) {
    t.same(faultsOf(['components', 'schemas', 'Problem'], value), [], code);
  }
  t.end();
});
