/** Fills in the header fields of an open operation. */

/** @typedef {import('./filling.js').Filling} Filling */

/**
 * Returns the parameters of an operation that is open.
 *
 * @param {UiSystem} system
 * @param {PathMethod} at
 * @returns {UiMap[]}
 */
function parametersOf({ specSelectors }, at) {
  const parameters = specSelectors.specResolvedSubtree(['paths', ...at])?.get('parameters');
  return parameters === undefined ? [] : [.../** @type {Iterable<UiMap>} */ (parameters)];
}

/**
 * Fills in the header fields of an operation before its request.
 *
 * @param {UiSystem} system
 * @param {Filling} filling
 * @param {PathMethod} at
 */
export function fillHeaders(system, filling, at) {
  const fields = parametersOf(system, at).map((parameter) => ({
    parameter,
    place: String(parameter.get('in')),
    name: String(parameter.get('name')),
    value: system.specSelectors.parameterWithMetaByIdentity(at, parameter)?.get('value'),
  }));
  const path = Object.fromEntries(
    fields
      .filter(({ place }) => place === 'path')
      .map(({ name, value }) => [name, value === undefined ? undefined : String(value)]),
  );
  for (const { parameter, place, name: written, value } of fields) {
    const name = written.toLowerCase();
    if (place !== 'header' || !filling.isReplaceable(at, name, value)) continue;
    const filled = filling.headerFor(at, name, path);
    if (filled === undefined || filled === value) continue;
    filling.record(at, name, filled);
    system.specActions.changeParamByIdentity(at, parameter, filled, false);
  }
}
