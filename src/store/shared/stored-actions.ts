/**
 * The words in which keys keep their actions. They are from before an action was named alike in
 * keys, permissions and events, and stay as they are, because digests in the log rest on them.
 */

/** The resources that stored actions name in the plural. */
const plurals: Readonly<Record<string, string>> = {
  ...{ organization: 'organizations', report: 'reports', change: 'changes', import: 'imports' },
  ...{ deadline: 'deadlines', adjustment: 'adjustments', contact: 'contacts', check: 'checks' },
  ...{ simulation: 'simulations', key: 'keys', webhook: 'webhooks' },
};

const singulars: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(plurals).map(([singular, plural]) => [plural, singular]),
);

function renameResource(action: string, names: Readonly<Record<string, string>>): string {
  const [resource = '', verb] = action.split('.');
  return `${names[resource] ?? resource}.${verb}`;
}

/** Returns an action in the word that is stored: `report.submit` is `reports.submit`. */
export function toStoredAction(action: string): string {
  return renameResource(action, plurals);
}

/** Returns a stored action in the word of the permissions. */
export function fromStoredAction(action: string): string {
  return renameResource(action, singulars);
}
