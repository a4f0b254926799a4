/** Under which path the operations of the contract stand. */
export const contractPath = '/v1';
