import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { Notice } from '../calls/notice';
import type { OAuthSession, SessionStore } from '../oauth/sessions';
import { admit, type Admission, type AdmissionContext } from './admission';
import { passes } from './filters';
import { receive } from './frame-traffic';
import { errorFrame, keep, missedSince, newLane, writeFrame, type Lane } from './lane';
import { recoverLane } from './recovery';
import type { SubscriptionContext } from './subscriptions';

export interface Sockets {
  /** Open connections. */
  readonly count: number;
  /** Closes all connections from the server's side; 1006 cuts them without a close frame. Default 1011. */
  closeAll(code?: number): void;
  /** While true, every new connection is reset. */
  refuse: boolean;
  /** While true, open connections are dead without knowing it: nothing is read or sent. */
  silent: boolean;
}

export interface Gateway extends Sockets {
  publish(notice: Notice): void;
}

export interface GatewayContext extends SubscriptionContext, AdmissionContext {
  sessions: SessionStore;
}

/** The WebSocket side of RingCentral (developer guide, notifications/websockets). */
export function openGateway(server: Server, context: GatewayContext): Gateway {
  const lanes = new Map<string, Lane>();
  const upgrader = new WebSocketServer({ noServer: true });
  const { switches } = context;

  const send = (lane: Lane, message: string) => {
    if (!gateway.silent) lane.socket?.send(message);
  };

  /** The lane is lost from here on, though the closing handshake takes its time. */
  const hangUp = (lane: Lane, code: number) => {
    const { socket } = lane;
    if (!socket) return;
    lane.socket = undefined;
    lane.lostAt = context.gate.now();
    if (code === 1006) socket.terminate();
    else socket.close(code);
  };

  const gateway: Gateway = {
    refuse: false,
    silent: false,
    get count() {
      return [...lanes.values()].filter(lane => lane.socket).length;
    },
    closeAll: (code = 1011) => {
      for (const lane of lanes.values()) hangUp(lane, code);
    },
    publish: notice => {
      for (const lane of lanes.values()) {
        const { subscription } = lane;
        const owner = { userId: lane.session.userId };
        const filter = subscription?.filters.find(candidate => passes(candidate, notice, owner));
        if (!subscription || !filter) continue;
        const message = writeFrame(
          lane,
          { type: 'ServerNotification', messageId: randomUUID(), status: 200, headers: {} },
          {
            uuid: randomUUID(),
            event: notice.event,
            timestamp: new Date(context.gate.now()).toISOString(),
            subscriptionId: subscription.id,
            ownerId: owner.userId,
            body: notice.body(filter.query),
          },
        );
        keep(lane, message);
        if (!lane.catchingUp) send(lane, message);
      }
    },
  };

  /**
   * Replays once the client has answered a ping, and so has its ConnectionDetails in hand: RingCentral's own client
   * begins to listen only then and loses what arrives in the same breath.
   */
  const catchUp = (lane: Lane, socket: WebSocket, readUpTo: number) => {
    lane.catchingUp = true;
    socket.once('pong', () => {
      if (lane.socket !== socket) return;
      lane.catchingUp = false;
      for (const missed of missedSince(lane, readUpTo)) send(lane, missed);
    });
    socket.ping();
  };

  const attach = (socket: WebSocket, session: OAuthSession, recoveryToken: string | null) => {
    const recovered = recoverLane(lanes, {
      session,
      token: recoveryToken,
      mode: switches.recovery,
      now: context.gate.now(),
    });
    if (recovered.kind === 'fake') {
      socket.send(errorFrame(400, 'WSG-400', 'Invalid wsc token'));
      socket.close();
      return;
    }
    const lane = recovered.kind === 'recovered' ? recovered.lane : newLane(session);
    lanes.set(lane.id, lane);
    lane.socket?.terminate();
    lane.socket = socket;
    lane.lostAt = undefined;
    lane.catchingUp = false;
    send(
      lane,
      writeFrame(
        lane,
        { type: 'ConnectionDetails', messageId: randomUUID(), status: 200, headers: {} },
        recovered.details,
      ),
    );
    if (recovered.kind === 'recovered') catchUp(lane, socket, recovered.readUpTo);
    socket.on('message', (data: RawData) => {
      if (!gateway.silent) void receive(lane, socket, rawText(data), context);
    });
    socket.on('close', () => {
      if (lane.socket !== socket) return;
      lane.socket = undefined;
      lane.lostAt = context.gate.now();
    });
    socket.on('error', () => socket.terminate());
  };

  const welcome = (socket: WebSocket, { session, recoveryToken }: Admission) => {
    // A refusal is an Error frame: RingCentral's own client does not survive a refused upgrade.
    if (session) {
      attach(socket, session, recoveryToken);
      return;
    }
    socket.send(errorFrame(401, 'WSG-401', 'Invalid access token'));
    socket.close();
  };

  server.on('upgrade', (request: IncomingMessage, duplex: Duplex, first: Buffer) => {
    duplex.on('error', () => duplex.destroy());
    void admit(request, duplex, context, () => gateway.refuse).then(admission => {
      if (admission) upgrader.handleUpgrade(request, duplex, first, socket => welcome(socket, admission));
    });
  });
  context.sessions.onEnd(session => {
    if (switches.socketOnRevoke === 'stays') return;
    for (const lane of lanes.values()) if (lane.session === session) hangUp(lane, 1008);
  });
  return gateway;
}

function rawText(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return data instanceof ArrayBuffer ? Buffer.from(data).toString() : data.toString();
}
