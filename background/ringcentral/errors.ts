import { FailureError, type Failure } from '../../core/failure';

/** The request never reached `fetch`: it certainly had no effect. */
export class NotSentError extends FailureError {}

/** RingCentral answered, and the answer is a refusal: the request had no effect. */
export class RefusalError extends FailureError {
  constructor(
    failure: Failure,
    readonly httpStatus: number,
  ) {
    super(failure);
  }
}
