/** Which reader takes a file, what derives from the list of readers, and that a new one is a line. */
import { test } from 'tap';
import ts from 'typescript';
import type { Document } from '../../src/documents/document.ts';
import { fileBytesMax } from '../../src/documents/limits.ts';
import { readWith } from '../../src/documents/readers/choice.ts';
import {
  formats,
  formatTitles,
  readableTypes,
  readers,
} from '../../src/documents/readers/index.ts';
import type { FileHints, Reader } from '../../src/documents/readers/reader.ts';
import { textReader } from '../../src/documents/readers/text-reader.ts';
import { fileTypes } from '../../src/documents/sent-file.ts';
import { writers } from '../../src/documents/writers/index.ts';
import { AppError } from '../../src/errors.ts';
import { nodesOf, sourcesBelow } from '../support/sources.ts';

const place = { kind: 'paragraph', paragraph: 1 } as const;
const documentWithText = (text: string): Document => ({
  title: null,
  blocks: [{ kind: 'text', text, place }],
});

/** A binary format: what a reader of one has to say, and no more. */
const box: Reader<'box'> = {
  format: 'box',
  title: { zh: '盒子', en: 'box' },
  mediaTypes: ['application/x-box'],
  extensions: ['.box'],
  recognises: (bytes) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004',
  read: async (bytes) => documentWithText(`${bytes.length} bytes`),
};

/** A format of text that nothing but its name or type shows. */
const log = textReader({
  format: 'log',
  title: { zh: '日志', en: 'log' },
  mediaTypes: ['text/x-log'],
  extensions: ['.log'],
  looksLike: (text) => text.startsWith('LOG '),
  read: (text) => documentWithText(text.toUpperCase()),
});

const all = [box, log, ...readers];
const zip = 'PK\u0003\u0004word/document.xml';

/** What a file holds and is called, and the format that it is read as. */
const scenes: readonly (readonly [text: string, hints: FileHints, format: string])[] = [
  // By content, which counts for more than name and type.
  [zip, {}, 'box'],
  [zip, { name: 'a.txt', mediaType: 'text/html' }, 'box'],
  ['LOG 一', {}, 'log'],
  ['LOG 一', { name: 'a.md' }, 'log'],
  ['<p>LOG', { name: 'a.log' }, 'html'],
  // By name, then by type, where the content leaves it open.
  ['规章', { name: 'A.LOG' }, 'log'],
  ['规章', { mediaType: 'text/x-log' }, 'log'],
  ['规章', { name: 'a.txt', mediaType: 'text/x-log' }, 'text'],
  ['# 规章', { name: 'a.log' }, 'log'],
  ['规章', { name: 'a.html' }, 'html'],
  ['# 规章', { name: 'a.xyz', mediaType: 'application/octet-stream' }, 'markdown'],
  // A text is none of a binary format, whatever it is called.
  ['规章', { name: 'a.box', mediaType: 'application/x-box' }, 'text'],
];

test('a reader in the list is chosen by content, name and type', async (t) => {
  for (const [text, hints, format] of scenes) {
    const read = await readWith(all, Buffer.from(text), hints);
    t.equal(read.format, format, `${JSON.stringify(text)} ${JSON.stringify(hints)}`);
  }
  const { blocks } = await readWith(all, Buffer.from(zip));
  t.strictSame(blocks, documentWithText(`${zip.length} bytes`).blocks);
  t.strictSame((await readWith(all, Buffer.from('log a'), { name: 'a.log' })).blocks[0], {
    ...{ kind: 'text', text: 'LOG A', place },
  });
});

async function readingRefusal(reading: Promise<unknown>): Promise<AppError> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`no refusal: ${String(error)}`);
  return error;
}

test('the refusal of a file says what the file is and what can be read', async (t) => {
  const refusals: readonly (readonly [Uint8Array, zh: string, en: string])[] = [
    [Buffer.from('%PDF-1.7\n'), '这是 PDF 文件', 'This is a PDF file. These formats can be read: '],
    [Buffer.from(zip), '这是 docx / xlsx / zip 文件', 'This is a docx / xlsx / zip file. These'],
    [new Uint8Array(), '文件是空的。', 'The file is empty.'],
    [Buffer.from(' \n\u3000'), '文件是空的。', 'The file is empty.'],
    [Buffer.from('\ufeff \n', 'utf16le'), '文件是空的。', 'The file is empty.'],
    [new Uint8Array(9), '文件不是 UTF-8 或 GB18030 编码的文本', 'The file is not text in UTF-8'],
  ];
  for (const [bytes, zh, en] of refusals) {
    const { code, detail } = await readingRefusal(readWith(readers, bytes, { name: 'a.html' }));
    t.equal(code, 'document-unreadable', en);
    t.ok(detail?.zh.startsWith(zh), String(detail?.zh));
    t.ok(detail?.en.startsWith(en), String(detail?.en));
  }
  const { detail } = await readingRefusal(readWith([log, box], Buffer.from('%PDF-1.7\n')));
  t.strictSame(detail, {
    zh: '这是 PDF 文件，可以读取的格式：日志、盒子。',
    en: 'This is a PDF file. These formats can be read: log, box.',
  });
  const alone = await readingRefusal(log.read(Buffer.from('%PDF-1.7\n')));
  t.match(alone.detail?.en, /This is a PDF file. These formats can be read: log\./);
  t.match((await readingRefusal(readWith([], Buffer.from('规章')))).code, 'document-unreadable');
});

test('a file that is too large is refused before anyone looks at it', async (t) => {
  const looked: number[] = [];
  const curious: Reader = { ...box, recognises: (bytes) => looked.push(bytes.length) > 0 };
  const read = (size: number) => readWith([curious], new Uint8Array(size));
  t.equal((await read(fileBytesMax)).format, 'box');
  t.equal((await readingRefusal(read(fileBytesMax + 1))).code, 'document-too-complex');
  t.strictSame(looked, [fileBytesMax]);
});

test('a text is decoded once, however many readers look at it', async (t) => {
  const { decode } = TextDecoder.prototype;
  t.teardown(() => {
    TextDecoder.prototype.decode = decode;
  });
  let decoded = 0;
  TextDecoder.prototype.decode = function (...given) {
    decoded += 1;
    return decode.apply(this, given);
  };
  const { format } = await readWith([log, log, ...readers], Buffer.from('规章'));
  t.equal(format, 'text');
  t.equal(decoded, 1);
});

test('a text reader reads bytes by itself, in any encoding', async (t) => {
  const expected = documentWithText('规章').blocks;
  const spellings = [
    Buffer.from('规章'),
    Buffer.from('b9e6d5c2', 'hex'),
    Buffer.from('\ufeff规章', 'utf16le'),
  ];
  for (const bytes of spellings) t.strictSame((await log.read(bytes)).blocks, expected);
});

test('formats, their names and the types of an upload derive from the list', async (t) => {
  t.strictSame(formats, ['html', 'markdown', 'text']);
  t.strictSame(formatTitles, { zh: 'HTML、Markdown、文本', en: 'HTML, Markdown, text' });
  t.strictSame(fileTypes, [...readableTypes, 'application/octet-stream']);
  for (const { format, mediaTypes, extensions } of readers) {
    t.ok(mediaTypes.length > 0 && mediaTypes.every((type) => readableTypes.includes(type)), format);
    t.ok(
      extensions.every((each) => /^\.[a-z]+$/.test(each)),
      format,
    );
  }
  for (const values of [formats, readableTypes, readers.flatMap((reader) => reader.extensions)]) {
    t.equal(new Set(values).size, values.length, 'nothing is in two readers');
  }
});

/** What shares its name with a format and is none: kinds of blocks, members of a bundle. */
const otherWords: readonly string[] = ['text', 'html'];

test('no file but its reader and its writer spells a format', async (t) => {
  const spellings = new Set(
    [...formats, ...readableTypes].filter((each) => !otherWords.includes(each)),
  );
  const [own, foreign] = [new Set<string>(), new Set<string>()];
  for (const { path, tree } of sourcesBelow('src')) {
    // Pages are HTML because browsers show them, whatever formats documents have.
    if (path.startsWith('src/pages/')) continue;
    const isOwn = /^src\/documents\/(readers|writers)\//.test(path);
    for (const node of nodesOf(tree)) {
      if (!ts.isStringLiteralLike(node) || !spellings.has(node.text)) continue;
      if (isOwn) own.add(node.text);
      else foreign.add(`${path}: ${node.text}`);
    }
  }
  t.strictSame([...own].sort(), [...spellings].sort());
  t.strictSame([...foreign], []);
});

test('a writer gives the bytes of a document', async (t) => {
  for (const { format, mediaType, extension, write } of writers) {
    t.match(mediaType, /^[a-z]+\/[a-z.+-]+$/, format);
    t.match(extension, /^\.[a-z]+$/, format);
    const bytes = await write(documentWithText('规章<'));
    t.strictSame(
      await write(documentWithText('规章<')),
      bytes,
      'the same document, the same bytes',
    );
    const read = await readWith(readers, bytes, { name: `a${extension}`, mediaType });
    t.strictSame(read, { ...documentWithText('规章<'), format });
  }
});
