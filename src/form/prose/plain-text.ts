/**
 * Brings prose into one form: narrow digits and letters, wide punctuation, no white space, wrapped
 * lines joined. The offset of every character is kept.
 */

export interface PlainText {
  readonly text: string;
  /** By position in `text`: the UTF-16 offset in the source. */
  readonly offsets: Uint32Array;
}

const punctuation: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '[': '〔',
  ']': '〕',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '﹪': '%',
  '％': '%',
  '。': '。',
  '｡': '。',
};

const dropped = new Set('“”‘’「」『』"\'*#|\u00a0\u200b\u3000\ufeff');

/** The least length of a wrapped line: shorter ones are headings or ends of paragraphs. */
const wrappedLengthMin = 25;
const endsSentence = /[。！？!?：:]$/u;
/** The beginning of a list item or a heading. */
const beginsItem = /^(?:[（(〔]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）〕、.．]|[#|\-*①-⑳])/u;

function foldCharacter(character: string): string {
  if (dropped.has(character) || character.trim() === '') return '';
  const code = character.charCodeAt(0);
  const narrow =
    code >= 0xff01 && code <= 0xff5e && character !== '，'
      ? String.fromCharCode(code - 0xfee0)
      : character;
  return punctuation[narrow] ?? narrow;
}

/** Characters in plain form, computed once; empty for those that are dropped. */
const foldedCharacters = new Map<string, string>();
for (const [from, to] of [
  [0, 0x7f],
  [0x2000, 0x206f],
  [0x3000, 0x303f],
  [0xfe00, 0xffef],
] as const) {
  for (let code = from; code <= to; code += 1) {
    const character = String.fromCharCode(code);
    foldedCharacters.set(character, foldCharacter(character));
  }
}

/** Checks that a line and the next one are one wrapped line of prose. */
function isWrapped(line: string, next: string): boolean {
  const [before, after] = [line.trim(), next.trim()];
  return (
    before.length >= wrappedLengthMin &&
    after !== '' &&
    !endsSentence.test(before) &&
    !beginsItem.test(after)
  );
}

/** Returns a text in plain form, with a line feed at the end of each paragraph. */
export function toPlainText(source: string): PlainText {
  const offsets = new Uint32Array(source.length);
  let text = '';
  const lines = source.split('\n');
  let start = 0;
  for (const [number, line] of lines.entries()) {
    for (let at = 0; at < line.length; at += 1) {
      const character = line.charAt(at);
      const isIdeograph = character >= '一' && character <= '鿿';
      const plain = isIdeograph
        ? character
        : (foldedCharacters.get(character) ?? foldCharacter(character));
      if (plain === '') continue;
      offsets[text.length] = start + at;
      text += plain;
    }
    const next = lines[number + 1];
    if (next !== undefined && !isWrapped(line, next)) {
      offsets[text.length] = start + line.length;
      text += '\n';
    }
    start += line.length + 1;
  }
  return { text, offsets };
}
