/** An organization as other records refer to it. */
import { Type } from 'typebox';
import { uuid } from '../http/contract/schemas.ts';
import type { Organization } from '../store/organization.ts';

/** Length of a name, in characters: the longest official names have about 60. */
export const nameLengthMax = 200;

/** The schema of `nameOrganization`. */
export const namedOrganizationSchema = Type.Object(
  {
    id: uuid,
    name: Type.String({ maxLength: nameLengthMax, description: '机关名称 / Name' }),
    code: Type.Union([Type.String({ maxLength: 18 }), Type.Null()], {
      description: '统一社会信用代码 / Unified social credit code',
    }),
  },
  {
    $id: 'NamedOrganization',
    additionalProperties: false,
    description: '机关 / The organization',
  },
);

/** Returns the members of an organization that other records show. */
export function nameOrganization({ id, name, code }: Pick<Organization, 'id' | 'name' | 'code'>) {
  return { id, name, code };
}
