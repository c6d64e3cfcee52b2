import { clickNumber, logIn, openAlarm } from '../../../demo/operator/mwc';
import { signInAs } from '../../../demo/operator/ringcentral-window';
import type { MwcTab, Station } from '../../../demo/station';

export const BURGLARY = '10427-000318';

/** An operator who has logged in to MWC and connected RingCentral. */
export async function connected(station: Station): Promise<MwcTab> {
  const tab = await station.openMwc();
  await logIn(tab.page);
  await tab.ours.untilText(/Connect to RingCentral\?/);
  await tab.ours.press(/^Yes$/);
  await signInAs(station.browser);
  await tab.ours.untilGone(/Connect to RingCentral|Sign in in the RingCentral window/);
  return tab;
}

/** … who has chosen the desk phone and has the burglary alarm open. */
export async function atTheAlarm(station: Station): Promise<MwcTab> {
  const tab = await connected(station);
  await openAlarm(tab.page, BURGLARY);
  await choosePhone(tab);
  return tab;
}

/** Dials without a phone, which asks for one, and chooses the desk phone. */
export async function choosePhone(tab: MwcTab, name = /Desk phone WS-07/): Promise<void> {
  await clickNumber(tab.page, '(719) 555-0142');
  await tab.ours.untilText(/No phone is chosen yet/);
  await tab.ours.press(name);
  await tab.ours.press(/^Use this phone$/);
  await tab.ours.untilGone(/No phone is chosen yet/);
}

/** Dials Dana Whitfield by her number. */
export async function dialDana(tab: MwcTab): Promise<void> {
  await clickNumber(tab.page, '(719) 555-0142');
  await tab.ours.untilText(/Answer your phone/);
}
