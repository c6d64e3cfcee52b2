import type { Browser } from 'webextension-polyfill';

const ALARM = 'call-alive';
/** Chrome ends a worker after 30 s without an event; any extension API call starts the count anew. */
const TOUCH_MS = 20_000;
const ALARM_MINUTES = 0.5;

export interface Awake {
  /** Call whenever a call begins or ends. */
  update(): void;
  /** True when the alarm was ours. */
  handleAlarm(name: string): boolean;
}

/**
 * Keeps the worker while a call is up: an API call every 20 s, and an alarm every 30 s that brings it back
 * should it die all the same (developer.chrome.com, "The extension service worker lifecycle").
 */
export function keepAwake(browser: Pick<Browser, 'alarms' | 'runtime'>, isBusy: () => boolean): Awake {
  let timer: ReturnType<typeof setInterval> | null = null;
  return {
    update: () => {
      if (isBusy() && timer === null) {
        timer = setInterval(() => void browser.runtime.getPlatformInfo(), TOUCH_MS);
        void browser.alarms.create(ALARM, { periodInMinutes: ALARM_MINUTES });
      }
      if (!isBusy() && timer !== null) {
        clearInterval(timer);
        timer = null;
        void browser.alarms.clear(ALARM);
      }
    },
    handleAlarm: name => {
      // A call that ended while the worker was dead leaves its alarm behind.
      if (name === ALARM && !isBusy()) void browser.alarms.clear(ALARM);
      return name === ALARM;
    },
  };
}
