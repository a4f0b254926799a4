/** A cell that the tests of the history change, and the parts of a report. */

export const licenses = '/proactiveDisclosure/administrativeLicenses/decisions';

export const parts = [
  '',
  '/narrative',
  '/proactive-disclosure',
  '/application-statistics',
  '/review-litigation',
];
