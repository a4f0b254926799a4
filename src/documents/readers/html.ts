/**
 * HTML → Document, for HTML as government sites and word processors really write it. The file is
 * tokenised, never run: scripts, styles and their contents are dropped, and nothing is fetched.
 */
import { Parser } from 'htmlparser2';
import type { Document } from '../document.ts';
import { boundMarkup } from '../limits.ts';
import { unifyLineEnds } from './decode.ts';
import { HtmlBlocks, tidyText } from './html-blocks.ts';
import { textReader } from './text-reader.ts';

/** A picture that is embedded in a page; it may be larger than the rest of the page. */
const picture = /data:[\w/+.-]{1,100};base64,[\w+/=]*/g;

/**
 * Reads HTML.
 *
 * @throws AppError `document-too-complex`
 */
export function readHtml(text: string): Document {
  const builder = new HtmlBlocks();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.openElement(name, attributes),
      onclosetag: (name) => builder.closeElement(name),
      ontext: (data) => builder.addText(data),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  const markup = text.replace(picture, '');
  boundMarkup(markup.length);
  parser.end(unifyLineEnds(markup));
  builder.end();
  return { title: tidyText(builder.title) || null, blocks: builder.blocks };
}

export const htmlReader = textReader({
  format: 'html',
  title: { zh: 'HTML', en: 'HTML' },
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  extensions: ['.html', '.htm', '.shtml', '.jsp', '.xhtml'],
  looksLike: (text) => /<(!doctype|html|body|table|p|div|td|span)[\s>]/i.test(text),
  read: readHtml,
});
