/**
 * Resolves references of the document. All of them point into the document itself, so that the
 * resolver of Swagger UI, which first turns the whole document into objects of its own, is not
 * needed: it takes seconds before the first operation opens.
 */

import { keepOwnProblems } from './document.js';

/**
 * Returns the part of a document to which a local reference points.
 *
 * @param {object} document
 * @param {string} reference such as `#/components/schemas/Report`
 * @returns {unknown}
 */
function follow(document, reference) {
  const names = reference
    .replace(/^#\//, '')
    .split('/')
    .map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
  return at(document, names);
}

/**
 * @param {unknown} node
 * @param {readonly string[]} path
 * @returns {unknown}
 */
function at(node, path) {
  return path.reduce((value, name) => {
    const isObject = typeof value === 'object' && value !== null;
    return isObject ? /** @type {Record<string, unknown>} */ (value)[name] : undefined;
  }, node);
}

/**
 * Returns a part of a document in which references are replaced by what they point to. A reference
 * inside of what it points to is kept.
 *
 * @param {object} document
 * @param {unknown} node
 * @param {readonly string[]} open the references that are being replaced
 * @returns {unknown}
 */
function inline(document, node, open) {
  if (Array.isArray(node)) return node.map((each) => inline(document, each, open));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...own } = /** @type {Record<string, unknown>} */ (node);
  if (typeof $ref === 'string' && $ref.startsWith('#/')) {
    if (open.includes($ref)) return node;
    const target = inline(document, follow(document, $ref), [...open, $ref]);
    const isObject = typeof target === 'object' && target !== null;
    return isObject ? { ...target, ...own } : target;
  }
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, inline(document, value, open)]),
  );
}

/**
 * Returns a part of a document with its references replaced, in the form in which Swagger UI asks
 * for it. An operation has the parameters of its path too.
 *
 * @param {object} document
 * @param {readonly string[]} path
 */
export async function resolveSubtree(document, path) {
  const node = inline(document, at(document, path), []);
  const isOperation = path[0] === 'paths' && path.length === 3;
  if (!isOperation || typeof node !== 'object' || node === null) return { spec: node, errors: [] };
  const operation = /** @type {import('./document.js').Operation} */ (node);
  const shared = inline(document, at(document, [...path.slice(0, 2), 'parameters']), []);
  const parameters = [...(Array.isArray(shared) ? shared : []), ...(operation.parameters ?? [])];
  return { spec: keepOwnProblems({ ...operation, parameters }, pathsOf(document)), errors: [] };
}

/** @param {object} document */
function pathsOf(document) {
  return /** @type {import('./document.js').OpenApiDocument} */ (document).paths;
}
