/** Places the examples of rules on an edition. */

import { cellByName } from '../cells.ts';
import { editionById, editions } from '../editions/index.ts';
import type { Cell, Edition, EditionId } from '../types.ts';
import { appliesTo } from './applicability.ts';
import type { ExampleCells, RuleEntry, RuleExample } from './rule.ts';

/** An example as it is published: with its edition, and its cells by coordinates. */
export interface PlacedExample extends RuleExample {
  readonly edition: EditionId;
}

/** Checks that an edition has the cells of an example, for numbers of their kind. */
function hasCells(edition: Edition, { cells, remarks = {}, units = {} }: RuleExample): boolean {
  const named = [...Object.entries(cells), ...Object.keys({ ...remarks, ...units })];
  return named.every((each) => {
    const [name, value] = typeof each === 'string' ? [each, null] : each;
    const cell = cellByName(edition, name);
    return cell !== undefined && (value === null || (typeof value === 'string') === isMoney(cell));
  });
}

const isMoney = ({ kind }: Cell) => kind === 'money';

/**
 * Finds the edition of an example: its own, or the newest one that has its cells and that the rule
 * applies to.
 *
 * @throws RangeError when there is none
 */
export function findExampleEdition(rule: RuleEntry, example: RuleExample): Edition {
  const found =
    example.edition === undefined
      ? editions.findLast((edition) => appliesTo(rule, edition) && hasCells(edition, example))
      : editionById(example.edition);
  if (found === undefined) throw new RangeError(`no edition for an example of ${rule.id}`);
  return found;
}

/** Returns members by the coordinates of the cell instead of by its name. */
function keyByCoordinates<Value>(edition: Edition, named: Readonly<Record<string, Value>>) {
  const placed = Object.entries(named).map(([name, value]) => {
    const cell = cellByName(edition, name);
    if (cell === undefined) throw new RangeError(`no cell ${name} in ${edition.id}`);
    return [cell.coordinates, value] as const;
  });
  return Object.fromEntries(placed);
}

function placeCells(edition: Edition, cells: ExampleCells | undefined) {
  return cells === undefined ? {} : { cells: keyByCoordinates(edition, cells) };
}

/** Returns an example of a rule with its edition, and with cells by coordinates. */
export function placeExample(rule: RuleEntry, example: RuleExample): PlacedExample {
  const edition = findExampleEdition(rule, example);
  const { cells, remarks, units, previous, children } = example;
  return {
    ...example,
    edition: edition.id,
    cells: keyByCoordinates(edition, cells),
    ...(remarks && { remarks: keyByCoordinates(edition, remarks) }),
    ...(units && { units: keyByCoordinates(edition, units) }),
    ...(previous && { previous: { ...previous, ...placeCells(edition, previous.cells) } }),
    ...(children && {
      children: children.map((child) => ({ ...child, ...placeCells(edition, child.cells) })),
    }),
  };
}
