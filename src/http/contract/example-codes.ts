/**
 * The credit codes in the examples of requests. The demonstration has these organizations, so that
 * the examples can be sent to it as they are printed.
 */
export const exampleCodes = {
  /** The government of the district. */
  government: '11371199MB0000019X',
  /** A bureau with reports. */
  bureau: '11371199MB0000107C',
  /** A bureau without a report of the example year. */
  withoutReport: '11371199MB0000609Y',
} as const;
