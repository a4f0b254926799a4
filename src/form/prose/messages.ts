/** Writes the messages of findings about prose. */
import { cellByPointer } from '../cells.ts';
import type { Edition, Text } from '../types.ts';
import type { Claim } from './claim.ts';

/** Returns the label of a member of the fee in section 六, which is no cell of a table. */
function labelFee(pointer: string): Text {
  return pointer.endsWith('/notices')
    ? { zh: '收费通知件数', en: 'the number of fee notices' }
    : { zh: '信息处理费', en: 'the information-processing fee' };
}

/** Returns the label of cells; of several, that of the first and their number. */
export function labelCells(edition: Edition, pointers: readonly string[]): Text {
  const [pointer = ''] = pointers;
  const first = cellByPointer(edition, pointer)?.label;
  if (first === undefined) return labelFee(pointer);
  if (pointers.length === 1) return first;
  const count = pointers.length;
  return {
    zh: `${first.zh}等${count}项合计`,
    en: `the sum of ${count} cells from "${first.en}" on`,
  };
}

/** Returns a claim as printed, with its number where the words have none (均获维持). */
function quoteClaim({ phrase, printed, value }: Claim): string {
  return printed === '' && value !== null && value !== 0 ? `${phrase}（${value}）` : phrase;
}

/** Returns the message that the tables hold another number. */
export function describeDifference(claim: Claim, label: Text, expected: number): Text {
  const shown = quoteClaim(claim);
  return {
    zh: `正文“${shown}”与表格不符：${label.zh}为${expected}。`,
    en: `The prose says “${shown}”, but ${label.en} is ${expected}.`,
  };
}

/** Returns the message that the organization's own number exceeds that of its area. */
export function describeExcess(claim: Claim, label: Text, expected: number): Text {
  const shown = quoteClaim(claim);
  return {
    zh: `正文“${shown}”是本机关的数，却大于${label.zh}（${expected}）。`,
    en: `“${shown}” is the organization's own number, but exceeds ${label.en} (${expected}).`,
  };
}

/** Returns the message that 受理 includes applications carried over from the year before. */
export function describeCarriedIncluded({ phrase }: Claim, expected: number): Text {
  return {
    zh: `正文“${phrase}”包含上年结转的申请：本年新收${expected}件。`,
    en: `“${phrase}” includes applications carried over: ${expected} are new this year.`,
  };
}
