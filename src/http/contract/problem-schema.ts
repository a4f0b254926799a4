/** The schema of every error answer (RFC 9457). */
import { Type } from 'typebox';
import { candidatesMax } from '../../errors.ts';
import { type OrganizationLevel, organizationLevels } from '../../form/organization.ts';
import { findingSchema } from './finding-schemas.ts';
import { ref } from './reference.ts';
import { choice } from './schemas.ts';

/** The media type of every error answer. */
export const problemType = 'application/problem+json';

const text = (description: string) => Type.String({ description });

/** The organizations that an ambiguous name may mean. */
const candidates = Type.Array(
  Type.Object(
    {
      id: text('机关标识 / Id'),
      name: text('机关名称 / Name'),
      code: Type.Union([Type.String({ maxLength: 18 }), Type.Null()], {
        description: '统一社会信用代码 / Unified social credit code',
      }),
      level: choice<OrganizationLevel>(organizationLevels, '层级 / Level of government'),
    },
    { additionalProperties: false },
  ),
  {
    maxItems: candidatesMax,
    description:
      '符合所填名称的机关，至多 10 个；只提供给可查询名录的调用者 / ' +
      'The organizations that match the name, at most 10; only for callers who may read the register',
  },
);

export const problemSchema = Type.Object(
  {
    type: Type.String({
      format: 'uri',
      description: '错误类型 / The kind of problem: urn:nianbao:error: and the code',
    }),
    title: text('错误类型的说明 / A description of the kind of problem'),
    status: Type.Integer({ minimum: 400, maximum: 599, description: 'HTTP 状态码 / Status code' }),
    detail: text('本次错误的说明 / What is wrong in this case, and how to fix it'),
    instance: Type.String({
      format: 'uri-reference',
      description: '所请求的路径 / The requested path',
    }),
    code: text('稳定的错误代码，见错误一览 / Stable code'),
    requestId: text('请求标识，便于管理员查日志 / The id of the request in the log'),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          {
            pointer: text(
              '出错之处：正文用 JSON Pointer，参数用 ?参数名 / JSON Pointer, or ?name of a parameter',
            ),
            code: text('稳定的错误代码 / Stable code'),
            message: text('说明 / What to do'),
            candidates: Type.Optional(candidates),
          },
          { additionalProperties: false },
        ),
        { description: '逐项列出的错误，至多 100 项 / Every fault, at most 100' },
      ),
    ),
    existing: Type.Optional(
      Type.Object(
        {
          id: text('标识 / Its id'),
          path: Type.String({
            format: 'uri-reference',
            description: '地址，例如 /v1/reports/… / Its address',
          }),
        },
        {
          additionalProperties: false,
          description:
            '已存在的资源，仅当可以查阅时 / The resource that exists already, if the caller may read it',
        },
      ),
    ),
    candidates: Type.Optional(candidates),
    findings: Type.Optional(
      Type.Array(ref(findingSchema), {
        description: '相关的校验发现 / The findings that prevent it',
      }),
    ),
  },
  {
    $id: 'Problem',
    additionalProperties: false,
    description: '错误（RFC 9457）/ An error',
  },
);
