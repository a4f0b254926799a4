/** Pointers into a report, and an error code, that several tests of reports name. */

export const received = '/applicationStatistics/newlyReceived';
export const granted = '/applicationStatistics/outcomes/granted';
export const review = '/reviewLitigation/review';
export const invalid = 'request-invalid';
