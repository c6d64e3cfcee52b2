import type { Country } from './phone-number';
import type { Plan } from './plan';
import { CALLING_CODES, PLANS } from './plans';

/** How a string of digits came to be a number. */
export type Route =
  /** With a plus, or behind the international prefix. */
  | 'international'
  /** Behind the trunk prefix, where the country has one. */
  | 'trunk'
  /** As it is dialled at home, in a country (or number range) without a trunk prefix. */
  | 'national'
  /** Without the trunk prefix that its country would need. */
  | 'trunkMissing'
  /** Behind its own country's calling code, without a plus. */
  | 'plusMissing';

export interface Reading {
  e164: string;
  route: Route;
  country: Country | null;
  /** The national significant number, and how many digits stood before it. */
  national: string;
  prefixLength: number;
}

interface Numbering extends Plan {
  isNumber: (national: string) => boolean;
  isTrunkFree: RegExp;
  trunk: RegExp;
  international: RegExp;
}

const COUNTRIES: readonly Country[] = ['US', 'GB', 'DE', 'FR', 'ES', 'MX', 'IE', 'AU', 'NZ', 'CA'];
const NEVER = /[^\s\S]/;
/** There the zero in brackets belongs to the number. */
const ZERO_KEPT = /^(?:39|378|379)/;

const numberings = new Map<Country, Numbering>();
const lengthsOfCode = new Map<string, ReadonlySet<number>>();

const whole = (pattern: string) => (pattern === '' ? NEVER : new RegExp(`^(?:${pattern})$`));
const beginning = (pattern: string) => (pattern === '' ? NEVER : new RegExp(`^(?:${pattern})`));

/** A country's plan with its patterns compiled, once. */
export function numberingOf(country: Country): Numbering {
  const known = numberings.get(country);
  if (known) return known;
  const plan: Plan = PLANS[country];
  const pattern = whole(plan.pattern);
  const service = whole(plan.servicePattern);
  const numbering: Numbering = {
    ...plan,
    trunk: beginning(plan.trunkPrefix),
    international: beginning(plan.internationalPrefix),
    isNumber: national => (plan.lengths.includes(national.length) ? pattern : service).test(national),
    isTrunkFree: whole(plan.trunkFree),
  };
  numberings.set(country, numbering);
  return numbering;
}

/** The country of the plans that a calling code belongs to; of two with one code, the one asked for. */
export function countryOfCode(callingCode: string, preferred: Country): Country | null {
  if (PLANS[preferred].callingCode === callingCode) return preferred;
  return COUNTRIES.find(country => PLANS[country].callingCode === callingCode) ?? null;
}

/** Splits the digits behind a plus into calling code and the rest, or null where no such code exists. */
export function splitCallingCode(digits: string): { code: string; rest: string } | null {
  if (lengthsOfCode.size === 0)
    for (const [lengths, codes] of Object.entries(CALLING_CODES))
      for (const code of codes.split(' ')) lengthsOfCode.set(code, new Set(lengths.split(',').map(Number)));
  for (const length of [1, 2, 3]) {
    const code = digits.slice(0, length);
    if (lengthsOfCode.has(code)) return { code, rest: digits.slice(length) };
  }
  return null;
}

/**
 * Reads the digits of a whole number. `afterPlus` says whether a plus stood before them. Null where no such
 * number can exist.
 */
export function readDigits(digits: string, afterPlus: AfterPlus, country: Country): Reading | null {
  if (afterPlus === 'plus') return readInternational(digits, 0, country);
  const numbering = numberingOf(country);
  const foreign = numbering.international.exec(digits)?.[0] ?? '';
  const abroad =
    foreign === '' ? null : readInternational(digits.slice(foreign.length), foreign.length, country);
  return abroad ?? readNational(digits, country) ?? readPlusMissing(digits, country);
}

export type AfterPlus = 'plus' | 'noPlus';

/** Whether a bracketed zero after these first digits is a trunk zero, dialled only at home. */
export function dropsBracketedZero(digitsBefore: string): boolean {
  return !ZERO_KEPT.test(digitsBefore);
}

function readInternational(digits: string, skipped: number, preferred: Country): Reading | null {
  const split = splitCallingCode(digits);
  if (split === null) return null;
  const { code, rest } = split;
  const country = countryOfCode(code, preferred);
  if (country === null) {
    if (lengthsOfCode.get(code)?.has(rest.length) !== true || digits.length > 15) return null;
    const prefixLength = skipped + code.length;
    return { e164: `+${digits}`, route: 'international', country, national: rest, prefixLength };
  }
  const numbering = numberingOf(country);
  const trunk = numbering.isNumber(rest) ? '' : (numbering.trunk.exec(rest)?.[0] ?? '');
  const national = rest.slice(trunk.length);
  if (!numbering.isNumber(national)) return null;
  const prefixLength = skipped + code.length + trunk.length;
  return { e164: `+${code}${national}`, route: 'international', country, national, prefixLength };
}

function readNational(digits: string, country: Country): Reading | null {
  const numbering = numberingOf(country);
  const { callingCode } = numbering;
  if (numbering.isNumber(digits)) {
    const route = needsTrunk(digits, numbering) ? 'trunkMissing' : 'national';
    if (route === 'trunkMissing' && digits.length !== numbering.closedLength) return null;
    return { e164: `+${callingCode}${digits}`, route, country, national: digits, prefixLength: 0 };
  }
  const trunk = numbering.trunk.exec(digits)?.[0] ?? '';
  const national = digits.slice(trunk.length);
  if (trunk === '' || !numbering.isNumber(national)) return null;
  return {
    e164: `+${callingCode}${national}`,
    route: 'trunk',
    country,
    national,
    prefixLength: trunk.length,
  };
}

function needsTrunk(national: string, { trunkPrefix, isTrunkFree, lengths }: Numbering): boolean {
  if (trunkPrefix !== '0' || isTrunkFree.test(national)) return false;
  return lengths.includes(national.length);
}

function readPlusMissing(digits: string, country: Country): Reading | null {
  const { callingCode, isNumber } = numberingOf(country);
  const national = digits.slice(callingCode.length);
  if (!digits.startsWith(callingCode) || !isNumber(national)) return null;
  return { e164: `+${digits}`, route: 'plusMissing', country, national, prefixLength: callingCode.length };
}
