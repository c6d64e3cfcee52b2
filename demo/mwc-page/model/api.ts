import type { Snapshot } from './snapshot';

/** The server did not do it and says why. */
export class Refused extends Error {}

export interface Api {
  /** The present snapshot. */
  read(): Promise<Snapshot>;
  /** Asks for one thing to be done; answers with the snapshot after it. */
  post(path: string, body?: Record<string, unknown>): Promise<Snapshot>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSnapshot(value: unknown): value is Snapshot {
  return (
    isRecord(value) &&
    (value['userId'] === null || typeof value['userId'] === 'string') &&
    typeof value['locked'] === 'boolean' &&
    isRecord(value['switches']) &&
    isRecord(value['settings']) &&
    Array.isArray(value['works']) &&
    isRecord(value['logs'])
  );
}

async function answerOf(response: Response): Promise<Snapshot> {
  const body: unknown = await response.json();
  if (isSnapshot(body)) return body;
  const message = isRecord(body) && typeof body['message'] === 'string' ? body['message'] : '';
  throw new Refused(message === '' ? `Manitou answered ${response.status}.` : message);
}

/** The station's server, over the page's own origin. */
export function createApi(): Api {
  return {
    read: async () => answerOf(await fetch('/api/snapshot')),
    post: async (path, body = {}) =>
      answerOf(
        await fetch(`/api/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
  };
}
