import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import type { NumberLayout, Plan } from '../core/numbers/plan';

/** The countries in which MWC is sold. */
const COUNTRIES = ['US', 'CA', 'MX', 'GB', 'IE', 'AU', 'NZ', 'DE', 'FR', 'ES'];

/** Prefixes that are no longer dialled but still stand in old records; libphonenumber has dropped them. */
const ABOLISHED_PREFIXES: Record<string, string> = { MX: '01|04[45]|1' };

/** Shorter numbers reach nobody whom an operator would call through RingCentral. */
const SHORTEST = 6;

/** Positions in the arrays of libphonenumber-js' compact metadata, version 4. */
const FIELD = { callingCode: 0, idd: 1, pattern: 2, lengths: 3, layouts: 4, trunk: 5, types: 11 };
const FIXED_LINE = 0;
const MOBILE = 1;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const numbers = (value: unknown): number[] => list(value).filter(item => typeof item === 'number');

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('The metadata has another shape.');
  return Object.fromEntries(Object.entries(value));
}

function readMetadata(): Record<string, unknown> {
  const path = join(__dirname, '../node_modules/libphonenumber-js/metadata.max.json');
  const metadata = fields(JSON.parse(readFileSync(path, 'utf8')));
  if (metadata['version'] !== 4) throw new Error('The metadata has another version: check FIELD.');
  return metadata;
}

function layoutOf(raw: unknown): NumberLayout {
  const [digits, shown, leading, withTrunk] = list(raw);
  const first = text(withTrunk) || '$1';
  return [text(digits), text(shown).replace('$1', () => first), text(list(leading).at(-1))];
}

/** The layouts of a country; those of a shared calling code stand with its main country. */
function layoutsOf(country: string, metadata: Record<string, unknown>): NumberLayout[] {
  const countries = fields(metadata['countries']);
  const raw = list(countries[country]);
  const mainCountry = text(list(fields(metadata['country_calling_codes'])[text(raw[FIELD.callingCode])])[0]);
  return list(raw[FIELD.layouts] || list(countries[mainCountry])[FIELD.layouts]).map(layoutOf);
}

/** `(\\d{3})(\\d{4})` is `3 4`; blocks of open length are no grouping. */
function groupingOf([digits, shown]: NumberLayout): string {
  const prefix = /^\d (?=\$)/.test(shown) ? '1 ' : '';
  return prefix + [...digits.matchAll(/\\d(?:\{([\d,]+)\})?/g)].map(([, length = '1']) => length).join(' ');
}

function planOf(country: string, metadata: Record<string, unknown>): Plan {
  const raw = list(fields(metadata['countries'])[country]);
  const callingCode = text(raw[FIELD.callingCode]);
  const layouts = layoutsOf(country, metadata);
  const trunkFree = layouts.filter(([, shown]) => !/^\(?\d\$/.test(shown));
  const allLengths = numbers(raw[FIELD.lengths]);
  const types = list(raw[FIELD.types]).map(type => {
    const [pattern, lengths] = list(type);
    return { pattern: text(pattern), lengths: lengths === undefined ? allLengths : numbers(lengths) };
  });
  const fixed = types[FIXED_LINE]?.lengths ?? [];
  const mobile = types[MOBILE]?.lengths ?? [];
  const lengths = allLengths.filter(length => fixed.includes(length) || mobile.includes(length));
  const service = allLengths.filter(length => length >= SHORTEST && !lengths.includes(length));
  const servicePatterns = types
    .filter(type => type.lengths.some(length => service.includes(length)))
    .map(type => type.pattern)
    .filter(pattern => pattern !== '');
  const [closedLength = 0] = mobile.length === 1 && fixed.includes(mobile[0] ?? 0) ? mobile : [];
  return {
    callingCode,
    internationalPrefix: text(raw[FIELD.idd]),
    trunkPrefix: ABOLISHED_PREFIXES[country] ?? text(raw[FIELD.trunk]),
    lengths: lengths.filter(length => length >= SHORTEST),
    pattern: text(raw[FIELD.pattern]),
    servicePattern: servicePatterns.join('|'),
    closedLength,
    trunkFree: trunkFree
      .filter(([, shown]) => text(raw[FIELD.trunk]) === '0' && shown.startsWith('$'))
      .map(([digits, , leading]) => `(?=${leading})${digits.replace(/[()]/g, '')}`)
      .join('|'),
    groupings: [...new Set(trunkFree.map(groupingOf))],
  };
}

/** Every calling code of the world under the lengths that its numbers may have: `{'9,10': '380 966 …'}`. */
function callingCodes(metadata: Record<string, unknown>): Record<string, string> {
  const countries = fields(metadata['countries']);
  const byLengths: Record<string, string[]> = {};
  const add = (code: string, lengths: Iterable<number>) => {
    const key = [...new Set(lengths)].sort((a, b) => a - b).join();
    (byLengths[key] ??= []).push(code);
  };
  for (const [code, regions] of Object.entries(fields(metadata['country_calling_codes'])))
    add(
      code,
      list(regions).flatMap(region => numbers(list(countries[text(region)])[FIELD.lengths])),
    );
  for (const [code, raw] of Object.entries(fields(metadata['nonGeographic'])))
    add(code, numbers(list(raw)[FIELD.lengths]));
  return Object.fromEntries(Object.entries(byLengths).map(([lengths, codes]) => [lengths, codes.join(' ')]));
}

/** The whole text of `core/numbers/plans.ts`, from the metadata that is installed. */
export async function generatePlans(): Promise<string> {
  const metadata = readMetadata();
  const plans = Object.fromEntries(COUNTRIES.map(country => [country, planOf(country, metadata)]));
  const layouts = Object.fromEntries(COUNTRIES.map(country => [country, layoutsOf(country, metadata)]));
  const source = `// Generated from libphonenumber's metadata by \`npx tsx scripts/plans.ts\`: do not edit.
import type { NumberLayout, Plan } from './plan';

export const PLANS = ${JSON.stringify(plans)} satisfies Record<string, Plan>;

/** How national numbers are shown; more than reading them needs. */
export const LAYOUTS: Record<keyof typeof PLANS, readonly NumberLayout[]> = ${JSON.stringify(layouts)};

/** Calling codes of the world by the lengths of their numbers. */
export const CALLING_CODES: Record<string, string> = ${JSON.stringify(callingCodes(metadata))};
`;
  return format(source, { parser: 'typescript', printWidth: 110, singleQuote: true, arrowParens: 'avoid' });
}
