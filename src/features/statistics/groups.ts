/** Groups of organizations as statistics name them, and how many there can be. */
import { AppError } from '../../errors.ts';
import type { OrganizationKind, OrganizationLevel } from '../../form/organization.ts';
import type { Language } from '../../http/requests/language.ts';
import { levelLabels, organizationKindLabels } from '../../reports/labels.ts';
import { filingGroupsMax } from '../../store/filing.ts';

/** A group of the port: a level or kind, or an organization with its name. */
interface NamedGroup {
  readonly group: string | null;
  readonly name: string | null;
}

/** Returns the name of a group: of a level or kind the label, else that of its organization. */
export function nameGroup({ group, name }: NamedGroup, language: Language): string {
  if (name !== null) return name;
  const labels = { ...levelLabels, ...organizationKindLabels };
  return labels[group as OrganizationLevel | OrganizationKind][language];
}

/**
 * Checks that the groups of an answer are all there.
 *
 * @throws AppError `request-invalid` for more organizations directly below than are counted
 */
export function requireFewGroups(groups: readonly NamedGroup[]): void {
  if (new Set(groups.map(({ group }) => group)).size <= filingGroupsMax) return;
  const message = {
    zh: `直接下级超过 ${filingGroupsMax} 个，无法逐一计数：用 within 缩小范围。`,
    en: `More than ${filingGroupsMax} organizations are directly below: narrow the scope by within.`,
  };
  const faults = [{ pointer: '?by', code: 'too-broad', message }];
  throw new AppError('request-invalid', message, { faults });
}
