/**
 * The prose of a report. Its parts are one list: types, schemas, blank drafts, comparison, reading,
 * printing and the rules on all prose derive from it. What heads a part is in the editions.
 */
import type { Edition, Section, Text } from './types.ts';

/** The parts of a report that are prose, in the order in which they are printed. */
export const proseMembers = [
  'preamble',
  'overview',
  'problemsAndImprovements',
  'otherMatters',
] as const;

export type ProseMember = (typeof proseMembers)[number];

/** Prose by part. Paragraphs are separated by line ends; null: blank. */
export type ProseTexts = Readonly<Record<ProseMember, string | null>>;

/** The information-processing fee of section 六: whole notices, yuan as decimal strings. */
export interface InformationProcessingFee {
  readonly notices: number | null;
  readonly amountCharged: string | null;
  readonly amountReceived: string | null;
}

/** The prose of a report, with the figures of the fee. */
export type Narrative = ProseTexts & {
  readonly informationProcessingFee: InformationProcessingFee;
};

/** The fee of which nothing is stated. */
export const blankFee: InformationProcessingFee = {
  notices: null,
  amountCharged: null,
  amountReceived: null,
};

const feeMembers = Object.keys(blankFee) as (keyof InformationProcessingFee)[];

/** Makes prose out of a text for each part. */
export function mapProse(textOf: (member: ProseMember) => string | null): ProseTexts {
  const entries = proseMembers.map((member) => [member, textOf(member)]);
  return Object.fromEntries(entries) as ProseTexts;
}

/** The prose of a report in which nothing is written yet. */
export const blankNarrative: Narrative = {
  ...mapProse(() => null),
  informationProcessingFee: blankFee,
};

/** Prose as a caller sends it, whole or as a merge patch: what is absent stays as it is. */
export type SentNarrative = Partial<ProseTexts> & {
  readonly informationProcessingFee?: Partial<InformationProcessingFee> | null;
};

/** Puts what was sent over prose (RFC 7396). To replace it whole, put it over `blankNarrative`. */
export function mergeNarrative(base: Narrative, sent: SentNarrative): Narrative {
  const { informationProcessingFee: fee, ...prose } = sent;
  return {
    ...base,
    ...prose,
    informationProcessingFee:
      fee === null ? blankFee : { ...base.informationProcessingFee, ...fee },
  };
}

/** The member of a report that holds its prose, and with it the beginning of every pointer below. */
const root = '/narrative';
const feePointer = `${root}/informationProcessingFee`;

/** Pointers of the prose of a report, whole and by part. */
export const narrativePointers: readonly string[] = [
  root,
  ...proseMembers.map((member) => `${root}/${member}`),
  feePointer,
];

/** Lists the pointers of what differs in prose. What a version did not have yet was blank. */
export function listChangedProse(before: Narrative, after: Narrative): string[] {
  const [fee, feeAfter] = [before.informationProcessingFee, after.informationProcessingFee];
  return [
    ...proseMembers
      .filter((member) => (before[member] ?? null) !== (after[member] ?? null))
      .map((member) => `${root}/${member}`),
    ...feeMembers
      .filter((member) => fee[member] !== feeAfter[member])
      .map((member) => `${feePointer}/${member}`),
  ];
}

const preambleHeading: Text = { zh: '前言', en: 'Preamble' };

/** A section of the form that is prose. */
export type ProseSection = Section & { readonly kind: 'prose' };

/** Lists the sections of an edition that are prose: a report must fill each of them. */
export function proseSections({ sections }: Edition): ProseSection[] {
  return sections.filter((section) => section.kind === 'prose');
}

/** Returns what an edition prints over a part of the prose; the preamble has a name alone. */
export function proseHeading(edition: Edition, member: ProseMember): Text {
  const section = proseSections(edition).find((each) => each.member === member);
  return section?.heading ?? preambleHeading;
}

/** Returns the name of a part of the prose with the numeral of its section. */
export function proseLabel(edition: Edition, member: ProseMember): Text {
  const section = proseSections(edition).find((each) => each.member === member);
  if (section === undefined) return preambleHeading;
  const { numeral, heading } = section;
  return { zh: `${numeral}、${heading.zh}`, en: heading.en };
}
