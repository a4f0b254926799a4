/** Finds where the prose of a report contradicts its tables or itself: the rules N. */
import { type ProseMember, type ProseTexts, proseMembers } from '../narrative.ts';
import type { Edition, Figures, Severity, Text } from '../types.ts';
import type { Claim, ClaimScope, ProseRule } from './claim.ts';
import { listClaims } from './claims.ts';
import {
  describeCarriedIncluded,
  describeDifference,
  describeExcess,
  labelCells,
} from './messages.ts';
import type { Contradiction } from './relations.ts';
import {
  findChangeContradiction,
  findPartContradictions,
  findShareContradiction,
  isOfFewerOrganizations,
} from './relations.ts';
import type { HandlingFee, Tables, TableValues } from './table-values.ts';
import { isStatedValue, readTableValues, scaleOf } from './table-values.ts';

/** The prose of a report; an absent part is blank. */
export type ProseToRead = Partial<ProseTexts> & {
  readonly informationProcessingFee?: HandlingFee | null;
};

export interface ProseOptions {
  /** Whose numbers the tables hold: the organization's own, or those of its whole area. */
  readonly kind: 'own' | 'consolidated';
  readonly year?: number | null;
  readonly name?: string | null;
  /** A government or its office: numbers without a stated scope can be those of the area. */
  readonly isGoverning?: boolean;
  /** Pointers of cells of which nothing is known. */
  readonly missing?: readonly string[];
  /** The tables of the year before; without them 同比 is not checked. */
  readonly previous?: {
    readonly edition: Edition;
    readonly figures: Figures;
    readonly missing?: readonly string[];
  };
}

export interface ProseFinding {
  readonly rule: ProseRule;
  readonly severity: Severity;
  /** The part of the report that contains the claim. */
  readonly member: ProseMember;
  readonly claim: Claim;
  /** The cells of the literal reading; none where prose contradicts itself. */
  readonly pointers: readonly string[];
  /** The value by the tables or the other numbers, in the claim's unit. */
  readonly expected: number;
  /** The value in the prose; the lower bound of a range. */
  readonly actual: number;
  readonly message: Text;
}

/** A claim, and what the tables hold for it. */
interface ComparedClaim {
  readonly claim: Claim;
  readonly values: TableValues | null;
}

/** The least number whose agreement is no accident. */
const proofMin = 10;

const isOfApplications = ({ subject }: Claim) =>
  subject?.readings[0]?.[0]?.startsWith('/applicationStatistics/') === true;

function agrees({ claim, values }: ComparedClaim): boolean {
  return (
    values?.byReading.some((each) => each.some((value) => isStatedValue(claim, value))) === true
  );
}

/**
 * Determines the scopes whose claims must agree with the tables. Where a report names applications
 * of another scope than is usual for its kind, and a number of some size agrees, the tables are of
 * that scope too.
 */
function determineScopes(
  compared: readonly ComparedClaim[],
  kind: ProseOptions['kind'],
): ReadonlySet<ClaimScope> {
  const scopes = new Set<ClaimScope>(kind === 'own' ? ['own', 'unstated'] : ['area']);
  const others: readonly ClaimScope[] = kind === 'own' ? ['area'] : ['unstated'];
  for (const each of compared) {
    const { scope, value } = each.claim;
    const isProof = value !== null && value >= proofMin && isOfApplications(each.claim);
    if (isProof && others.includes(scope) && agrees(each)) scopes.add(scope);
  }
  return scopes;
}

const statedNumber = ({ value, range }: Claim) => value ?? range?.from ?? range?.to ?? 0;

/** Sentences of a text, by what they say of applications received. */
interface Sentences {
  /** Applications carried over are counted separately. */
  readonly apart: ReadonlySet<number>;
  /** One number agrees with the table. */
  readonly agreeing: ReadonlySet<number>;
}

function groupSentences(compared: readonly ComparedClaim[]): Sentences {
  const of = (rule: ProseRule) => compared.filter(({ claim }) => claim.subject?.rule === rule);
  const sentences = (some: readonly ComparedClaim[]) =>
    new Set(some.map(({ claim }) => claim.sentence));
  return { apart: sentences(of('N-02')), agreeing: sentences(of('N-01').filter(agrees)) };
}

function isNewlyReceived(pointers: readonly string[] | undefined): boolean {
  return pointers?.length === 1 && pointers[0] === '/applicationStatistics/newlyReceived/total';
}

class ProseComparison {
  readonly findings: ProseFinding[] = [];
  private readonly tables: Tables;
  private readonly previous: Tables | null;
  private readonly kind: ProseOptions['kind'];
  private readonly isGoverning: boolean;

  constructor(tables: Tables, { kind, previous, isGoverning = false }: ProseOptions) {
    this.tables = tables;
    this.kind = kind;
    this.isGoverning = isGoverning;
    this.previous = previous
      ? { ...previous, missing: new Set(previous.missing), fee: null }
      : null;
  }

  lookUp(claim: Claim): ComparedClaim {
    return { claim, values: claim.subject && readTableValues(this.tables, claim.subject) };
  }

  compare(
    member: ProseMember,
    compared: readonly ComparedClaim[],
    scopes: ReadonlySet<ClaimScope>,
  ): void {
    const claims = compared.map(({ claim }) => claim);
    const sentences = groupSentences(compared);
    for (const [index, each] of compared.entries()) {
      const { claim } = each;
      const isFee = claim.subject?.rule === 'N-14' && claim.scope === 'unstated';
      if (isOfFewerOrganizations(claim, claims) && !agrees(each)) continue;
      if (isFee || scopes.has(claim.scope)) this.compareClaim(member, each, sentences);
      else this.comparePart(member, each);
      const discord = this.checkRelation(compared, claims, index, scopes);
      if (discord !== null) this.addContradiction(member, discord);
    }
    for (const discord of findPartContradictions(claims)) this.addContradiction(member, discord);
  }

  /** 收到15件，受理12件 is two counts, and the table holds one of them: no certain error. */
  private severityOf({ subject, scope, sentence }: Claim, { agreeing }: Sentences): Severity {
    const isOwn = scope === 'own' || (scope === 'unstated' && !this.isGoverning);
    const isCertain = this.kind === 'own' && isOwn && !agreeing.has(sentence);
    return subject?.rule === 'N-01' && isCertain ? 'error' : 'warning';
  }

  private compareClaim(member: ProseMember, compared: ComparedClaim, sentences: Sentences): void {
    const { claim, values } = compared;
    const { subject } = claim;
    if (subject === null || values === null) return;
    const pointers = subject.readings[0] ?? [];
    if (!agrees(compared)) {
      const severity = this.severityOf(claim, sentences);
      this.add(member, claim, subject.rule, severity, values.first);
      return;
    }
    const isByTheLetter =
      values.byReading[0]?.some((value) => isStatedValue(claim, value)) === true;
    if (isByTheLetter || !isNewlyReceived(pointers) || sentences.apart.has(claim.sentence)) return;
    this.addWithCarried(member, claim, values.first);
  }

  /** Checks that the organization's own number, a part of its area's, does not exceed that. */
  private comparePart(member: ProseMember, { claim, values }: ComparedClaim): void {
    if (this.kind === 'own' || claim.scope !== 'own' || claim.value === null) return;
    if (claim.subject === null || claim.subject.rule === 'N-14' || values === null) return;
    const most = Math.max(...values.byReading.flat());
    if (claim.value * scaleOf(claim) <= most) return;
    this.add(member, claim, 'N-16', 'information', most);
  }

  private checkRelation(
    compared: readonly ComparedClaim[],
    claims: readonly Claim[],
    index: number,
    scopes: ReadonlySet<ClaimScope>,
  ): Contradiction | null {
    const relation = claims[index]?.relation;
    const of = compared[relation?.of ?? -1];
    if (!relation || !of || relation.kind === 'part') return null;
    const { subject, scope } = of.claim;
    if (relation.kind === 'share') {
      const isTable = subject !== null && scopes.has(scope) && isOfApplications(of.claim);
      if (subject !== null && !isTable) return null;
      return findShareContradiction(claims, index, isTable ? this.listTotals() : []);
    }
    if (this.previous === null || subject === null || !scopes.has(scope)) return null;
    const before = readTableValues(this.previous, subject)?.byReading.flat() ?? [];
    return findChangeContradiction(claims, index, of.values?.byReading.flat() ?? [], before);
  }

  /** Lists the totals that a share of applications can refer to: dealt with, received, or both. */
  private listTotals(): number[] {
    const at = (row: string) => `/applicationStatistics/${row}/total`;
    const readings = [
      [at('outcomes/total')],
      [at('newlyReceived')],
      [at('newlyReceived'), at('carriedOver')],
    ];
    return readings.flatMap((reading) => {
      const values = readTableValues(this.tables, { rule: 'N-11', readings: [reading] });
      return values === null ? [] : values.byReading.flat();
    });
  }

  private add(
    member: ProseMember,
    claim: Claim,
    rule: ProseRule,
    severity: Severity,
    value: number,
  ): void {
    const pointers = claim.subject?.readings[0] ?? [];
    const expected = value / scaleOf(claim);
    const label = labelCells(this.tables.edition, pointers);
    const message =
      rule === 'N-16'
        ? describeExcess(claim, label, expected)
        : describeDifference(claim, label, expected);
    const actual = statedNumber(claim);
    this.findings.push({ rule, severity, member, claim, pointers, expected, actual, message });
  }

  /** Reports 受理 n 件 where n includes those carried over: the sum is right, the word is not. */
  private addWithCarried(member: ProseMember, claim: Claim, expected: number): void {
    this.findings.push({
      ...{ rule: 'N-01', severity: 'information', member, claim, expected },
      pointers: claim.subject?.readings[1] ?? [],
      actual: statedNumber(claim),
      message: describeCarriedIncluded(claim, expected),
    });
  }

  private addContradiction(member: ProseMember, discord: Contradiction): void {
    const severity = discord.rule === 'N-14' ? 'warning' : 'information';
    this.findings.push({ ...discord, member, severity, pointers: [] });
  }
}

/**
 * Checks prose by the rules N-01 to N-16, and returns the findings in the order of the prose. Only
 * claims whose subject and scope are certain are compared, and only with cells that are known and
 * not blank.
 */
export function checkProse(
  edition: Edition,
  figures: Figures,
  narrative: ProseToRead,
  options: ProseOptions,
): ProseFinding[] {
  const { year = null, name = null } = options;
  const fee = narrative.informationProcessingFee ?? null;
  const comparison = new ProseComparison(
    { edition, figures, missing: new Set(options.missing), fee },
    options,
  );
  const read = proseMembers.map((member) => ({
    member,
    compared: listClaims(narrative[member] ?? '', { edition, year, name }).map((claim) =>
      comparison.lookUp(claim),
    ),
  }));
  const all = read.flatMap(({ compared }) => compared);
  const scopes = determineScopes(all, options.kind);
  for (const { member, compared } of read) comparison.compare(member, compared, scopes);
  return comparison.findings.sort(
    (one, other) =>
      proseMembers.indexOf(one.member) - proseMembers.indexOf(other.member) ||
      one.claim.offset - other.claim.offset,
  );
}
