import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';

test('the committed plans are those of the installed metadata', () => {
  const root = join(__dirname, '../../../..');
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const script = `require('./scripts/plans-source').generatePlans().then(text => process.stdout.write(text))`;
  const fresh = execFileSync(process.execPath, [tsx, '-e', script], { cwd: root, encoding: 'utf8' });
  expect(fresh).toBe(readFileSync(join(root, 'core/numbers/plans.ts'), 'utf8'));
});
