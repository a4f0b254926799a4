/**
 * The credit codes in the examples of requests. The demonstration has these organizations, so that
 * the examples can be sent to it as they are printed.
 */
export const exampleCodes = {
  /** The government of the district. */
  government: '11371199MB0000019X',
  /** A bureau of it, which has no report of the example year. */
  bureau: '11371199MB0000609Y',
} as const;
