import { alarmCommands, type AlarmCommands } from './alarm-commands';
import type { Context } from './context';
import { dialCommands, type DialCommands } from './dial-commands';
import { screenCommands, type ScreenCommands } from './screen-commands';
import { sessionCommands, type SessionCommands } from './session-commands';

/** Everything that an operator can do, whatever the markup looks like. */
export interface Desk {
  session: SessionCommands;
  dialing: DialCommands;
  alarm: AlarmCommands;
  screen: ScreenCommands;
}

/** The commands that a variant's markup calls. */
export function createDesk(context: Context): Desk {
  const dialing = dialCommands(context);
  return {
    session: sessionCommands(context),
    dialing,
    alarm: alarmCommands(context, dialing),
    screen: screenCommands(context),
  };
}
