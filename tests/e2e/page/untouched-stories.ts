import { BAR, dialer, PATTERN } from './markup';
import { page, script, show, waitFor, settle } from './room-page';

export function untouchedStories(): void {
  it('changes nothing while it watches, is acted upon, and stops', async () => {
    await show(`${BAR}${dialer()}${PATTERN}<div id="host"></div>`);
    await page.evaluate(() => {
      stopRoom();
      pageChanges = 0;
      const observer = new MutationObserver(records => (pageChanges += records.length));
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      startRoom({ version: 1, selectors: {}, labels: {} });
    });
    await settle();
    await page.click('#dial');
    await page.click('#hang');
    await page.click('#line1', { count: 2 });
    await page.keyboard.press('d');
    await page.evaluate(() => room.contract());
    await settle();
    expect(await page.evaluate(() => pageChanges)).toBe(0);
    await page.evaluate(() => document.body.setAttribute('data-seen', ''));
    expect(await page.evaluate(() => pageChanges)).toBe(1);
  });

  it('tells nothing any more once it is stopped', async () => {
    await show(`${BAR}${dialer()}`);
    await page.evaluate(() => stopRoom());
    const before = await page.evaluate(() => told.length);
    await page.click('#hang');
    await page.evaluate(() => document.querySelector('footer')?.remove());
    await settle();
    expect(await page.evaluate(() => told.length)).toBe(before);
  });

  it('tells nothing from inside a frame that its parent watches', async () => {
    await show(`${BAR}<iframe id="f"></iframe>`);
    await page.evaluate(markup => document.querySelector('#f')?.setAttribute('srcdoc', markup), dialer());
    await waitFor('dialer');
    const frame = await (await page.$('#f'))?.contentFrame();
    await frame?.evaluate(script);
    const toldInside = await frame?.evaluate(async () => {
      startRoom({ version: 1, selectors: {}, labels: {} });
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return told.length;
    });
    expect(toldInside).toBe(0);
  });

  it('hears a clock beside 20,000 rows at next to no cost, and finds what comes later', async () => {
    const cells = '<td>719-555-0142</td><td>Dana Whitfield</td><td>Site</td><td>21:17</td><td>Call</td>';
    await show(`${BAR}<table style="table-layout:fixed">${`<tr>${cells}</tr>`.repeat(20_000)}</table>`);
    const perTickMs = await page.evaluate(async () => {
      const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));
      const clock = document.querySelector('time');
      const { requestAnimationFrame: real } = globalThis;
      let ms = 0;
      globalThis.requestAnimationFrame = callback =>
        real(at => {
          // The layout that the changed clock costs anyway is not ours.
          document.body.getBoundingClientRect();
          const start = performance.now();
          callback(at);
          ms += performance.now() - start;
        });
      for (let tick = 0; tick < 8; tick += 1) {
        if (clock !== null) clock.textContent = `21:17:${10 + tick}`;
        await frame();
        await frame();
      }
      globalThis.requestAnimationFrame = real;
      return ms / 8;
    });
    console.info(`20,000 rows, one changed clock: ${perTickMs.toFixed(2)} ms`);
    expect(perTickMs).toBeLessThan(2);
    await page.evaluate(markup => document.body.insertAdjacentHTML('afterbegin', markup), dialer());
    expect(await waitFor('dialer')).toHaveLength(1);
  });
}
