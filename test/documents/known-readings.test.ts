/** Known reports are read as they are printed, damaged and carried over too. */

import { isDeepStrictEqual } from 'node:util';
import { test } from 'tap';
import type { Recognition } from '../../src/documents/recognise.ts';
import { cellsOf } from '../../src/form/cells.ts';
import { checkFigures } from '../../src/form/check.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { readCell } from '../../src/form/figures.ts';
import { differences, expectedCells } from './expected.ts';
import { fixtures, knownReports, read } from './reports.ts';

test('the fixtures are there', async (t) => {
  t.ok(fixtures.length >= 5);
});

for (const { name, bytes, expected } of knownReports) {
  test(`${name} is read as it is printed`, async (t) => {
    const recognition = await read(bytes, name);
    const edition = editionById(recognition.edition);
    t.equal(recognition.edition, expected.edition);
    t.same(differences(edition, recognition.figures, expectedCells(expected)), []);
    const pointers = cellsOf(edition).map((cell) => cell.pointer);
    const found = Object.keys(recognition.places);
    t.same([...found, ...recognition.missing].sort(), [...pointers].sort());
  });
}

for (const { name, bytes, expected } of fixtures) {
  test(`${name}: name, year, title and prose are read`, async (t) => {
    const recognition = await read(bytes, name);
    t.equal(recognition.organizationName, expected.org.name);
    t.equal(recognition.year, expected.year);
    t.equal(recognition.title, expected.title);
    t.same(recognition.narrative, expected.narrative);
    t.same(recognition.unplaced, []);
  });
}

/** The rule that a relation of the expected files is, by the beginning of its id. */
const ruleOfRelation: Readonly<Record<string, string>> = {
  'S3-ROW': 'A-01',
  'S3-COL': 'A-02',
  'S3-ID': 'A-03',
  S4: 'A-04',
};

for (const { name, bytes, expected } of knownReports) {
  test(`${name}: just the expected relations fail`, async (t) => {
    const { edition, figures, remarks, missing } = await read(bytes, name);
    const findings = checkFigures({ edition: editionById(edition), figures, remarks, missing });
    const found = findings.map(({ rule }) => rule).filter((rule) => /^A-0[1-4]$/.test(rule));
    const failing = expected.relations
      .filter(({ status }) => status === 'fails')
      .map(({ id }) => Object.entries(ruleOfRelation).find(([start]) => id.startsWith(start))?.[1]);
    t.same([...new Set(found)].sort(), [...new Set(failing)].sort());
  });
}

test('the bureau of 2023 has no arithmetical fault', async (t) => {
  const known = fixtures.find(({ name }) => name === 'bureau-2023.txt');
  const { figures, remarks } = await read(known?.bytes ?? '', 'bureau-2023.txt');
  const findings = checkFigures({ edition: editionById('2021'), figures, remarks });
  t.same(
    findings.filter(({ rule }) => /^A-0[1-4]$/.test(rule)),
    [],
  );
});

/**
 * Rows whose cells are in a line, or whose label does: the only ones its loss may touch. An empty
 * line may stand for a blank cell of the row around it.
 */
function rowsOfLine(recognition: Recognition, lines: readonly string[], at: number): Set<string> {
  const isFilled = (line: string) => line.trim() !== '';
  const around = isFilled(lines[at] ?? '')
    ? [at]
    : [
        lines.findLastIndex((line, other) => other < at && isFilled(line)),
        lines.findIndex((line, other) => other > at && isFilled(line)),
      ];
  const cells = cellsOf(editionById(recognition.edition));
  return new Set(
    around.flatMap((index) => [
      ...cells
        .filter((cell) =>
          isDeepStrictEqual(recognition.places[cell.pointer], { kind: 'line', line: index + 1 }),
        )
        .map((cell) => `${cell.table} ${cell.row}`),
      ...labelled(lines[index] ?? '', cells),
    ]),
  );
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{Script=Han}]/gu, '');
}

function labelled(line: string, cells: ReturnType<typeof cellsOf>): string[] {
  const words = letters(line);
  if (words.length < 2) return [];
  return cells
    .filter(
      (cell) =>
        letters(cell.rowLabel.zh).includes(words) ||
        words.includes(letters(cell.rowLabel.zh.split(' ').pop() ?? '')),
    )
    .map((cell) => `${cell.table} ${cell.row}`);
}

for (const { name, bytes } of knownReports.filter(({ name }) => !name.endsWith('.html'))) {
  test(`${name}: a lost line touches its own row only`, async (t) => {
    const lines = bytes.toString('utf8').split('\n');
    const whole = await read(bytes, name);
    const cells = cellsOf(editionById(whole.edition));
    const faults: string[] = [];
    for (const [at, line] of lines.entries()) {
      const rest = lines.filter((_, other) => other !== at).join('\n');
      const recognition = await read(rest, name);
      if (recognition.edition !== whole.edition) {
        faults.push(`line ${at + 1}: edition ${recognition.edition}`);
        continue;
      }
      const own = rowsOfLine(whole, lines, at);
      const strange = cells
        .filter((cell) => readCell(whole.figures, cell) !== readCell(recognition.figures, cell))
        .filter((cell) => !own.has(`${cell.table} ${cell.row}`));
      if (strange.length > 0) faults.push(`line ${at + 1} ${line}: ${strange[0]?.coordinates}`);
    }
    t.same(faults, []);
  });
}

const spoiled: Readonly<Record<string, (html: string) => string>> = {
  'cells are not closed': (html) => html.replace(/<\/td>/g, ''),
  'neither cells nor rows are closed': (html) => html.replace(/<\/t[rd]>/g, ''),
  'tags are in capitals': (html) => html.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()),
  'tables lay the page out': (html) =>
    `<table><tr><td>导航</td><td><table><tr><td>${html}</td></tr></table></td></tr></table>`,
  'paragraphs are divisions': (html) =>
    html.replace(/<p[^>]*>/g, '<div><span>').replace(/<\/p>/g, '</span></div>'),
};

for (const [name, spoil] of Object.entries(spoiled)) {
  test(`HTML is read as before when ${name}`, async (t) => {
    const html = fixtures.find((one) => one.name.endsWith('.html'))?.bytes.toString() ?? '';
    const whole = await read(html, 'report.html');
    const recognition = await read(spoil(html), 'report.html');
    t.same(recognition.figures, whole.figures);
    t.same(recognition.missing, []);
    t.same(recognition.narrative.otherMatters, whole.narrative.otherMatters);
  });
}

const carried: Readonly<Record<string, (text: string) => string>> = {
  'line ends of another system': (text) => text.replace(/\n/g, '\r\n'),
  'full-width pipes': (text) => text.replace(/\|/g, '｜'),
  'indented lines': (text) => text.replace(/^/gm, '    '),
  'empty lines between': (text) => text.replace(/\n/g, '\n\n'),
  'line breaks of HTML': (text) => `<html><div>${text.replace(/\n/g, '<br>')}</div></html>`,
  'preformatted HTML': (text) => `<html><pre>${text}</pre></html>`,
};

for (const [name, carry] of Object.entries(carried)) {
  test(`text is read as before with ${name}`, async (t) => {
    const text = fixtures.find((one) => one.name === 'bureau-2023.txt')?.bytes.toString() ?? '';
    const whole = await read(text);
    const recognition = await read(carry(text));
    t.same(recognition.figures, whole.figures);
    t.same(recognition.narrative, whole.narrative);
    t.same(recognition.missing, []);
  });
}
