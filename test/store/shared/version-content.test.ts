/** A version as its parts: the head and the sections. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { renderReport } from '../../../src/reports/answers.ts';
import type { SectionsBefore } from '../../../src/store/shared/version-content.ts';
import {
  cutHead,
  extractSection,
  joinParts,
  parseBytes,
  parseParts,
  planSections,
  reportSections,
  splitBytes,
} from '../../../src/store/shared/version-content.ts';
import { aReport, blankNarrative } from '../../support/rows.ts';

test('the parts of a version join to its bytes, and hold its members', async (t) => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.record({ title: text, preamble: text, overview: text }), (prose) => {
      const { title, preamble, overview } = prose;
      const narrative = { ...blankNarrative, preamble, overview };
      const report = aReport('r', 'o', { title, narrative, computed: ['/a/b'] });
      const rendered = renderReport(report);
      const parts = splitBytes(rendered.report);
      assert(parts);
      assert.deepEqual(joinParts(parts), rendered.report);
      assert.deepEqual(cutHead(rendered), parts.head);
      assert.deepEqual(parseParts(parts), parseBytes(rendered.report));
      for (const section of reportSections) {
        assert.deepEqual(parts.sections[section], rendered[section]);
        assert.deepEqual(extractSection(rendered.report, section), rendered[section]);
      }
      const { figures, computed, carriedIn, signOff } = report;
      const read = parseParts(parts);
      assert.deepEqual(read, { figures, narrative, computed, carriedIn, signOff });
    }),
  );
  t.pass('for any prose');
});

test('bytes that do not end with the sections have no parts', async (t) => {
  const rendered = renderReport(aReport('r', 'o'));
  const whole = rendered.report.toString('utf8');
  const others = [
    whole.replace('"narrative":', '"narrative": '),
    whole.replace(/}$/, ',"computed":[]}'),
    '{}',
  ];
  for (const other of others) {
    t.equal(splitBytes(Buffer.from(other)), null, other.slice(-20));
    t.equal(cutHead({ ...rendered, report: Buffer.from(other) }), null);
  }
});

test('a version writes the sections that differ from the version before', async (t) => {
  const { report, ...sections } = renderReport(aReport('r', 'o'));
  const all = {
    narrative: 1,
    proactiveDisclosure: 1,
    applicationStatistics: 1,
    reviewLitigation: 1,
  };
  t.same(planSections(1, sections, null), { written: sections, writers: all });
  const before = Object.fromEntries(
    reportSections.map((name) => [name, { bytes: sections[name], writer: 1 }]),
  ) as unknown as SectionsBefore;
  t.same(planSections(2, sections, before), { written: {}, writers: all }, 'nothing differs');
  const narrative = Buffer.from('{}');
  t.same(planSections(2, { ...sections, narrative }, before), {
    ...{ written: { narrative }, writers: { ...all, narrative: 2 } },
  });
  const whole = { ...before, narrative: { bytes: null, writer: null } };
  const { writers } = planSections(2, sections, whole);
  t.same(writers, { ...all, narrative: 2 }, 'a section that the version before did not keep');
});
