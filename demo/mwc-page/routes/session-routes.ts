import { settingsOf } from '../station/records';
import { snapshotFor, type Station } from '../station/station';
import type { App } from './app';
import { bodyOf, text } from './body-schema';
import { NO_SESSION_COOKIE, readSessionCookie, sessionCookie } from './session-cookie';

// Refusals of a password are ordinary answers: an error status would stand in the browser's console.
const WRONG_LOG_IN = { message: 'User ID or password is not correct.' };
const WRONG_PASSWORD = { message: 'The password is not correct.' };

/** Log-in, lock, log-off, and what a user has set. */
export function sessionRoutes(app: App, station: Station): void {
  app.get('/api/snapshot', async request => snapshotFor(station, readSessionCookie(request)));

  app.post<{ Body: { userId: string; password: string } }>(
    '/api/log-in',
    bodyOf({ userId: text(12), password: text(64) }),
    async (request, reply) => {
      const sessionId = station.sessions.logIn(request.body.userId, request.body.password);
      if (sessionId === null) return WRONG_LOG_IN;
      void reply.header('set-cookie', sessionCookie(sessionId));
      return snapshotFor(station, sessionId);
    },
  );

  app.post('/api/log-off', async (request, reply) => {
    const sessionId = readSessionCookie(request);
    const session = station.sessions.find(sessionId);
    for (const work of station.records.works.values()) {
      if (work.handler === session?.userId) work.handler = null;
    }
    station.sessions.logOff(sessionId ?? '');
    void reply.header('set-cookie', NO_SESSION_COOKIE);
    return snapshotFor(station, null);
  });

  app.post('/api/lock', async request => {
    const sessionId = readSessionCookie(request);
    station.sessions.lock(sessionId ?? '');
    return snapshotFor(station, sessionId);
  });

  app.post<{ Body: { password: string } }>('/api/unlock', bodyOf({ password: text(64) }), async request => {
    const sessionId = readSessionCookie(request);
    const answer = station.sessions.unlock(sessionId ?? '', request.body.password);
    if (answer === 'refused') return WRONG_PASSWORD;
    return snapshotFor(station, sessionId);
  });

  app.post<{ Body: { tapiDevice?: string; autodial?: boolean } }>('/api/settings', {
    schema: {
      body: { type: 'object', properties: { tapiDevice: text(80), autodial: { type: 'boolean' } } },
    },
    handler: async request => {
      const sessionId = readSessionCookie(request);
      const session = station.sessions.find(sessionId);
      if (session?.state === 'open') {
        const before = settingsOf(station.records, session.userId);
        station.records.settings.set(session.userId, {
          tapiDevice: request.body.tapiDevice ?? before.tapiDevice,
          autodial: request.body.autodial ?? before.autodial,
        });
      }
      return snapshotFor(station, sessionId);
    },
  });
}
