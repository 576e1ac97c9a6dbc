import { signInFirst } from '../../api/answered.server';
import { languageOf, whoAsks } from './application.server';
import type { Asked } from './application.server';
import type { CountryChoice } from './country-question';
import { countryChoices } from './names.server';
import { represented } from './own-applications.server';
import type { Represented } from './own-applications.server';

/** What a new application is asked for. */
export interface New {
  readonly organisations: readonly Represented[];
  readonly countries: readonly CountryChoice[];
  readonly formKey: string;
}

/**
 * What a new application is asked for.
 * @throws Response to the sign-in
 */
export async function loadNew(asked: Asked): Promise<New> {
  const me = await whoAsks(asked);
  if (!me) throw signInFirst(asked.request);
  const [organisations, countries] = await Promise.all([
    represented(asked, me),
    countryChoices(asked.context, asked.request, languageOf(asked)),
  ]);
  return { organisations, countries, formKey: crypto.randomUUID() };
}
