/** Swagger UI as its package brings it, showing the same document: what our page is compared with. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Test } from 'tap';

const shell = `<!doctype html>
<html>
<head><meta charset="utf-8"><link rel="icon" href="data:,">
<link rel="stylesheet" href="swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="swagger-ui-bundle.js"></script>
<script src="swagger-ui-standalone-preset.js"></script>
<script src="start.js"></script>
</body>
</html>`;

const start = `SwaggerUIBundle({
  url: 'openapi.json', dom_id: '#swagger-ui', docExpansion: 'list', deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'StandaloneLayout',
  defaultModelsExpandDepth: 0, displayRequestDuration: true, validatorUrl: null,
});`;

function packaged(name: string): Buffer {
  return readFileSync(new URL(import.meta.resolve(`swagger-ui-dist/${name}`)));
}

/** Serves the page for a document until the test ends; returns its address. */
export async function serveStockPage(t: Test, document: string): Promise<string> {
  const types = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
    json: 'application/json',
  };
  const files = new Map<string, string | Buffer>([
    ['/index.html', shell],
    ['/start.js', start],
    ['/openapi.json', document],
    ...['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-standalone-preset.js'].map(
      (name) => [`/${name}`, packaged(name)] as const,
    ),
  ]);
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const type = types[path.split('.').at(-1) as keyof typeof types];
    response.writeHead(files.has(path) ? 200 : 404, { 'content-type': type ?? 'text/plain' });
    response.end(files.get(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`;
}
