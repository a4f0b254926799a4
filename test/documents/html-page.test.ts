/** Pages of HTML: words are escaped, carried and read again. */

import fc from 'fast-check';
import { test } from 'tap';
import type { ReportToDraw } from '../../src/documents/layout.ts';
import { layoutReport } from '../../src/documents/layout.ts';
import { readHtml } from '../../src/documents/readers/html.ts';
import { readDocument } from '../../src/documents/readers/index.ts';
import { recognise } from '../../src/documents/recognise.ts';
import { writeHtml } from '../../src/documents/writers/html.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { carried, drawn, noFee, reportOf } from './drawn-report.ts';
import { knownReports, read } from './reports.ts';

function narrativeOf(prose: Partial<ReportToDraw['narrative']>): ReportToDraw['narrative'] {
  return { ...reportOf(editionById('2021')).narrative, ...prose };
}

const hostile = [
  '<script>alert(1)</script>',
  '</p></td></table></style><img src=x onerror=alert(1)>',
  `"quoted" 'single' & &amp; &#60; &lt;b&gt;`,
  '<!-- --><![CDATA[ ]]><?php ?>',
  'مرحبا \u202egnirts\u202c \u200f 文字',
  `${'很长的一段话，没有尽头，'.repeat(500)}完。`,
  'a'.repeat(8_000),
];

test('hostile words are words: escaped, and read again as they were', async (t) => {
  for (const text of hostile) {
    const report = reportOf(editionById('2021'), {
      title: text,
      organizationName: text,
      narrative: narrativeOf({ overview: text, otherMatters: `${text}\n${text}` }),
      signOff: { name: text, post: text, date: '2024-01-09' },
    });
    const document = layoutReport(editionById('2021'), report);
    const page = writeHtml(document);
    t.notMatch(page, /<(script|img|!--|!\[|\?)/i);
    t.strictSame(await readDocument(Buffer.from(page)), { format: 'html', ...carried(document) });
    const { narrative } = recognise(
      readHtml(drawn({ ...report, title: reportOf(editionById('2021')).title })),
    );
    t.equal(narrative.overview, text);
    t.equal(narrative.otherMatters, `${text}\n${text}`);
  }
});

test('any words are carried, white space aside', async (t) => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '<td>',
      '</table>',
      '&nbsp;',
      '&#0;',
      '\n',
      '　',
      '\r',
    ),
  );
  const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const tidy = (text: string) => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
  fc.assert(
    fc.property(words, (overview) => {
      const report = reportOf(editionById('2021'), { narrative: narrativeOf({ overview }) });
      const texts = readHtml(drawn(report)).blocks.map((block) =>
        block.kind === 'text' ? block.text : '',
      );
      const [from, to] = ['一、总体情况', '二、主动公开政府信息情况'].map((each) =>
        texts.indexOf(each),
      );
      const lines = overview.split(/\r\n?|\n/).map(tidy);
      t.strictSame(
        texts.slice((from ?? 0) + 1, to),
        lines.filter((line) => line !== ''),
      );
    }),
  );
});

test('a lone surrogate becomes the replacement character, as its bytes would', async (t) => {
  const page = drawn(reportOf(editionById('2021'), { title: `坏\ud800字` }));
  t.match(page, '<h1>坏\ufffd字</h1>');
  t.equal(Buffer.from(page, 'utf8').toString('utf8'), page);
});

test('the page needs nothing else, and says what its parts are', async (t) => {
  const page = drawn(reportOf(editionById('2021')));
  t.match(page, /^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
  t.match(page, '<title>某市某区民政局2022年政府信息公开工作年度报告</title>');
  t.notMatch(page, /<(script|link|img|iframe|base)|\b(src|href|url|import|style)\s*[=(]/i);
  t.match(page, '<p class="note">发布机构：某市某区民政局</p>');
  t.match(page, '<p class="note">发布日期：2023年1月15日</p>');
  t.match(page, '<p class="note">签发人：张三（局长）</p>');
  t.match(page, '<p class="note">签发日期：2023年1月9日</p>');
  t.match(page, '<table aria-label="四、政府信息公开行政复议、行政诉讼情况">\n<thead>');
  t.match(page, '<th scope="row" rowspan="22">三、本年度办理结果</th>');
  t.match(page, '<td class="value"></td>');
  t.equal(page.match(/<h2>/g)?.length, 6);
  t.equal(page.match(/<thead>/g)?.length, 2);
});

test('the fee is a sentence of section 六 unless the prose has it', async (t) => {
  const fee = { notices: 3, amountCharged: '1500.00', amountReceived: '0' };
  const last = (otherMatters: string | null, stated: typeof noFee) => {
    const narrative = narrativeOf({ otherMatters, informationProcessingFee: stated });
    const { blocks } = layoutReport(
      editionById('2021'),
      reportOf(editionById('2021'), { narrative }),
    );
    const block = blocks.at(-1);
    return block?.kind === 'text' ? block.text : null;
  };
  const sentence =
    '2022年政府信息公开信息处理费情况：发出收费通知3件，收费通知总金额1500.00元，实际收取总金额0元。';
  t.equal(last('无。', fee), sentence);
  t.equal(last(null, fee), sentence);
  t.equal(last('本年度收取信息处理费。', fee), sentence, 'named, but not reported');
  t.equal(last('本年发出3件通知，共1,500元。', fee), sentence, 'reported for something else');
  const notices = '本年度发出信息处理费收费通知3件，共1,500元，尚未收取。';
  t.equal(last(notices, fee), notices);
  t.equal(last(sentence, fee), sentence, 'not said twice');
  t.equal(last('无。', noFee), '无。', 'nothing stated, nothing said');
  t.equal(
    last('无。', { ...noFee, notices: 0 }),
    '2022年政府信息公开信息处理费情况：发出收费通知0件。',
    'what is not stated is no zero',
  );
  const silent = '本年度未收取信息处理费。';
  t.equal(last(silent, { notices: 0, amountCharged: '0', amountReceived: '0.00' }), silent);
});

for (const { name, bytes } of knownReports) {
  test(`${name}: drawn anew, it reads the same`, async (t) => {
    const known = await read(bytes, name);
    const edition = editionById(known.edition);
    const narrative = { ...known.narrative, informationProcessingFee: noFee };
    const report = reportOf(edition, {
      ...{ figures: known.figures, narrative },
      ...(known.title === null ? {} : { title: known.title }),
      ...(known.year === null ? {} : { year: known.year }),
      ...(known.organizationName === null ? {} : { organizationName: known.organizationName }),
    });
    const again = recognise(readHtml(drawn(report, edition)));
    t.strictSame(again.figures, known.figures);
    t.strictSame([again.edition, again.missing, again.unplaced], [known.edition, [], []]);
    if (known.title !== null) t.equal(again.title, known.title);
    t.strictSame(again.narrative, known.narrative);
  });
}
