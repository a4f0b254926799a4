/** The path under which the operations of the contract are served. */
export const contractPath = '/v1';
