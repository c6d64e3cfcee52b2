// Makes a fresh machine ready (Node alone is needed): installs the packages when they are stale and finds a
// Chromium. Dependency-free, since it runs before anything is installed. Prints one line for what it does.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.setup-stamp');
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function fail(message) {
  console.error(`setup: ${message}`);
  process.exit(1);
}

function run(command, args, env = {}) {
  const windows = process.platform === 'win32';
  return spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
    env: { ...process.env, ...env },
  }).status;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node 20.19 or newer is needed, this is ${process.versions.node}.`);
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const wanted = `${lock} ${process.versions.modules}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('setup: installing packages (npm ci)');
  // The browser is looked for below, so puppeteer's own install step stays out whatever npm's settings are.
  if (run('npm', ['ci', '--no-audit', '--no-fund'], { PUPPETEER_SKIP_DOWNLOAD: '1' }) !== 0)
    fail('npm ci failed: see its message above. Is the npm registry reachable?');
  writeFileSync(stamp, wanted);
}

/** Chrome and Chromium builds below puppeteer's cache folder. */
function cachedBrowsers() {
  const cache = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer', 'chrome');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .sort()
    .reverse()
    .flatMap(version =>
      ['chrome-linux64/chrome', 'chrome-win64/chrome.exe'].map(path => join(cache, version, path)),
    );
}

function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked !== undefined && asked !== '' && !existsSync(asked))
    fail(`CHROME_PATH names ${asked}, and there is no such file.`);
  return [asked, ...cachedBrowsers(), ...SYSTEM_BROWSERS].find(
    path => path !== undefined && path !== '' && existsSync(path),
  );
}

function downloadBrowser() {
  console.log("setup: no Chromium found, trying puppeteer's download");
  run('npx', ['--no-install', 'puppeteer', 'browsers', 'install', 'chrome'], { PUPPETEER_SKIP_DOWNLOAD: '' });
  return findBrowser();
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('setup: installing Chromium (apt-get install chromium)');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
  return findBrowser();
}

checkNode();
installPackages();
const browser = findBrowser() ?? downloadBrowser() ?? installFromDebian();
if (browser === undefined)
  fail(
    'no Chromium or Chrome was found and none could be installed. Install Chrome 128 or newer, or set CHROME_PATH to one.',
  );
writeFileSync(join(root, 'node_modules', '.chrome-path'), browser);
