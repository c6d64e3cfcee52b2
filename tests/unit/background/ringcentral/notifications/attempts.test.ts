import { createAttempts } from '../../../../../background/ringcentral/notifications/attempts';

const START = 1_800_000_000_000;

test('never asks for more than three tokens in a minute, however often the line breaks', () => {
  let now = START;
  const attempts = createAttempts(() => now);
  const begun: number[] = [];
  while (now < START + 10 * 60_000) {
    now += attempts.pauseMs(0);
    attempts.begin();
    begun.push(now);
    now += 1;
  }
  expect(begun.length).toBeGreaterThan(20);
  for (const from of begun)
    expect(begun.filter(at => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(3);
});

test('tries at once, then ever later, at most a minute apart', () => {
  const attempts = createAttempts(() => START);
  const pauses = [0, 1, 2, 3, 4, 50].map(failedTries => attempts.pauseMs(failedTries));
  expect(pauses).toEqual([0, 5_000, 15_000, 30_000, 60_000, 60_000]);
});

test('a clock that is put back delays the next try by no more than a minute', () => {
  let now = START;
  const attempts = createAttempts(() => now);
  for (let count = 0; count < 3; count += 1) attempts.begin();
  now -= 24 * 3_600_000;
  expect(attempts.pauseMs(0)).toBe(60_000);
});
