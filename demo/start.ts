import { join } from 'node:path';
import { tellStory } from './story';
import { openStation, type Station } from './station';
import { buildForDemo } from './build';

const CLIENT_ID = 'demo-client-id';

/** `npm start`: everything on this machine, nothing of the real RingCentral or MWC. */
async function start(): Promise<void> {
  const window = hasDisplay();
  console.log('Building the extension …');
  const extension = buildForDemo(join(__dirname, '..', 'build', 'demo'), CLIENT_ID);
  const station = await openStation({
    extension,
    window,
    simulator: {
      rateLimits: 'real',
      clientId: CLIENT_ID,
      ...(window ? { scripts: 'demo', operatorPhone: 'answers', operatorDelayMs: 3000 } : {}),
    },
  });
  const stop = stopSignal();
  try {
    if (window) await inWindow(station, stop);
    else await tellStory(station, join(__dirname, '..', 'build', 'story'));
  } finally {
    await station.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return process.env['CI'] === undefined;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Ctrl+C ends the demonstration like a closed window does. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  return stop.signal;
}

async function inWindow(station: Station, stop: AbortSignal): Promise<void> {
  const [blank] = await station.browser.pages();
  const mwc = await station.openMwc();
  const control = await station.browser.newPage();
  await control.goto('https://platform.ringcentral.com/control');
  await blank?.close();
  await mwc.page.bringToFront();
  console.log(`
The demonstration MWC is open in Chromium; RingCentral is played by a simulator. Nothing leaves this machine.

 1. Log in to MWC: user JHALVORSEN, password demo.
 2. Answer "Connect to RingCentral?" with Yes; sign in as 101 with password demo-101, then Authorize.
 3. Open the Alarm Queue, double click the burglary alarm (10427-000318), acknowledge the notice.
 4. Click a phone number; choose the desk phone; click the number again.
 5. The other tab is the telephone side: answer, be busy, hang up as you like.

Close the browser window or press Ctrl+C to end.`);
  await new Promise<void>(resolve => {
    station.browser.once('disconnected', () => resolve());
    stop.addEventListener('abort', () => resolve());
  });
}

start().then(
  () => process.exit(0),
  (thrown: unknown) => {
    console.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : thrown);
    process.exit(1);
  },
);
