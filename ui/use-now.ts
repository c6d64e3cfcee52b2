import { useEffect, useState } from 'preact/hooks';

/** The present time in epoch ms, renewed at each full second after `since`; null stands still. */
export function useNow(since: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const present = Date.now();
      setNow(present);
      const intoSecondMs = (((present - since) % 1000) + 1000) % 1000;
      timer = setTimeout(tick, 1000 - intoSecondMs);
    };
    tick();
    return () => clearTimeout(timer);
  }, [since]);
  return now;
}
