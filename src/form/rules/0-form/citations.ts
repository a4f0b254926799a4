/** Level 0: checks the notices and names that a report cites (F-11, F-13). */

import { currentEdition, editions } from '../../editions/index.ts';
import type { Severity, Text } from '../../types.ts';
import { clipText } from '../printed-values.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { ReportRule, RuleResult } from '../rule.ts';

const common = {
  level: 0,
  severity: 'warning',
  since: '2.0.0',
  missing: 'skip',
} as const;

/** A number of a notice of the national disclosure office, well formed or damaged. */
const citation = /国办(?:政务)?公开办函[^\s，。；、《》）)]{0,16}?(?:号|[〕\]］】]\d{1,3}号?)/gu;
const wellFormed = /^国办公开办函〔\d{4}〕[1-9]\d{0,2}号$/u;
/** The same in other brackets, which is only a matter of style. */
const otherBrackets = /^国办公开办函[[［【(（](\d{4})[\]］】)）]([1-9]\d{0,2})号$/u;

function findCitationFault(cited: string, { edition }: ReportFacts): [Severity, Text] | null {
  const known = editions.find(({ basis }) => basis.document === cited);
  if (known !== undefined && known !== edition) {
    const { document } = edition.basis;
    return [
      'information',
      {
        zh: `引用的是${cited}，本年度格式的依据是${document}。`,
        en: `It cites ${cited}, but the form of this year is based on ${document}.`,
      },
    ];
  }
  if (wellFormed.test(cited)) return null;
  const isReadable = otherBrackets.test(cited);
  const shown = clipText(cited);
  return [
    isReadable ? 'information' : 'warning',
    {
      zh: `文号“${shown}”不规范，应如${document}。`,
      en: `The number "${shown}" is malformed. It should look like ${document}.`,
    },
  ];
}

/** The notice that examples cite. */
const { document } = currentEdition.basis;

const noticeCited: ReportRule = {
  ...common,
  id: 'F-11',
  basis: { zh: 'GB/T 9704；统一格式的印发通知', en: 'GB/T 9704; the notices of the form' },
  title: { zh: '引用的通知', en: 'Cited notice is wrong or malformed' },
  formula: '引用的文号完整，且与本年度格式相符',
  howToFix: { zh: '改正文号。', en: 'Correct the number of the notice.' },
  evaluate: (facts) =>
    (['preamble', 'overview'] as const).flatMap((member): RuleResult[] => {
      const found = (facts.narrative[member] ?? '').matchAll(citation);
      const cited = new Set([...found].map(([number]) => number));
      // A number that occurs in many places is reported once.
      return [...cited].slice(0, 5).flatMap((number) => {
        const fault = findCitationFault(number, facts);
        if (fault === null) return [];
        const [severity, message] = fault;
        return [{ parts: [`narrative/${member}`], message, severity, subject: number }];
      });
    }),
  examples: {
    passing: {
      cells: {},
      narrative: { preamble: `按照格式（${document}）编制。` },
    },
    failing: {
      cells: {},
      narrative: { preamble: `按照格式（${document.replace('〕', '')}）编制。` },
    },
    missing: {
      cells: {},
      narrative: { preamble: '编制本报告。' },
      isFound: false,
    },
  },
};

/** The fewest characters of a name: shorter ones are too similar to others. */
const nameLengthMin = 4;

/** Checks that two texts of one length differ in a single character. */
function isOneApart(one: readonly string[], other: readonly string[], at: number): boolean {
  let apart = 0;
  for (let index = 0; index < one.length && apart < 2; index += 1) {
    if (one[index] !== other[at + index]) apart += 1;
  }
  return apart === 1;
}

/** Finds a name that differs from an organization's in one character; null where its own occurs. */
function findMisspeltName(text: string, name: string): string | null {
  const characters = [...text];
  const wanted = [...name];
  if (wanted.length < nameLengthMin || text.includes(name)) return null;
  for (let at = 0; at + wanted.length <= characters.length; at += 1) {
    if (isOneApart(wanted, characters, at))
      return characters.slice(at, at + wanted.length).join('');
  }
  return null;
}

const nameAgrees: ReportRule = {
  ...common,
  id: 'F-13',
  basis: { zh: '登记的机关名称', en: 'the name in the register' },
  title: { zh: '机关名称疑有错字', en: 'Name of the organization may be misspelt' },
  formula: '标题、前言中的机关名称与登记一致',
  howToFix: { zh: '改正名称。', en: 'Correct the name.' },
  evaluate: ({ organization, title, narrative }) => {
    if (organization === null) return [];
    const texts = [
      { part: 'title', text: title, where: { zh: '标题', en: 'The title' } },
      {
        ...{ part: 'narrative/preamble', text: narrative.preamble },
        where: { zh: '前言', en: 'The preamble' },
      },
    ];
    return texts.flatMap(({ part, text, where }) => {
      const found = findMisspeltName(text ?? '', organization.name);
      if (found === null) return [];
      const message = {
        zh: `${where.zh}写的是“${clipText(found)}”，登记的机关名称是“${clipText(organization.name)}”。`,
        en: `${where.en} says "${clipText(found)}"; the organization is registered as "${clipText(organization.name)}".`,
      };
      return [{ parts: [part], message, subject: `${found} ${organization.name}` }];
    });
  },
  examples: {
    passing: {
      cells: {},
      title: '沭阳县2025年政府信息公开工作年度报告',
      organization: { name: '沭阳县人民政府' },
    },
    failing: {
      cells: {},
      title: '沐阳县人民政府2025年政府信息公开工作年度报告',
      organization: { name: '沭阳县人民政府' },
    },
    missing: { cells: {}, organization: { name: '沭阳县人民政府' }, isFound: false },
  },
};

export const citations: readonly ReportRule[] = [noticeCited, nameAgrees];
