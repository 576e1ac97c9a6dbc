import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepresentativeDto } from '../../../../../libs/api-client';
import { useVisitor } from '../../shell/visitor';
import { Instant } from '../../time/instant';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';

interface RepresentativesNowProps {
  /** Those who speak for the organisation and those who did. */
  readonly terms: readonly RepresentativeDto[];
  readonly mayChange: boolean;
  readonly formKey: string;
}

function Actions({ term, formKey }: { term: RepresentativeDto; formKey: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <ActForm formKey={`${formKey}.${term.id}`} action="?">
      <div className="row">
        {term.kind === 'primary' ? null : (
          <Button kind="other" name="do" value={`makePrimary ${term.id}`} about={term.name}>
            {t('account.representatives.makePrimary')}
          </Button>
        )}
        <Button kind="other" name="do" value={`end ${term.id}`} about={term.name}>
          {t('account.representatives.end')}
        </Button>
      </div>
    </ActForm>
  );
}

/** Those who speak for the organisation now, the primary one first. */
export function RepresentativesNow({ terms, mayChange, formKey }: RepresentativesNowProps): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  const now = terms
    .filter(({ until }) => until === null)
    .toSorted((one, other) => one.kind.localeCompare(other.kind, 'en'));
  return (
    <section>
      <h2>{t('account.representatives.now')}</h2>
      {now.length === 0 ? <p>{t('account.representatives.nobody')}</p> : null}
      {now.map((term) => (
        <div key={term.id}>
          <h3>
            <bdi>{term.name}</bdi> <span className="field-mark">{t(`account.kind.${term.kind}`)}</span>
          </h3>
          <p>
            {t('account.representatives.since')} <Instant at={term.since} dayOnly begins />.{' '}
            {term.person === me?.person ? t('account.representatives.you') : null}
          </p>
          {mayChange ? <Actions term={term} formKey={formKey} /> : null}
        </div>
      ))}
      {mayChange && now.some(({ person }) => person === me?.person) ? (
        <p className="quiet">{t('account.representatives.endWhat')}</p>
      ) : null}
    </section>
  );
}
