/**
 * The warnings of the linters that the contract keeps, each with its reason. Any other warning fails
 * `npm run lint:openapi`, and so does an entry that nothing needs.
 */

/** Warnings that are accepted. */
export interface AcceptedWarning {
  /** Names of the rules. */
  readonly rules: readonly string[];
  /** The places: the steps from the top of the document, joined by spaces; everywhere when absent. */
  readonly places?: readonly string[];
  readonly reason: string;
}

export const acceptedWarnings: readonly AcceptedWarning[] = [
  {
    rules: ['openapi-tags-alphabetical'],
    reason: 'Tags are in the order of a clerk’s work, and the page shows them in this order.',
  },
  {
    rules: [
      'owasp:api4:2023-rate-limit-responses-429',
      'owasp:api8:2023-define-error-responses-401',
      'owasp:api8:2023-define-error-responses-500',
      'owasp:api8:2023-define-error-validation',
    ],
    reason:
      'The default response describes every error, and x-problems the codes of an operation: a dozen equal responses in each would hide what differs.',
  },
  {
    rules: ['owasp:api2:2023-read-restricted'],
    places: [
      'paths /health/live get security',
      'paths /health/ready get security',
      'paths /editions get security',
      'paths /editions/{editionId} get security',
      'paths /rules get security',
      'paths /rules/{ruleId} get security',
      'paths /indicators get security',
    ],
    reason:
      'What the form, the rules and the indicators are is public, and probes have no credential; these operations read none.',
  },
  {
    rules: ['owasp:api4:2023-string-restricted'],
    reason:
      'Names, prose and descriptions are free Chinese text: they have a length, and a pattern where one exists.',
  },
  {
    rules: ['owasp:api3:2023-no-additionalProperties'],
    reason:
      'Maps from pointers, fields or parameters have no fixed members; their values are described and their number is limited.',
  },
];
