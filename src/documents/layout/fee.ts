/** The information-processing fee (国办函〔2020〕109号), which section 六 reports in one sentence. */
import type { InformationProcessingFee } from '../../form/narrative.ts';
import { normalizeText } from '../../form/text/normalize.ts';
import { trimEnd } from '../../form/text/scan.ts';

/** Normalises a number for comparison: `1,500.00` is `1500`. */
function tidyNumber(digits: string): string {
  const plain = digits.replace(/,/g, '');
  return plain.includes('.') ? trimEnd(trimEnd(plain, '0'), '.') : plain;
}

/**
 * Checks that the prose mentions the fee and every figure of it that is not zero. A zero needs no
 * number in the prose, because it is written as 未收取.
 */
function mentionsFee(prose: string | null, figures: readonly string[]): boolean {
  const folded = normalizeText(prose ?? '');
  if (!folded.includes('信息处理费')) return false;
  const numbers = folded.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
  const stated = new Set(['0', ...numbers.map(tidyNumber)]);
  return figures.every((figure) => stated.has(tidyNumber(figure)));
}

/**
 * Returns the sentence about the fee; null when no figure is stated, or when the organization's own
 * prose already mentions the figures. A figure that is not stated is left out of the sentence: it
 * is not printed as zero.
 */
export function feeSentence(
  year: number,
  fee: InformationProcessingFee,
  prose: string | null,
): string | null {
  const { notices, amountCharged, amountReceived } = fee;
  const figures = [notices, amountCharged, amountReceived].filter((figure) => figure !== null);
  if (figures.length === 0 || mentionsFee(prose, figures.map(String))) return null;
  const parts = [
    ...(notices === null ? [] : [`发出收费通知${notices}件`]),
    ...(amountCharged === null ? [] : [`收费通知总金额${amountCharged}元`]),
    ...(amountReceived === null ? [] : [`实际收取总金额${amountReceived}元`]),
  ];
  return `${year}年政府信息公开信息处理费情况：${parts.join('，')}。`;
}
