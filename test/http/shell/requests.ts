/** Requests that the tests of the shell share. */

export const organization = { name: '示例市示范区教育局', level: 'county', kind: 'department' };
export const organizations = '/v1/organizations';

export const json = { 'content-type': 'application/json' };
