import { bundlePage, type Variant, VARIANTS } from '../page-bundle';
import type { App } from './app';

function html(variant: Variant): string {
  const name = VARIANTS[variant];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Manitou Web Client (demonstration)</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/assets/${name}.css" />
  </head>
  <body>
    <div id="app"></div>
    <script src="/assets/${name}.js"></script>
  </body>
</html>
`;
}

function isVariant(name: string): name is Variant {
  return name in VARIANTS;
}

/** The single page, in the variant that `?variant=` asks for, and its bundle. */
export function pageRoutes(app: App, standard: Variant): void {
  app.get<{ Querystring: { variant?: string } }>('/', async (request, reply) => {
    const wanted = (request.query.variant ?? '').toUpperCase();
    return reply.type('text/html').send(html(isVariant(wanted) ? wanted : standard));
  });

  for (const variant of Object.keys(VARIANTS).filter(isVariant)) {
    const name = VARIANTS[variant];
    app.get(`/assets/${name}.js`, async (_request, reply) =>
      reply.type('text/javascript').send((await bundlePage(variant)).script),
    );
    app.get(`/assets/${name}.css`, async (_request, reply) =>
      reply.type('text/css').send((await bundlePage(variant)).style),
    );
  }
}
