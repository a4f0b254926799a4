/** The form and the rules as data: what a client needs to draw the form and to explain a finding. */
import { AppError } from '../../errors.ts';
import { editions } from '../../form/editions/index.ts';
import { cellsOf } from '../../form/figures.ts';
import type { Edition } from '../../form/types.ts';
import type { App } from '../../http/app-type.ts';
import { noContent, operation } from '../../http/operation.ts';
import type { Context } from '../context.ts';
import type { Published } from './published.ts';
import { published, sendPublished } from './published.ts';
import { editionPageSchema, editionParams, editionSchema } from './schemas.ts';

const unchanged = {
  schema: noContent,
  description: { zh: '未变', en: 'Unchanged' },
};

function summaryOf({ id, name, years, basis }: Edition) {
  return { id, name, years, basis };
}

function wholeOf(edition: Edition) {
  const { sections, tables } = edition;
  const cells = cellsOf(edition).map(({ index: _index, path: _path, ...cell }) => cell);
  return { ...summaryOf(edition), sections, tables, cells };
}

function registerEditions(app: App): void {
  const list = published({ items: editions.map(summaryOf), next: null });
  const wholes = new Map<string, Published>(
    editions.map((edition) => [edition.id, published(wholeOf(edition))]),
  );

  app.route({
    method: 'GET',
    url: '/editions',
    ...operation({
      operationId: 'listEditions',
      tag: 'catalogue',
      summary: { zh: '列出格式版本', en: 'List the editions of the form' },
      description: {
        zh: '统一格式的各个版本及其适用年度，从旧到新。',
        en: 'The editions and the report years they are binding for, oldest first.',
      },
      action: 'catalogue.read',
      replies: {
        200: { schema: editionPageSchema, description: { zh: '格式版本', en: 'The editions' } },
        304: unchanged,
      },
      problems: [],
    }),
    handler: (request, reply) => sendPublished(request, reply, list),
  });

  app.route({
    method: 'GET',
    url: '/editions/:editionId',
    ...operation({
      operationId: 'getEdition',
      tag: 'catalogue',
      summary: { zh: '读取格式版本', en: 'Read an edition of the form' },
      description: {
        zh: '部分、表格和全部单元格：每个单元格的指针、坐标、官方名称、类型、是否合计。',
        en: 'Sections, tables and every cell: pointer, coordinates, official label, kind.',
      },
      action: 'catalogue.read',
      params: editionParams,
      replies: {
        200: { schema: editionSchema, description: { zh: '格式版本', en: 'The edition' } },
        304: unchanged,
      },
      problems: ['not-found'],
    }),
    handler: (request, reply) => {
      const whole = wholes.get(request.params.editionId);
      if (whole === undefined) throw new AppError('not-found');
      return sendPublished(request, reply, whole);
    },
  });
}

export function registerCatalogueRoutes(app: App, _context: Context): void {
  registerEditions(app);
}
