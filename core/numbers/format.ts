import { countryOfCode, splitCallingCode } from './numbering';
import type { Country } from './phone-number';
import type { NumberLayout } from './plan';
import { LAYOUTS } from './plans';

/** A number as people of `country` write it: national at home, with plus and blanks abroad. */
export function formatNumber(e164: string, country: Country): string {
  const split = splitCallingCode(e164.replace(/^\+/, ''));
  if (split === null) return e164;
  const { code, rest } = split;
  const owner = countryOfCode(code, country);
  const layout = owner === null ? undefined : layoutOf(rest, owner);
  const isHome = owner === country;
  if (layout === undefined) return isHome ? rest : `+${code} ${rest}`;
  const [digits, shown] = layout;
  const pattern = new RegExp(`^${digits}$`);
  if (isHome) return rest.replace(pattern, shown);
  // Only inside its own country does a number carry trunk prefix and brackets.
  return `+${code} ${rest.replace(pattern, shown.replace(/^.*?\$1\)?/, '$1').replace(/-/g, ' '))}`;
}

function layoutOf(national: string, country: Country): NumberLayout | undefined {
  return LAYOUTS[country].find(
    ([digits, , leading]) =>
      new RegExp(`^${digits}$`).test(national) && new RegExp(`^(?:${leading})`).test(national),
  );
}
