import type { CallView } from '../core/calls/call-view';
import { isOver } from './call-words';
import { duration } from './duration';
import { text } from './text';
import { useNow } from './use-now';

/** Minutes and seconds since the request, running while the call does. */
export function Elapsed({ call }: { call: CallView }) {
  const over = isOver(call);
  const now = useNow(over ? null : call.requestedAt);
  if (over && call.endedAt === null) return null;
  return (
    <span class="elapsed" role="timer" aria-live="off" aria-label={text('elapsed_label')}>
      {duration((call.endedAt ?? now) - call.requestedAt)}
    </span>
  );
}

/** How long the contact's line has been open. */
export function ConnectedFor({ call }: { call: CallView }) {
  const since = isOver(call) ? null : call.connectedAt;
  const now = useNow(since);
  if (since === null) return null;
  const time = duration(now - since);
  return (
    <span class="elapsed" role="timer" aria-live="off" aria-label={text('elapsed_connectedFor', { time })}>
      {time}
    </span>
  );
}

/** How long the contact's line was open, once the call is over. */
export function WasConnected({ call: { connectedAt, endedAt } }: { call: CallView }) {
  if (connectedAt === null || endedAt === null) return null;
  return <p>{text('elapsed_connectedTotal', { time: duration(endedAt - connectedAt) })}</p>;
}
