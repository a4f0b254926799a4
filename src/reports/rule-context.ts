/** What the rules look at beyond a report: its organization, other reports, adjustments. */
import type { Body, ReportKind } from '../form/body.ts';
import { editionOfYear } from '../form/editions/index.ts';
import type { ContextInput } from '../form/rules/context-rule.ts';
import type { PlacedOrganization } from '../store/organization.ts';
import type { Store } from '../store/port.ts';
import type { PublishedReport, StoredRuleContext } from '../store/report.ts';

export type RuleContext = Pick<
  ContextInput,
  'body' | 'previous' | 'children' | 'siblings' | 'adjustments'
>;

/** Nothing is known beyond the report. */
export const emptyRuleContext: RuleContext = { body: null, previous: null, children: null };

/** Returns what the register says of an organization, as the rules want it. */
function bodyOf(organization: PlacedOrganization): Body {
  const { name, level, kind, code, divisionCode, powers } = organization;
  return { name, level, kind, code, divisionCode, powers };
}

function previousOf(
  organization: PlacedOrganization,
  published: PublishedReport | null,
  year: number,
): RuleContext['previous'] {
  const edition = editionOfYear(year);
  if (edition === null || published === null) return null;
  const { figures, narrative } = published;
  return { year, edition, figures, narrative, body: bodyOf(organization) };
}

/** Returns a stored context as the rules want it; `year` is that of the report. */
export function ruleContextOf(stored: StoredRuleContext | null, year: number): RuleContext {
  if (stored === null) return emptyRuleContext;
  const { organization, parentDivisionCode, contacts, adjustments, previous, siblings } = stored;
  return {
    body: {
      ...bodyOf(organization),
      parentDivisionCode,
      contacts: contacts.map(({ contact }) => contact),
    },
    previous: previousOf(organization, previous, year - 1),
    children:
      stored.below?.map((each) => ({
        ...{ id: each.organization.id, name: each.organization.name },
        ...{ kind: each.organization.kind, verticallyLed: each.organization.verticallyLed },
        figures: each.report?.figures ?? null,
      })) ?? null,
    siblings,
    adjustments: new Map(adjustments.map((adjustment) => [adjustment.ruleId, adjustment])),
  };
}

/**
 * Reads what the rules look at for a report of an organization, year and kind now: of other reports
 * nothing but what is published.
 */
export async function readRuleContext(
  store: Store,
  organizationId: string,
  year: number,
  kind: ReportKind,
): Promise<RuleContext> {
  return ruleContextOf(await store.rules.getContext(organizationId, year, kind), year);
}
