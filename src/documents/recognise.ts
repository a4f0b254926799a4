/**
 * Reads a published report into figures and prose of the form. Cells are found by labels and proved
 * by the relations of the form, never by counting numbers: a missing line shifts no other cell, and
 * nothing is invented.
 */

import { tableMembers } from '../form/cells.ts';
import { editionById } from '../form/editions/index.ts';
import { mapProse, type ProseTexts } from '../form/narrative.ts';
import type { EditionId } from '../form/types.ts';
import type { Document } from './document.ts';
import { buildFigures, type FiguresReading, type Unplaced } from './recognise/figures.ts';
import { recogniseIdentity } from './recognise/identity.ts';
import { listLines } from './recognise/lines.ts';
import { normalizeLabel } from './recognise/normalise.ts';
import { findNotes } from './recognise/notes.ts';
import { type Piece, splitPieces } from './recognise/pieces.ts';
import {
  type PrintedForm,
  type PrintedSection,
  readPrintedForm,
} from './recognise/printed-form.ts';
import { readPreamble, readProse } from './recognise/prose.ts';
import { readReviewTable } from './recognise/review-table.ts';
import { splitSections } from './recognise/sections.ts';
import { readTable, type TableReading } from './recognise/tables.ts';

export interface Recognition extends FiguresReading {
  readonly organizationName: string | null;
  readonly organizationCode: string | null;
  readonly year: number | null;
  /** The edition of the form that was used, whichever is binding for the year. */
  readonly edition: EditionId;
  readonly title: string | null;
  /** Null where the source has none. */
  readonly narrative: ProseTexts;
  /** What is printed of the form besides figures. */
  readonly printed: PrintedForm;
}

export type { Unplaced };

function headerUnitOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const unit = normalizeLabel(text).match(/采购总金额\(?(?:单位:?)?(万元|元)\)?/)?.[1];
    if (unit !== undefined) return unit;
  }
  return null;
}

/** Reads a report from a document. Pure and bounded: the same document gives the same reading. */
export function recognise(document: Document): Recognition {
  const lines = listLines(document);
  const sections = splitSections(lines);
  const [front = [], , two = [], three = [], four = []] = sections;
  const identity = recogniseIdentity(document.title, sections);
  const edition = editionById(identity.edition);
  const pieces = [two, three, four].map(splitPieces) as [Piece[], Piece[], Piece[]];
  const applications = readTable(edition, 'applicationStatistics', pieces[1]);
  const { blankWays } = applications;
  const readings = [
    readTable(edition, 'proactiveDisclosure', pieces[0], blankWays),
    applications,
    readReviewTable(edition, pieces[2], blankWays),
  ];
  const headerUnit = headerUnitOf(two.map((line) => line.text));
  const reading = buildFigures(edition, readings, headerUnit);
  const tables = tableMembers.map((member, at): PrintedSection => {
    const { named } = readings[at] as TableReading;
    return { member, named, lines: sections[at + 2] ?? [], pieces: pieces[at] ?? [] };
  });
  return {
    ...identity,
    narrative: mapProse((member) => {
      const at = edition.sections.findIndex((section) => section.member === member);
      return at < 0 ? readPreamble(front) : readProse(sections[at + 1] ?? []);
    }),
    printed: readPrintedForm(edition, lines, tables, reading),
    ...reading,
    unplaced: [...reading.unplaced, ...[two, three, four].flatMap(findNotes)],
  };
}
