import { failurePhrase, noticePhrase, statePhrase } from '../../ui/call-words';
import { phrase } from '../../ui/phrase';
import type { Phrase } from '../../ui/phrase';
import type { PanelModel } from './model';

/** Something that a screen reader says once, for as long as its key is the same. */
export interface Announcement {
  key: string;
  phrase: Phrase;
  urgency: 'polite' | 'assertive';
}

/** What the panel has to say in this moment, said before or not. */
export function announcements(model: PanelModel): Announcement[] {
  return [...callAnnouncements(model), ...promptAnnouncements(model)];
}

function callAnnouncements({ snapshot, connection }: PanelModel): Announcement[] {
  const call = snapshot?.call ?? null;
  // While the state is asked anew nothing is known that would be worth saying.
  if (call === null || connection !== 'live') return [];
  const bad = call.state === 'failed' || call.state === 'uncertain';
  const said: Announcement[] = [
    {
      key: `call ${call.id} ${call.state}`,
      phrase: statePhrase(call),
      urgency: bad ? 'assertive' : 'polite',
    },
  ];
  for (const notice of call.notices)
    said.push({ key: `call ${call.id} ${notice}`, phrase: noticePhrase(notice), urgency: 'polite' });
  if (call.hangUpFailure !== null) {
    const key = `call ${call.id} hang-up ${call.hangUpFailure.kind}`;
    said.push({ key, phrase: failurePhrase(call.hangUpFailure), urgency: 'assertive' });
  }
  return said;
}

function promptAnnouncements({ snapshot, connection, refusal, folded, offer }: PanelModel): Announcement[] {
  const said: Announcement[] = [];
  if (connection === 'lost')
    said.push({ key: 'lost', phrase: phrase('failure_extensionReloaded'), urgency: 'assertive' });
  if (refusal !== null) {
    const key = `refusal ${refusal.request.id} ${refusal.failure.kind}`;
    said.push({ key, phrase: failurePhrase(refusal.failure), urgency: 'assertive' });
  }
  if (folded !== null)
    said.push({ key: `folded ${folded.id}`, phrase: phrase('failure_alreadyCalling'), urgency: 'polite' });
  if (offer !== null)
    said.push({ key: `offer ${offer.id}`, phrase: phrase('offer_heading'), urgency: 'polite' });
  if (snapshot?.session.state === 'signedOut' && snapshot.session.ask)
    said.push({ key: 'ask', phrase: phrase('ask_connect'), urgency: 'polite' });
  return said;
}

/** Picks what has not been said; a state of the present call is never said twice, even if it comes back. */
export function createMemory(): (present: Announcement[]) => Announcement[] {
  let said = new Set<string>();
  return present => {
    const fresh = present.filter(({ key }) => !said.has(key));
    const calls = new Set(present.map(({ key }) => callOf(key)).filter(call => call !== null));
    const kept = [...said].filter(key => {
      const call = callOf(key);
      return call !== null && (calls.size === 0 || calls.has(call));
    });
    said = new Set([...kept, ...present.map(({ key }) => key)]);
    return fresh;
  };
}

function callOf(key: string): string | null {
  return /^call (\S+)/.exec(key)?.[1] ?? null;
}
