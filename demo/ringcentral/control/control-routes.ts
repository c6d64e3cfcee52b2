import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../account/accounts';
import { createCallControl, type CallControl } from '../calls/call-control';
import type { CallDesk } from '../calls/call-desk';
import { ringOutStatus } from '../calls/ring-out-status';
import type { OperatorPhone } from '../calls/scripts';
import { isRecord, text } from '../loose';
import { switchValues, type Switches } from '../switches';

export interface ControlParts {
  accounts: Accounts;
  desk: CallDesk;
  switches: Switches;
  phone: { mode: OperatorPhone };
}

const phoneModes: readonly OperatorPhone[] = ['by-command', 'answers', 'rejects', 'rings', 'offline'];

type Command = Exclude<keyof CallControl, 'live' | 'all' | 'until' | 'untilLive'>;
const commands: readonly Command[] = [
  'operatorAnswers',
  'operatorPressesOne',
  'operatorRejects',
  'operatorNoAnswer',
  'operatorHangsUp',
  'contactRings',
  'contactAnswers',
  'contactBusy',
  'contactNoAnswer',
  'contactRejects',
  'contactFails',
  'contactHangsUp',
];

/** The page at /control where a person plays both telephones. */
export function controlRoutes(app: FastifyInstance, { accounts, desk, switches, phone }: ControlParts): void {
  const control = createCallControl(desk);
  const valueOf = (name: string): unknown =>
    Object.entries<unknown>({ ...switches }).find(([key]) => key === name)?.[1];
  const nameOf = (userId: string): string => {
    const user = accounts.byId(userId);
    return user ? `${user.name}, ext ${user.extensionNumber}` : userId;
  };
  const state = () => ({
    phone: { mode: phone.mode, modes: phoneModes },
    switches: Object.entries(switchValues).map(([name, values]) => ({
      name,
      values,
      value: valueOf(name),
    })),
    calls: [...desk.calls]
      .reverse()
      .slice(0, 20)
      .map(call => ({ ...call, user: nameOf(call.userId), triple: ringOutStatus(call) })),
  });

  app.get('/control', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(readFileSync(join(__dirname, 'control.html'), 'utf8')),
  );
  app.get('/control/state', () => state());

  app.get('/control/events', (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const push = () => reply.raw.write(`data: ${JSON.stringify(state())}\n\n`);
    request.raw.on('close', desk.onChange(push));
    push();
  });

  app.post('/control/command', (request, reply) => {
    const command = commands.find(name => name === text(request.body, 'command'));
    if (!command) return reply.code(400).send({ message: 'Unknown command.' });
    try {
      control[command](text(request.body, 'id'));
    } catch (error) {
      return reply.code(409).send({ message: error instanceof Error ? error.message : String(error) });
    }
    return state();
  });

  app.post('/control/phone', (request, reply) => {
    const mode = phoneModes.find(name => name === text(request.body, 'mode'));
    if (!mode) return reply.code(400).send({ message: 'Unknown phone mode.' });
    phone.mode = mode;
    return state();
  });

  app.post('/control/switch', (request, reply) => {
    const name = text(request.body, 'name');
    const value: unknown = isRecord(request.body) ? request.body['value'] : undefined;
    const known = Object.entries(switchValues).find(([key]) => key === name)?.[1] ?? [];
    const wanted = known.find(candidate => candidate === value);
    if (name === undefined || wanted === undefined)
      return reply.code(400).send({ message: 'Unknown switch or value.' });
    Object.assign(switches, { [name]: wanted });
    return state();
  });
}
