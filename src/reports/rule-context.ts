/** Reads the context of the rules: the organization, other reports and the adjustments. */

import { editionOfYear } from '../form/editions/index.ts';
import type { OrganizationFacts, ReportKind } from '../form/organization.ts';
import type { ReportInput } from '../form/rules/report-facts.ts';
import type { PlacedOrganization } from '../store/organization.ts';
import type { Store } from '../store/port.ts';
import type { PublishedReport, StoredRuleContext } from '../store/report.ts';

export type RuleContext = Pick<
  ReportInput,
  'organization' | 'previous' | 'children' | 'siblings' | 'adjustments'
>;

/** The context of a report of which nothing else is known. */
export const emptyRuleContext: RuleContext = {
  organization: null,
  previous: null,
  children: null,
};

/** Returns the facts of an organization in the form that rules read. */
function organizationFactsOf(organization: PlacedOrganization): OrganizationFacts {
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
  return { year, edition, figures, narrative, organization: organizationFactsOf(organization) };
}

/** Returns a stored context in the form that rules read; `year` is that of the report. */
export function ruleContextOf(stored: StoredRuleContext | null, year: number): RuleContext {
  if (stored === null) return emptyRuleContext;
  const { organization, parentDivisionCode, contacts, adjustments, previous, siblings } = stored;
  return {
    organization: {
      ...organizationFactsOf(organization),
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
 * Reads the current context of the rules for a report of an organization, year and kind. Of other
 * reports it holds only what is published.
 */
export async function readRuleContext(
  store: Store,
  organizationId: string,
  year: number,
  kind: ReportKind,
): Promise<RuleContext> {
  return ruleContextOf(await store.rules.getContext(organizationId, year, kind), year);
}
