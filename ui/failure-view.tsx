import type { ComponentChildren } from 'preact';
import type { Failure } from '../core/failure';
import { failurePhrase, nextPhrase } from './call-words';
import type { Occasion } from './call-words';
import { Icon } from './icons';
import { say, text } from './text';

interface FailureViewProps {
  failure: Failure;
  occasion?: Occasion;
  /** What can be pressed about it. */
  children?: ComponentChildren;
}

/** What happened, what to do next, and what the administrator may want to know. */
export function FailureView({ failure, occasion, children }: FailureViewProps) {
  return (
    <div class="note" data-tone="bad" data-failure={failure.kind}>
      <Icon name="alert" />
      <div class="note-body">
        <p class="strong">{say(failurePhrase(failure, occasion))}</p>
        <FailureNext failure={failure} occasion={occasion} />
        {children === undefined ? null : <div class="actions">{children}</div>}
      </div>
    </div>
  );
}

/** The part after the sentence, where the sentence already stands elsewhere. */
export function FailureNext({ failure, occasion }: Pick<FailureViewProps, 'failure' | 'occasion'>) {
  const codes = [failure.code, failure.requestId].filter(code => code !== undefined && code !== '');
  return (
    <>
      <p>{say(nextPhrase(failure, occasion))}</p>
      {failure.retryAfterSec === undefined ? null : (
        <p>{text('failure_wait', { time: String(Math.ceil(failure.retryAfterSec)) })}</p>
      )}
      {codes.length === 0 ? null : <p class="small">{text('failure_code', { code: codes.join(' · ') })}</p>}
    </>
  );
}
