/** Relates rules that look at the same thing, so that the reader of one finding looks at both. */
import type { RuleEntry } from './rule.ts';

/** THE TABLE: the rules of a group name each other; a rule may be in several. */
const groups: readonly (readonly string[])[] = [
  // Parts, their totals, and totals that were not filled in.
  ['A-01', 'A-02', 'A-03', 'Z-01', 'Z-02'],
  ['A-04', 'Z-01', 'Z-02', 'N-08'],
  ['Z-03', 'Z-04'],
  // The content of a number cell.
  ['A-05', 'Z-05', 'Z-06'],
  ['A-05', 'P-09'],
  ['P-01', 'Z-05'],
  // The stock of documents.
  ['A-07', 'A-08', 'P-04', 'X-02', 'X-03'],
  ['A-08', 'N-10'],
  ['X-05', 'P-11'],
  // Items of the trial form.
  ['A-06', 'X-04', 'P-10'],
  // Applications from one year to the next.
  ['X-01', 'H-08', 'N-02'],
  ['P-02', 'P-03', 'N-04', 'N-15'],
  ['N-01', 'N-09', 'C-03'],
  ['N-03', 'N-05', 'N-06', 'N-15'],
  ['P-07', 'P-08', 'N-06'],
  ['N-07', 'A-01'],
  // Reviews and suits.
  ['C-03', 'C-04', 'C-05', 'X-06'],
  ['C-04', 'N-08'],
  // Fees: for processing information, and all fees of an organization.
  ['C-01', 'C-02', 'F-10', 'N-14', 'P-12'],
  ['C-07', 'P-05', 'P-09'],
  // Too much, too little, too alike.
  ['P-05', 'X-07'],
  ['P-06', 'X-07'],
  ['X-08', 'X-09', 'X-11'],
  ['N-13', 'X-07'],
  ['N-11', 'N-12'],
  // The tree.
  ['H-01', 'H-02', 'H-03', 'H-07'],
  ['H-03', 'H-04', 'H-06', 'H-08'],
  ['H-05', 'N-11', 'N-16'],
  // What a report must say, and the organization it names.
  ['F-01', 'F-07', 'F-08', 'F-09', 'F-10'],
  ['F-13', 'F-14', 'F-15', 'X-10'],
  // What is printed.
  ['F-02', 'F-03', 'F-04', 'F-12'],
  ['F-02', 'F-11'],
  ['F-01', 'F-19'],
  ['F-17', 'F-19'],
];

/** Returns a rule with the ids of its related rules: its own, then those of the table. */
export function addRelated<Some extends RuleEntry>(rule: Some): Some {
  const related = new Set(rule.related);
  for (const group of groups.filter((each) => each.includes(rule.id))) {
    for (const id of group) if (id !== rule.id) related.add(id);
  }
  return related.size === 0 ? rule : { ...rule, related: [...related] };
}
