/**
 * A published report → figures and prose of the form. Anchored on labels, proved by the relations
 * of the form, never by counting numbers alone: one missing line shifts no other cell, and nothing
 * is invented.
 */
import { editionById } from '../form/editions/index.ts';
import type { EditionId } from '../form/types.ts';
import type { Document } from './document.ts';
import { type FiguresReading, figuresOf, type Unplaced } from './recognise/figures.ts';
import { identityOf } from './recognise/identity.ts';
import { linesOfDocument } from './recognise/lines.ts';
import { plain } from './recognise/normalise.ts';
import { notesOf } from './recognise/notes.ts';
import { piecesOf } from './recognise/pieces.ts';
import { preambleOf, proseOf } from './recognise/prose.ts';
import { readReviewTable } from './recognise/review-table.ts';
import { sectionsOf } from './recognise/sections.ts';
import { readTable } from './recognise/tables.ts';

/** The prose of a report as read; null where the source has none. */
export interface RecognisedNarrative {
  readonly preamble: string | null;
  readonly overview: string | null;
  readonly problemsAndImprovements: string | null;
  readonly otherMatters: string | null;
}

export interface Recognition extends FiguresReading {
  readonly organizationName: string | null;
  readonly organizationCode: string | null;
  readonly year: number | null;
  /** The edition whose form was used, whatever the year binds to. */
  readonly edition: EditionId;
  readonly title: string | null;
  readonly narrative: RecognisedNarrative;
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
  const sections = sectionsOf(linesOfDocument(document));
  const [front = [], overview = [], two = [], three = [], four = [], five = [], six = []] =
    sections;
  const identity = identityOf(document.title, sections);
  const edition = editionById(identity.edition);
  const applications = readTable(edition, 'applicationStatistics', piecesOf(three));
  const { blankWays } = applications;
  const readings = [
    readTable(edition, 'proactiveDisclosure', piecesOf(two), blankWays),
    applications,
    readReviewTable(edition, piecesOf(four), blankWays),
  ];
  const headerUnit = headerUnitOf(two.map((line) => line.text));
  const reading = figuresOf(edition, readings, headerUnit);
  return {
    ...identity,
    narrative: {
      preamble: preambleOf(front),
      overview: proseOf(overview),
      problemsAndImprovements: proseOf(five),
      otherMatters: proseOf(six),
    },
    ...reading,
    unplaced: [...reading.unplaced, ...[two, three, four].flatMap(notesOf)],
  };
}
