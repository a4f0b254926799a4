/** The files of the documentation page: Swagger UI as its package brings it, and our own. */
import { readFileSync } from 'node:fs';
import { computeShortDigest } from '../http/requests/conditional.ts';
import type { Asset } from './asset.ts';
import { newAsset } from './asset.ts';

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';
const icon = 'image/png';

/** The scripts of the page in `browser/`; each is a module that the first one imports. */
export const ownScripts = [
  'main.js',
  'accessible.js',
  'bilingual.js',
  'credential.js',
  'credential-dialog.js',
  'document.js',
  'fields.js',
  'fill-headers.js',
  'filling.js',
  'labels.js',
  'language.js',
  'layout.js',
  'lists.js',
  'memory.js',
  'plugin.js',
  'resolve.js',
  'sign-in.js',
  'translate.js',
] as const;

/** The files by the names under which the page asks for them. */
const files: Readonly<Record<string, { readonly from: string; readonly mediaType: string }>> = {
  'swagger-ui.js': { from: 'swagger-ui-dist/swagger-ui-bundle.js', mediaType: script },
  'swagger-ui.css': { from: 'swagger-ui-dist/swagger-ui.css', mediaType: style },
  'icon.png': { from: 'swagger-ui-dist/favicon-32x32.png', mediaType: icon },
  'docs.css': { from: './browser/docs.css', mediaType: style },
  ...Object.fromEntries(
    ownScripts.map((name) => [name, { from: `./browser/${name}`, mediaType: script }]),
  ),
};

/** The files of the documentation page, under a name that changes with any of them. */
export interface DocsAssets {
  /** The digest of all files: addresses that contain it never change their content. */
  readonly release: string;
  readonly byName: ReadonlyMap<string, Asset>;
}

let loaded: DocsAssets | undefined;

/**
 * Returns the files of the documentation page; they are read at the first call.
 *
 * @throws Error when the package of Swagger UI is not installed
 */
export function loadDocsAssets(): DocsAssets {
  loaded ??= readDocsAssets();
  return loaded;
}

function readDocsAssets(): DocsAssets {
  const byName = new Map(
    Object.entries(files).map(([name, { from, mediaType }]) => [
      name,
      newAsset(readFileSync(new URL(import.meta.resolve(from))), mediaType),
    ]),
  );
  const digests = [...byName].map(([name, { digest }]) => `${name} ${digest}`);
  return { release: computeShortDigest(digests.join('\n')), byName };
}

/** Reads the style of the landing page. */
export function loadLandingStyle(): Asset {
  return newAsset(readFileSync(new URL('./browser/landing.css', import.meta.url)), style);
}
