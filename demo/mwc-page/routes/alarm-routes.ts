import {
  closeAlarm,
  enterOutcome,
  forgetLine,
  loadAlarm,
  openAlarm,
  runPlainLine,
  startAttempt,
} from '../station/alarm-desk';
import { writeLog } from '../station/records';
import { snapshotFor, type Station } from '../station/station';
import { formatTime } from '../model/clock';
import type { Snapshot } from '../model/snapshot';
import type { App } from './app';
import { bodyOf, text } from './body-schema';
import { readSessionCookie } from './session-cookie';

interface OfAlarm {
  Params: { alarmNo: string };
}

const LINE = { type: 'integer', minimum: 0 };
const LINE_OR_NULL = { type: ['integer', 'null'], minimum: 0 };

/** What an operator does on an alarm. Each answer is the new snapshot. */
export function alarmRoutes(app: App, station: Station): void {
  type Sent = { headers: { cookie?: string } };

  /** Does the work for the user whose session is open; for anybody else nothing but the truth about that. */
  function asUser(request: Sent, work: (userId: string) => void): Snapshot {
    const sessionId = readSessionCookie(request);
    const session = station.sessions.find(sessionId);
    if (session?.state === 'open') work(session.userId);
    return snapshotFor(station, sessionId);
  }

  function onAlarm(
    request: Sent & { params: { alarmNo: string } },
    work: (open: ReturnType<typeof openAlarm>) => void,
  ): Snapshot {
    return asUser(request, userId => work(openAlarm(station.records, userId, request.params.alarmNo)));
  }

  app.post<OfAlarm>('/api/alarms/:alarmNo/load', async request => onAlarm(request, loadAlarm));

  app.post<OfAlarm>('/api/alarms/:alarmNo/acknowledge', async request =>
    onAlarm(request, open => {
      open.work.acknowledged = true;
    }),
  );

  app.post<OfAlarm & { Body: { line: number | null; pointId: string } }>(
    '/api/alarms/:alarmNo/attempt',
    bodyOf({ line: LINE_OR_NULL, pointId: text(80) }),
    async request => onAlarm(request, open => startAttempt(open, request.body.line, request.body.pointId)),
  );

  app.post<OfAlarm & { Body: { line: number } }>(
    '/api/alarms/:alarmNo/forget-line',
    bodyOf({ line: LINE }),
    async request => onAlarm(request, open => forgetLine(open, request.body.line)),
  );

  app.post<OfAlarm & { Body: { outcome: string; freeText: string } }>(
    '/api/alarms/:alarmNo/outcome',
    bodyOf({ outcome: text(40), freeText: text(200) }),
    async request =>
      onAlarm(request, open => enterOutcome(open, request.body.outcome, request.body.freeText)),
  );

  app.post<OfAlarm & { Body: { line: number; answer: string } }>(
    '/api/alarms/:alarmNo/line',
    bodyOf({ line: LINE, answer: text(80) }),
    async request => onAlarm(request, open => runPlainLine(open, request.body.line, request.body.answer)),
  );

  app.post<OfAlarm & { Body: { code: string; comment: string } }>(
    '/api/alarms/:alarmNo/close',
    bodyOf({ code: text(4), comment: text(200) }),
    async request => onAlarm(request, open => closeAlarm(open, request.body.code, request.body.comment)),
  );

  app.post<{ Params: { customerId: string }; Body: { comment: string } }>(
    '/api/customers/:customerId/comments',
    bodyOf({ comment: text(2000) }),
    async request =>
      asUser(request, userId => {
        const stamp = `${formatTime(station.records.now())} ${userId}`;
        station.records.comments.get(request.params.customerId)?.push(`${stamp}: ${request.body.comment}`);
      }),
  );

  app.post<{ Body: { customerId: string; whom: string } }>(
    '/api/manual-dial',
    bodyOf({ customerId: text(20), whom: text(120) }),
    async request =>
      asUser(request, userId => {
        const { customerId, whom } = request.body;
        const line = `${userId} Dialed ${whom}`;
        if (station.records.logs.has(customerId)) writeLog(station.records, customerId, line);
        station.records.systemLog.push(`${formatTime(station.records.now())} ${line}`);
      }),
  );
}
