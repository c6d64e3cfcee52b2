import type { Failure } from '../core/failure';
import type { DialRequest } from '../messaging/messages';
import { send } from '../messaging/messenger';

/** What to call, as the page shows it. */
export interface Wanted {
  /** The intention's id where it has one already. */
  id?: string;
  number: string;
  shown: string;
  name: string;
  extension: string;
}

export interface Dialing {
  dial(wanted: Wanted, startedBy: DialRequest['startedBy']): void;
  /** The refused dial once more, by the operator's choice; a new intention of its own. */
  anyway(refused: DialRequest): void;
}

/** Sends intentions to the worker and tells what came of one that is not on the card by itself. */
export function createDialing(
  onRefused: (failure: Failure, request: DialRequest) => void,
  onFolded: (request: DialRequest) => void,
  onPlaced: () => void,
): Dialing {
  const place = async (request: DialRequest): Promise<void> => {
    const answer = await send('dial', request);
    if (!answer.ok) onRefused(answer.failure, request);
    else if (answer.value.folded) onFolded(request);
    else onPlaced();
  };
  return {
    dial: (wanted, startedBy) => {
      const { id = crypto.randomUUID(), number, shown, name, extension } = wanted;
      void place({ id, number, shown, name, extension, startedBy, anyway: false, requestedAt: Date.now() });
    },
    anyway: refused =>
      void place({ ...refused, id: crypto.randomUUID(), anyway: true, requestedAt: Date.now() }),
  };
}
