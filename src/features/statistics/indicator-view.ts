/** The indicators with their definitions, as they are answered: as a list, and as a table. */
import type { Text } from '../../form/types.ts';
import type { ListTable } from '../../http/answers/list-table.ts';
import { columnsOf } from '../../http/answers/list-table.ts';
import {
  findComparableEditions,
  listSignedCells,
  renderFormula,
} from '../../statistics/formula.ts';
import type { Indicator, IndicatorUnit, IndicatorVariant } from '../../statistics/indicator.ts';

/** Returns a definition as it is answered. */
function variantView(indicator: Indicator, variant: IndicatorVariant) {
  const { id, title, numerator, denominator, reason } = variant;
  return {
    ...{ id, title, formula: renderFormula(indicator, variant) },
    numerator: listSignedCells(numerator),
    denominator: denominator === null ? null : listSignedCells(denominator),
    comparableIn: findComparableEditions(variant).map((edition) => edition.id),
    reason,
  };
}

/** Returns an indicator with its definitions, as it is answered. */
export function indicatorView(indicator: Indicator) {
  const { id, title, unit, source, variants } = indicator;
  return {
    ...{ id, title, unit, source },
    variants: variants.map((variant) => variantView(indicator, variant)),
  };
}

type IndicatorView = ReturnType<typeof indicatorView>;

/** Returns the lines of an indicator in a table: one for each definition. */
export function definitionLines({ variants, ...indicator }: IndicatorView) {
  return variants.map((variant) => ({ ...variant, indicator }));
}

const unitLabels: Readonly<Record<IndicatorUnit, Text>> = {
  share: { zh: '占比（0 至 1）', en: 'Share (0 to 1)' },
  ratio: { zh: '每百件', en: 'Per 100' },
  number: { zh: '件数', en: 'Number' },
};

type DefinitionLine = ReturnType<typeof definitionLines>[number];

const column = columnsOf<DefinitionLine>();

/** The definitions as a table. */
export const definitionTable: ListTable<DefinitionLine> = {
  name: { zh: '统计指标', ascii: 'indicators' },
  key: 'id',
  columns: [
    column('indicator', '指标', 'Indicator', ({ indicator }) => indicator.title),
    column('title', '口径', 'Definition', ({ title }) => title),
    column('formula', '公式', 'Formula', ({ formula }) => formula),
    column('indicator', '单位', 'Unit', ({ indicator }) => unitLabels[indicator.unit]),
    column('reason', '说明', 'Reason', ({ reason }) => reason),
    column('indicator', '出处', 'Source', ({ indicator }) => indicator.source),
    column('comparableIn', '可比的格式版本', 'Comparable in editions', (line) =>
      line.comparableIn.join(' '),
    ),
    column('indicator', '指标标识', 'Id of the indicator', ({ indicator }) => indicator.id),
    column('id', '口径标识', 'Id of the definition', ({ id }) => id),
  ],
};
