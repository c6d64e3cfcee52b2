// `npm run package`: builds dist/ and packs it as a store zip. Takes build.mjs's options: --mwc-origin URL,
// --client-id ID. The same sources give the same bytes: order and times in the zip are fixed.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { buildExtension } from '../build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The oldest time that a zip can hold; what a file's own time is says nothing about its content. */
const FIXED_TIME = '1980-01-01T12:00:00';

const { values } = parseArgs({
  options: { 'mwc-origin': { type: 'string', multiple: true }, 'client-id': { type: 'string' } },
});
const { path } = await buildExtension({ mwcOrigins: values['mwc-origin'], clientId: values['client-id'] });
const files = await filesBelow(path);
const manifest = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8'));
const missing = namedPaths(manifest).filter(name => !files.includes(name));
if (missing.length > 0) throw new Error(`The manifest names what the build has not: ${missing.join(', ')}`);

const entries = await Promise.all(
  files.map(async name => [name, [await readFile(join(path, name)), { mtime: FIXED_TIME, level: 9 }]]),
);
const target = join(root, `ringcentral-for-mwc-${manifest.version}.zip`);
await writeFile(target, zipSync(Object.fromEntries(entries)));
console.log(`Packed ${files.length} files into ${relative(root, target)}`);

async function filesBelow(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)));
  return paths.map(name => name.replaceAll('\\', '/')).sort();
}

/** Every path that a manifest may name. */
function namedPaths({ icons, action, options_ui: options, background }) {
  return [
    ...Object.values(icons),
    action.default_popup,
    options.page,
    background.service_worker,
    'content.js',
  ];
}
