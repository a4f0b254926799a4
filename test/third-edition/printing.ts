/** A third edition, printed and read again, and distinguished from the edition before. */
import fc from 'fast-check';
import { test } from 'tap';
import { layoutReport } from '../../src/documents/layout.ts';
import { readHtml } from '../../src/documents/readers/html.ts';
import { recognise } from '../../src/documents/recognise.ts';
import { writeHtml } from '../../src/documents/writers/html.ts';
import { checkPrinted } from '../../src/form/check.ts';
import { editionById } from '../../src/form/editions/index.ts';
import type { Edition, Figures } from '../../src/form/types.ts';
import { consistentFigures } from '../form/arbitrary.ts';
import { proseOf } from '../form/rule-inputs.ts';

const third = editionById('2026');

function printReport(edition: Edition, figures: Figures, year: number): string {
  return writeHtml(
    layoutReport(edition, {
      title: `某市某区民政局${year}年政府信息公开工作年度报告`,
      organizationName: '某市某区民政局',
      year,
      narrative: proseOf({ overview: '全年公开信息120条。', otherMatters: '无。' }),
      figures,
      signOff: { name: '张三', post: '局长', date: `${year + 1}-01-09` },
      publishedDate: `${year + 1}-01-15`,
    }),
  );
}

test('what is printed on the third edition is read again, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(consistentFigures(third), async (figures) => {
      const {
        edition,
        figures: read,
        unplaced,
      } = recognise(readHtml(printReport(third, figures, 2027)));
      if (edition !== '2026' || unplaced.length > 0)
        throw new Error(`${edition} ${unplaced[0]?.text}`);
      if (JSON.stringify(read) !== JSON.stringify(figures)) throw new Error('other figures');
    }),
    { numRuns: 20 },
  );
});

test('a page is known by what it prints, not by its year', async (t) => {
  for (const id of ['2019', '2021', '2026']) {
    const edition = editionById(id);
    const [figures] = fc.sample(consistentFigures(edition), { numRuns: 1, seed: 7 });
    for (const year of [2020, 2024, 2028]) {
      const recognition = recognise(readHtml(printReport(edition, figures as Figures, year)));
      t.equal(recognition.edition, id, `${id} in ${year}`);
      const isFault = checkPrinted({ ...recognition.printed, year }).some(
        ({ rule, severity }) => rule === 'F-02' && severity === 'error',
      );
      const isBinding = year >= edition.years.from && year <= (edition.years.to ?? year);
      t.equal(isFault, !isBinding, `F-02 on ${id} in ${year}`);
    }
  }
});
