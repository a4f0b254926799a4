/**
 * The thread on which the rules are run over many reports. It knows no store: all that it judges is
 * sent to it.
 */
import { parentPort } from 'node:worker_threads';
import { checkWhole } from '../form/check.ts';
import { editionById } from '../form/editions/index.ts';
import { checkSupposing } from '../form/supposed.ts';
import type { Finding } from '../form/types.ts';
import type { Answer, Judged, Mark, Question, SentReport } from './rule-thread.ts';

const marksOf = (findings: readonly Finding[]): Mark[] =>
  findings.map(({ key, rule, severity }) => ({ key, rule, severity }));

function judgedOf({ edition, previous, ...sent }: SentReport, { changes }: Question): Judged {
  const report = {
    ...sent,
    edition: editionById(edition),
    previous: previous && { ...previous, edition: editionById(previous.edition) },
  };
  return {
    findings: marksOf(checkWhole(report)),
    supposed: changes && marksOf(checkSupposing(report, changes)),
  };
}

parentPort?.on('message', (question: Question) => {
  const answer: Answer = {
    id: question.id,
    judged: question.reports.map((report) => judgedOf(report, question)),
  };
  parentPort?.postMessage(answer);
});
