/** Event-loop turns after which what is waited for is taken never to come. */
const MANY_TURNS = 5_000;

/** Lets everything that is under way go on; nothing here takes longer than a few turns of the event loop. */
export async function turns(count = 25): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(resolve => setImmediate(resolve));
}

/** Resolves as soon as the condition holds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < MANY_TURNS; turn += 1) {
    if (await condition()) return;
    await turns(1);
  }
  throw new Error(`never came true: ${condition.toString()}`);
}

/** What the promise was rejected with. */
export async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => new Error('did not throw'),
    (error: unknown) => error,
  );
}
