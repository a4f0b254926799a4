/** The OpenAPI document, derived from the routes. */
import swagger from '@fastify/swagger';
import type { FastifySchema, RouteOptions } from 'fastify';
import type { Config } from '../../config/load.ts';
import type { App } from '../shell/app-type.ts';
import { apiVersion } from '../shell/headers.ts';
import type { Completion, OpenApiDocument } from './complete-document.ts';
import { completeDocument } from './complete-document.ts';
import { contractPath } from './contract-path.ts';
import type { OperationNotes } from './operation.ts';
import { namedSchemas } from './reference.ts';
import { tags } from './tags.ts';

/** The address of the document. */
export const documentPath = '/openapi.json';

/** The address of the same document in version 3.0. */
export const olderDocumentPath = '/openapi-3.0.json';

const info = {
  title: '年报 Nianbao：政府信息公开工作年度报告接口',
  version: apiVersion,
  description: [
    '按国务院办公厅统一格式填报、校验、导入、报送、审核和公布政府信息公开工作年度报告。',
    '已公布的报告无需凭证即可查阅；其余操作按角色和机关范围授权。',
    '单元格为数字或 null（空白）；null 绝不等同于 0。出错时一律返回 application/problem+json；',
    '除各操作所列外，还可能是 408（超时）、414（地址过长）、417（Expect）、431（请求头过大）。',
    '',
    'Stores the annual reports of Chinese public organizations on government information disclosure in the',
    'official form: entry, checks, import, filing, review and publication. Published reports can be read',
    'without a credential; everything else depends on role and place in the tree of organizations.',
    'A cell is a number or null (blank); null is never 0.',
    'Every error is application/problem+json (RFC 9457), in Chinese, or in English with',
    'Accept-Language: en. Besides those that an operation lists there are 408 (timeout), 414 (address',
    'too long), 417 (Expect) and 431 (headers too large).',
  ].join('\n'),
  license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
};

/** Returns whom to ask about this service. */
function describeContact({ contactName, contactUrl, contactEmail }: Config) {
  return { name: contactName, url: contactUrl, email: contactEmail };
}

const server = {
  url: contractPath,
  description: '本服务，生产或测试环境 / This service, in production or staging',
  'x-internal': false,
};

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: '访问密钥或身份提供方的令牌 / An API key, or a token of the identity provider',
  },
} as const;

/** Collects the routes that are registered from now on into the document. */
export async function registerDocument(
  app: App,
  config: Config,
  completion: Pick<Completion, 'examples' | 'messages'>,
): Promise<void> {
  const notes = new Map<string, OperationNotes>();
  await app.register(swagger, {
    convertConstToEnum: false,
    openapi: {
      openapi: '3.1.0',
      info: { ...info, contact: describeContact(config) },
      servers: [server],
      tags: Object.values(tags).map(({ zh, en }) => ({ name: zh, description: `${zh} / ${en}` })),
      security: [{ bearer: [] }],
      components: { securitySchemes },
    },
    refResolver: { buildLocalReference: (schema) => String(schema.$id) },
    transform: ({ schema, url, route }) => {
      const { operationId = '' } = schema as { operationId?: string };
      const own = (route as RouteOptions).config?.notes;
      if (own !== undefined) notes.set(operationId, own);
      const documented: FastifySchema & { servers?: { url: string }[] } = { ...schema };
      if (own?.body) documented.body = own.body;
      if (own?.headers) documented.headers = own.headers;
      if (!url.startsWith(`${contractPath}/`)) documented.servers = [{ url: '/' }];
      return { schema: documented, url };
    },
    transformObject: (result) =>
      'openapiObject' in result
        ? completeDocument(result.openapiObject as unknown as OpenApiDocument, {
            notes,
            ...completion,
          })
        : result.swaggerObject,
  });
}

/** Turns every schema that operations refer to into a component of the document. */
export function registerComponents(app: App): void {
  for (const schema of namedSchemas()) {
    const { $id } = schema as { $id?: string };
    if ($id !== undefined && app.getSchema($id) === undefined) app.addSchema(schema);
  }
}
