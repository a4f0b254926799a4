/** The formulas of indicators in the words of the form, and the editions that have their cells. */
import { briefLabelOf } from '../form/brief-labels.ts';
import { cellOfKind } from '../form/cells.ts';
import { editions } from '../form/editions/index.ts';
import type { Edition, Text } from '../form/types.ts';
import type { CellSum, Indicator, IndicatorUnit, IndicatorVariant } from './indicator.ts';

/** A cell of a sum, by its name in every edition, with the sign under which it counts. */
export interface SignedCell {
  readonly cell: string;
  readonly sign: 1 | -1;
}

/** Returns the cells of a sum in their order, those that are subtracted last. */
export function listSignedCells({ added, subtracted = [] }: CellSum): readonly SignedCell[] {
  return [
    ...added.map((cell) => ({ cell, sign: 1 }) as const),
    ...subtracted.map((cell) => ({ cell, sign: -1 }) as const),
  ];
}

type Definition = Pick<IndicatorVariant, 'numerator' | 'denominator'>;

/** Returns the editions that have every cell of a definition, oldest first. */
export function findComparableEditions({ numerator, denominator }: Definition): readonly Edition[] {
  const cells = [numerator, ...(denominator === null ? [] : [denominator])].flatMap(
    listSignedCells,
  );
  return editions.filter((edition) =>
    cells.every(({ cell }) => cellOfKind(edition, cell) !== undefined),
  );
}

/**
 * Returns the label of a cell in the newest edition that has it.
 *
 * @throws RangeError when no edition has it
 */
function labelNewest(name: string): Text {
  for (const edition of editions.toReversed()) {
    const cell = cellOfKind(edition, name);
    if (cell !== undefined) return briefLabelOf(edition, cell);
  }
  throw new RangeError(`no edition has ${name}`);
}

const quotes = { zh: ['“', '”'], en: ['"', '"'] } as const;

function renderSum(sum: CellSum, language: keyof Text): string {
  const [opening, closing] = quotes[language];
  const terms = listSignedCells(sum).map(({ cell, sign }, at) => {
    const operator = sign === 1 ? '+' : '−';
    const label = `${opening}${labelNewest(cell)[language]}${closing}`;
    return at === 0 ? label : ` ${operator} ${label}`;
  });
  return terms.join('');
}

/** Returns a sum with parentheses, unless it is one cell. */
function renderOperand(sum: CellSum, language: keyof Text): string {
  const rendered = renderSum(sum, language);
  return listSignedCells(sum).length === 1 ? rendered : `(${rendered})`;
}

function renderIn(language: keyof Text, unit: IndicatorUnit, of: Definition): string {
  if (of.denominator === null) return renderSum(of.numerator, language);
  const [above, below] = [of.numerator, of.denominator].map((sum) => renderOperand(sum, language));
  return `${above} ÷ ${below}${unit === 'ratio' ? ' × 100' : ''}`;
}

/**
 * Returns the formula of a definition, with the labels of the newest edition that has the cell.
 *
 * @throws RangeError for a cell that no edition has
 */
export function renderFormula({ unit }: Pick<Indicator, 'unit'>, definition: Definition): Text {
  return { zh: renderIn('zh', unit, definition), en: renderIn('en', unit, definition) };
}
