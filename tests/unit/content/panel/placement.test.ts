import * as fc from 'fast-check';
import { besidePlace, cornerPlace, overlap, within } from '../../../../content/panel/placement';

const VIEWPORT = { width: 1280, height: 800 };
const CARD = { width: 320, height: 300 };

test('the card stands bottom right, above the bottom bar', () => {
  expect(cornerPlace(CARD, VIEWPORT, [])).toEqual({ x: 952, y: 444 });
});

test('the card takes another corner rather than cover the Dialer', () => {
  const dialer = { x: 900, y: 500, width: 380, height: 300 };
  const place = cornerPlace(CARD, VIEWPORT, [dialer]);
  expect(overlap({ ...place, ...CARD }, dialer)).toBe(0);
  expect(place.x).toBe(8);
});

test('where every corner is taken, the least is covered', () => {
  const top = { x: 0, y: 0, width: 1280, height: 360 };
  const right = { x: 640, y: 0, width: 640, height: 800 };
  const left = { x: 0, y: 700, width: 640, height: 100 };
  expect(cornerPlace(CARD, VIEWPORT, [top, right, left])).toEqual({ x: 8, y: 444 });
});

test('a part beside something that fills the lower edge goes above it', () => {
  const size = { width: 200, height: 30 };
  const anchor = { x: 500, y: 700, width: 300, height: 100 };
  const place = besidePlace(anchor, size, VIEWPORT, ['below', 'above'], []);
  expect(place.y).toBe(700 - 30 - 4);
});

test('whatever fits is never put outside of the viewport', () => {
  const length = (max: number) => fc.integer({ min: 0, max });
  const box = fc.record({ x: length(1280), y: length(800), width: length(1280), height: length(800) });
  const size = fc.record({ width: length(1280), height: length(800) });
  fc.assert(
    fc.property(box, size, fc.array(box, { maxLength: 4 }), (anchor, part, avoid) => {
      const places = [
        besidePlace(anchor, part, VIEWPORT, ['below', 'above', 'right', 'left'], avoid),
        cornerPlace(part, VIEWPORT, avoid),
      ];
      for (const place of places) expect(within(place, part, VIEWPORT)).toEqual(place);
    }),
  );
});

test('the card never covers an anchor while one corner is free', () => {
  fc.assert(
    fc.property(fc.integer({ min: 640, max: 1000 }), fc.integer({ min: 0, max: 500 }), (x, y) => {
      const dialer = { x, y, width: 280, height: 300 };
      const place = cornerPlace(CARD, VIEWPORT, [dialer]);
      expect(overlap({ ...place, ...CARD }, dialer)).toBe(0);
    }),
  );
});

test('a card that is larger than the viewport shows its top left corner', () => {
  expect(within({ x: 50, y: 50 }, { width: 400, height: 900 }, { width: 320, height: 400 })).toEqual({
    x: 0,
    y: 0,
  });
});
