import { Refusal } from '../station/alarm-desk';
import type { App } from './app';

/** Every error reaches the page as a sentence; only what the station refused knowingly is a 409. */
export function answerRefusals(app: App): void {
  app.setErrorHandler((error: Error, _request, reply) => {
    const status = error instanceof Refusal ? 409 : 400;
    return reply.code(status).send({ message: error.message });
  });
}
