/** Reads the context of the rules in one transaction, from one state of the database. */
import type { ReportKind } from '../../form/organization.ts';
import type { StoredRuleContext } from '../report.ts';
import type { adjustmentReads } from './adjustments.ts';
import type { contactReads } from './contacts.ts';
import type { deadlineReads } from './deadlines.ts';
import type { Database } from './drivers/driver.ts';
import type { organizationReads } from './organizations.ts';
import { publishedReads } from './published.ts';

/** The reads that a context is assembled from. */
interface ContextReads {
  readonly adjustments: Pick<ReturnType<typeof adjustmentReads>, 'for'>;
  readonly contacts: ReturnType<typeof contactReads>;
  readonly deadlines: Pick<ReturnType<typeof deadlineReads>, 'of'>;
  readonly organizations: Pick<ReturnType<typeof organizationReads>, 'byId'>;
}

/** Returns the function that reads a context; it returns null for an unknown organization. */
export function contextReads(
  database: Database,
  { adjustments, contacts, deadlines, organizations }: ContextReads,
) {
  const published = publishedReads(database);
  return database.transaction(
    (organizationId: string, year: number, kind: ReportKind): StoredRuleContext | null => {
      const organization = organizations.byId(organizationId);
      if (organization === null) return null;
      const { parentId } = organization;
      return {
        organization,
        parentDivisionCode:
          parentId === null ? null : (organizations.byId(parentId)?.divisionCode ?? null),
        contacts: contacts.of(organizationId),
        adjustments: adjustments.for(organizationId),
        deadline: deadlines.of(organizationId, year, kind),
        previous: published.of({ organizationId, year: year - 1, kind }),
        below: kind === 'consolidated' ? published.below(organizationId, year) : null,
        siblings: published.beside({ organizationId, year, kind }),
      };
    },
  );
}
