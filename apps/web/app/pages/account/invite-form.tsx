import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InviteDto, RepresentativeDto } from '../../../../../libs/api-client';
import { isolated } from '../../language/isolated';
import { languages, languageTags } from '../../language/languages';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import type { Choice } from '../../ui/choice-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { Mistakes } from './mistakes';

interface InviteFormProps {
  readonly terms: readonly RepresentativeDto[];
  readonly formKey: string;
  readonly values: Partial<InviteDto> | undefined;
  readonly mistakes: Mistakes;
}

/** As what, each with whose place it is now. */
function useKinds(terms: readonly RepresentativeDto[]): Choice[] {
  const { t } = useTranslation();
  return (['primary', 'secondary'] as const).map((kind) => {
    const now = terms.find((term) => term.until === null && term.kind === kind);
    const hint = now
      ? t('account.representatives.invite.replaces', { name: isolated(now.name) })
      : t('account.representatives.invite.free');
    return { value: kind, label: t(`account.kind.${kind}`), hint };
  });
}

/** Whom to invite, as what, and in which language. */
export function InviteForm({ terms, formKey, values, mistakes }: InviteFormProps): ReactNode {
  const { t, i18n } = useTranslation();
  const text = (key: string): string => t(`account.representatives.invite.${key}`);
  const choices = useKinds(terms);
  return (
    <section>
      <h2>{text('title')}</h2>
      <p>{text('text')}</p>
      <ActForm formKey={formKey} action="?">
        <TextField name="email" type="email" label={text('email')} value={values?.email} error={mistakes.of('email')} />
        <ChoiceField
          name="kind"
          label={text('kind')}
          value={values?.kind}
          choices={choices}
          error={mistakes.of('kind')}
        />
        <SelectField
          name="language"
          label={text('language')}
          empty={t('account.account.choose')}
          value={values?.language ?? i18n.language}
          choices={languageTags.map((tag) => ({ value: tag, label: languages[tag].name }))}
          error={mistakes.of('language')}
        />
        <div className="row">
          <Button name="do" value="invite">
            {text('button')}
          </Button>
        </div>
      </ActForm>
    </section>
  );
}
