/** Level 2: checks the fees of table 2 against the list of powers (C-07). */
import type { ReportRule } from '../rule.ts';
import { readNumber, requireCell } from '../sheet.ts';
import { formatNumber } from '../wording.ts';

export const feesWithoutPower: ReportRule = {
  id: 'C-07',
  level: 2,
  severity: 'information',
  since: '3.0.0',
  reads: [['administrativeFees.amount:money']],
  kinds: ['own'],
  missing: 'skip',
  basis: { zh: '机关权责清单', en: 'the list of powers of the organization' },
  title: { zh: '无收费事项而填报收费', en: 'Fees without a power to charge them' },
  formula: '权责清单没有行政事业性收费 ⇒ 本年收费金额 = 0',
  howToFix: {
    zh: '核对收费金额；确有收费的，更正登记的权责清单。',
    en: 'Check the fees. If they are right, correct the list of powers in the register.',
  },
  evaluate: ({ sheet, organization }) => {
    const cell = requireCell(sheet, 'administrativeFees.amount');
    const fees = readNumber(sheet, cell);
    if (!fees || organization?.powers == null || organization.powers.includes('fees')) return [];
    const is = formatNumber(cell, fees);
    const message = {
      zh: `行政事业性收费为 ${is.zh}，而权责清单中没有收费事项。`,
      en: `Fees are ${is.en}, but the list of powers has none.`,
    };
    return [{ cells: [cell], message, subject: organization.powers.join(' ') }];
  },
  examples: {
    passing: {
      cells: { 'administrativeFees.amount': '320.5' },
      organization: { powers: ['fees'] },
    },
    failing: {
      cells: { 'administrativeFees.amount': '320.5' },
      organization: { powers: ['licensing'] },
    },
    missing: { cells: { 'administrativeFees.amount': '320.5' }, organization: {}, isFound: false },
  },
};
