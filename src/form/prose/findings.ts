/** Where the prose of a report contradicts its tables, its other parts, or itself: the rules N. */
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

/** The prose of a report; what is left out is blank. */
export type ProseToRead = Partial<ProseTexts> & {
  readonly informationProcessingFee?: HandlingFee | null;
};

export interface ProseOptions {
  /** Whose numbers the tables are: the body's own, or those of its whole area. */
  readonly kind: 'own' | 'consolidated';
  readonly year?: number | null;
  readonly name?: string | null;
  /** The body is a government, or its office: numbers of nobody's may be those of the area. */
  readonly isGoverning?: boolean;
  /** Pointers of cells of which nothing is known. */
  readonly missing?: readonly string[];
  /** The tables of the year before; without them 同比 is not judged. */
  readonly previous?: {
    readonly edition: Edition;
    readonly figures: Figures;
    readonly missing?: readonly string[];
  };
}

export interface ProseFinding {
  readonly rule: ProseRule;
  readonly severity: Severity;
  /** The part of the report that the claim stands in. */
  readonly member: ProseMember;
  readonly claim: Claim;
  /** The cells that the claim is about by the letter; none where prose contradicts itself. */
  readonly pointers: readonly string[];
  /** What the tables or the other numbers make it, in the claim's unit. */
  readonly expected: number;
  /** What the prose says; the lower bound where it gives a range. */
  readonly actual: number;
  readonly message: Text;
}

/** A claim with what the tables hold for it. */
interface ComparedClaim {
  readonly claim: Claim;
  readonly values: TableValues | null;
}

/** A number that agrees by accident is small. */
const proofMin = 10;

const isOfApplications = ({ subject }: Claim) =>
  subject?.readings[0]?.[0]?.startsWith('/applicationStatistics/') === true;

function agrees({ claim, values }: ComparedClaim): boolean {
  return (
    values?.byReading.some((each) => each.some((value) => isStatedValue(claim, value))) === true
  );
}

/**
 * The scopes whose claims the tables must bear out. Where a report speaks of applications of
 * another scope than is usual for its kind and a number of some size agrees, the tables are of that scope.
 */
function determineScopes(
  weighed: readonly ComparedClaim[],
  kind: ProseOptions['kind'],
): ReadonlySet<ClaimScope> {
  const scopes = new Set<ClaimScope>(kind === 'own' ? ['own', 'unstated'] : ['area']);
  const others: readonly ClaimScope[] = kind === 'own' ? ['area'] : ['unstated'];
  for (const each of weighed) {
    const { scope, value } = each.claim;
    const isProof = value !== null && value >= proofMin && isOfApplications(each.claim);
    if (isProof && others.includes(scope) && agrees(each)) scopes.add(scope);
  }
  return scopes;
}

const statedNumber = ({ value, range }: Claim) => value ?? range?.from ?? range?.to ?? 0;

/** Sentences of a text, by what is said in them of applications received. */
interface Sentences {
  /** What was carried over is counted apart. */
  readonly apart: ReadonlySet<number>;
  /** One number is that of the table. */
  readonly agreeing: ReadonlySet<number>;
}

function groupSentences(weighed: readonly ComparedClaim[]): Sentences {
  const of = (rule: ProseRule) => weighed.filter(({ claim }) => claim.subject?.rule === rule);
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
    weighed: readonly ComparedClaim[],
    scopes: ReadonlySet<ClaimScope>,
  ): void {
    const claims = weighed.map(({ claim }) => claim);
    const sentences = groupSentences(weighed);
    for (const [index, each] of weighed.entries()) {
      const { claim } = each;
      const isFee = claim.subject?.rule === 'N-14' && claim.scope === 'unstated';
      if (isOfFewerOrganizations(claim, claims) && !agrees(each)) continue;
      if (isFee || scopes.has(claim.scope)) this.compareClaim(member, each, sentences);
      else this.comparePart(member, each);
      const discord = this.checkRelation(weighed, claims, index, scopes);
      if (discord !== null) this.addContradiction(member, discord);
    }
    for (const discord of findPartContradictions(claims)) this.addContradiction(member, discord);
  }

  /** 收到15件，受理12件 is two counts, of which the table holds one: that is no certain error. */
  private severityOf({ subject, scope, sentence }: Claim, { agreeing }: Sentences): Severity {
    const isOwn = scope === 'own' || (scope === 'unstated' && !this.isGoverning);
    const isCertain = this.kind === 'own' && isOwn && !agreeing.has(sentence);
    return subject?.rule === 'N-01' && isCertain ? 'error' : 'warning';
  }

  private compareClaim(member: ProseMember, weighed: ComparedClaim, sentences: Sentences): void {
    const { claim, values } = weighed;
    const { subject } = claim;
    if (subject === null || values === null) return;
    const pointers = subject.readings[0] ?? [];
    if (!agrees(weighed)) {
      const severity = this.severityOf(claim, sentences);
      this.add(member, claim, subject.rule, severity, values.first);
      return;
    }
    const isByTheLetter =
      values.byReading[0]?.some((value) => isStatedValue(claim, value)) === true;
    if (isByTheLetter || !isNewlyReceived(pointers) || sentences.apart.has(claim.sentence)) return;
    this.addWithCarried(member, claim, values.first);
  }

  /** The body's own number is a part of its area's and can't exceed it. */
  private comparePart(member: ProseMember, { claim, values }: ComparedClaim): void {
    if (this.kind === 'own' || claim.scope !== 'own' || claim.value === null) return;
    if (claim.subject === null || claim.subject.rule === 'N-14' || values === null) return;
    const most = Math.max(...values.byReading.flat());
    if (claim.value * scaleOf(claim) <= most) return;
    this.add(member, claim, 'N-16', 'information', most);
  }

  private checkRelation(
    weighed: readonly ComparedClaim[],
    claims: readonly Claim[],
    index: number,
    scopes: ReadonlySet<ClaimScope>,
  ): Contradiction | null {
    const relation = claims[index]?.relation;
    const of = weighed[relation?.of ?? -1];
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

  /** What a share of applications may be of: those dealt with, received, or both open and new. */
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

  /** 受理 n 件 where n counts the open ones of last year too: right in sum, loose in words. */
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
 * The findings of the rules N-01 to N-16, in the order of the prose. Only claims whose subject and
 * scope are certain are judged; a blank cell is not judged, a cell that is not known neither.
 */
export function checkProse(
  edition: Edition,
  figures: Figures,
  narrative: ProseToRead,
  options: ProseOptions,
): ProseFinding[] {
  const { year = null, name = null } = options;
  const fee = narrative.informationProcessingFee ?? null;
  const judge = new ProseComparison(
    { edition, figures, missing: new Set(options.missing), fee },
    options,
  );
  const read = proseMembers.map((member) => ({
    member,
    weighed: listClaims(narrative[member] ?? '', { edition, year, name }).map((claim) =>
      judge.lookUp(claim),
    ),
  }));
  const all = read.flatMap(({ weighed }) => weighed);
  const scopes = determineScopes(all, options.kind);
  for (const { member, weighed } of read) judge.compare(member, weighed, scopes);
  return judge.findings.sort(
    (one, other) =>
      proseMembers.indexOf(one.member) - proseMembers.indexOf(other.member) ||
      one.claim.offset - other.claim.offset,
  );
}
