/** Lists of values, as fields show them and as requests have them. */

/**
 * Returns the values of a list of Immutable, or of an array; a single value counts as a list of one.
 *
 * @param {unknown} values
 */
export function toTexts(values) {
  if (values === undefined || values === null || values === '') return [];
  const isList = typeof values === 'object' && Symbol.iterator in values;
  return (isList ? [.../** @type {Iterable<unknown>} */ (values)] : [values]).map(String);
}

/**
 * Returns the values of a list as it was typed; an empty text for none.
 *
 * @param {string} text
 */
export function splitList(text) {
  const values = text.split(/[,，]/).map((each) => each.trim());
  const given = values.filter((each) => each !== '');
  return given.length === 0 ? '' : given;
}
