import { page, show, waitFor, toldOf } from './room-page';

export function setUpStories(): void {
  const dialog = `<div id="d" role="dialog" aria-label="Dialer settings" style="position:fixed;top:100px;left:100px;width:300px;height:200px">
    <fieldset><legend>TAPI devices</legend>
    <label><input type="radio" name="t" checked>Workstation modem (COM3)</label><label><input type="radio" name="t">COM4</label></fieldset>
    <button class="close">Cancel</button><button class="close">Done</button></div>
    <button id="done">Done</button>
    <script>document.querySelectorAll('.close').forEach(b => b.onclick = () => d.remove())</script>`;

  it.each([
    ['Done', 'done'],
    ['Cancel', 'left'],
  ])('%s ends it with %s', async (caption, end) => {
    await show(dialog);
    expect(await waitFor('setUp')).toMatchObject([
      {
        devices: [
          { name: 'Workstation modem (COM3)', selected: true },
          { name: 'COM4', selected: false },
        ],
        rect: { x: 100, y: 100, width: expect.any(Number) as number },
      },
    ]);
    await page.click(`#d >>> ::-p-text(${caption})`);
    expect((await waitFor('setUp', 2)).at(-1)).toBe(end);
    expect(await toldOf('native')).toEqual([]);
  });

  it('reads a closing by script, or by Done of another dialog, as left', async () => {
    await show(dialog);
    await waitFor('setUp');
    await page.click('#done');
    await page.evaluate(() => document.querySelector('#d')?.remove());
    expect((await waitFor('setUp', 2)).at(-1)).toBe('left');
  });
}
