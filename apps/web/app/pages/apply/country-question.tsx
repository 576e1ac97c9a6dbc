import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionDto } from '../../../../../libs/api-client';
import type { Choice } from '../../ui/choice-field';
import type { FieldProps } from '../../ui/field-props';
import { SelectField } from '../../ui/select-field';

/** A country with the region that it belongs to. */
export interface CountryChoice extends Choice {
  readonly region: RegionDto['icannRegion'];
  readonly ralo: RegionDto['ralo'];
}

/** To which region a country belongs, and why. */
export function RegionOf({ country }: { country: CountryChoice }): ReactNode {
  const { t } = useTranslation();
  const region = t(`apply.region.names.${country.region}`);
  const ralo = t(`apply.region.ralos.${country.ralo}`);
  return (
    <>
      <p>{t('apply.region.is', { country: country.label, region, ralo, short: country.ralo })}</p>
      <p>{t('apply.region.because')}</p>
    </>
  );
}

interface CountryQuestionProps extends FieldProps {
  readonly value?: string | undefined;
  readonly countries: readonly CountryChoice[];
}

/** The country of the seat. Where script runs, its region is said as soon as it is chosen. */
export function CountryQuestion({ countries, value, ...field }: CountryQuestionProps): ReactNode {
  const { t } = useTranslation();
  const [chosen, choose] = useState(value);
  const country = countries.find((one) => one.value === chosen);
  return (
    <div>
      <SelectField {...field} value={value} choices={countries} empty={t('apply.chooseCountry')} onChoose={choose} />
      <div aria-live="polite">{country ? <RegionOf country={country} /> : null}</div>
    </div>
  );
}
