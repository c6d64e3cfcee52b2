import type { CallView } from '../core/calls/call-view';
import { iconOf, linePhrase, toneOf, whoOf } from './call-words';
import type { Knowledge } from './call-words';
import { Elapsed } from './elapsed';
import { Icon } from './icons';
import { say, text } from './text';

/** A call in one line: for the collapsed card, and above whatever else needs the room. */
export function CallLine({ call, knowledge }: { call: CallView; knowledge: Knowledge }) {
  return (
    <div class="strip call-line" data-tone={toneOf(call, knowledge)} data-call-state={call.state}>
      <Icon name={iconOf(call, knowledge)} />
      <p class="strip-words">
        <strong>{whoOf(call)}</strong> {lineWords(call, knowledge)}
      </p>
      <Elapsed call={call} />
    </div>
  );
}

function lineWords(call: CallView, knowledge: Knowledge): string {
  if (knowledge === 'checking') return text('line_checking');
  return knowledge === 'lost' ? text('line_uncertain') : say(linePhrase(call));
}
