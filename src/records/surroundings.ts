/** What the rules look at beyond a report itself: its body, other reports, what offices adjust. */
import type { Body, ReportKind } from '../form/body.ts';
import { editionOfYear } from '../form/editions/index.ts';
import type { Child, PreviousReport, WiderInput } from '../form/rules/wider.ts';
import type { PlacedOrganization } from '../store/organization.ts';
import type { Store } from '../store/port.ts';

export type Surroundings = Pick<
  WiderInput,
  'body' | 'previous' | 'children' | 'siblings' | 'adjustments'
>;

/** Nothing is known beyond the report. */
export const noSurroundings: Surroundings = { body: null, previous: null, children: null };

/** What the register says of a body, as the rules want it. */
export function bodyOf(organization: PlacedOrganization): Body {
  const { name, level, kind, code, divisionCode, powers } = organization;
  return { name, level, kind, code, divisionCode, powers };
}

/** The same with what stands elsewhere: above it, and what was confirmed of it. */
async function wholeBodyOf(store: Store, organization: PlacedOrganization): Promise<Body> {
  const { id, parentId } = organization;
  const parent = parentId === null ? null : await store.organizations.get(parentId);
  const contacts = await store.contacts.list(id);
  return {
    ...bodyOf(organization),
    parentDivisionCode: parent?.divisionCode ?? null,
    contacts: contacts.map(({ contact }) => contact),
  };
}

async function previousOf(
  store: Store,
  organization: PlacedOrganization,
  year: number,
  kind: ReportKind,
): Promise<PreviousReport | null> {
  const edition = editionOfYear(year - 1);
  const published = edition && (await store.reports.getPublished(organization.id, year - 1, kind));
  if (!edition || !published) return null;
  const { figures, narrative } = published;
  return { year: year - 1, edition, figures, narrative, body: bodyOf(organization) };
}

async function childrenOf(store: Store, id: string, year: number): Promise<Child[]> {
  const below = await store.reports.listPublishedBelow(id, year);
  return below.map(({ organization, report }) => ({
    ...{ id: organization.id, name: organization.name, kind: organization.kind },
    verticallyLed: organization.verticallyLed,
    figures: report?.figures ?? null,
  }));
}

/**
 * What is around a report of an organization, year and kind now: of other reports nothing but what
 * is published.
 */
export async function surroundingsOf(
  store: Store,
  organizationId: string,
  year: number,
  kind: ReportKind,
): Promise<Surroundings> {
  const organization = await store.organizations.get(organizationId);
  if (organization === null) return noSurroundings;
  const adjustments = await store.adjustments.listFor(organizationId);
  return {
    body: await wholeBodyOf(store, organization),
    previous: await previousOf(store, organization, year, kind),
    children: kind === 'consolidated' ? await childrenOf(store, organizationId, year) : null,
    siblings: await store.reports.listSiblingProse(organizationId, year, kind),
    adjustments: new Map(adjustments.map((adjustment) => [adjustment.ruleId, adjustment])),
  };
}
