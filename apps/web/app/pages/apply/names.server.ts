import { listRegions } from '../../../../../libs/api-client';
import type { RegionDto } from '../../../../../libs/api-client';
import type { RouterContextProvider } from 'react-router';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import type { CountryChoice } from './country-question';
import type { Choice } from '../../ui/choice-field';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Codes of languages in use: two letters, or what has taken the place of such a code. */
const languageCodes = [
  ...new Set(letters.flatMap((one) => letters.map((other) => Intl.getCanonicalLocales(one + other)[0] ?? ''))),
].filter((code) => /^[a-z]{2,3}$/.test(code));

const byName =
  (language: string) =>
  (one: Choice, other: Choice): number =>
    one.label.localeCompare(other.label, language);

/**
 * Countries of ICANN's table by name, each with its region.
 * Names are made here and not in the browser, whose own may differ from the ones on the page.
 */
export async function countryChoices(
  context: Readonly<RouterContextProvider>,
  request: Request,
  language: string,
): Promise<readonly CountryChoice[]> {
  const { items } = await answered(listRegions({ client: apiOf(context) }), request);
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const named = ({ country, icannRegion, ralo }: RegionDto): CountryChoice => ({
    value: country,
    label: names.of(country) ?? country,
    region: icannRegion,
    ralo,
  });
  return items.map(named).sort(byName(language));
}

/** Languages by name. */
export function languageChoices(language: string): readonly Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  return languageCodes
    .flatMap((code) => {
      const label = names.of(code);
      return label ? [{ value: code, label }] : [];
    })
    .sort(byName(language));
}
