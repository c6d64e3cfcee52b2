import { EMPTY_PROFILE } from '../../../../core/page/profile';
import { readPageProfile } from '../../../../core/page/profile-schema';

describe('readPageProfile', () => {
  it('takes selectors and labels for some landmarks', () => {
    const profile = { version: 1, selectors: { hangUp: '#x >>> .end' }, labels: { dial: ['Ring'] } };
    expect(readPageProfile(profile)).toEqual(profile);
    expect(readPageProfile({ version: 1 })).toEqual(EMPTY_PROFILE);
  });

  it.each([
    ['another version', { version: 2 }],
    ['an unknown landmark', { version: 1, selectors: { teapot: '#x' } }],
    ['an empty selector', { version: 1, selectors: { dial: ' ' } }],
    ['a label that is no text', { version: 1, labels: { dial: [3] } }],
    ['an unknown entry', { version: 1, extra: true }],
    ['no object', 'profile'],
  ])('refuses %s', (_what, profile) => expect(readPageProfile(profile)).toBeNull());
});
