/**
 * A published report → figures and prose of the form. Anchored on labels, proved by the relations
 * of the form, never by counting numbers alone: one missing line shifts no other cell, and nothing
 * is invented.
 */

import { tableMembers } from '../form/cells.ts';
import { editionById } from '../form/editions/index.ts';
import { mapProse, type ProseTexts } from '../form/narrative.ts';
import type { EditionId } from '../form/types.ts';
import type { Document } from './document.ts';
import { type FiguresReading, figuresOf, type Unplaced } from './recognise/figures.ts';
import { identityOf } from './recognise/identity.ts';
import { linesOfDocument } from './recognise/lines.ts';
import { plain } from './recognise/normalise.ts';
import { notesOf } from './recognise/notes.ts';
import { type Piece, piecesOf } from './recognise/pieces.ts';
import { type Printed, type PrintedSection, printedOf } from './recognise/printed.ts';
import { preambleOf, proseOf } from './recognise/prose.ts';
import { readReviewTable } from './recognise/review-table.ts';
import { sectionsOf } from './recognise/sections.ts';
import { readTable, type TableReading } from './recognise/tables.ts';

export interface Recognition extends FiguresReading {
  readonly organizationName: string | null;
  readonly organizationCode: string | null;
  readonly year: number | null;
  /** The edition whose form was used, whatever the year binds to. */
  readonly edition: EditionId;
  readonly title: string | null;
  /** Null where the source has none. */
  readonly narrative: ProseTexts;
  /** What is printed of the form beside the figures. */
  readonly printed: Printed;
}

export type { Unplaced };

function headerUnitOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const unit = plain(text).match(/采购总金额\(?(?:单位:?)?(万元|元)\)?/)?.[1];
    if (unit !== undefined) return unit;
  }
  return null;
}

/** Reads a report out of a document. Pure and bounded: the same document, the same reading. */
export function recognise(document: Document): Recognition {
  const lines = linesOfDocument(document);
  const sections = sectionsOf(lines);
  const [front = [], , two = [], three = [], four = []] = sections;
  const identity = identityOf(document.title, sections);
  const edition = editionById(identity.edition);
  const pieces = [two, three, four].map(piecesOf) as [Piece[], Piece[], Piece[]];
  const applications = readTable(edition, 'applicationStatistics', pieces[1]);
  const { blankWays } = applications;
  const readings = [
    readTable(edition, 'proactiveDisclosure', pieces[0], blankWays),
    applications,
    readReviewTable(edition, pieces[2], blankWays),
  ];
  const headerUnit = headerUnitOf(two.map((line) => line.text));
  const reading = figuresOf(edition, readings, headerUnit);
  const tables = tableMembers.map((member, at): PrintedSection => {
    const { named } = readings[at] as TableReading;
    return { member, named, lines: sections[at + 2] ?? [], pieces: pieces[at] ?? [] };
  });
  return {
    ...identity,
    narrative: mapProse((member) => {
      const at = edition.sections.findIndex((section) => section.member === member);
      return at < 0 ? preambleOf(front) : proseOf(sections[at + 1] ?? []);
    }),
    printed: printedOf(edition, lines, tables, reading),
    ...reading,
    unplaced: [...reading.unplaced, ...[two, three, four].flatMap(notesOf)],
  };
}
