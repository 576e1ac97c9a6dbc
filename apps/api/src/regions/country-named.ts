import { countries } from '../../../../libs/regions/index.js';

/** Names under which sources know a country that the list of names calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  usa: 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  'south korea': 'KR',
  'korea, republic of': 'KR',
  'republic of korea': 'KR',
  'russian federation': 'RU',
  'democratic republic of congo': 'CD',
  'democratic republic of the congo': 'CD',
  drc: 'CD',
  'republic of the congo': 'CG',
  'ivory coast': 'CI',
  "cote d'ivoire": 'CI',
  'czech republic': 'CZ',
  turkey: 'TR',
  'hong kong': 'HK',
  macau: 'MO',
  taiwan: 'TW',
  'the gambia': 'GM',
  'the netherlands': 'NL',
  'cape verde': 'CV',
  swaziland: 'SZ',
  macedonia: 'MK',
  burma: 'MM',
  palestine: 'PS',
  'st. lucia': 'LC',
  'saint vincent and the grenadines': 'VC',
  'trinidad and tobago': 'TT',
  'antigua and barbuda': 'AG',
  'bosnia and herzegovina': 'BA',
};

const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('&', 'and').trim().toLowerCase();

let known: ReadonlyMap<string, string> | null = null;

function names(): ReadonlyMap<string, string> {
  if (known) return known;
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const listed = countries(Date.now()).map(({ country }): [string, string] => [
    plain(english.of(country) ?? country),
    country,
  ]);
  known = new Map([
    ...Object.entries(otherNames).map(([name, code]): [string, string] => [plain(name), code]),
    ...listed,
  ]);
  return known;
}

/**
 * The country of ICANN's table that a text names: its code, or its name in English.
 * @returns ISO 3166-1 alpha-2; null where the text names none that is known
 */
export function countryNamed(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && countries(Date.now()).some(({ country }) => country === code)) return code;
  return names().get(plain(text)) ?? null;
}
