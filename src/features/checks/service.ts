/** Figures that are checked and forgotten. */

import { check, countFindings } from '../../form/check.ts';
import { tableMembers } from '../../form/figures.ts';
import type { Finding } from '../../form/types.ts';
import { membersOf, refuseFaults } from '../../http/judge.ts';
import type { Language } from '../../http/language.ts';
import { compile } from '../../http/validate.ts';
import { completed } from '../../records/draft.ts';
import { figuresOf } from '../../records/figures.ts';
import { findingView } from '../../records/finding-view.ts';
import { soundTables, tablesFaults } from '../../records/judge.ts';
import { boundEdition } from '../../records/years.ts';
import { checkEnvelope } from './schemas.ts';

const envelopeCheck = compile(checkEnvelope);

/**
 * What the rules say of the figures in a body. A table that was not sent is not judged: somebody
 * who asks of one table is not told that the others are empty.
 *
 * @throws AppError `request-invalid`, `year-unsupported`
 */
export function checkBody(body: unknown, language: Language) {
  const sent = membersOf(body);
  const edition = boundEdition(sent.year);
  refuseFaults([...envelopeCheck(body), ...tablesFaults(edition, sent, 'sent')]);
  const tables = soundTables(sent);
  const { figures, computed } = completed(edition, figuresOf(edition, tables));
  const absent = tableMembers.filter((member) => tables[member] === undefined);
  const isOfAbsent = (pointer: string) =>
    absent.some((member) => pointer === `/${member}` || pointer.startsWith(`/${member}/`));
  const isAbout = ({ pointers }: Finding) => !pointers.every(isOfAbsent);
  const findings = check({ edition, figures }).filter(isAbout);
  return {
    edition: edition.id,
    computed,
    findings: findings.map((finding) => findingView(finding, language)),
    counts: countFindings(findings),
  };
}
