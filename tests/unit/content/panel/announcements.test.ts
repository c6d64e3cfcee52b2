import { announcements, createMemory } from '../../../../content/panel/announcements';
import type { PanelModel } from '../../../../content/panel/model';
import { call, ended, model, OFFER, REQUEST, snapshot } from '../../../e2e/surfaces/examples';

function keysOf(present: PanelModel): string[] {
  return announcements(present).map(({ phrase }) => phrase.key);
}

const withCall = (state: Parameters<typeof call>[0]) => model({ snapshot: snapshot({ call: call(state) }) });

test('each state is said once, also when it comes back after a while of not knowing', () => {
  const unsaid = createMemory();
  const said = [
    withCall({ state: 'connected' }),
    { ...withCall({ state: 'connected' }), connection: 'checking' as const },
    withCall({ state: 'connected' }),
    withCall({ state: 'ending' }),
  ].map(present => unsaid(announcements(present)).map(({ phrase }) => phrase.key));
  expect(said).toEqual([['call_connected'], [], [], ['call_ending']]);
});

test('the next call says the same state again', () => {
  const unsaid = createMemory();
  unsaid(announcements(withCall({ state: 'placing' })));
  const next = unsaid(announcements(withCall({ id: 'attempt-2', state: 'placing' })));
  expect(next.map(({ phrase }) => phrase.key)).toEqual(['call_placing']);
});

test('a question that was answered is said again when it is asked again', () => {
  const unsaid = createMemory();
  const asking = model({ snapshot: snapshot({ session: { state: 'signedOut', ask: true, failure: null } }) });
  const said = [asking, asking, model(), asking].map(present => unsaid(announcements(present)).length);
  expect(said).toEqual([1, 0, 0, 1]);
});

test('failures, refusals and calls of unknown fate interrupt; states do not', () => {
  const urgency = (present: PanelModel) => announcements(present).map(said => said.urgency);
  expect(urgency(withCall({ state: 'calling-contact' }))).toEqual(['polite']);
  const uncertain = model({ snapshot: snapshot({ call: ended({ state: 'uncertain' }) }) });
  expect(urgency(uncertain)).toEqual(['assertive']);
  expect(urgency(model({ refusal: { failure: { kind: 'notConnected' }, request: REQUEST } }))).toEqual([
    'assertive',
  ]);
});

test('notices, offers and a refused hang-up are said', () => {
  expect(keysOf(withCall({ state: 'ringing-operator', notices: ['operatorWaiting'] }))).toContain(
    'notice_operatorWaiting',
  );
  expect(keysOf(withCall({ state: 'connected', hangUpFailure: { kind: 'hangUpRefused' } }))).toContain(
    'failure_hangUpRefused',
  );
  expect(keysOf(model({ offer: OFFER }))).toEqual(['offer_heading']);
});
