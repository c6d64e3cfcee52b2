/** Whom a Contact command reaches. */
export type Target =
  | { of: 'site' }
  | { of: 'keyholders' }
  | { of: 'call-list'; id: string }
  | { of: 'entity'; type: 'Police' | 'Fire' | 'Medical' | 'Guard' | 'Dealer' };

/** One line of an action pattern. Two leading spaces in the text stand for one level of indentation. */
export type Command =
  | { kind: 'contact'; text: string; target: Target }
  | { kind: 'email'; text: string; to: string }
  | { kind: 'if'; text: string }
  | { kind: 'else'; text: string }
  | { kind: 'end-if'; text: string }
  | { kind: 'suspend'; text: string; minutes: number }
  | { kind: 'prompt'; text: string; field: string }
  | { kind: 'log'; text: string }
  | { kind: 'close'; text: string; code: string };

export const contactSite: Command = {
  kind: 'contact',
  text: 'Contact Customer at Site',
  target: { of: 'site' },
};

export const contactKeyholder: Command = {
  kind: 'contact',
  text: 'Contact Keyholder',
  target: { of: 'keyholders' },
};

export const close: Command = { kind: 'close', text: 'Close', code: '' };

/** A Contact line that works down a call list. */
export function contactCallList(id: string): Command {
  return { kind: 'contact', text: `Contact Keyholder (Call list ${id})`, target: { of: 'call-list', id } };
}

/** A Contact line for an authority, agency or dealer of the customer. */
export function contactEntity(type: 'Police' | 'Fire' | 'Medical' | 'Guard' | 'Dealer'): Command {
  return { kind: 'contact', text: `Contact ${type}`, target: { of: 'entity', type } };
}

/** A contact that needs no telephone: running it leaves the Dialer alone. */
export function contactByEmail(whom: string, to: string): Command {
  return { kind: 'email', text: `Contact ${whom} (e-mail)`, to };
}
