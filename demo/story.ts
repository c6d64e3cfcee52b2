import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { clickNumber, logIn, openAlarm, press, spotOf } from './operator/mwc';
import { signInAs } from './operator/ringcentral-window';
import { until } from './operator/until';
import type { Station } from './station';

/** Plays an operator's whole job and prints each step with what the operator sees and a screenshot of it. */
export async function tellStory(station: Station, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { sim, browser } = station;
  const { page, ours } = await station.openMwc();
  let count = 0;

  const step = async (title: string, sees: RegExp): Promise<void> => {
    const seen = await ours.untilText(sees);
    count += 1;
    const file = join(folder, `${String(count).padStart(2, '0')}.png`) as `${string}.png`;
    await page.screenshot({ path: file });
    console.log(
      `\n${count}. ${title}\n   The operator sees: ${seen.slice(0, 300)}\n   ${relative(process.cwd(), file)}`,
    );
  };

  await logIn(page);
  await step('Jo Halvorsen logs in to MWC.', /Connect to RingCentral\?/);
  await ours.press(/^Yes$/);
  await ours.untilText(/Sign in in the RingCentral window/);
  await signInAs(browser);
  await ours.untilGone(/Connect to RingCentral|RingCentral window/);
  await openAlarm(page, '10427-000318');
  await clickNumber(page, '(719) 555-0142');
  await step(
    'Signed in; the burglary alarm is open. The first number pressed asks for a phone and calls nothing.',
    /Nothing was called/,
  );
  await ours.press(/Desk phone WS-07/);
  await ours.press(/^Use this phone$/);
  await ours.untilGone(/Nothing was called/);
  await clickNumber(page, '(719) 555-0142');
  await step(
    'She presses Dana Whitfield’s number: RingCentral rings her own phone first.',
    /Answer your phone/,
  );
  sim.calls.operatorAnswers();
  await step('She picks up: now the contact is called.', /Calling Dana Whitfield/);
  sim.calls.contactAnswers();
  await step('Dana Whitfield answers.', /Connected/);
  sim.calls.contactHangsUp();
  await step('Dana Whitfield hangs up.', /Dana Whitfield hung up/);
  await clickNumber(page, '(719) 555-0155');
  await step('Next contact: Marcus Oyelaran, whose extension RingOut cannot send.', /Then dial/);
  sim.calls.operatorAnswers();
  sim.calls.contactBusy();
  await step('His line is busy.', /The line is busy/);
  const { x, y } = await spotOf(page, '(719) 555-0143');
  await page.mouse.click(x - 250, y, { count: 2 });
  await step(
    'A double click on Dana’s home line: MWC’s own dialer starts, ours offers the call.',
    /Call through RingCentral\?/,
  );
  await ours.press(/^Call Dana Whitfield/);
  await ours.untilText(/Answer your phone/);
  sim.calls.operatorAnswers();
  await ours.untilText(/Calling/);
  await press(page, 'HANG UP');
  await step('She presses MWC’s HANG UP.', /Call ended/);
  await page.locator('::-p-aria([name="No answer"])').click();
  await press(page, 'Done');
  const log = await until('the entry in MWC’s log', () =>
    station.mwc.log('CS-2207').find(line => line.includes('555-0143')),
  );
  console.log(`\n   MWC’s own log has it: ${log}`);

  const placed = sim.received('POST', /\/ring-out$/).length;
  console.log(`\nRingCentral (the simulator) received ${placed} calls, one for each that was asked for.`);
  console.log('Next: read README.md, or run "npm test".');
}
