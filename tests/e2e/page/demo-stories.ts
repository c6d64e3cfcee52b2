import { EMPTY_PROFILE } from '../../../core/page/profile';
import { page, script, demo, waitFor, toldOf, settle, newPage } from './room-page';

export function demoStories(): void {
  beforeEach(newPage);

  async function clickOn(role: string, name: string): Promise<void> {
    const element = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
    await element?.click();
  }

  async function openAlarm(alarmNo: string): Promise<void> {
    await clickOn('button', 'Alarm Queue');
    const row = await page.waitForSelector(`td::-p-text(${alarmNo})`);
    await row?.click({ count: 2 });
    await page.waitForSelector('.pattern');
    await settle();
  }

  /** Acknowledges the notice that comes with an alarm. */
  async function acknowledge(): Promise<void> {
    const button = await page.$('dialog button');
    await button?.click();
    await page.waitForFunction(() => document.querySelector('dialog') === null);
  }

  async function enterOutcome(label: string): Promise<void> {
    const choice = await page.waitForSelector(`#outcome label::-p-text(${label})`);
    await choice?.click();
    const done = await page.waitForSelector('#outcome [type=submit]');
    await done?.click();
  }

  async function open(): Promise<void> {
    demo.reset();
    await page.goto(demo.origin);
    await page.waitForSelector('#userId');
    await page.type('#userId', 'JHALVORSEN');
    await page.type('#password', 'demo');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.shortcuts');
  }

  /** The room is there before MWC's first script. */
  async function atDocumentStart(): Promise<void> {
    await page.evaluateOnNewDocument(script);
    await page.evaluateOnNewDocument(`startRoom(${JSON.stringify(EMPTY_PROFILE)})`);
    await open();
  }

  /** The room comes into the page that is long there. */
  async function afterLoad(): Promise<void> {
    await open();
    await page.evaluate(script);
    await page.evaluate(given => startRoom(given), EMPTY_PROFILE);
  }

  it('tells log-in, lock, unlock and log off', async () => {
    await atDocumentStart();
    await clickOn('button', 'Lock');
    await page.waitForSelector('#unlock-password');
    await settle();
    await page.type('#unlock-password', 'demo');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.shortcuts');
    await settle();
    await clickOn('button', 'Log Off');
    await page.waitForSelector('#userId');
    await settle();
    const told = (await toldOf('user')).filter(user => JSON.stringify(user) !== '{"state":"unknown"}');
    expect(told).toEqual([
      { state: 'loggedOut' },
      { state: 'loggedIn', name: 'JHALVORSEN' },
      { state: 'locked' },
      { state: 'loggedIn', name: 'JHALVORSEN' },
      { state: 'loggedOut' },
    ]);
  });

  it.each([
    ['at document start', atDocumentStart],
    ['after load', afterLoad],
  ])('follows an alarm from D to the next contact (%s)', async (_when, start) => {
    await start();
    await openAlarm('10427-000318');
    await acknowledge();
    await page.keyboard.press('d');
    const site = { number: '(719) 555-0110', certain: true };
    expect(await waitFor('intention')).toMatchObject([site]);
    await page.waitForSelector('button.danger:not([disabled])');
    await clickOn('button', 'HANG UP');
    expect(await waitFor('hangUp')).toHaveLength(1);
    // Without autodial an outcome only fills the Dialer.
    await enterOutcome('Busy');
    await clickOn('switch', 'Autodial');
    await page.keyboard.press('d');
    expect((await waitFor('intention', 2)).at(-1)).toMatchObject({
      name: 'Dana Whitfield Cell',
      certain: true,
    });
    await clickOn('button', 'HANG UP');
    await enterOutcome('No answer');
    const third = (await waitFor('intention', 3)).at(-1);
    expect(third).toMatchObject({ number: '(719) 555-0143', certain: true });
    await settle();
    expect(await toldOf('intention')).toHaveLength(3);
  });

  it('calls the same number again when a done line is run again', async () => {
    await atDocumentStart();
    await openAlarm('10427-000318');
    await acknowledge();
    for (const count of [1, 2]) {
      const line = await page.waitForSelector('.pattern-line');
      await line?.click({ count: 2 });
      expect((await waitFor('intention', count)).at(-1)).toMatchObject({
        number: '(719) 555-0110',
        certain: true,
      });
      await page.waitForSelector('button.danger:not([disabled])');
      await clickOn('button', 'HANG UP');
      await enterOutcome('Contacted');
      await page.waitForFunction(() => document.querySelector('dialog') === null);
    }
    await settle();
    expect(await toldOf('intention')).toHaveLength(2);
  });

  it('only offers a Critical First Contact', async () => {
    await atDocumentStart();
    await openAlarm('10433-000072');
    expect(await waitFor('intention')).toMatchObject([{ number: '(719) 555-0191', certain: false }]);
  });

  it('follows the dial button, the set-up and the Tools menu, and sees the native integration', async () => {
    await atDocumentStart();
    await page.type('#dialer-number', '719-555-0133');
    await clickOn('button', 'Dial');
    expect(await waitFor('intention')).toMatchObject([{ number: '719-555-0133', certain: true }]);
    for (const [button, end] of [
      ['Cancel', 'left'],
      ['Done', 'done'],
    ]) {
      await clickOn('button', 'Dialer settings');
      await page.waitForSelector('#tapi-devices');
      await settle();
      await clickOn('button', button ?? '');
      await page.waitForFunction(() => document.querySelector('dialog') === null);
      await settle();
      expect((await toldOf('setUp')).at(-1)).toBe(end);
    }
    expect(await toldOf('tools')).toEqual([]);
    await clickOn('button', 'Menu');
    await clickOn('menuitem', 'Tools');
    expect(await waitFor('tools')).toMatchObject([{ width: expect.any(Number) as number }]);
    await page.keyboard.press('Escape');
    expect((await waitFor('tools', 2)).at(-1)).toBeNull();
    expect(await toldOf('native')).toEqual([]);

    demo.switches.nativeRingCentral = true;
    await clickOn('button', 'Dialer settings');
    await clickOn('button', 'Done');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await clickOn('button', 'Menu');
    await clickOn('menuitem', 'Tools');
    await page.waitForFunction(() => told.some(entry => entry.data === 'toolsEntry'), { polling: 'raf' });
    await page.keyboard.press('Escape');
    await clickOn('button', 'Dialer settings');
    expect(await waitFor('native', 2)).toEqual(expect.arrayContaining(['toolsEntry', 'tapiDevice']));
  });

  it('finds each landmark of the alarm form', async () => {
    await afterLoad();
    await openAlarm('10427-000318');
    await acknowledge();
    await settle();
    const report = await page.evaluate(() => room.contract());
    const found = report.filter(entry => entry.count === 1).map(entry => entry.landmark);
    const inDialer = ['dialer', 'name', 'number', 'extension', 'dial', 'autodial', 'hangUp', 'gear'];
    expect(found).toEqual(
      expect.arrayContaining([...inDialer, 'actionPattern', 'contacts', 'logOff', 'lock']),
    );
  });
}
