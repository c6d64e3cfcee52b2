/** How a contact's number behaves by itself once RingCentral rings it. Without a script it moves by command alone. */
export interface NumberScript {
  contact: 'answers' | 'busy' | 'noAnswer' | 'rejects' | 'blocked' | 'error' | 'internationalDisabled';
  /** Milliseconds after the contact's leg began; 0, the default, means in the same breath. */
  afterMs?: number;
  /** Milliseconds after answering; absent: the contact does not hang up. */
  hangsUpAfterMs?: number;
}

/** The operator's own phone when it rings. `answers` also presses 1 where the prompt asks for it. */
export type OperatorPhone = 'by-command' | 'answers' | 'rejects' | 'rings' | 'offline';

/** The demo's numbers: who answers, who is busy, and so on. All others move from the control page. */
export const demoScripts: Readonly<Record<string, NumberScript>> = {
  '+17195550110': { contact: 'noAnswer', afterMs: 20_000 },
  '+17195550142': { contact: 'busy', afterMs: 1_500 },
  '+17195550143': { contact: 'error', afterMs: 1_000 },
  '+17195550155': { contact: 'answers', afterMs: 3_000 },
  '+17195550190': { contact: 'answers', afterMs: 2_000 },
};
