import { duration } from '../../../ui/duration';

test.each([
  [0, '00:00'],
  [999, '00:00'],
  [61_000, '01:01'],
  [3_599_999, '59:59'],
  [3_600_000, '1:00:00'],
  [36_061_000, '10:01:01'],
])('%d ms read %s', (spanMs, words) => {
  expect(duration(spanMs)).toBe(words);
});

test('a clock that was set back never shows a negative time', () => {
  expect(duration(-5000)).toBe('00:00');
});
