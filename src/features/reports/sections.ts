/** The sections of a report that have an address of their own, and how each is read and changed. */
import type { TSchema } from 'typebox';
import type { Fault } from '../../errors.ts';
import { editionById } from '../../form/editions/index.ts';
import { blankFigures } from '../../form/figures.ts';
import { blankNarrative, mergeNarrative, type SentNarrative } from '../../form/narrative.ts';
import type { TableMember, Text } from '../../form/types.ts';
import { compile } from '../../http/bodies/validate.ts';
import { ref } from '../../http/contract/operation.ts';
import type { ReportContent } from '../../reports/content.ts';
import { omitComputedTotals, patchTable } from '../../reports/figures.ts';
import { narrativeInput, narrativeSchema } from '../../reports/schemas.ts';
import { asTable, findTableFaults } from '../../reports/table-faults.ts';
import type { SentShape } from '../../reports/table-schemas.ts';
import { anyTableSchema } from '../../reports/table-schemas.ts';
import type { Report, ReportPart } from '../../store/report.ts';
import { exampleTable } from './examples.ts';

/** What the routes need to know about a section. */
export interface SectionResource {
  readonly member: Exclude<ReportPart, 'report'>;
  /** The last step of its address. */
  readonly path: string;
  /** Its name inside operation ids. */
  readonly name: string;
  readonly label: Text;
  readonly schemas: { readonly stored: TSchema; readonly sent: TSchema; readonly patch: TSchema };
  /** Request bodies that are accepted for a report of the edition in force. */
  readonly examples: { readonly sent: unknown; readonly patch: unknown };
  /** Returns the faults of a body of PUT (`sent`) or PATCH (`patch`). */
  readonly faults: (report: Report, shape: SentShape, body: unknown) => readonly Fault[];
  readonly replaced: (report: Report, body: unknown) => ReportContent;
  readonly patched: (report: Report, body: unknown) => ReportContent;
  readonly blanked: (report: Report) => ReportContent;
}

/** Returns the current content of a report, with only those totals that a caller declared. */
function contentOf(report: Report): ReportContent {
  const { title, narrative, edition } = report;
  return { title, narrative, figures: omitComputedTotals(editionById(edition), report) };
}

const narrativeCheck = compile(narrativeInput);

const narrative: SectionResource = {
  member: 'narrative',
  path: 'narrative',
  name: 'Narrative',
  label: { zh: '文字部分', en: 'the narrative' },
  schemas: {
    stored: ref(narrativeSchema),
    sent: ref(narrativeInput),
    patch: ref(narrativeInput),
  },
  examples: {
    sent: {
      overview: '2023年，本机关主动公开政府信息120条。',
      problemsAndImprovements: '公开的及时性有待提高，已建立月度检查制度。',
      otherMatters: '本年度未收取信息处理费。',
    },
    patch: { informationProcessingFee: { notices: 0, amountCharged: '0', amountReceived: '0' } },
  },
  faults: (_report, _shape, body) => narrativeCheck(body),
  replaced: (report, body) => ({
    ...contentOf(report),
    narrative: mergeNarrative(blankNarrative, body as SentNarrative),
  }),
  patched: (report, body) => ({
    ...contentOf(report),
    narrative: mergeNarrative(report.narrative, body as SentNarrative),
  }),
  blanked: (report) => ({ ...contentOf(report), narrative: blankNarrative }),
};

type TableSection = Pick<SectionResource, 'path' | 'name' | 'label' | 'examples'>;

function tableSection(member: TableMember, own: TableSection): SectionResource {
  return {
    member,
    ...own,
    schemas: {
      stored: anyTableSchema(member, 'stored'),
      sent: anyTableSchema(member, 'sent'),
      patch: anyTableSchema(member, 'patch'),
    },
    faults: (report, shape, body) =>
      findTableFaults(editionById(report.edition), member, shape, body, ''),
    replaced: (report, body) => {
      const content = contentOf(report);
      return { ...content, figures: { ...content.figures, [member]: asTable(body) } };
    },
    patched: (report, body) => {
      const content = contentOf(report);
      const { figures } = content;
      const table = patchTable(editionById(report.edition), figures, member, asTable(body));
      return { ...content, figures: { ...figures, [member]: table } };
    },
    blanked: (report) => {
      const content = contentOf(report);
      const blank = blankFigures(editionById(report.edition))[member];
      return { ...content, figures: { ...content.figures, [member]: blank } };
    },
  };
}

/** The sections in the order of the form, with the prose first. */
export const sectionResources: readonly SectionResource[] = [
  narrative,
  tableSection('proactiveDisclosure', {
    path: 'proactive-disclosure',
    name: 'ProactiveDisclosure',
    label: { zh: '主动公开政府信息情况', en: 'the table of proactive disclosure' },
    examples: {
      sent: exampleTable('proactiveDisclosure'),
      patch: { administrativeLicenses: { decisions: 18 } },
    },
  }),
  tableSection('applicationStatistics', {
    path: 'application-statistics',
    name: 'ApplicationStatistics',
    label: { zh: '收到和处理政府信息公开申请情况', en: 'the table of applications' },
    examples: {
      sent: exampleTable('applicationStatistics'),
      patch: { newlyReceived: { naturalPerson: 6 }, carriedForward: { naturalPerson: 1 } },
    },
  }),
  tableSection('reviewLitigation', {
    path: 'review-litigation',
    name: 'ReviewLitigation',
    label: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'the table of reviews and suits' },
    examples: {
      sent: exampleTable('reviewLitigation'),
      patch: { review: { upheld: 2 } },
    },
  }),
];
