import { resolutionDescription } from '../data/resolution-codes';
import { customerOf, findAlarm } from '../data/station';
import type { Alarm, Customer } from '../data/types';
import { formatTime } from '../model/clock';
import { describePoint, findPoint, pointsOf } from '../model/contact-points';
import { nextPoint } from '../model/next-point';
import { findOutcome } from '../model/outcomes';
import { completeLine } from '../model/pattern';
import type { AlarmWork } from '../model/snapshot';
import { writeLog, type Records } from './records';

interface Open {
  records: Records;
  userId: string;
  alarm: Alarm;
  customer: Customer;
  work: AlarmWork;
}

/** Why the server did not do what it was asked; the page shows the sentence. */
export class Refusal extends Error {}

/** An alarm, with its customer and work, that this user may work on. */
export function openAlarm(records: Records, userId: string, alarmNo: string): Open {
  const alarm = findAlarm(alarmNo);
  const work = records.works.get(alarmNo);
  if (alarm === undefined || work === undefined) throw new Refusal(`There is no alarm ${alarmNo}.`);
  return { records, userId, alarm, customer: customerOf(alarm), work };
}

function note(open: Open, text: string): void {
  open.work.lastActivity = formatTime(open.records.now());
  writeLog(open.records, open.customer.customerId, `${open.userId} ${text}`);
}

/** Takes the alarm over; an operator holds one alarm at a time. */
export function loadAlarm(open: Open): void {
  if (open.work.handler === open.userId) return;
  for (const other of open.records.works.values()) {
    if (other.handler === open.userId) other.handler = null;
  }
  open.work.handler = open.userId;
  note(open, 'Alarm loaded');
}

/** Starts a contact. Running a red line again begins its list anew. */
export function startAttempt(open: Open, line: number | null, pointId: string): void {
  const point = findPoint(open.customer, pointId);
  if (point === undefined) throw new Refusal(`${open.customer.name} has no contact ${pointId}.`);
  open.work.attempt = { alarmNo: open.alarm.alarmNo, line, pointId, at: formatTime(open.records.now()) };
  note(open, `Contact ${describePoint(point)} attempted`);
}

/** Forgets what was tried on a line that is to be run once more. */
export function forgetLine(open: Open, line: number): void {
  const command = open.alarm.pattern[line];
  if (command?.kind !== 'contact' || open.work.lines[line] !== 'done') return;
  const again = new Set(pointsOf(open.customer, command.target).map(point => point.id));
  open.work.tried = open.work.tried.filter(entry => !again.has(entry.pointId));
}

/** Writes the outcome of the contact that is open and moves the action pattern on. */
export function enterOutcome(open: Open, outcomeId: string, freeText: string): void {
  const { work, alarm, customer } = open;
  const outcome = findOutcome(outcomeId);
  const attempt = work.attempt;
  const point = attempt === null ? undefined : findPoint(customer, attempt.pointId);
  if (outcome === undefined || attempt === null || point === undefined) {
    throw new Refusal('There is no contact to enter an outcome for.');
  }
  const remark = freeText.trim() === '' ? '' : `, ${freeText.trim()}`;
  note(open, `Contact ${describePoint(point)} - ${outcome.label}${remark}`);
  work.attempt = null;
  work.tried = [
    ...work.tried.filter(entry => entry.pointId !== point.id),
    { pointId: point.id, outcome: outcome.id },
  ];
  if (outcome.id === 'contacted') work.contactedRoles.push(point.role);
  if (attempt.line === null) return;
  const command = alarm.pattern[attempt.line];
  if (command?.kind !== 'contact') return;
  if (outcome.goesOn === 'stop') {
    work.lines = completeLine(alarm.pattern, work.lines, attempt.line, 'completed');
    return;
  }
  if (nextPoint(pointsOf(customer, command.target), work.tried) === undefined) {
    work.lines = completeLine(alarm.pattern, work.lines, attempt.line, 'failed');
  }
}

/** Runs a line that needs no telephone. The answer is what a prompt asked for. */
export function runPlainLine(open: Open, line: number, answer: string): void {
  const command = open.alarm.pattern[line];
  if (command === undefined) throw new Refusal(`There is no line ${line + 1}.`);
  if (command.kind === 'email') note(open, `E-mail to ${command.to} sent`);
  if (command.kind === 'prompt') open.work.promptAnswer = `${command.field} ${answer}`;
  if (command.kind === 'log') note(open, `Log line ${open.work.promptAnswer}`.trim());
  if (command.kind === 'suspend') {
    const until = formatTime(new Date(open.records.now().getTime() + command.minutes * 60_000));
    open.work.suspendedUntil = until;
    note(open, `Suspended ${command.minutes} min, until ${until}`);
  }
  // A Contact line comes here only when it has nobody left to contact.
  const result = command.kind === 'contact' ? 'failed' : 'completed';
  open.work.lines = completeLine(open.alarm.pattern, open.work.lines, line, result);
}

/** Closes the alarm with a resolution code. */
export function closeAlarm(open: Open, code: string, comment: string): void {
  if (open.work.attempt !== null) throw new Refusal('Enter the outcome of the running contact first.');
  const remark = comment.trim() === '' ? '' : ` ${comment.trim()}`;
  note(open, `Closed ${code} ${resolutionDescription(code)}${remark}`);
  open.work.closedWith = code;
  open.work.handler = null;
}
