// `npm test`: every check in turn, each in its own process; goes on after a failure so that one run tells all.
// Last line: `N passed, N failed`, tests and checks together.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, 'build', 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

function run(args) {
  return (
    spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
  );
}

function check(name, args) {
  console.log(`\n== ${name}`);
  const ok = run(args);
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${name}: ${ok ? 'passed' : 'FAILED'}`);
}

/** A jest project counts its tests; one that ends without a report (a crash, no test found) counts as failed. */
function tests(project, extra = []) {
  console.log(`\n== ${project} tests`);
  const file = join(results, `${project}.json`);
  const ok = run([
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${file}`,
    '--forceExit',
    ...extra,
  ]);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
    if (
      report.numPassedTests === 0 ||
      (!ok && report.numFailedTests + report.numRuntimeErrorTestSuites === 0)
    )
      failed += 1;
  } catch {
    failed += 1;
  }
}

check('lint', ['node_modules/eslint/bin/eslint.js', '.']);
check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']);
check('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
check('unused', ['node_modules/knip/bin/knip.js']);
tests('unit');
tests('simulator');
tests('e2e', ['--runInBand']);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
