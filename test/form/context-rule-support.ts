/** Input of the rules beyond one report's figures, from examples. */

import type { Body } from '../../src/form/body.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, cellByCoordinates, writeCell } from '../../src/form/figures.ts';
import type { Narrative } from '../../src/form/narrative.ts';
import type { ContextExample, ContextInput } from '../../src/form/rules/context-rule.ts';
import type { Example } from '../../src/form/rules/rule.ts';
import type { Cell, EditionId, Figures } from '../../src/form/types.ts';

export const year = 2023;

function cellAt(id: EditionId, coordinates: string): Cell {
  const cell = cellByCoordinates(editionById(id), coordinates);
  if (cell === undefined) throw new RangeError(`no cell ${coordinates} in ${id}`);
  return cell;
}

/** Figures of these cells, by coordinates, and units of amounts; all others are blank. */
export function figuresOf(
  id: EditionId,
  cells: Example['cells'],
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

export function bodyOf(body: Partial<Body>): Body {
  return {
    name: '甲县司法局',
    level: 'county',
    kind: 'department',
    code: null,
    divisionCode: null,
    ...body,
  };
}

export function inputOf(example: ContextExample): ContextInput {
  const { edition, cells, kind = 'own', title = null, narrative, body, previous } = example;
  return {
    year,
    kind,
    title,
    edition: editionById(edition),
    figures: figuresOf(edition, cells, example.units),
    narrative: proseOf(narrative),
    body: body === undefined ? null : bodyOf(body),
    previous:
      previous === undefined
        ? null
        : {
            year: year - 1,
            edition: editionById(previous.edition ?? edition),
            figures: figuresOf(previous.edition ?? edition, previous.cells ?? {}),
            narrative: previous.narrative === undefined ? null : proseOf(previous.narrative),
            body: previous.body === undefined ? null : bodyOf(previous.body),
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
