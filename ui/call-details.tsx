import type { CallView } from '../core/calls/call-view';
import { Button } from './button';
import { iconOf, isOver, legPhrases, noticePhrase, statePhrase, toneOf } from './call-words';
import type { Knowledge } from './call-words';
import { CopyButton } from './copy-button';
import { ConnectedFor, Elapsed, WasConnected } from './elapsed';
import { FailureNext, FailureView } from './failure-view';
import { Icon } from './icons';
import { say, text } from './text';

interface CallDetailsProps {
  call: CallView;
  knowledge: Knowledge;
  onHangUp: () => void;
  onOtherPhone: () => void;
}

/** A call whole: its state, who, both legs, what to key, what is odd about it. */
export function CallDetails({ call, knowledge, onHangUp, onOtherPhone }: CallDetailsProps) {
  return (
    <div class="call" data-call-state={call.state}>
      <StateStrip call={call} knowledge={knowledge} />
      <Notices call={call} onHangUp={onHangUp} onOtherPhone={onOtherPhone} />
      {call.hangUpFailure === null ? null : <FailureView failure={call.hangUpFailure} />}
      <Who call={call} />
      {call.failure === null ? null : (
        <div class="next">
          <FailureNext failure={call.failure} />
        </div>
      )}
      <ExtensionToKey call={call} />
      {knowledge === 'live' ? <Legs call={call} /> : null}
      <WasConnected call={call} />
      {call.loggedInMwc ? null : <NotLogged call={call} />}
    </div>
  );
}

/** State in words, icon and colour. */
function StateStrip({ call, knowledge }: { call: CallView; knowledge: Knowledge }) {
  return (
    <div class="strip" data-tone={toneOf(call, knowledge)}>
      <Icon name={iconOf(call, knowledge)} />
      <div class="strip-words">
        <StateWords call={call} knowledge={knowledge} />
      </div>
      <ConnectedFor call={call} />
    </div>
  );
}

function StateWords({ call, knowledge }: { call: CallView; knowledge: Knowledge }) {
  const known = say(statePhrase(call));
  if (knowledge === 'live') return <p class="strong">{known}</p>;
  return (
    <>
      <p class="strong">{text(knowledge === 'checking' ? 'call_checking' : 'call_stateUnknown')}</p>
      <p>{text('call_lastKnown', { value: known })}</p>
    </>
  );
}

function Who({ call }: { call: CallView }) {
  const byHand = call.number !== '' && isOver(call);
  return (
    <div class="who">
      <div class="who-words">
        {call.name === '' ? null : <p class="who-name">{call.name}</p>}
        {byHand ? <p class="small">{text('dialByHand')}</p> : null}
        <div class="who-number">
          <span class={byHand || call.name === '' ? 'number large' : 'number'}>{call.shown}</span>
          {byHand ? (
            <CopyButton value={call.number} label={text('copy_number', { number: call.shown })} />
          ) : null}
        </div>
      </div>
      {isOver(call) ? null : (
        <div class="since">
          <Elapsed call={call} />
          <p class="small">{text('elapsed_sinceRequest')}</p>
        </div>
      )}
    </div>
  );
}

function Legs({ call }: { call: CallView }) {
  const legs = legPhrases(call);
  if (legs === null) return null;
  return (
    <dl class="legs" aria-label={text('legs_label')}>
      <div>
        <dt>{text('leg_you')}</dt>
        <dd>{say(legs.operator)}</dd>
      </div>
      <div>
        <dt>{call.name === '' ? text('leg_contact') : call.name}</dt>
        <dd>{say(legs.contact)}</dd>
      </div>
    </dl>
  );
}

function ExtensionToKey({ call }: { call: CallView }) {
  const { extension } = call;
  if (extension === '') return null;
  return (
    <div class="extension">
      <p>
        {text('extension_before')} <strong class="number large">{extension}</strong> {text('extension_after')}
      </p>
      <CopyButton value={extension} label={text('copy_extension', { extension })} />
    </div>
  );
}

type NoticesProps = Pick<CallDetailsProps, 'call' | 'onHangUp' | 'onOtherPhone'>;

function Notices({ call, onHangUp, onOtherPhone }: NoticesProps) {
  return (
    <>
      {call.notices.map(notice => (
        <div key={notice} class="note" data-tone="attention" data-notice={notice}>
          <Icon name="alert" />
          <div class="note-body">
            <p>{say(noticePhrase(notice))}</p>
            {notice === 'operatorWaiting' && call.hangUp === 'possible' ? (
              <div class="actions">
                <Button onPress={onHangUp}>{text('action_cancelCall')}</Button>
                <Button onPress={onOtherPhone}>{text('action_otherPhone')}</Button>
              </div>
            ) : null}
          </div>
        </div>
      ))}
    </>
  );
}

function NotLogged({ call }: { call: CallView }) {
  return (
    <p class="small">
      <span class="mark">{text('notLogged')}</span>
      {isOver(call) ? ` ${text('rerunToLog')}` : null}
    </p>
  );
}
