/** Takes one language out of the document, whose texts are Chinese first and English second. */

/** @typedef {import('./language.js').Language} Language */

const han = /\p{Script=Han}/u;

/** What separates the languages of a text: paragraphs of long ones, a slash in short ones. */
const separators = ['\n\n', ' / ', '\n'];

/**
 * Returns both languages of a text; null for a text in one language.
 *
 * @param {string} text
 * @returns {Record<Language, string> | null}
 */
export function splitLanguages(text) {
  for (const separator of separators) {
    for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, at + 1)) {
      const [zh, en] = [text.slice(0, at).trim(), text.slice(at + separator.length).trim()];
      // English may quote a Chinese word, but does not begin with one.
      if (han.test(zh) && /^[\p{Script=Latin}\p{N}`*"“(]/u.test(en) && isMostlyEnglish(en)) {
        return { zh, en };
      }
    }
  }
  return null;
}

/** @param {string} text */
function isMostlyEnglish(text) {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese * 4 < text.length;
}

/**
 * Returns a text in one language, or as it is when it has only one.
 *
 * @param {string} text
 * @param {Language} language
 */
export function pickLanguage(text, language) {
  return splitLanguages(text)?.[language] ?? text;
}

/** Members whose content is data, not text for people. */
const data = new Set(['example', 'examples', 'default', 'enum', 'const', 'value', 'required']);

/**
 * Returns the summary of an operation in English: the first sentence of its English description.
 *
 * @param {string} description
 * @returns {{ summary: string, description: string } | null}
 */
function splitSentence(description) {
  const [, summary, rest = ''] = /^(.+?)\.(?: (.*))?$/s.exec(description) ?? [];
  return summary === undefined ? null : { summary, description: rest.trim() };
}

/**
 * Returns an operation, or any other object with a description, in one language.
 *
 * @param {Record<string, unknown>} node
 * @param {Language} language
 */
function localizeObject(node, language) {
  /** @type {Record<string, unknown>} */
  const made = {};
  for (const [key, value] of Object.entries(node)) {
    const isText = (key === 'description' || key === 'summary') && typeof value === 'string';
    if (isText) made[key] = pickLanguage(value, language);
    else
      made[key] = data.has(key) && !isSchemaMember(node, key) ? value : localize(value, language);
  }
  const { summary, description } = node;
  const isOperation = 'operationId' in node && typeof description === 'string';
  if (language === 'en' && isOperation && typeof summary === 'string' && han.test(summary)) {
    const sentence = splitSentence(String(made.description));
    if (sentence !== null && !splitLanguages(summary)) Object.assign(made, sentence);
  }
  return made;
}

/**
 * Checks that a member is the schema of a property that is named like a keyword.
 *
 * @param {Record<string, unknown>} node
 * @param {string} key
 */
function isSchemaMember(node, key) {
  const value = node[key];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isSchema = ['type', '$ref', 'anyOf', 'oneOf'].some((member) => member in value);
  // A schema has the name of its type; a list of properties at most the schema of one named `type`.
  return isSchema && typeof node.type !== 'string' && !Array.isArray(node.type);
}

/**
 * Returns a part of the document in one language; examples and other data are kept.
 *
 * @param {unknown} node
 * @param {Language} language
 * @returns {unknown}
 */
export function localize(node, language) {
  if (Array.isArray(node)) return node.map((each) => localize(each, language));
  if (typeof node !== 'object' || node === null) return node;
  return localizeObject(/** @type {Record<string, unknown>} */ (node), language);
}
