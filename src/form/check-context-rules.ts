/** Rules beyond the figures of one report → findings. Pure, as `check` is. */
import type { FlatFigures } from './figures.ts';
import { cellByPointer, flatten } from './figures.ts';
import { findingKey } from './finding-key.ts';
import { adjusted, parametersOf, unadjusted } from './rules/adjustments.ts';
import type {
  CellElsewhere,
  ContextFacts,
  ContextInput,
  ContextRule,
  ContextRuleResult,
  Sheet,
} from './rules/context-rule.ts';
import { contentOf } from './rules/context-rule.ts';
import { contextRules } from './rules/index.ts';
import { isFor } from './rules/rule.ts';
import type { CellValue, Edition, Figures, Finding } from './types.ts';

function sheetOf(
  edition: Edition,
  figures: Figures,
  missing: readonly string[] = [],
  flat: FlatFigures = flatten(edition, figures),
): Sheet {
  return {
    edition,
    ...flat,
    missing: new Set(missing.flatMap((pointer) => cellByPointer(edition, pointer) ?? [])),
  };
}

function factsOf(input: ContextInput, flat: FlatFigures): ContextFacts {
  const { edition, figures, missing, previous, children } = input;
  const isYearBefore = previous !== null && previous.year === input.year - 1;
  return {
    ...input,
    sheet: sheetOf(edition, figures, missing, flat),
    previous: isYearBefore
      ? {
          ...previous,
          sheet: sheetOf(previous.edition, previous.figures, previous.missing),
        }
      : null,
    children:
      children?.map((child) => ({
        ...child,
        sheet: child.figures === null ? null : sheetOf(edition, child.figures),
      })) ?? null,
  };
}

/** The cell of another report as a pointer into what was judged, and what stands in it. */
function operandElsewhere(
  { report, cell }: CellElsewhere,
  { previous, children }: ContextFacts,
): readonly [string, CellValue] {
  if (report === 'previous') {
    return [`/previous${cell.pointer}`, previous && contentOf(previous.sheet, cell)];
  }
  // By its id: a body that was registered since moves no other.
  const child = children?.[report];
  const content = child?.sheet ? contentOf(child.sheet, cell) : null;
  return [`/children/${child?.id ?? report}${cell.pointer}`, content];
}

function findingOf(rule: ContextRule, judgement: ContextRuleResult, facts: ContextFacts): Finding {
  const { cells = [], elsewhere = [], parts = [], message, severity, subject, sides } = judgement;
  const others = elsewhere.map((each) => operandElsewhere(each, facts));
  const own = cells.map((cell) => [cell.coordinates, contentOf(facts.sheet, cell)] as const);
  const place = cells[cells.length - 1]?.coordinates ?? parts[0]?.split('/').pop() ?? '';
  return {
    key: findingKey(rule.id, place, [...own, ...others], subject),
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    pointers: [
      ...cells.map(({ pointer }) => pointer),
      ...others.map(([pointer]) => pointer),
      ...parts.map((part) => `/${part}`),
    ],
    left: sides?.left ?? null,
    right: sides?.right ?? null,
    difference: sides?.difference ?? null,
    suggestions: [],
  };
}

/**
 * What the rules beyond its figures say of a report, in the order of the rules. Never throws,
 * whatever stands in the figures and the prose. Pointers into other reports begin with `/previous`,
 * or with `/children/` or `/siblings/` and an id.
 *
 * @param flat its figures laid out, where the caller has done that
 */
export function checkContextRules(
  input: ContextInput,
  flat: FlatFigures = flatten(input.edition, input.figures),
): Finding[] {
  const facts = factsOf(input, flat);
  const { adjustments = unadjusted } = input;
  const findings = contextRules
    .filter((rule) => isFor(rule, input))
    .flatMap((rule) =>
      rule
        .judge(facts, parametersOf(rule, adjustments))
        .map((judgement) => findingOf(rule, judgement, facts)),
    );
  return adjusted(findings, adjustments);
}
