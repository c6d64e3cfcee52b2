import { isRefreshDue, isUsable, refreshDueAt, sessionOwner } from '../../../../core/credentials/session';

const RECEIVED = 1_800_000_000_000;
const MINUTE = 60_000;
const life = (lifeMs: number) => ({ receivedAt: RECEIVED, accessExpiresAt: RECEIVED + lifeMs });

test('one MWC user is one owner however the page writes the name, and no other', () => {
  const owner = (origin: string, name: string) => sessionOwner({ origin, name });
  expect(owner('https://mwc.station.example', ' JHALVORSEN ')).toBe(
    owner('https://mwc.station.example', 'jhalvorsen'),
  );
  expect(owner('https://mwc.station.example', 'ＪＨ')).toBe(owner('https://mwc.station.example', 'jh'));
  expect(owner('https://mwc.station.example', 'jh')).not.toBe(owner('https://mwc2.station.example', 'jh'));
  expect(owner('https://mwc.station.example', 'jh')).not.toBe(owner('https://mwc.station.example', 'jhk'));
});

test.each([
  ['an hour', 60 * MINUTE, 55 * MINUTE],
  ['ten minutes', 10 * MINUTE, 5 * MINUTE],
  ['a minute', MINUTE, MINUTE / 2],
])('a token of %s is renewed ahead of its end, never at once', (_name, lifeMs, dueMs) => {
  expect(refreshDueAt(life(lifeMs), RECEIVED)).toBe(RECEIVED + dueMs);
  expect(isRefreshDue(life(lifeMs), RECEIVED + dueMs - 1)).toBe(false);
  expect(isRefreshDue(life(lifeMs), RECEIVED + dueMs)).toBe(true);
  expect(isUsable(life(lifeMs), RECEIVED + dueMs)).toBe(true);
});

test('a token is not sent in its last half minute, of a short life in its last quarter', () => {
  expect(isUsable(life(60 * MINUTE), RECEIVED + 60 * MINUTE - 30_001)).toBe(true);
  expect(isUsable(life(60 * MINUTE), RECEIVED + 60 * MINUTE - 30_000)).toBe(false);
  expect(isUsable(life(8_000), RECEIVED + 5_999)).toBe(true);
  expect(isUsable(life(8_000), RECEIVED + 6_000)).toBe(false);
});

test('a clock that was put back makes the token doubtful; a small step does not', () => {
  expect(isUsable(life(60 * MINUTE), RECEIVED - MINUTE)).toBe(true);
  expect(isUsable(life(60 * MINUTE), RECEIVED - MINUTE - 1)).toBe(false);
  expect(isRefreshDue(life(60 * MINUTE), RECEIVED - 24 * 60 * MINUTE)).toBe(true);
});
