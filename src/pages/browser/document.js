/** Prepares the document for the page: one language, and examples where they help. */
import { localize } from './bilingual.js';

/** @typedef {import('./language.js').Language} Language */
/**
 * @typedef {object} Parameter
 * @property {string} [name]
 * @property {string} [in]
 * @property {string} [$ref]
 * @property {unknown} [example]
 * @property {Record<string, unknown>} [schema]
 */
/** @typedef {{ parameters?: Parameter[], 'x-problems'?: readonly string[], responses?: Record<string, Answer> }} Operation */
/** @typedef {{ description?: string, content?: Record<string, { examples?: Record<string, unknown> }> }} Answer */
/**
 * @typedef {object} OpenApiDocument
 * @property {{ title: string, description?: string, version: string }} info
 * @property {{ url: string }[]} servers
 * @property {{ name: string, description?: string }[]} tags
 * @property {Record<string, Record<string, Operation>>} paths
 * @property {{ parameters?: Record<string, Parameter> }} [components]
 */

/** The member of a schema that has the example of a parameter. */
export const hintMember = 'x-hint';

/**
 * Turns the example of a parameter into a hint. Swagger UI would send examples as values: every
 * filter of a list at once, the id of another report, and a rehearsal instead of a change.
 *
 * @param {Parameter} parameter
 */
function hintExample(parameter) {
  const { example, schema } = parameter;
  if (example === undefined || schema === undefined) return;
  delete parameter.example;
  const text = Array.isArray(example) ? example.join(',') : String(example);
  parameter.schema = { ...schema, [hintMember]: text };
}

/**
 * Returns the English name of each tag.
 *
 * @param {OpenApiDocument} contract
 */
export function readTagNames({ tags }) {
  const english = /** @type {OpenApiDocument['tags']} */ (localize(tags, 'en'));
  return new Map(english.map(({ name, description = name }) => [name, description]));
}

/**
 * Returns the English description of an answer to errors: its Chinese one lists the codes of the
 * operation with their titles, its English one only mentions those of every operation.
 *
 * @param {string} description in both languages
 */
function describeErrors(description) {
  const codes = [...description.matchAll(/([a-z-]+)：/g)].map(([, code]) => code);
  return [...codes, 'errors of every operation'].join('; ');
}

/**
 * Returns the document for the page in one language. The description of a tag, which only repeats
 * its name, is left out.
 *
 * @param {OpenApiDocument} contract
 * @param {Language} language
 */
export function prepareDocument(contract, language) {
  const made = /** @type {OpenApiDocument} */ (localize(contract, language));
  made.tags = made.tags.map(({ name }) => ({ name }));
  const operations = Object.values(made.paths).flatMap((path) => Object.values(path));
  const own = operations.flatMap(({ parameters = [] }) => parameters);
  if (language === 'en') {
    for (const [path, methods] of Object.entries(contract.paths)) {
      for (const [method, { responses }] of Object.entries(methods)) {
        const answer = made.paths[path]?.[method]?.responses?.default;
        const description = responses?.default?.description;
        if (answer && description) answer.description = describeErrors(description);
      }
    }
  }
  for (const each of [...own, ...Object.values(made.components?.parameters ?? {})])
    hintExample(each);
  return made;
}

/**
 * Returns how many operations answer with each error.
 *
 * @param {OpenApiDocument['paths']} paths
 */
function countProblems(paths) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const code of operation['x-problems'] ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/**
 * Returns an operation whose answer to errors has only examples of errors that it answers with;
 * those of the fewest operations come first.
 *
 * @param {Operation} operation with its references replaced
 * @param {OpenApiDocument['paths']} paths
 * @returns {Operation}
 */
export function keepOwnProblems(operation, paths) {
  const { responses, 'x-problems': problems } = operation;
  const answer = responses?.default;
  if (problems === undefined || answer?.content === undefined) return operation;
  const counts = countProblems(paths);
  const ordered = [...problems].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  const content = Object.fromEntries(
    Object.entries(answer.content).map(([type, media]) => {
      const { examples = {} } = media;
      const codes = ordered.filter((code) => Object.hasOwn(examples, code));
      const kept = Object.fromEntries(codes.map((code) => [code, examples[code]]));
      return [type, codes.length === 0 ? media : { ...media, examples: kept }];
    }),
  );
  return { ...operation, responses: { ...responses, default: { ...answer, content } } };
}
