/** What the operator can enter after a contact: our wording, MWC's own is not public. */
export type OutcomeId =
  'contacted' | 'no-answer' | 'busy' | 'left-message' | 'wrong-number' | 'refused-password';

export interface Outcome {
  id: OutcomeId;
  label: string;
  /** Where a list goes on: nowhere, at the same person's next number, or at the next person. */
  goesOn: 'stop' | 'next-point' | 'next-person';
}

export const OUTCOMES: readonly Outcome[] = [
  { id: 'contacted', label: 'Contacted', goesOn: 'stop' },
  { id: 'no-answer', label: 'No answer', goesOn: 'next-point' },
  // Somebody who is on the telephone is not sitting beside another one.
  { id: 'busy', label: 'Busy', goesOn: 'next-person' },
  { id: 'left-message', label: 'Left message', goesOn: 'next-point' },
  { id: 'wrong-number', label: 'Wrong number', goesOn: 'next-point' },
  { id: 'refused-password', label: 'Refused password', goesOn: 'next-person' },
];

/** The outcome of that id, or undefined for anything else. */
export function findOutcome(id: string): Outcome | undefined {
  return OUTCOMES.find(outcome => outcome.id === id);
}
