/** The rules that are equations, as data. */
import { editionById } from '../editions/index.ts';
import type { Cell, EditionId } from '../types.ts';
import type { EquationRule, RuleBase } from './rule.ts';

/** Cells, by coordinates, that sum alike on both sides. */
export interface Equation {
  readonly edition: EditionId;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function isEquation(rule: RuleBase): rule is EquationRule {
  return 'relations' in rule;
}

/** Every equation that a rule holds a report to, edition by edition; none where it is no equation. */
export function equationsOf(rule: RuleBase): Equation[] {
  if (!isEquation(rule)) return [];
  const coordinates = (cells: readonly Cell[]) => cells.map((cell) => cell.coordinates);
  return rule.editions.flatMap((edition) =>
    rule.relations(editionById(edition)).map(({ left, right }) => ({
      edition,
      left: coordinates(left),
      right: coordinates(right),
    })),
  );
}
