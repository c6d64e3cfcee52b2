import { BAR, dialer } from './markup';
import { page, show, waitFor, toldOf, settle, STYLE } from './room-page';

export function ladderStories(): void {
  it.each([
    ['en', 'Dialer', 'Number', 'Hang Up'],
    ['fr', 'Composeur', 'Numéro', 'RACCROCHER'],
    ['es', 'Marcador', 'Teléfono:', 'Colgar'],
  ])('finds the Dialer by its captions (%s)', async (_language, title, number, hangUp) => {
    await show(`${BAR}<div class="x9"><div><span>${title}</span></div><div>
      <span>${number}</span> <b>719-555-0142</b></div>
      <div class="q" style="cursor:pointer" id="hang"><span>${hangUp}</span></div></div>`);
    await waitFor('dialer');
    expect(await page.evaluate(() => room.dialer())).toMatchObject({ number: '719-555-0142' });
    await page.click('#hang');
    expect(await toldOf('hangUp')).toHaveLength(1);
  });

  it('finds no Dialer where two are shown, and follows no HANG UP there', async () => {
    await show(`${dialer()}${dialer('719-555-0143')}`);
    expect(await toldOf('dialer')).toEqual([]);
    expect(await page.evaluate(() => room.dialer())).toBeNull();
    await page.click('#hang');
    await page.click('#dial');
    await settle();
    expect(await toldOf('hangUp')).toEqual([]);
    expect(await toldOf('intention')).toEqual([]);
  });

  it('follows neither of two HANG UPs, but ignores a hidden double', async () => {
    await show(dialer().replace('</section>', '<button id="other">Hang up</button></section>'));
    await page.click('#hang');
    await settle();
    expect(await toldOf('hangUp')).toEqual([]);
    await page.evaluate(() => {
      document.querySelector('#other')?.setAttribute('style', 'display: none');
    });
    await page.click('#hang');
    expect(await toldOf('hangUp')).toEqual([null]);
  });

  it('prefers the selector of the profile, then the marker', async () => {
    const twins =
      '<div class="a"><p>Phone A</p><b>719-555-0110</b></div><div class="b" data-mwc-rc="dialer"><b>719-555-0111</b></div>';
    await show(twins);
    expect(await page.evaluate(() => room.dialer())).toMatchObject({ number: '719-555-0111' });
    await show(twins, { version: 1, selectors: { dialer: '.a' }, labels: {} });
    expect(await page.evaluate(() => room.dialer())).toMatchObject({ number: '719-555-0110' });
    const report = await page.evaluate(() => room.contract().find(entry => entry.landmark === 'dialer'));
    expect(report).toMatchObject({ step: 'selector', count: 1 });
  });

  it('takes labels of the profile beside its own', async () => {
    await show(
      '<section aria-label="Telefonzentrale"><b>719-555-0110</b><button id="h">Auflegen</button></section>',
      {
        ...{ version: 1, selectors: {} },
        labels: { dialer: ['Telefonzentrale'], hangUp: ['AUFLEGEN'] },
      },
    );
    await page.click('#h');
    expect(await toldOf('hangUp')).toHaveLength(1);
  });

  it('sees into open shadow roots, also those attached later, and same-origin frames', async () => {
    await show('<div id="host"></div><iframe id="f" style="width:400px;height:300px;margin:50px"></iframe>');
    await page.evaluate(markup => {
      document.querySelector('#host')?.attachShadow({ mode: 'open' }).append('Nothing here');
      document.querySelector('#f')?.setAttribute('srcdoc', markup);
    }, `${STYLE}<body>${dialer()}`);
    const [rect] = await waitFor('dialer');
    expect(rect).toMatchObject({ x: 52 });
    const frame = await (await page.$('#f'))?.contentFrame();
    await frame?.click('#hang');
    expect(await toldOf('hangUp')).toHaveLength(1);
    await frame?.click('#dial');
    // The Dialer that came with its number was an offer; the press is certain.
    expect(await toldOf('intention')).toMatchObject([{ certain: false }, { certain: true }]);
  });

  it('reads a Dialer inside a shadow root', async () => {
    await show('<div id="host"></div>');
    await page.evaluate(markup => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = markup;
      document.body.append('now');
    }, dialer());
    await settle();
    const dial = await page.$('#host >>> #dial');
    await dial?.click();
    expect(await waitFor('intention')).toMatchObject([
      { number: '719-555-0142', extension: '204', certain: true },
    ]);
  });
}
