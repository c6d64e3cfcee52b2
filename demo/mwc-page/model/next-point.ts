import type { DialPoint } from './contact-points';
import { findOutcome, type OutcomeId } from './outcomes';

/** A contact point that was tried on this alarm, and what came of it. */
export interface Tried {
  pointId: string;
  outcome: OutcomeId;
}

function personOf(pointId: string): string {
  return pointId.split('/')[0] ?? pointId;
}

/** The first point of the list that is still worth a call, or undefined at the list's end. */
export function nextPoint(points: readonly DialPoint[], tried: readonly Tried[]): DialPoint | undefined {
  const done = new Set(tried.map(entry => entry.pointId));
  const donePersons = new Set(
    tried
      .filter(entry => findOutcome(entry.outcome)?.goesOn === 'next-person')
      .map(entry => personOf(entry.pointId)),
  );
  return points.find(point => !done.has(point.id) && !donePersons.has(personOf(point.id)));
}
