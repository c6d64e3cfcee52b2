import { BAR } from './markup';
import { page, show, waitFor, toldOf, settle, lastUser } from './room-page';

export function userStories(): void {
  it('reads the user of the bottom bar', async () => {
    await show(`<button>Log Off</button>${BAR}`);
    expect(await lastUser()).toEqual({ state: 'loggedIn', name: 'JHALVORSEN' });
  });

  it('tells a change of user, and nothing while only the clock runs', async () => {
    await show(BAR);
    await page.evaluate(() => {
      document.querySelector('time')?.replaceChildren('21:17:03');
    });
    await settle();
    expect(await toldOf('user')).toHaveLength(1);
    await page.evaluate(() => {
      document.querySelector('footer span')?.replaceChildren('MREYES');
    });
    expect(await waitFor('user', 2)).toEqual([
      { state: 'loggedIn', name: 'JHALVORSEN' },
      { state: 'loggedIn', name: 'MREYES' },
    ]);
  });

  it('lets a visible password field win over everything', async () => {
    await show(
      `<button>Log Off</button>${BAR}<form id="lock" hidden><h1>Session locked</h1><input type="password"></form>`,
    );
    expect(await lastUser()).toEqual({ state: 'loggedIn', name: 'JHALVORSEN' });
    await page.evaluate(() => {
      document.querySelector('#lock')?.toggleAttribute('hidden', false);
    });
    expect((await waitFor('user', 2)).at(-1)).toEqual({ state: 'locked' });
    await page.evaluate(() => {
      document.querySelector('#lock')?.toggleAttribute('hidden', true);
    });
    expect((await waitFor('user', 3)).at(-1)).toEqual({ state: 'loggedIn', name: 'JHALVORSEN' });
  });

  it('reads a log-in form as logged out, and an unreadable page as unknown', async () => {
    await show('<form><input name="user"><input type="password"><button>Log In</button></form>');
    expect(await lastUser()).toEqual({ state: 'loggedOut' });
    await show('<h1>Manitou</h1><button>Log Off</button>');
    expect(await lastUser()).toEqual({ state: 'unknown' });
  });
}
