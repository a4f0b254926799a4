/** What findings about prose say. */
import { cellByPointer } from '../cells.ts';
import type { Edition, Text } from '../types.ts';
import type { Claim } from './claim.ts';

/** What the members of the fee in section 六 are called; they are no cells of a table. */
function labelFee(pointer: string): Text {
  return pointer.endsWith('/notices')
    ? { zh: '收费通知件数', en: 'the number of fee notices' }
    : { zh: '信息处理费', en: 'the information-processing fee' };
}

/** What cells are called, the first of several by name. */
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

/** A claim as printed, with its number where the words leave it to others (均获维持). */
function quoteClaim({ phrase, printed, value }: Claim): string {
  return printed === '' && value !== null && value !== 0 ? `${phrase}（${value}）` : phrase;
}

/** The tables hold something else. */
export function describeDifference(claim: Claim, label: Text, expected: number): Text {
  const shown = quoteClaim(claim);
  return {
    zh: `正文“${shown}”与表格不符：${label.zh}为${expected}。`,
    en: `The prose says “${shown}”, but ${label.en} is ${expected}.`,
  };
}

/** The body's own number is larger than that of its whole area. */
export function describeExcess(claim: Claim, label: Text, expected: number): Text {
  const shown = quoteClaim(claim);
  return {
    zh: `正文“${shown}”是本机关的数，却大于${label.zh}（${expected}）。`,
    en: `The body's own “${shown}” exceeds what the whole area has: ${label.en} is ${expected}.`,
  };
}

/** 受理 counts what was carried over from the year before too. */
export function describeCarriedIncluded({ phrase }: Claim, expected: number): Text {
  return {
    zh: `正文“${phrase}”包含上年结转的申请：本年新收${expected}件。`,
    en: `“${phrase}” counts applications carried over too: ${expected} are new this year.`,
  };
}
