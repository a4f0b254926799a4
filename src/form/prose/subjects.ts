/** Finds the cells of the form that a number is about, from the words around it. */
import type { Edition } from '../types.ts';
import { readApplications } from './applications.ts';
import type { Subject } from './claim.ts';
import type { Mark } from './lexicon.ts';
import type { ClaimReading, Frame, Wording } from './readings.ts';
import { buildFullSubject, listNames } from './readings.ts';

const feeMember = (name: string) => `/narrative/informationProcessingFee/${name}`;

/** 受理 and 审结 are what a reviewing organization does with cases; 结转 has no cell in table 4. */
const notOfCases: readonly Mark[] = [
  ...(['accepted', 'handled', 'answered', 'finished', 'carried', 'carriedForward'] as const),
];

/** Reads reviews and suits, which are against this organization only if the words are clear. */
function readCases(edition: Edition, wording: Wording, frame: Frame): ClaimReading | null {
  const { marks, ands } = wording;
  const nouns = (['review', 'suit', 'directSuit', 'suitAfterReview'] as const).filter((mark) =>
    marks.has(mark),
  );
  const results = listNames(marks, 'result');
  if (nouns.length === 0 && (results.length === 0 || frame.caseRows.length === 0)) return null;
  if (notOfCases.some((mark) => marks.has(mark))) return null;
  const isOurs =
    wording.isNone ||
    frame.isDisclosure === 'sentence' ||
    (frame.isDisclosure === 'paragraph' && marks.has('respondent')) ||
    (nouns.length === 0 && frame.topic === 'cases');
  if (!isOurs || results.length > 1) return null;
  const rows: string[] = [];
  if (marks.has('review')) rows.push('review');
  if (marks.has('directSuit')) rows.push('direct');
  if (marks.has('suitAfterReview')) rows.push('afterReview');
  if (marks.has('suit') && !marks.has('directSuit') && !marks.has('suitAfterReview')) {
    rows.push('direct', 'afterReview');
  }
  if (marks.has('review') && rows.length > 1 && ands === 0) return null;
  const caseRows = nouns.length === 0 ? frame.caseRows : rows;
  const column = results[0] ?? 'total';
  const names = caseRows.map((row) => `${row}.${column}`);
  const subject = buildFullSubject(edition, 'N-08', names);
  return subject && { subject, frame: { topic: 'cases', caseRows } };
}

/** Columns of the documents of table 2, by mark. */
const documentColumns = {
  issued: 'issued',
  repealed: 'repealed',
  inForce: 'inForce',
  newlyDisclosed: 'newlyDisclosed',
  stock: 'totalDisclosed',
} as const satisfies Partial<Record<Mark, string>>;

function readDocuments(edition: Edition, wording: Wording, frame: Frame): ClaimReading | null {
  const { marks } = wording;
  if (frame.isPart) return null;
  const verbs = (['issued', 'repealed', 'inForce', 'newlyDisclosed', 'stock'] as const).filter(
    (mark) => marks.has(mark),
  );
  const nouns = (['rules', 'normative'] as const).filter((mark) => marks.has(mark));
  const row =
    nouns.length === 0
      ? frame.documentRow
      : nouns[0] === 'rules'
        ? 'regulations'
        : 'normativeDocuments';
  const [verb] = verbs;
  if (nouns.length > 1 || row === null || verb === undefined || verbs.length > 1) return null;
  const subject = buildFullSubject(edition, 'N-10', [`${row}.${documentColumns[verb]}`]);
  return subject && { subject, frame: { topic: 'documents', documentRow: row } };
}

/** The cells of table 2 that count decisions, by kind of decision. */
const decisionsOf = {
  licence: 'administrativeLicenses.decisions',
  penalty: 'administrativePenalties.decisions',
  compulsion: 'administrativeCompulsion.decisions',
} as const;

/** Reads decisions and money of table 2. */
function readAmounts(
  edition: Edition,
  { marks, counts }: Wording,
  frame: Frame,
): ClaimReading | null {
  if (frame.isPart) return null;
  // 作出行政许可决定3件，行政处罚决定2件: the verb is not repeated.
  const isMade = marks.has('made') || frame.topic === 'decisions';
  const isDecision = marks.has('decided') || (isMade && marks.has('decision'));
  const found = (['licence', 'penalty', 'compulsion'] as const).filter((mark) => marks.has(mark));
  const [kind] = found;
  let subject: Subject | null = null;
  if (marks.has('adminFee')) {
    if (counts !== 'money' || found.length > 0) return null;
    subject = buildFullSubject(edition, 'N-10', ['administrativeFees.amount:money']);
  } else if (kind !== undefined && found.length === 1 && isDecision) {
    subject = counts === 'money' ? null : buildFullSubject(edition, 'N-10', [decisionsOf[kind]]);
  }
  return subject && { subject, frame: { topic: 'decisions' } };
}

function readFee({ marks, counts, isNone }: Wording, frame: Frame): ClaimReading | null {
  const next = { topic: 'handlingFee' } as const;
  if (frame.isPart) return null;
  if (marks.has('feeNotice')) {
    if (counts === 'money') return null;
    return { subject: { rule: 'N-14', readings: [[feeMember('notices')]] }, frame: next };
  }
  if (!marks.has('handlingFee') || (counts !== 'money' && !isNone)) return null;
  const readings = [[feeMember('amountReceived')], [feeMember('amountCharged')]];
  return { subject: { rule: 'N-14', readings }, frame: next };
}

type Domain = 'applications' | 'cases' | 'documents' | 'decisions' | 'fees';

/** Words of one table or part only. Words of two domains together are not understood. */
const domains: Readonly<Record<Domain, readonly Mark[]>> = {
  applications: ['application', 'onRequest', 'carriedIn', 'newly', 'receivedInAll'],
  cases: ['review', 'suit', 'directSuit', 'suitAfterReview', 'filed'],
  documents: ['rules', 'normative', 'issued', 'repealed', 'inForce', 'newlyDisclosed', 'stock'],
  decisions: ['licence', 'penalty', 'compulsion', 'decision', 'decided', 'adminFee'],
  fees: ['handlingFee', 'feeNotice', 'charged'],
};

function findDomains(marks: ReadonlySet<Mark>): Domain[] {
  const found = (Object.keys(domains) as Domain[]).filter((each) =>
    domains[each].some((mark) => marks.has(mark)),
  );
  if (listNames(marks, 'result').length > 0 && !found.includes('cases')) found.push('cases');
  const isOutcome = listNames(marks, 'row').length + listNames(marks, 'column').length > 0;
  if (isOutcome && !found.includes('applications')) found.push('applications');
  return found;
}

/** What a number is about, or null when its words do not make it certain. */
export function readSubject(edition: Edition, wording: Wording, frame: Frame): ClaimReading | null {
  const { marks, counts } = wording;
  if (marks.size === 0) return null;
  const all = findDomains(marks);
  // Fees are charged for applications: 办理信息公开申请中收取信息处理费.
  const found = all.includes('fees') ? all.filter((each) => each !== 'applications') : all;
  const [domain] = found;
  if (found.length > 1) return null;
  if (domain === 'fees') return readFee(wording, frame);
  if (domain === 'decisions') return readAmounts(edition, wording, frame);
  if (counts === 'money' || counts === 'other') return null;
  if (domain === 'documents') return readDocuments(edition, wording, frame);
  if (counts === 'documents') return null;
  if (domain === 'cases') return readCases(edition, wording, frame);
  if (marks.has('respondent') && !wording.isNone) return null;
  return readApplications(edition, wording, frame);
}
