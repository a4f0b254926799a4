/**
 * Defines the prose of a report. Its parts are one list, from which types, schemas, blank drafts,
 * comparison, reading, printing and the rules on prose derive. The headings are in the editions.
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

/** A fee with every member blank. */
export const blankFee: InformationProcessingFee = {
  notices: null,
  amountCharged: null,
  amountReceived: null,
};

const feeMembers = Object.keys(blankFee) as (keyof InformationProcessingFee)[];

/** Builds prose from a text for each part. */
export function mapProse(textOf: (member: ProseMember) => string | null): ProseTexts {
  const entries = proseMembers.map((member) => [member, textOf(member)]);
  return Object.fromEntries(entries) as ProseTexts;
}

/** The prose of a new report: every part blank. */
export const blankNarrative: Narrative = {
  ...mapProse(() => null),
  informationProcessingFee: blankFee,
};

/** Prose as a caller sends it, whole or as a merge patch: an absent member stays as it is. */
export type SentNarrative = Partial<ProseTexts> & {
  readonly informationProcessingFee?: Partial<InformationProcessingFee> | null;
};

/** Merges what was sent into prose (RFC 7396). To replace it whole, merge into `blankNarrative`. */
export function mergeNarrative(base: Narrative, sent: SentNarrative): Narrative {
  const { informationProcessingFee: fee, ...prose } = sent;
  return {
    ...base,
    ...prose,
    informationProcessingFee:
      fee === null ? blankFee : { ...base.informationProcessingFee, ...fee },
  };
}

/** The pointer of the prose in a report; every pointer below begins with it. */
const root = '/narrative';
const feePointer = `${root}/informationProcessingFee`;

/** The pointers of the prose of a report: the whole and each part. */
export const narrativePointers: readonly string[] = [
  root,
  ...proseMembers.map((member) => `${root}/${member}`),
  feePointer,
];

/** Lists the pointers of the parts that differ. A part that a version does not have is blank. */
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

/** Returns the heading that an edition prints over a part of the prose; the preamble has none. */
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
