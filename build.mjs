// Builds the extension into dist/ (or --out DIR). A station's build bakes in what only a click could grant
// otherwise: `--mwc-origin URL` (repeatable) and the RingCentral app's `--client-id ID`.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));

/** Every page loads this one, so it goes without the polyfill: Chrome's own API gives promises. */
const CONTENT = { content: 'content/content.ts' };
const ENTRIES = {
  background: 'background/background.ts',
  'popup/popup': 'popup/popup.tsx',
  'options/options': 'options/options.tsx',
};

const COPIED = ['popup/popup.html', 'options/options.html', '_locales', 'icons'];

/** Builds one extension folder and returns its path. Errors: a bad origin, or whatever esbuild finds. */
export async function buildExtension({
  out = 'dist',
  mwcOrigins = [],
  clientId = '',
  metafile = false,
} = {}) {
  const target = resolve(root, out);
  const origins = mwcOrigins.map(readOrigin);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const common = {
    absWorkingDir: root,
    outdir: target,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome128',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    metafile,
    logLevel: 'warning',
  };
  const content = await build({
    ...common,
    entryPoints: CONTENT,
    alias: { 'webextension-polyfill': './content/native-browser.ts' },
  });
  const rest = await build({
    ...common,
    entryPoints: ENTRIES,
    // The SDK looks for Node's global and crypto; the worker has neither (background/ringcentral).
    define: { global: 'globalThis', BUILT_IN_CLIENT_ID: JSON.stringify(clientId) },
    alias: { crypto: './background/ringcentral/node-crypto-shim.ts' },
  });
  await Promise.all(COPIED.map(path => cp(join(root, path), join(target, path), { recursive: true })));
  await writeFile(join(target, 'manifest.json'), await manifestText(origins));
  return { path: target, metafiles: [content.metafile, rest.metafile] };
}

async function manifestText(origins) {
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const hosts = [...manifest.host_permissions, ...origins.map(origin => `${origin}/*`)];
  return `${JSON.stringify({ ...manifest, version, host_permissions: hosts }, null, 2)}\n`;
}

function readOrigin(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.protocol !== 'https:' || url.pathname !== '/' || url.hostname.includes('*'))
    throw new Error(`--mwc-origin wants an https origin such as https://mwc.example.com, not "${text}"`);
  return url.origin;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      'mwc-origin': { type: 'string', multiple: true },
      'client-id': { type: 'string' },
    },
  });
  const { path } = await buildExtension({
    out: values.out,
    mwcOrigins: values['mwc-origin'],
    clientId: values['client-id'],
  });
  console.log(`Built ${path}`);
}
