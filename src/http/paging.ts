/** How a page of a list is sent. */
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Adds `Link: <…>; rel="next"` where the list goes on, and answers the page. */
export function sendPage<Item>(
  request: Pick<FastifyRequest, 'url'>,
  reply: FastifyReply,
  page: { readonly items: readonly Item[]; readonly next: string | null },
): { items: Item[]; next: string | null } {
  if (page.next !== null) {
    const [path = '', query = ''] = request.url.split('?');
    const parameters = new URLSearchParams(query);
    parameters.set('cursor', page.next);
    reply.header('link', `<${path}?${parameters}>; rel="next"`);
  }
  return { items: [...page.items], next: page.next };
}
