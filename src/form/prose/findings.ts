/** Where the prose of a report contradicts its tables, its other parts, or itself: the rules N. */
import { type ProseMember, type ProseTexts, proseMembers } from '../narrative.ts';
import type { Edition, Figures, Severity, Text } from '../types.ts';
import type { Claim, ClaimScope, ProseRule } from './claim.ts';
import { claimsIn } from './claims.ts';
import { differing, exceeding, labelOf, withCarried } from './messages.ts';
import type { Discord } from './relations.ts';
import { changeDiscord, isOfFewer, partDiscords, shareDiscord } from './relations.ts';
import type { HandlingFee, Tables, TableValues } from './table-values.ts';
import { scaleOf, states, valuesOf } from './table-values.ts';

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
interface Weighed {
  readonly claim: Claim;
  readonly values: TableValues | null;
}

/** A number that agrees by accident is small. */
const smallestProof = 10;

const isOfApplications = ({ subject }: Claim) =>
  subject?.readings[0]?.[0]?.startsWith('/applicationStatistics/') === true;

function agrees({ claim, values }: Weighed): boolean {
  return values?.byReading.some((each) => each.some((value) => states(claim, value))) === true;
}

/**
 * The scopes whose claims the tables must bear out. Where a report speaks of applications of
 * another scope than is usual for its kind and a number of some size agrees, the tables are of that scope.
 */
function scopesOf(
  weighed: readonly Weighed[],
  kind: ProseOptions['kind'],
): ReadonlySet<ClaimScope> {
  const scopes = new Set<ClaimScope>(kind === 'own' ? ['own', 'unstated'] : ['area']);
  const others: readonly ClaimScope[] = kind === 'own' ? ['area'] : ['unstated'];
  for (const each of weighed) {
    const { scope, value } = each.claim;
    const isProof = value !== null && value >= smallestProof && isOfApplications(each.claim);
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

function sentencesOf(weighed: readonly Weighed[]): Sentences {
  const of = (rule: ProseRule) => weighed.filter(({ claim }) => claim.subject?.rule === rule);
  const sentences = (some: readonly Weighed[]) => new Set(some.map(({ claim }) => claim.sentence));
  return { apart: sentences(of('N-02')), agreeing: sentences(of('N-01').filter(agrees)) };
}

function isNewlyReceived(pointers: readonly string[] | undefined): boolean {
  return pointers?.length === 1 && pointers[0] === '/applicationStatistics/newlyReceived/total';
}

class Judge {
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

  weigh(claim: Claim): Weighed {
    return { claim, values: claim.subject && valuesOf(this.tables, claim.subject) };
  }

  judge(member: ProseMember, weighed: readonly Weighed[], scopes: ReadonlySet<ClaimScope>): void {
    const claims = weighed.map(({ claim }) => claim);
    const sentences = sentencesOf(weighed);
    for (const [index, each] of weighed.entries()) {
      const { claim } = each;
      const isFee = claim.subject?.rule === 'N-14' && claim.scope === 'unstated';
      if (isOfFewer(claim, claims) && !agrees(each)) continue;
      if (isFee || scopes.has(claim.scope)) this.judgeClaim(member, each, sentences);
      else this.judgePart(member, each);
      const discord = this.relationOf(weighed, claims, index, scopes);
      if (discord !== null) this.addDiscord(member, discord);
    }
    for (const discord of partDiscords(claims)) this.addDiscord(member, discord);
  }

  /** 收到15件，受理12件 is two counts, of which the table holds one: that is no certain error. */
  private severityOf({ subject, scope, sentence }: Claim, { agreeing }: Sentences): Severity {
    const isOwn = scope === 'own' || (scope === 'unstated' && !this.isGoverning);
    const isCertain = this.kind === 'own' && isOwn && !agreeing.has(sentence);
    return subject?.rule === 'N-01' && isCertain ? 'error' : 'warning';
  }

  private judgeClaim(member: ProseMember, weighed: Weighed, sentences: Sentences): void {
    const { claim, values } = weighed;
    const { subject } = claim;
    if (subject === null || values === null) return;
    const pointers = subject.readings[0] ?? [];
    if (!agrees(weighed)) {
      const severity = this.severityOf(claim, sentences);
      this.add(member, claim, subject.rule, severity, values.first);
      return;
    }
    const isByTheLetter = values.byReading[0]?.some((value) => states(claim, value)) === true;
    if (isByTheLetter || !isNewlyReceived(pointers) || sentences.apart.has(claim.sentence)) return;
    this.addWithCarried(member, claim, values.first);
  }

  /** The body's own number is a part of its area's and can't exceed it. */
  private judgePart(member: ProseMember, { claim, values }: Weighed): void {
    if (this.kind === 'own' || claim.scope !== 'own' || claim.value === null) return;
    if (claim.subject === null || claim.subject.rule === 'N-14' || values === null) return;
    const most = Math.max(...values.byReading.flat());
    if (claim.value * scaleOf(claim) <= most) return;
    this.add(member, claim, 'N-16', 'information', most);
  }

  private relationOf(
    weighed: readonly Weighed[],
    claims: readonly Claim[],
    index: number,
    scopes: ReadonlySet<ClaimScope>,
  ): Discord | null {
    const relation = claims[index]?.relation;
    const of = weighed[relation?.of ?? -1];
    if (!relation || !of || relation.kind === 'part') return null;
    const { subject, scope } = of.claim;
    if (relation.kind === 'share') {
      const isTable = subject !== null && scopes.has(scope) && isOfApplications(of.claim);
      if (subject !== null && !isTable) return null;
      return shareDiscord(claims, index, isTable ? this.totals() : []);
    }
    if (this.previous === null || subject === null || !scopes.has(scope)) return null;
    const before = valuesOf(this.previous, subject)?.byReading.flat() ?? [];
    return changeDiscord(claims, index, of.values?.byReading.flat() ?? [], before);
  }

  /** What a share of applications may be of: those dealt with, received, or both open and new. */
  private totals(): number[] {
    const at = (row: string) => `/applicationStatistics/${row}/total`;
    const readings = [
      [at('outcomes/total')],
      [at('newlyReceived')],
      [at('newlyReceived'), at('carriedOver')],
    ];
    return readings.flatMap((reading) => {
      const values = valuesOf(this.tables, { rule: 'N-11', readings: [reading] });
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
    const label = labelOf(this.tables.edition, pointers);
    const message =
      rule === 'N-16' ? exceeding(claim, label, expected) : differing(claim, label, expected);
    const actual = statedNumber(claim);
    this.findings.push({ rule, severity, member, claim, pointers, expected, actual, message });
  }

  /** 受理 n 件 where n counts the open ones of last year too: right in sum, loose in words. */
  private addWithCarried(member: ProseMember, claim: Claim, expected: number): void {
    this.findings.push({
      ...{ rule: 'N-01', severity: 'information', member, claim, expected },
      pointers: claim.subject?.readings[1] ?? [],
      actual: statedNumber(claim),
      message: withCarried(claim, expected),
    });
  }

  private addDiscord(member: ProseMember, discord: Discord): void {
    const severity = discord.rule === 'N-14' ? 'warning' : 'information';
    this.findings.push({ ...discord, member, severity, pointers: [] });
  }
}

/**
 * The findings of the rules N-01 to N-16, in the order of the prose. Only claims whose subject and
 * scope are certain are judged; a blank cell is not judged, a cell that is not known neither.
 */
export function proseFindings(
  edition: Edition,
  figures: Figures,
  narrative: ProseToRead,
  options: ProseOptions,
): ProseFinding[] {
  const { year = null, name = null } = options;
  const fee = narrative.informationProcessingFee ?? null;
  const judge = new Judge({ edition, figures, missing: new Set(options.missing), fee }, options);
  const read = proseMembers.map((member) => ({
    member,
    weighed: claimsIn(narrative[member] ?? '', { edition, year, name }).map((claim) =>
      judge.weigh(claim),
    ),
  }));
  const all = read.flatMap(({ weighed }) => weighed);
  const scopes = scopesOf(all, options.kind);
  for (const { member, weighed } of read) judge.judge(member, weighed, scopes);
  return judge.findings.sort(
    (one, other) =>
      proseMembers.indexOf(one.member) - proseMembers.indexOf(other.member) ||
      one.claim.offset - other.claim.offset,
  );
}
