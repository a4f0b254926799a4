/** Every exported function that takes a text, as a work to be measured. */

import { listReadingFindings } from '../../src/documents/check-reading.ts';
import { feeSentence } from '../../src/documents/layout/fee.ts';
import { countCharacters } from '../../src/documents/limits.ts';
import { readWith } from '../../src/documents/readers/choice.ts';
import { decode, newSourceText, unifyLineEnds } from '../../src/documents/readers/decode.ts';
import { readHtml } from '../../src/documents/readers/html.ts';
import { tidyText } from '../../src/documents/readers/html-blocks.ts';
import { readDocument, readers } from '../../src/documents/readers/index.ts';
import { splitLines } from '../../src/documents/readers/lines.ts';
import { readMarkdown } from '../../src/documents/readers/markdown.ts';
import { readText } from '../../src/documents/readers/text.ts';
import { findFileKind, unreadable } from '../../src/documents/readers/unreadable.ts';
import { recogniseIdentity } from '../../src/documents/recognise/identity.ts';
import {
  findAnchor,
  isColumnHeading,
  isPieceOfLabel,
} from '../../src/documents/recognise/lexicon.ts';
import type { Line } from '../../src/documents/recognise/lines.ts';
import * as normalise from '../../src/documents/recognise/normalise.ts';
import { findNotes } from '../../src/documents/recognise/notes.ts';
import {
  isDateLine,
  isPageHeaderOrFooter,
} from '../../src/documents/recognise/page-headers-and-footers.ts';
import type { Piece } from '../../src/documents/recognise/pieces.ts';
import { findUsualGap, splitPieces } from '../../src/documents/recognise/pieces.ts';
import { readPreamble, readProse } from '../../src/documents/recognise/prose.ts';
import { splitRuns } from '../../src/documents/recognise/review-runs.ts';
import { findHeadingSection, splitSections } from '../../src/documents/recognise/sections.ts';
import { splitSegments } from '../../src/documents/recognise/segments.ts';
import * as titles from '../../src/documents/recognise/titles.ts';
import { isPageNumber, readCellText } from '../../src/documents/recognise/values.ts';
import { recognise } from '../../src/documents/recognise.ts';
import { writeHtml } from '../../src/documents/writers/html.ts';
import { AppError } from '../../src/errors.ts';
import {
  cellByCoordinates,
  cellByName,
  cellByPointer,
  cellOfKind,
  cellsByName,
} from '../../src/form/cells.ts';
import * as codes from '../../src/form/codes.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { buildFindingKey, fingerprint } from '../../src/form/finding-key.ts';
import { listClaims } from '../../src/form/prose/claims.ts';
import { wordAt } from '../../src/form/prose/lexicon.ts';
import { isShortFor } from '../../src/form/prose/names.ts';
import { readNumeral } from '../../src/form/prose/numerals.ts';
import { toPlainText } from '../../src/form/prose/plain-text.ts';
import { tokenize } from '../../src/form/prose/tokens.ts';
import { unitAt } from '../../src/form/prose/units.ts';
import { isBlank } from '../../src/form/rules/0-form/topics.ts';
import { noAdjustments } from '../../src/form/rules/adjustments.ts';
import { listTexts, normalizeWords } from '../../src/form/rules/printed-report.ts';
import { clipText, isPrintedNumber, isSlashOrDash } from '../../src/form/rules/printed-values.ts';
import {
  foldName,
  listShortNames,
  splitName,
  splitSearchWords,
} from '../../src/form/short-names.ts';
import { findContactFault, isWrittenIdCard } from '../../src/form/text/contact.ts';
import { normalizeText } from '../../src/form/text/normalize.ts';
import { findPrivateData, isIdCard, normalizeContact } from '../../src/form/text/private-data.ts';
import { containsInOrder, textAfterLast, trimEnd } from '../../src/form/text/scan.ts';
import { compareTexts, hashRunsOfText } from '../../src/form/text/similarity.ts';
import { sketchText } from '../../src/form/text/sketch.ts';
import { readBundle } from '../../src/proof/bundle-text.ts';
import { verifyBundle } from '../../src/proof/bundle-verdict.ts';
import { hashLink } from '../../src/proof/chain.ts';
import { computeDigest, computeDigests } from '../../src/proof/digest.ts';
import { decodeFeedCursor } from '../../src/reports/change-view.ts';
import { defaultTitle } from '../../src/reports/content.ts';

type Work = (text: string) => unknown;

/** A reading works before it first waits, so that it is measured as others are; it may be refused. */
function readAsync(reading: Promise<unknown>): void {
  reading.catch((error) => {
    if (!(error instanceof AppError)) throw error;
  });
}

const edition = editionById('2021');
const context = { edition, year: 2023, name: '某某县人民政府' };

const firstLine = { kind: 'line', line: 1 } as const;

/** The lines of a text as recognition gets them, however many. */
const lines = (text: string): Line[] =>
  text
    .split('\n')
    .map((line, at) => ({ place: { kind: 'line', line: at + 1 }, text: line, cells: null }));

const piecesIn = (text: string): Piece[] => splitPieces(lines(text));

/** By file, works by the name of the function. */
export const works: Readonly<Record<string, Readonly<Record<string, Work>>>> = {
  'src/form/codes.ts': {
    ...codes,
    isWithinDivision: (text) => codes.isWithinDivision(text, text),
  },
  'src/form/cells.ts': {
    cellByPointer: (text) => cellByPointer(edition, text),
    cellByCoordinates: (text) => cellByCoordinates(edition, text),
    cellsByName: (text) => cellsByName(edition, text),
    cellByName: (text) => cellByName(edition, text),
    cellOfKind: (text) => cellOfKind(edition, text),
  },
  'src/form/finding-key.ts': {
    fingerprint,
    buildFindingKey: (text) => buildFindingKey('R-01', text, [], text),
  },
  'src/form/prose/claims.ts': { listClaims: (text) => listClaims(text, context) },
  'src/form/prose/lexicon.ts': { wordAt: (text) => wordAt(text, 0) },
  'src/form/prose/names.ts': { isShortFor: (text) => isShortFor(text, `${text}局`) },
  'src/form/prose/numerals.ts': { readNumeral: (text) => readNumeral(text, 0) },
  'src/form/prose/plain-text.ts': { toPlainText },
  'src/form/prose/tokens.ts': { tokenize: (text) => tokenize(text, context) },
  'src/form/prose/units.ts': { unitAt: (text) => unitAt(text, 0) },
  'src/form/rules/printed-report.ts': {
    normalizeWords,
    listTexts: (text) => listTexts([text, text]),
  },
  'src/form/rules/printed-values.ts': { clipText, isPrintedNumber, isSlashOrDash },
  'src/form/rules/0-form/topics.ts': { isBlank },
  'src/form/short-names.ts': { splitName, listShortNames, foldName, splitSearchWords },
  'src/form/text/contact.ts': { findContactFault, isWrittenIdCard },
  'src/form/text/normalize.ts': { normalizeText },
  'src/form/text/private-data.ts': {
    normalizeContact,
    isIdCard,
    findPrivateData,
  },
  'src/form/text/scan.ts': {
    trimEnd: (text) => trimEnd(text, '0-|('),
    containsInOrder: (text) => containsInOrder(text, [['公开', '问题'], ['改进'], ['x']]),
    textAfterLast: (text) => textAfterLast(text, ['公开', '是', ':'], 2),
  },
  'src/form/text/similarity.ts': {
    hashRunsOfText,
    compareTexts: (text) => compareTexts(text, `${text.slice(1)}末`, ['政府']),
  },
  'src/form/text/sketch.ts': { sketchText },
  'src/documents/layout/fee.ts': {
    feeSentence: (text) =>
      feeSentence(
        2023,
        { notices: 1, amountCharged: '1', amountReceived: '1' },
        `信息处理费${text}`,
      ),
  },
  'src/documents/limits.ts': { countCharacters },
  'src/documents/readers/choice.ts': {
    readWith: (text) => readAsync(readWith(readers, Buffer.from(text))),
  },
  'src/documents/readers/decode.ts': {
    decode: (text) => decode(Buffer.from(text)),
    newSourceText: (text) => newSourceText(Buffer.from(text))(),
    unifyLineEnds: (text) => unifyLineEnds(text.replaceAll('\n', '\r')),
  },
  'src/documents/readers/html-blocks.ts': { tidyText },
  'src/documents/readers/html.ts': { readHtml },
  'src/documents/readers/index.ts': {
    readDocument: (text) => readAsync(readDocument(Buffer.from(text))),
  },
  'src/documents/readers/lines.ts': { splitLines },
  'src/documents/readers/markdown.ts': { readMarkdown },
  'src/documents/readers/text.ts': { readText },
  'src/documents/readers/unreadable.ts': {
    findFileKind: (text) => findFileKind(Buffer.from(text)),
    unreadable: (text) => unreadable(Buffer.from(text), text, { zh: text, en: text }),
  },
  'src/documents/recognise/page-headers-and-footers.ts': { isDateLine, isPageHeaderOrFooter },
  'src/documents/recognise/identity.ts': {
    recogniseIdentity: (text) => recogniseIdentity(text, [lines(text), lines(text)]),
  },
  'src/documents/recognise/lexicon.ts': {
    findAnchor: (text) => findAnchor('applicationStatistics', text, '3.5'),
    isColumnHeading,
    isPieceOfLabel: (text) => isPieceOfLabel('applicationStatistics', text),
  },
  'src/documents/recognise/normalise.ts': {
    ...{
      extractCore: normalise.extractCore,
      normalizeLabel: normalise.normalizeLabel,
      readNumbering: normalise.readNumbering,
    },
    tallyCharacters: normalise.tallyCharacters,
  },
  'src/documents/recognise/notes.ts': { findNotes: (text) => findNotes(lines(text)) },
  'src/documents/recognise/pieces.ts': {
    splitPieces: piecesIn,
    findUsualGap: (text) => findUsualGap(piecesIn(text)),
  },
  'src/documents/recognise/prose.ts': {
    readPreamble: (text) => readPreamble(lines(text)),
    readProse: (text) => readProse(lines(text)),
  },
  'src/documents/recognise/review-runs.ts': { splitRuns: (text) => splitRuns(piecesIn(text)) },
  'src/documents/recognise/sections.ts': {
    findHeadingSection: (text) => findHeadingSection({ place: firstLine, text, cells: null }),
    splitSections: (text) => splitSections(lines(text)),
  },
  'src/documents/recognise/segments.ts': {
    splitSegments: (text) => splitSegments('applicationStatistics', piecesIn(text)),
  },
  'src/documents/recognise/titles.ts': {
    ...{
      extractOrganizationName: titles.extractOrganizationName,
      isOrganizationName: titles.isOrganizationName,
      findTitle: titles.findTitle,
    },
    ...{ isTitleLine: titles.isTitleLine, isTitleEnd: titles.isTitleEnd },
    findTitles: (text) => titles.findTitles(lines(text), 4_000),
    findNameAboveTitle: (text) => titles.findNameAboveTitle(lines(text)),
  },
  'src/documents/recognise/values.ts': { isPageNumber, readCellText },
  'src/documents/writers/html.ts': {
    writeHtml: (text) =>
      writeHtml({ title: text, blocks: [{ kind: 'text', text, place: firstLine }] }),
  },
  'src/proof/bundle-text.ts': { readBundle: (text) => readBundle(Buffer.from(`{"a":[${text}`)) },
  'src/proof/bundle-verdict.ts': { verifyBundle },
  'src/proof/chain.ts': { hashLink: (text) => hashLink('sha256', text, text) },
  'src/proof/digest.ts': { computeDigest: (text) => computeDigest('sm3', text), computeDigests },
  'src/reports/change-view.ts': { decodeFeedCursor },
  'src/reports/content.ts': { defaultTitle: (text) => defaultTitle(text, 2023) },
};

/** Works that get a whole report. */
export const reportWorks: Readonly<Record<string, Work>> = {
  'recognition and rules': (text) => {
    const ruleContext = {
      ...{ organization: null, previous: null, children: null, siblings: [] },
      adjustments: noAdjustments,
    };
    const reading = recognise(readText(text));
    return listReadingFindings(reading, { year: 2023, kind: 'own', lastYear: 2025, ruleContext });
  },
};

const single = 'gets one character';
const own = 'gets words of the project itself';
const cut = 'gets what recognition has cut already: measured with whole reports';
const checked = 'gets dates and ids that a schema has checked';

/** Functions that take a string and are not measured by themselves, with the reason. */
export const unmeasured: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/form/narrative.ts': { mapProse: own },
  'src/documents/multipart.ts': { readForm: 'measured in test/http/growth.test.ts' },
  'src/form/prose/lexicon.ts': { beginsWord: single },
  'src/form/prose/numerals.ts': { isDigit: single, isChineseNumeral: single },
  'src/form/prose/messages.ts': { labelCells: own },
  'src/form/prose/readings.ts': { buildTableSubject: own, buildFullSubject: own },
  'src/form/prose/units.ts': { countsOf: own },
  'src/form/prose/wording.ts': { listMarks: own, isUnderstood: own, namesDisclosure: own },
  'src/form/rules/report-facts.ts': { findLastYearCell: own, readLastYear: own },
  'src/form/rules/sheet.ts': { requireCell: own, sumNamed: own },
  'src/form/cells.ts': { commonNameOf: own, findRows: own },
  'src/documents/layout/tables.ts': { layoutTable: own },
  'src/documents/recognise.ts': { recognise: cut },
  'src/documents/recognise/figures.ts': { buildFigures: cut },
  'src/documents/recognise/lines.ts': { listLines: cut },
  'src/documents/recognise/normalise.ts': {
    commonLength: 'compares each with each: gets labels of 60 characters at most',
  },
  'src/documents/recognise/printed-form.ts': { readPrintedForm: cut },
  'src/documents/recognise/review-table.ts': { readReviewTable: cut },
  'src/documents/recognise/row-reader.ts': { findHabit: cut, listGappedRows: cut },
  'src/documents/recognise/tables.ts': { readTable: cut },
  'src/policy/audit-event.ts': { deletionEvent: own },
  'src/policy/consolidation.ts': { findSummedReport: checked },
  'src/policy/filing-states.ts': { findFilingState: checked },
  'src/policy/deadlines.ts': {
    computeLateness: checked,
    allowedDaysOfRule: checked,
    applyLocalRules: checked,
  },
  'src/reports/versions.ts': { planExplanation: checked },
  'src/reports/figures.ts': { omitComputedTotals: own },
  'src/reports/table-faults.ts': { findTableFaults: own },
  'src/reports/rule-context.ts': { readRuleContext: checked },
};
