import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures';

/** What a page and the popup must load: the built scripts, compressed. */
export function sizes(extension: string): Figure[] {
  const gzipped = (file: string): number =>
    gzipSync(readFileSync(join(extension, file)), { level: 9 }).length;
  return [
    { key: 'content.gzipBytes', value: gzipped('content.js'), goal: 30_000 },
    { key: 'popup.gzipBytes', value: gzipped('popup/popup.js'), goal: 30_000 },
  ];
}
