import type { WebSocket } from 'ws';
import type { FaultDesk } from '../traffic/faults';
import type { JournalKeeper } from '../traffic/journal';
import { readFrame, type ClientFrame } from './frames';
import { errorFrame, writeFrame, type Lane } from './lane';
import { answerRequest, type FrameAnswer, type SubscriptionContext } from './subscriptions';

interface TrafficContext extends SubscriptionContext {
  journal: JournalKeeper;
  faults: FaultDesk;
}

const label = (frame: ClientFrame): { method: string; path: string } => {
  if (frame.type === 'ClientRequest') return { method: `WS:${frame.method}`, path: frame.path };
  return { method: `WS:${frame.type}`, path: '/ws' };
};

/** Journals one frame of a client, lets a fault have its way with it, and answers. */
export async function receive(
  lane: Lane,
  socket: WebSocket,
  data: string,
  context: TrafficContext,
): Promise<void> {
  const frame = readFrame(data);
  const { method, path } = label(frame);
  const entry = context.journal.arrive({
    method,
    path,
    query: {},
    headers: {},
    body: frame.type === 'ClientRequest' ? frame.body : data,
  });
  const done = (status: number) => context.journal.answer(entry, status);
  const fault = context.faults.meet(method, path);
  const effect = fault?.effect;
  if (effect === 'dropBeforeEffect') {
    socket.terminate();
    done(0);
    return;
  }
  if (effect === 'holdBeforeEffect') await fault?.released();
  if (typeof effect === 'object' && 'latencyMs' in effect)
    await new Promise(resolve => setTimeout(resolve, effect.latencyMs));
  if (frame.type === 'unreadable') {
    socket.send(errorFrame(400, 'WSG-400', 'Unreadable message'));
    done(400);
    return;
  }
  if (frame.type === 'Heartbeat') {
    if (effect !== 'empty')
      socket.send(writeFrame(lane, { type: 'Heartbeat', messageId: frame.messageId, status: 200 }));
    done(200);
    return;
  }
  const answer: FrameAnswer =
    typeof effect === 'object' && 'status' in effect
      ? { status: effect.status, headers: effect.headers ?? {}, body: effect.body }
      : answerRequest(lane, frame, context);
  if (effect === 'hold') await fault?.released();
  if (effect === 'dropAfterEffect') {
    socket.terminate();
    done(0);
    return;
  }
  if (effect === 'malformed') socket.send('<html>');
  else if (effect !== 'empty') {
    const { status, headers, body } = answer;
    const head = { type: 'ClientRequest' as const, messageId: frame.messageId, status, headers };
    socket.send(writeFrame(lane, head, status === 204 ? undefined : body));
  }
  done(answer.status);
}
