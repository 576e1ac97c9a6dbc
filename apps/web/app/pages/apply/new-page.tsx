import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { ErrorSummary } from '../../ui/error-summary';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { CountryQuestion } from './country-question';
import type { New } from './load-new.server';
import { refusalText } from './mistakes';
import type { NewTyped, NotOpened } from './open-application.server';
import type { Represented } from './own-applications.server';
import { thenField } from './section-names';
import styles from './apply.module.css';

interface NewPageProps {
  readonly view: New;
  readonly not: NotOpened | null;
}

function useMistakes(not: NotOpened | null): readonly Mistake[] {
  const { t } = useTranslation();
  return useMemo(() => {
    if (!not?.problem) return [];
    const named = not.problem.errors?.some(({ pointer }) => pointer.includes('/name')) ?? false;
    return named
      ? [{ field: fieldId('name'), text: t('apply.new.nameWrong') }]
      : [{ text: refusalText(t, not.problem) }];
  }, [not, t]);
}

function Organisations({ organisations, chosen }: { organisations: New['organisations']; chosen: string }): ReactNode {
  const { t } = useTranslation();
  const hint = ({ earlier }: Represented): { hint?: string } => {
    if (!earlier) return {};
    if (earlier.procedure === 'withdrawal') return { hint: t('apply.new.followsWithdrawal') };
    return { hint: t(earlier.number === null ? 'apply.new.followsDraft' : 'apply.new.follows', { ...earlier }) };
  };
  const known = organisations.map((one) => ({ value: one.id, label: one.name, ...hint(one) }));
  return (
    <ChoiceField
      name="organisation"
      label={t('apply.new.which')}
      value={chosen}
      choices={[...known, { value: '', label: t('apply.new.other') }]}
    />
  );
}

/** The organisation of the case that the reader comes from, else the first. */
function useOrganisation(organisations: New['organisations']): string {
  const [search] = useSearchParams();
  const earlier = search.get('earlierCase');
  const followed = earlier === null ? undefined : organisations.find((one) => one.earlier?.id === earlier);
  return (followed ?? organisations[0])?.id ?? '';
}

interface AskedProps {
  readonly view: New;
  readonly typed: NewTyped;
  readonly error: string | undefined;
}

function Asked({ view: { organisations, countries }, typed, error }: AskedProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {organisations.length > 0 ? <Organisations organisations={organisations} chosen={typed.organisation} /> : null}
      <TextField
        name="name"
        label={t(organisations.length > 0 ? 'apply.new.otherName' : 'apply.new.name')}
        hint={t('apply.new.nameHint')}
        mark={t('apply.access.public')}
        value={typed.name}
        maxLength={200}
        autoComplete="organization"
        error={error}
      />
      <CountryQuestion
        name="country"
        label={t('apply.new.country')}
        hint={t('apply.new.countryHint')}
        mark={t('apply.access.public')}
        value={typed.country}
        countries={countries}
      />
    </>
  );
}

/** For whom and from where: enough to open a draft and to say which region it belongs to. */
export function NewPage({ view, not }: NewPageProps): ReactNode {
  const { t } = useTranslation();
  const mistakes = useMistakes(not);
  const organisation = useOrganisation(view.organisations);
  const typed = not?.typed ?? { organisation, name: '', country: '' };
  return (
    <>
      <p>
        <Link to="/apply">{t('apply.new.back')}</Link>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <PageHeading title={t('apply.new.title')} />
      <p>{t('apply.new.text')}</p>
      <ActForm formKey={view.formKey}>
        <Asked view={view} typed={typed} error={mistakes.find(({ field }) => field)?.text} />
        <div className="row">
          <Button name={thenField} value="open">
            {t('apply.new.open')}
          </Button>
          <span className={styles.noScript}>
            <Button kind="other" name={thenField} value="region" action={`#${fieldId('country')}`}>
              {t('apply.new.region')}
            </Button>
          </span>
        </div>
      </ActForm>
    </>
  );
}
