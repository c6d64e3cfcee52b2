import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the extension as a station would, with its own MWC address and client id, and returns the folder. */
export function buildForDemo(out: string, clientId: string): string {
  const build = join(__dirname, '..', 'build.mjs');
  const args = [build, '--out', out, '--mwc-origin', 'https://mwc.station.example', '--client-id', clientId];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}
