import { dialer, PATTERN, RUNS, QUEUE } from './markup';
import { page, show, waitFor, toldOf, settle } from './room-page';

export function dialStories(): void {
  it('tells one intention for a press of the dial button, by mouse, double click or key', async () => {
    await show(dialer());
    await page.click('#dial');
    const [intention] = await toldOf('intention');
    expect(intention).toEqual({
      id: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ) as string,
      ...{
        number: '719-555-0142',
        shown: '719-555-0142',
        name: 'Dana Whitfield',
        extension: '204',
        certain: true,
      },
      requestedAt: expect.any(Number) as number,
    });
    await page.click('#dial', { count: 2 });
    await settle();
    expect(await toldOf('intention')).toHaveLength(2);
    await page.focus('#dial');
    await page.keyboard.press('Enter');
    expect(await toldOf('intention')).toHaveLength(3);
  });

  it('ignores clicks and keys that a script makes', async () => {
    await show(`${dialer('')}${PATTERN}${RUNS}`);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#dial')?.click();
      document.querySelector<HTMLElement>('#hang')?.click();
      document.querySelector('#line1')?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true }));
      document.querySelector('section')?.append('·');
    });
    await waitFor('intention');
    expect(await toldOf('hangUp')).toEqual([]);
    expect(await toldOf('intention')).toMatchObject([{ certain: false }]);
  });

  it('does nothing at a disabled dial button or with no number', async () => {
    await show(dialer(''));
    await page.click('#dial');
    await settle();
    await show(dialer().replace('id="dial"', 'id="dial" aria-disabled="true"'));
    await page.click('#dial');
    await settle();
    expect(await toldOf('intention')).toEqual([]);
  });

  it('reports a private number by its mask', async () => {
    await show(dialer('**********'));
    await page.click('#dial');
    expect(await toldOf('intention')).toMatchObject([{ shown: '**********' }]);
  });

  it('follows D with an alarm open and a double click on a line', async () => {
    await show(`${dialer('')}${PATTERN}${RUNS}`);
    await page.keyboard.press('d');
    expect(await waitFor('intention')).toMatchObject([{ number: '303-555-0168', certain: true }]);
    await page.click('#line2', { count: 2 });
    expect((await waitFor('intention', 2)).at(-1)).toMatchObject({ number: '303-555-0121', certain: true });
  });

  it('does not count D in a text field, with a modifier, repeated, or without an alarm', async () => {
    await show(`${dialer('')}<textarea id="t"></textarea>${PATTERN}${RUNS}`);
    await page.focus('#t');
    await page.keyboard.press('d');
    // Something changes in the Dialer, as its state label would, so that it is read again.
    await page.evaluate(() => document.querySelector('section')?.append('·'));
    expect(await waitFor('intention')).toMatchObject([{ certain: false }]);

    await show(`${dialer('')}${RUNS}`);
    await page.keyboard.press('d');
    await page.evaluate(() => document.querySelector('section')?.append('·'));
    expect(await waitFor('intention')).toMatchObject([{ certain: false }]);

    await show(
      `${dialer('')}${PATTERN}<script>addEventListener('keydown', e => { if (e.repeat || e.ctrlKey) document.querySelector('#p').value = '719-555-0143'; })</script>`,
    );
    await page.keyboard.down('Control');
    await page.keyboard.press('d');
    await page.keyboard.up('Control');
    await page.evaluate(() => document.querySelector('section')?.append('·'));
    expect(await waitFor('intention')).toMatchObject([{ certain: false }]);
  });

  it('does not count a repeat of a held D', async () => {
    await show(
      `${dialer('')}${PATTERN}<script>addEventListener('keydown', e => { if (e.repeat) document.querySelector('#p').value += '719-555-0143'; })</script>`,
    );
    await page.keyboard.down('Shift');
    const session = await page.createCDPSession();
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'd', text: 'd', autoRepeat: true });
    await page.keyboard.up('Shift');
    await page.evaluate(() => document.querySelector('section')?.append('·'));
    expect(await waitFor('intention')).toMatchObject([{ certain: false }]);
  });

  it('only offers what loading an alarm or acknowledging a notice brings', async () => {
    await show(`${dialer('')}${QUEUE}${PATTERN}<button id="ok">OK</button>${RUNS}`);
    await page.click('#queue1', { count: 2 });
    await page.evaluate(() => document.querySelector('section')?.append('·'));
    expect(await waitFor('intention')).toMatchObject([{ number: '303-555-0121', certain: false }]);

    await show(
      `${dialer('')}${PATTERN}<button id="ok">OK</button><script>ok.onclick = () => { document.querySelector('#p').value = '719-555-0191'; document.querySelector('section')?.append('·'); }</script>`,
    );
    await page.keyboard.press('d');
    await page.click('#ok');
    expect(await waitFor('intention')).toMatchObject([{ number: '719-555-0191', certain: false }]);
  });

  it('does not count a double click that began on another line', async () => {
    await show(`${dialer('')}<div id="box"><p id="first">Load</p></div><script>
      first.onmouseup = () => { box.innerHTML = ${JSON.stringify(PATTERN.replace('<h2>Action Pattern</h2>', ''))}; };
      addEventListener('dblclick', () => { document.querySelector('#p').value = '719-555-0110'; document.querySelector('section')?.append('·'); });
    </script>`);
    const box = await (await page.$('#first'))?.boundingBox();
    const at = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 8 };
    await page.mouse.click(at.x, at.y, { count: 2 });
    expect(await waitFor('intention')).toMatchObject([{ certain: false }]);
  });

  it('offers nothing for what the operator types into the Dialer or what stood there at the start', async () => {
    await show(dialer('719-555-0110'));
    await page.focus('#p');
    await page.keyboard.type('9');
    await page.evaluate(() => document.querySelector('section')?.append('·'));
    await page.focus('#dial');
    await page.evaluate(() => document.body.append('y'));
    await settle();
    expect(await toldOf('intention')).toEqual([]);
  });
}
