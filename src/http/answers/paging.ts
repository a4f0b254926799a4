/** Sends a page of a list. */
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Adds `Link: <…>; rel="next"` when the list continues. */
export function linkNext(
  { url }: Pick<FastifyRequest, 'url'>,
  reply: FastifyReply,
  next: string | null,
): void {
  if (next === null) return;
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', next);
  reply.header('link', `<${path}?${parameters}>; rel="next"`);
}

/** Sends a page, with a link to the next. */
export function sendPage<Item>(
  request: Pick<FastifyRequest, 'url'>,
  reply: FastifyReply,
  page: { readonly items: readonly Item[]; readonly next: string | null },
): { items: Item[]; next: string | null } {
  linkNext(request, reply, page.next);
  return { items: [...page.items], next: page.next };
}
