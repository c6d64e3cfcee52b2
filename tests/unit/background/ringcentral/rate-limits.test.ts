import { NotSentError } from '../../../../background/ringcentral/errors';
import { createRateLimits, numberIn } from '../../../../background/ringcentral/rate-limits';

let now: number;
let limits: ReturnType<typeof createRateLimits>;

beforeEach(() => {
  now = 1_800_000_000_000;
  limits = createRateLimits(() => now);
});

const refusal = (): unknown => {
  try {
    limits.check('heavy');
    return null;
  } catch (thrown) {
    return thrown;
  }
};

test('a penalty holds to its last millisecond and counts whole seconds', () => {
  expect(limits.penalise('heavy', 30)).toBe(30);
  expect(refusal()).toBeInstanceOf(NotSentError);
  now += 28_500;
  expect(refusal()).toMatchObject({ failure: { kind: 'rateLimited', retryAfterSec: 2 } });
  now += 1_500;
  expect(refusal()).toBeNull();
});

test('a refusal that names no time costs a minute', () => {
  expect(limits.penalise('heavy', undefined)).toBe(60);
  now += 59_999;
  expect(refusal()).not.toBeNull();
});

test("one group's penalty is no other group's", () => {
  limits.penalise('auth', 60);
  expect(refusal()).toBeNull();
});

test('a clock that is put back during a penalty keeps nobody from calling', () => {
  limits.penalise('heavy', 60);
  now -= 24 * 3_600_000;
  expect(refusal()).toBeNull();
});

test.each([
  ['60', 60],
  ['0', 0],
  ['0.5', 0.5],
  ['', null],
  ['-1', null],
  ['Wed, 25 Nov 2026 12:00:00 GMT', null],
])('reads %p as %p seconds', (text, seconds) => {
  expect(numberIn(new Headers({ 'Retry-After': text }), 'Retry-After')).toBe(seconds);
});
