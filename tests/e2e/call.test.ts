import type { Page } from 'puppeteer';
import { clickNumber, press, spotOf } from '../../demo/operator/mwc';
import { type MwcTab, type Station, openStation } from '../../demo/station';
import { atTheAlarm, dialDana } from './harness/stories';
import { until } from '../../demo/operator/until';

const RING_OUT = /\/ring-out$/;

let station: Station;
let tab: MwcTab;

beforeAll(async () => {
  station = await openStation();
  tab = await atTheAlarm(station);
});

afterAll(async () => {
  const { faults } = station;
  await station.close();
  expect(faults).toEqual([]);
});

beforeEach(() => station.sim.journal.clear());

afterEach(async () => {
  await until('no call up', async () => {
    endLiveCalls();
    return !(await tab.ours.has(/^Hang up$/));
  });
  if (await tab.ours.has(/^Dismiss$/)) await tab.ours.press(/^Dismiss$/);
  await until('an empty card', async () => !(await tab.ours.has(/^Dismiss$|^Call again$/)));
});

/** Also of a request that reaches the simulator only now. */
function endLiveCalls(): void {
  for (const { id, operator } of station.sim.calls.live())
    if (operator === 'ringing') station.sim.calls.operatorRejects(id);
    else station.sim.calls.operatorHangsUp(id);
}

const operatorAnswers = async (): Promise<void> => {
  station.sim.calls.operatorAnswers();
  await tab.ours.untilText(/Calling Dana Whitfield/);
};

const contactAnswers = async (): Promise<void> => {
  await operatorAnswers();
  station.sim.calls.contactAnswers();
  await tab.ours.untilText(/Connected/);
};

describe('a click on a keyholder’s number', () => {
  it('places exactly one call, tells both legs, and is connected on the contact’s answer alone', async () => {
    await dialDana(tab);
    expect(await tab.ours.text()).toMatch(/it is your own call to Dana Whitfield/);
    const placed = station.sim.received('POST', RING_OUT);
    expect(placed).toHaveLength(1);
    expect(placed[0]?.body).toMatchObject({
      from: { phoneNumber: '+17195550100' },
      to: { phoneNumber: '+17195550142' },
      playPrompt: false,
    });
    await operatorAnswers();
    expect(await tab.ours.text()).not.toMatch(/Connected/);
    station.sim.calls.contactAnswers();
    await tab.ours.untilText(/Connected/);
    station.sim.calls.contactHangsUp();
    await tab.ours.untilText(/Dana Whitfield hung up/);
    await until('no call at RingCentral', () => station.sim.calls.live().length === 0);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
  });

  it('shows the contact’s extension large, since RingOut cannot send it', async () => {
    await clickNumber(tab.page, '(719) 555-0155');
    await tab.ours.untilText(/Then dial 204 on your phone/i);
    await tab.ours.untilText(/Answer your phone/);
    expect(station.sim.received('POST', RING_OUT)[0]?.body).toMatchObject({
      to: { phoneNumber: '+17195550155' },
    });
  });

  it('a double click is one call', async () => {
    await clickNumber(tab.page, '(719) 555-0142');
    await tab.page.mouse.click(...(await centre(tab.page)));
    await tab.ours.untilText(/answer your phone/i);
    await tab.ours.untilText(/being called already. No second call was placed/);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
  });
});

/** Where the last click was: the mouse stays there. */
async function centre(page: Page): Promise<[number, number]> {
  const { x, y } = await spotOf(page, '(719) 555-0142');
  return [x, y];
}

const STAGES = [
  ['before the operator answers', () => Promise.resolve()],
  ['while the contact rings', operatorAnswers],
  ['while connected', contactAnswers],
] as const;

describe.each(STAGES)('hanging up %s', (_stage, reach) => {
  it.each(['MWC’s HANG UP', 'the card', 'the popup', 'the keyboard'])(
    'by %s ends the call and says so when the server does',
    async place => {
      const useMwc = place === 'MWC’s HANG UP';
      if (useMwc) await mwcDials();
      else await dialDana(tab);
      await reach();
      if (useMwc) await press(tab.page, 'HANG UP');
      if (place === 'the card') await tab.ours.press(/^Hang up$/);
      if (place === 'the popup') await hangUpInPopup();
      if (place === 'the keyboard') await pressHangUpKeys();
      await tab.ours.untilText(/Call ended/);
      await until('no call at RingCentral', () => station.sim.calls.live().length === 0);
      if (useMwc) await closeOutcome();
    },
  );
});

/** MWC's own dialer begins the call; until the station says what it does, ours is offered with one press. */
async function mwcDials(): Promise<void> {
  const { x, y } = await spotOf(tab.page, '(719) 555-0142');
  await tab.page.mouse.click(x - 250, y, { count: 2 });
  await tab.ours.untilText(/Call through RingCentral\?/);
  expect(station.sim.received('POST', RING_OUT)).toHaveLength(0);
  await tab.ours.press(/^Call Dana Whitfield/);
  await tab.ours.untilText(/Answer your phone/);
}

async function closeOutcome(): Promise<void> {
  await tab.page.waitForSelector('::-p-aria([role="dialog"])');
  await tab.page.locator('::-p-aria([name="No answer"])').click();
  await press(tab.page, 'Done');
}

/** Alt+Shift+H as the browser's own command: the page must not see the key (the code is the keyboard's on X11). */
async function pressHangUpKeys(): Promise<void> {
  await tab.page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(window, { keysSeen: keys });
    window.addEventListener('keydown', event => void keys.push(event.key), true);
  });
  const cdp = await tab.page.createCDPSession();
  const key = { code: 'KeyH', key: 'H', modifiers: 9, windowsVirtualKeyCode: 72, nativeVirtualKeyCode: 43 };
  await cdp.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' });
  await cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
  await cdp.detach();
  expect(await tab.page.evaluate(() => JSON.stringify(Reflect.get(window, 'keysSeen')))).toBe('[]');
}

async function hangUpInPopup(): Promise<void> {
  const popup = await station.openPopup(tab);
  await popup.locator('::-p-aria([name="Hang up"][role="button"])').click();
  await until('the popup says so', () =>
    popup.evaluate(() => /Hanging up|Call ended/.test(document.body.innerText)),
  );
  await popup.close();
}

describe('calls that end by themselves say why', () => {
  it.each([
    ['busy', () => station.sim.calls.contactBusy(), /The line is busy/],
    ['no answer', () => station.sim.calls.contactNoAnswer(), /Nobody answered/],
    ['rejected', () => station.sim.calls.contactRejects(), /The call was declined/],
    ['blocked', () => station.sim.calls.contactBlocked(), /was blocked/],
  ])('%s', async (_name, end, sentence) => {
    await dialDana(tab);
    await operatorAnswers();
    end();
    await tab.ours.untilText(sentence);
    expect(await tab.ours.has(/^Call again$/)).toBe(true);
    expect(await tab.ours.text()).toMatch(/\(719\) 555-0142/);
  });

  it('the operator rejects', async () => {
    await dialDana(tab);
    station.sim.calls.operatorRejects();
    await tab.ours.untilText(/The call to your phone was declined/);
  });

  it('the operator does not pick up', async () => {
    await dialDana(tab);
    station.sim.calls.operatorNoAnswer();
    await tab.ours.untilText(/Your phone was not answered/);
  });

  it('the operator’s phone is offline', async () => {
    station.sim.operatorPhone = 'offline';
    await clickNumber(tab.page, '(719) 555-0142');
    await tab.ours.untilText(/could not reach your phone/);
    station.sim.operatorPhone = 'by-command';
  });

  it('the operator hangs up', async () => {
    await dialDana(tab);
    await contactAnswers();
    station.sim.calls.operatorHangsUp();
    await tab.ours.untilText(/You hung up/);
  });
});

describe('refusals before any request', () => {
  it('a second call while one is up is refused with a choice', async () => {
    await dialDana(tab);
    await operatorAnswers();
    await clickNumber(tab.page, '(719) 555-0143');
    await tab.ours.untilText(/Another call is still up. Nothing was called./);
    expect(await tab.ours.text()).toMatch(/Calling Dana Whitfield|calling Dana Whitfield/);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
    expect(await tab.ours.has(/^Call anyway$/)).toBe(true);
  });

  it('a lost answer is one call: nothing is sent again, and the call is found', async () => {
    const fault = station.sim.inject({ method: 'POST', path: RING_OUT, fault: 'dropAfterEffect' });
    await clickNumber(tab.page, '(719) 555-0142');
    await tab.ours.untilText(/Answer your phone/);
    expect(fault.hits).toBe(1);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
    expect(station.sim.calls.live()).toHaveLength(1);
  });

  it('a request of which nobody knows whether it arrived: says that the call may have been placed', async () => {
    station.sim.inject({ method: 'POST', path: RING_OUT, fault: 'dropBeforeEffect' });
    await clickNumber(tab.page, '(719) 555-0142');
    await tab.ours.untilText(/may have been placed/);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
    await tab.ours.press(/^Dismiss$/);
  });
});
