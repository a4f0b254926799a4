/**
 * Normalises labels for comparison: full and half width, inner spaces, quotes, traditional
 * characters and numbering make no difference.
 */
import { normalizeText } from '../../form/text/normalize.ts';

/** Traditional characters of the form's labels and headings, as mirrors of official pages print
 * them, each before its simplified twin. */
const traditional =
  '開开請请數数總总計计報报結结轉转辦办處处屬属國国機机關关務务過过執执內内類类護护權权無无當当複复覆复訴诉訟讼決决許许' +
  '罰罚強强製制廢废現现規规範范費费單单萬万書书報报導导問问題题進进況况據据構构業业組组織织會会個个種种項项響响維维糾纠' +
  '審审經经後后證证確确認认獲获舉举資资訊讯實实應应責责區区縣县鄉乡鎮镇廳厅稅税財财產产發发電电腦脑門门員员級级監监來来' +
  '與与為为從从對对體体動动説说說说條条啟启隸隶續续繼继錄录徵征採采購购際际達达線线務务負负邊边標标準准復复獨独專专業业' +
  '額额減减補补將将於于聯联號号間间劃划瀏浏覽览訪访閱阅衛卫環环農农學学協协隊队團团館馆銀银長长陽阳興兴廣广東东龍龙濟济' +
  '寧宁慶庆蘇苏漢汉灣湾島岛蘆芦蘭兰雲云豐丰遼辽貴贵華华臺台';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < traditional.length; at += 2) {
  simplified.set(traditional[at] as string, traditional[at + 1] as string);
}

const anyTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/** Only digits, as in most cells of a report. */
const isPlain = /^[0-9]*$/;

/** The pronunciation that some mirrors print after a character: `開(kāi)`. */
const pinyin = /\((?=[^()]*[\u00c0-\u024f])[a-z\u00c0-\u024f]{1,8}\)/g;

/** The normal forms of the texts of about one document, each used several times. */
const knownLabels = new Map<string, string>();
/** The most characters kept in all, and of a single text that is kept. */
const [knownCharactersMax, knownLengthMax] = [400_000, 400];
let knownCharacters = 0;

/** Returns a text in half width, simplified, without white space, quotes and Markdown marks. */
export function normalizeLabel(text: string): string {
  if (isPlain.test(text)) return text;
  if (text.length > knownLengthMax) return computeNormalLabel(text);
  const kept = knownLabels.get(text);
  if (kept !== undefined) return kept;
  const result = computeNormalLabel(text);
  knownCharacters += text.length + result.length;
  if (knownCharacters > knownCharactersMax) {
    knownLabels.clear();
    knownCharacters = text.length + result.length;
  }
  knownLabels.set(text, result);
  return result;
}

function computeNormalLabel(text: string): string {
  return normalizeText(text)
    .replace(pinyin, '')
    .replace(/[\s\u200b-\u200f\u2060\ufeff"'“”‘’「」『』*#_]+/g, '')
    .replace(anyTraditional, (character) => simplified.get(character) ?? character);
}

/** Returns the number at the start of a label (`三`, `7`) without its marks; empty if none. */
export function readNumbering(label: string): string {
  return normalizeLabel(label).match(numbering)?.[1] ?? '';
}

const numbering = /^\(?([一二三四五六七八九十]{1,2}|\d{1,2})(?:\)[、,.]?|[、,.:])/;

/** Returns a label without numbering and without text in brackets. */
export function extractCore(label: string): string {
  return normalizeLabel(label)
    .replace(numbering, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/\([^()]*$/, '')
    .replace(/[、,.;:。]+/g, '');
}

/** The number of times that each character occurs in a text. */
export type CharacterCounts = ReadonlyMap<string, number>;

/** Counts the characters of a text. */
export function tallyCharacters(text: string): CharacterCounts {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Counts the characters that two texts share in any order: no common subsequence is longer. */
export function sharedCharacters(one: CharacterCounts, other: CharacterCounts): number {
  let shared = 0;
  for (const [character, count] of one) shared += Math.min(count, other.get(character) ?? 0);
  return shared;
}

/** Returns the length of the longest common subsequence of two short texts. */
export function commonLength(a: string, b: string): number {
  let row: number[] = new Array(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (let at = 0; at < b.length; at += 1) {
      next.push(
        character === b[at]
          ? (row[at] as number) + 1
          : Math.max(row[at + 1] as number, next[at] as number),
      );
    }
    row = next;
  }
  return row[b.length] as number;
}
