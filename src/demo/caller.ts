/** Sends requests of the demonstration to an application, and insists that they succeed. */
import type { App } from '../http/shell/app-type.ts';

/** A request; `body` is sent as JSON unless it is a file. */
export interface DemoRequest {
  readonly key: string;
  readonly body?: unknown;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DemoAnswer<Body> {
  readonly body: Body;
  /** The entity tag, or an empty text. */
  readonly etag: string;
}

/** Sends a request and returns its answer. Throws an Error when it is refused. */
export type DemoCall = <Body = { readonly id: string }>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  url: string,
  request: DemoRequest,
) => Promise<DemoAnswer<Body>>;

/** Returns what sends requests to an application. */
export function newDemoCall(app: App): DemoCall {
  return async <Body>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    url: string,
    { key, body, mediaType = 'application/json', headers }: DemoRequest,
  ) => {
    const isFile = Buffer.isBuffer(body);
    const answer = await app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': mediaType }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: isFile ? body : JSON.stringify(body) }),
    });
    if (answer.statusCode >= 300) {
      throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
    }
    return { body: answer.json<Body>(), etag: String(answer.headers.etag ?? '') };
  };
}
