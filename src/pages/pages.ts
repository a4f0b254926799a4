/** The pages of the service: the landing page, the documentation page, and what they load. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/load.ts';
import { AppError } from '../errors.ts';
import { addVary } from '../http/answers/vary.ts';
import { contractPath } from '../http/contract/contract-path.ts';
import { translateDocument } from '../http/contract/older-document.ts';
import { documentPath, olderDocumentPath } from '../http/contract/openapi.ts';
import { preferred } from '../http/requests/negotiation.ts';
import type { App } from '../http/shell/app-type.ts';
import { apiVersion, jsonType } from '../http/shell/headers.ts';
import type { Asset } from './asset.ts';
import { newAsset, sendAsset } from './asset.ts';
import { loadDocsAssets, loadLandingStyle } from './docs-assets.ts';
import { composeDocsPage } from './docs-page.ts';
import { composePagePolicy, htmlType } from './html.ts';
import { composeLandingPage, describeService } from './landing-page.ts';
import { readSignIn } from './sign-in-settings.ts';

/** The address of the documentation page. */
export const docsPath = '/docs';

/** The address of the style of the landing page. */
const landingStylePath = '/landing.css';

/** Routes that are pages: no operations of the contract, open to everyone. */
const page = { schema: { hide: true }, config: { isPage: true } } as const;

/** Sends a page of HTML under its policy. */
function sendPage(request: FastifyRequest, reply: FastifyReply, asset: Asset, policy: string) {
  reply.header('content-security-policy', policy);
  return sendAsset(request, reply, asset, 'page');
}

function registerLandingPage(app: App, { docsEnabled }: Config): void {
  const landing = describeService(apiVersion, {
    ...(docsEnabled
      ? { docs: docsPath, document: documentPath, document30: olderDocumentPath }
      : {}),
    api: `${contractPath}/reports`,
    live: '/health/live',
    ready: '/health/ready',
  });
  const style = loadLandingStyle();
  const html = newAsset(composeLandingPage(landing, landingStylePath.slice(1)), htmlType);
  const json = newAsset(`${JSON.stringify(landing)}\n`, jsonType);
  app.get('/', page, async (request, reply) => {
    addVary(reply, 'Accept');
    const type = preferred(request, ['application/json', 'text/html']);
    if (type === 'text/html') return sendPage(request, reply, html, composePagePolicy());
    return sendAsset(request, reply, json, 'page');
  });
  app.get(landingStylePath, page, async (request, reply) => {
    return sendAsset(request, reply, style, 'page');
  });
}

/**
 * Serves the document as it is once every route is registered, in both versions. Pages of any origin
 * may read it: tools that run in a browser load it by its address.
 */
function registerDocuments(app: App): void {
  const versions: readonly (readonly [address: string, compose: () => object])[] = [
    [documentPath, () => app.swagger()],
    [olderDocumentPath, () => translateDocument(app.swagger())],
  ];
  for (const [address, compose] of versions) {
    let document: Asset | undefined;
    app.get(address, page, async (request, reply) => {
      document ??= newAsset(JSON.stringify(compose()), jsonType);
      reply.header('access-control-allow-origin', '*');
      return sendAsset(request, reply, document, 'page');
    });
  }
}

function registerDocsPage(app: App, config: Config): void {
  const { release, byName } = loadDocsAssets();
  const signIn = readSignIn(config);
  const html = newAsset(
    composeDocsPage({
      // Relative, so that the page also works below the path of a proxy.
      assets: `${docsPath.slice(1)}/assets/${release}`,
      document: documentPath.slice(1),
      version: apiVersion,
      signIn,
    }),
    htmlType,
  );
  const policy = composePagePolicy(signIn === null ? [] : [new URL(signIn.tokenUrl).origin]);
  app.get(docsPath, page, (request, reply) => sendPage(request, reply, html, policy));
  app.get(`${docsPath}/`, page, async (_request, reply) => reply.redirect(`..${docsPath}`, 308));
  app.get(`${docsPath}/assets/:release/:name`, page, async (request, reply) => {
    const { params } = request as { params: { release: string; name: string } };
    const asset = params.release === release ? byName.get(params.name) : undefined;
    if (asset === undefined) throw new AppError('not-found');
    return sendAsset(request, reply, asset, 'permanent');
  });
}

/** Registers the pages; those of the documentation and the documents unless the settings say no. */
export function registerPages(app: App, config: Config): void {
  registerLandingPage(app, config);
  if (!config.docsEnabled) return;
  registerDocuments(app);
  registerDocsPage(app, config);
}
