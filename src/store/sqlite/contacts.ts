/** Confirmed contacts of offices. */

import type { OfficeContact } from '../organization.ts';
import type { ContactWrite } from '../port.ts';
import { unknownOrganizationError } from '../shared/expectations.ts';
import { type ContactRow, mapContact } from '../shared/organization-rows.ts';
import type { Database } from './drivers/driver.ts';
import { withRefusals } from './refusals.ts';

export function contactReads(database: Database) {
  const all = database.prepare<{ organizationId: string }, ContactRow>(`
    SELECT organization_id, contact, reason, confirmed_at FROM office_contacts
    WHERE organization_id = :organizationId ORDER BY contact`);
  return {
    of: (organizationId: string): OfficeContact[] => all.all({ organizationId }).map(mapContact),
  };
}

export function contactWrites(database: Database) {
  const put = database.prepare(`
    INSERT INTO office_contacts (organization_id, contact, reason, confirmed_at)
    VALUES (:organizationId, :contact, :reason, :confirmedAt)
    ON CONFLICT (organization_id, contact)
    DO UPDATE SET reason = excluded.reason, confirmed_at = excluded.confirmed_at`);
  const remove = database.prepare(
    'DELETE FROM office_contacts WHERE organization_id = :organizationId AND contact = :contact',
  );
  return {
    apply({ organizationId, contact, row }: ContactWrite): void {
      if (row === null) {
        remove.run({ organizationId, contact });
        return;
      }
      withRefusals({ reference: () => unknownOrganizationError(organizationId) }, () =>
        put.run({ ...row }),
      );
    },
  };
}
