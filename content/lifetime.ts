const KEY = Symbol.for('ringcentral-for-mwc');

export interface Lifetime {
  signal: AbortSignal;
  /** Takes everything of ours out of the page. */
  end(): void;
}

/** One script a frame: null when one is running already (registered and injected on the same load). */
export function takePage(): Lifetime | null {
  const world = globalThis as { [KEY]?: Lifetime };
  const running = world[KEY];
  if (running !== undefined && !running.signal.aborted) return null;
  const controller = new AbortController();
  const lifetime: Lifetime = { signal: controller.signal, end: () => controller.abort() };
  world[KEY] = lifetime;
  return lifetime;
}
