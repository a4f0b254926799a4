/** Recognises the units in which reports count. */
import type { Wording } from './readings.ts';

const units =
  `万元 亿元 千元 元 个百分点 百分点 % ‰ 件次 条次 人次 份次 场次 件 条 份 篇 期 次 场 个 项 起 宗 家 户 例
  部 人 批 名 则 封 张 种 本`.split(/\s+/);

/** Units after which a Chinese number counts; before others it is often a word (一个, 一项). */
export const unitsOfChinese = new Set('件 条 份 篇 期 次 宗 起 元 万元 人'.split(' '));

/** Words that begin like a unit. */
const notUnits = new RegExp(
  `^(?:${[
    '个(?:工作日|月|小时|自然日|季度|方面|百分点)',
    '人(?:民|员|力|才|大)',
    '次(?:年|日|会)',
    '本(?:机关|级|年|局)',
    '期(?:间|限)',
    '起(?:诉|草|来|止)',
    '名(?:单|称)',
    '条(?:例|款)',
    '项目|部门|部分|件套|场所|元旦|份额',
  ].join('|')})`,
  'u',
);

const unitBeginnings = new Set(units.map((unit) => unit.charAt(0)));

/** Returns the unit that begins at a position, or null. */
export function unitAt(text: string, at: number): string | null {
  if (!unitBeginnings.has(text.charAt(at))) return null;
  const rest = text.slice(at, at + 5);
  const unit = units.find((each) => rest.startsWith(each));
  return unit === undefined || notUnits.test(rest) ? null : unit;
}

const caseUnits = new Set(['件', '宗', '起', '例', '条', '次', '项', '份', '个', '']);
const moneyUnits = new Set(['元', '千元', '万元', '亿元']);
const documentUnits = new Set(['部', '种', '本']);

/** Returns what numbers of a unit count; those without a unit are cases. */
export function countsOf(unit: string | null): Wording['counts'] {
  if (caseUnits.has(unit ?? '')) return 'cases';
  if (moneyUnits.has(unit ?? '')) return 'money';
  return documentUnits.has(unit ?? '') ? 'documents' : 'other';
}
