import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, languageTags } from '../../language/languages';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { Mistakes } from './mistakes';

interface AboutMeFormProps {
  readonly values: { readonly name?: string; readonly language?: string; readonly timeZone?: string };
  /** IANA names. From the server: browsers know slightly different ones. */
  readonly zones: readonly string[];
  readonly formKey: string;
  readonly mistakes: Mistakes;
}

/** Name, language of letters, zone of times. */
export function AboutMeForm({ values, zones, formKey, mistakes }: AboutMeFormProps): ReactNode {
  const { t } = useTranslation();
  return (
    <ActForm key={formKey} formKey={formKey} action="?">
      <TextField
        name="name"
        autoComplete="name"
        maxLength={200}
        label={t('account.account.name')}
        hint={t('account.account.nameHint')}
        value={values.name}
        error={mistakes.of('name')}
      />
      <SelectField
        name="language"
        label={t('account.account.language')}
        hint={t('account.account.languageHint')}
        empty={t('account.account.choose')}
        value={values.language}
        choices={languageTags.map((tag) => ({ value: tag, label: languages[tag].name }))}
        error={mistakes.of('language')}
      />
      <SelectField
        name="timeZone"
        label={t('account.account.timeZone')}
        hint={t('account.account.timeZoneHint')}
        empty={t('account.account.choose')}
        value={values.timeZone}
        choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        error={mistakes.of('timeZone')}
      />
      <div className="row">
        <Button>{t('account.account.save')}</Button>
      </div>
    </ActForm>
  );
}
