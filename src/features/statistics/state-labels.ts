/** The states of sums in words, for tables. */
import type { Text } from '../../form/types.ts';
import type { Whole } from '../../store/whole.ts';
import type { CellState } from './cell-sums.ts';

/** The states as a reader of a table sees them: zero is one of its own there. */
const stateLabels: Readonly<Record<CellState | 'zero', Text>> = {
  zero: { zh: '零', en: 'Zero' },
  value: { zh: '有值', en: 'Value' },
  blank: { zh: '空白', en: 'Blank' },
  'not-filed': { zh: '未报送', en: 'Not filed' },
  'not-comparable': { zh: '不可比', en: 'Not comparable' },
};

/** Returns the label of a state; of a sum of nothing but zeros, that it is zero. */
export function labelState(state: CellState, value: Whole | null): Text {
  return stateLabels[state === 'value' && value !== null && BigInt(value) === 0n ? 'zero' : state];
}
