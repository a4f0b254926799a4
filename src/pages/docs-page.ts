/** The HTML of the documentation page: a frame that its scripts fill. */
import { ownScripts } from './docs-assets.ts';
import { escapeHtml } from './html.ts';
import type { SignIn } from './sign-in-settings.ts';

interface DocsPageOptions {
  /** The address of the files, relative to that of the page. */
  readonly assets: string;
  /** The address of the document, relative to that of the page. */
  readonly document: string;
  /** The version of the contract. */
  readonly version: string;
  /** How people sign in at the identity provider; null: they cannot. */
  readonly signIn: SignIn | null;
}

/**
 * Returns the HTML of the documentation page. What its scripts need to know is in attributes of
 * the body, so that no script is inside the page.
 */
export function composeDocsPage({ assets, document, version, signIn }: DocsPageOptions): string {
  const data = {
    document,
    version,
    ...(signIn === null ? {} : { 'sign-in': JSON.stringify(signIn) }),
  };
  const attributes = Object.entries(data).map(
    ([name, value]) => `data-${name}="${escapeHtml(value)}"`,
  );
  const modules = ownScripts.map((name) => `<link rel="modulepreload" href="${assets}/${name}">`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>年报接口文档</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" type="image/png" href="${assets}/icon.png">
<link rel="preload" href="${document}" as="fetch" crossorigin="anonymous">
<link rel="stylesheet" href="${assets}/swagger-ui.css">
<link rel="stylesheet" href="${assets}/docs.css">
<script defer src="${assets}/swagger-ui.js"></script>
${modules.join('\n')}
<script type="module" src="${assets}/main.js"></script>
</head>
<body ${attributes.join(' ')}>
<noscript>此页面需要 JavaScript；接口文档另见 <a href="${document}">${document}</a>。
This page needs JavaScript; the document is <a href="${document}">${document}</a>.</noscript>
<div id="docs"><p class="docs-loading" role="status">正在载入… / Loading…</p></div>
</body>
</html>
`;
}
