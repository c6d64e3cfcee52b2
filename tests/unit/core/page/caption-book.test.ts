import { captionBook } from '../../../../core/page/caption-book';
import { normaliseCaption } from '../../../../core/page/caption';
import { LABELS } from '../../../../core/page/labels';
import { LANDMARKS } from '../../../../core/page/landmark';
import { EMPTY_PROFILE } from '../../../../core/page/profile';

const book = captionBook(EMPTY_PROFILE);

describe('captionBook', () => {
  it.each(LANDMARKS.map(landmark => [landmark]))('knows every label of %s', landmark => {
    expect(LABELS[landmark].length).toBeGreaterThan(0);
    for (const label of LABELS[landmark]) {
      expect(book.landmarksOf(normaliseCaption(label))).toContain(landmark);
    }
  });

  it('knows the first words of a caption that markup splits', () => {
    expect(book.begins('hang')).toBe(true);
    expect(book.begins('hang up')).toBe(true);
    expect(book.begins('hang u')).toBe(false);
    expect(book.landmarksOf('hang')).toEqual([]);
  });

  it('adds the labels of the profile and keeps its own', () => {
    const own = captionBook({ version: 1, selectors: {}, labels: { hangUp: ['Auflegen …'] } });
    expect(own.landmarksOf('auflegen')).toEqual(['hangUp']);
    expect(own.landmarksOf('hang up')).toEqual(['hangUp']);
  });

  it('can hold some landmarks alone', () => {
    const some = captionBook(EMPTY_PROFILE, ['hangUp']);
    expect(some.landmarksOf('hang up')).toEqual(['hangUp']);
    expect(some.begins('call')).toBe(false);
  });
});
