/** Formats what was read of a report, and its findings, as lines for a terminal. */

import { cellByPointer } from '../form/cells.ts';
import { editionById } from '../form/editions/index.ts';
import { proseLabel, proseMembers } from '../form/narrative.ts';
import { rules } from '../form/rules/index.ts';
import type { RuleEntry } from '../form/rules/rule.ts';
import type { Edition, Finding, Severity } from '../form/types.ts';
import { describePlace } from './place.ts';
import type { Recognition } from './recognise.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '提示',
};

/** Names the parts of a report that are neither cells nor sections. */
const parts: Readonly<Record<string, string>> = {
  '': '全文',
  '/title': '标题',
  '/organization': '机关',
};

function partName(edition: Edition, pointer: string): string {
  const named = parts[pointer];
  if (named !== undefined) return named;
  const members = pointer.split('/').slice(1);
  const prose = proseMembers.find((member) => members.includes(member));
  if (prose !== undefined) return proseLabel(edition, prose).zh;
  const section = edition.sections.find(({ member }) => members.includes(member));
  return section === undefined ? pointer : `${section.numeral}、${section.heading.zh}`;
}

/**
 * Returns the place of a finding: its last cell, because rules put it last, or the part it is
 * about.
 */
function placeOf({ pointers }: Finding, { edition: id, places }: Recognition): string {
  const edition = editionById(id);
  const own = pointers.filter((pointer) => !pointer.startsWith('/previous/'));
  const pointer = own[own.length - 1] ?? '';
  const cell = cellByPointer(edition, pointer);
  if (cell === undefined) return partName(edition, pointer);
  const place = places[pointer];
  return place === undefined ? cell.label.zh : `${cell.label.zh}（${describePlace(place).zh}）`;
}

const fixes: ReadonlyMap<string, string> = new Map(
  (rules as readonly RuleEntry[]).map(({ id, howToFix }) => [id, howToFix.zh]),
);

/** Describes what was read: whose report, which year, which edition, and what could not be read. */
export function readingLines(recognition: Recognition): string[] {
  const { organizationName, year, edition, missing, unplaced } = recognition;
  const whose = [organizationName ?? '机关未能识别', year === null ? '年度未载明' : `${year} 年度`];
  return [
    [...whose, editionById(edition).name.zh].join('，'),
    `文件中没有的单元格 ${missing.length} 个，无处可放的数字、行或说明 ${unplaced.length} 处`,
    ...unplaced.map(
      ({ text, place }) => `无处可放\t${describePlace(place).zh}\t${text.replace(/\s+/g, ' ')}`,
    ),
  ];
}

/** Formats one finding a line: rule, severity, place, message, how to fix it, separated by tabs. */
export function findingLines(recognition: Recognition, findings: readonly Finding[]): string[] {
  return findings.map((finding) => {
    const { rule, severity, message } = finding;
    const fields = [rule, severities[severity], placeOf(finding, recognition), message.zh];
    return [...fields, fixes.get(rule) ?? ''].join('\t').replace(/\n/g, ' ');
  });
}
