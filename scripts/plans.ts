import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatePlans } from './plans-source';

/** Writes `core/numbers/plans.ts` anew: run it after each update of libphonenumber-js. */
async function main(): Promise<void> {
  const path = join(__dirname, '../core/numbers/plans.ts');
  writeFileSync(path, await generatePlans());
  console.log(`written: ${path}`);
}

void main();
