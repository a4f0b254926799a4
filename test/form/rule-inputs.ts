/** Input of the rules beyond one report's figures, from examples. */

import { cellByCoordinates, cellByName } from '../../src/form/cells.ts';
import { checkReport } from '../../src/form/check.ts';
import { currentEdition, editionById } from '../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../src/form/figures.ts';
import type { Narrative } from '../../src/form/narrative.ts';
import type { OrganizationFacts } from '../../src/form/organization.ts';
import { findExampleEdition } from '../../src/form/rules/examples.ts';
import { figureRules, rules } from '../../src/form/rules/index.ts';
import type { ReportInput } from '../../src/form/rules/report-facts.ts';
import type { ExampleCells, RuleExample } from '../../src/form/rules/rule.ts';
import type { Cell, EditionId, Figures, Finding } from '../../src/form/types.ts';

export const year = 2023;

/** The cell that coordinates or a name name. */
function cellAt(id: EditionId, at: string): Cell {
  const cell = cellByCoordinates(editionById(id), at) ?? cellByName(editionById(id), at);
  if (cell === undefined) throw new RangeError(`no cell ${at} in ${id}`);
  return cell;
}

/** Figures of these cells, by coordinates or name, and units of amounts; all others are blank. */
export function figuresOf(
  id: EditionId,
  cells: ExampleCells,
  units: Readonly<Record<string, string>> = {},
): Figures {
  const figures = blankFigures(editionById(id));
  for (const [coordinates, value] of Object.entries(cells)) {
    writeCell(figures, cellAt(id, coordinates), value);
  }
  for (const [coordinates, unit] of Object.entries(units)) {
    const cell = cellAt(id, coordinates);
    writeCell(figures, { ...cell, path: [...cell.path.slice(0, -1), 'unit'] }, unit);
  }
  return figures;
}

export function proseOf(prose: Partial<Narrative> = {}): Narrative {
  return {
    preamble: null,
    overview: null,
    problemsAndImprovements: null,
    otherMatters: null,
    informationProcessingFee: { notices: null, amountCharged: null, amountReceived: null },
    ...prose,
  };
}

export function organizationOf(organization: Partial<OrganizationFacts>): OrganizationFacts {
  return {
    name: '甲县司法局',
    level: 'county',
    kind: 'department',
    code: null,
    divisionCode: null,
    ...organization,
  };
}

export function inputOf(
  example: RuleExample,
  edition: EditionId = example.edition ?? currentEdition.id,
): ReportInput {
  const { cells, remarks = {}, kind = 'own', title = null } = example;
  const { narrative, organization, previous } = example;
  return {
    year,
    kind,
    title,
    edition: editionById(edition),
    figures: figuresOf(edition, cells, example.units),
    narrative: proseOf(narrative),
    remarks: Object.entries(remarks).map(([at, text]) => ({
      pointer: cellAt(edition, at).pointer,
      text,
    })),
    organization: organization === undefined ? null : organizationOf(organization),
    previous:
      previous === undefined
        ? null
        : {
            year: year - 1,
            edition: editionById(previous.edition ?? edition),
            figures: figuresOf(previous.edition ?? edition, previous.cells ?? {}),
            narrative: previous.narrative === undefined ? null : proseOf(previous.narrative),
            organization:
              previous.organization === undefined ? null : organizationOf(previous.organization),
          },
    children:
      example.children?.map(({ cells: own, ...child }, index) => ({
        id: `child-${index}`,
        name: `第${index + 1}局`,
        kind: 'department' as const,
        verticallyLed: false,
        figures: own === undefined ? null : figuresOf(edition, own),
        ...child,
      })) ?? null,
    siblings: (example.siblings ?? []).map(({ narrative: prose, name }, index) => ({
      id: `sibling-${index}`,
      name: name ?? `第${index + 1}局`,
      narrative: proseOf(prose),
    })),
  };
}

const idsOnFigures = new Set(figureRules.map(({ id }) => id));

/** Returns what the rules beyond the figures of a report find in it. */
export function findingsBeyond(input: ReportInput): Finding[] {
  return checkReport(input).filter(({ rule }) => !idsOnFigures.has(rule));
}

/** Returns the input that an example of a rule is, on its edition. */
export function inputFor(id: string, example: RuleExample): ReportInput {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new RangeError(`no rule ${id}`);
  return inputOf(example, findExampleEdition(rule, example).id);
}

/** Returns what one rule beyond the figures finds in a report, on the edition of 2021 unless said. */
export function findingsOf(rule: string, example: Partial<RuleExample>): Finding[] {
  const whole = { edition: '2021', cells: {}, ...example };
  return findingsBeyond(inputOf(whole)).filter((finding) => finding.rule === rule);
}

/** Returns the only one. */
export function onlyFinding(rule: string, example: Partial<RuleExample>): Finding {
  const [finding, ...others] = findingsOf(rule, example);
  if (finding === undefined || others.length > 0) throw new Error(`${rule}: not one finding`);
  return finding;
}
