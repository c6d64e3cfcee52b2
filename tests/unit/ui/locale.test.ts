import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILURE_KINDS } from '../../../core/failure';
import { PLACEHOLDERS } from '../../../ui/phrase';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

type Messages = Record<string, Message>;

const ROOT = join(__dirname, '../../..');
const LOCALES = join(ROOT, '_locales');
const locales = readdirSync(LOCALES);

function readLocale(locale: string): Messages {
  return JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Messages;
}

const english = readLocale('en');

/** Keys that are put together at run time: what stands before the changing part. */
const BUILT = [
  'failure_',
  'standing_',
  'notice_',
  'phones_o',
  'phones_unknown',
  'copy_',
  'options_',
  'country_',
];

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .map(path => readFileSync(join(ROOT, folder, path), 'utf8'));
}

test.each(locales)('%s has every message of the English file, and no other', locale => {
  expect(Object.keys(readLocale(locale)).sort()).toEqual(Object.keys(english).sort());
});

test.each(locales)('in %s every placeholder is declared, used, and at its place in the list', locale => {
  for (const [key, { message, placeholders = {} }] of Object.entries(readLocale(locale))) {
    const used = new Set(
      [...message.matchAll(/\$([A-Za-z]+)\$/g)].map(([, name = '']) => name.toLowerCase()),
    );
    const names = Object.keys(placeholders);
    expect({ key, used: [...used].sort() }).toEqual({ key, used: names.sort() });
    expect({ key, names: Object.keys(english[key]?.placeholders ?? {}).sort() }).toEqual({
      key,
      names: names.sort(),
    });
    for (const [name, { content }] of Object.entries(placeholders)) {
      const position = PLACEHOLDERS.findIndex(placeholder => placeholder === name) + 1;
      expect({ key, name, content }).toEqual({ key, name, content: `$${position}` });
      expect(position).toBeGreaterThan(0);
    }
  }
});

test('every failure kind has both its texts, and no text is left of a kind that is gone', () => {
  const expected = FAILURE_KINDS.flatMap(kind => [`failure_${kind}`, `failure_${kind}_next`]);
  const others = ['failure_wait', 'failure_code'];
  const present = Object.keys(english).filter(key => key.startsWith('failure_') && !others.includes(key));
  expect(present.sort()).toEqual(expected.sort());
});

test('every message is described for its translators, and the store takes the description', () => {
  const undescribed = Object.entries(english).filter(([, { description = '' }]) => description === '');
  expect(undescribed).toEqual([]);
  expect(english['extDescription']?.message.length).toBeLessThanOrEqual(132);
});

test('every message is shown somewhere', () => {
  const code = ['ui', 'content', 'popup', 'options', 'background'].flatMap(sources).join('\n');
  const known = code + readFileSync(join(ROOT, 'manifest.json'), 'utf8');
  const built = (key: string) => BUILT.some(prefix => key.startsWith(prefix));
  const unused = Object.keys(english).filter(key => !built(key) && !known.includes(key));
  expect(unused).toEqual([]);
});
