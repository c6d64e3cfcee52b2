import { join } from 'node:path';
import { build } from 'esbuild';

/** The markup variants and their folders under variants/. */
export const VARIANTS = { A: 'a' } as const;

export type Variant = keyof typeof VARIANTS;

export interface Bundle {
  script: string;
  style: string;
}

const bundles = new Map<Variant, Promise<Bundle>>();

async function buildBundle(variant: Variant): Promise<Bundle> {
  const result = await build({
    entryPoints: [join(__dirname, 'variants', VARIANTS[variant], 'index.ts')],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    target: 'chrome128',
    logLevel: 'silent',
  });
  const textOf = (ending: string): string =>
    result.outputFiles.find(file => file.path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}

/** The page's script and style, made once in this process. */
export function bundlePage(variant: Variant): Promise<Bundle> {
  const known = bundles.get(variant);
  if (known !== undefined) return known;
  const fresh = buildBundle(variant);
  bundles.set(variant, fresh);
  return fresh;
}
