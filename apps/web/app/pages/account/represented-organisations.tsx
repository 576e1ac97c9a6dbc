import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../../language/isolated';
import { ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import type { Represented } from './my-account.server';

/** For whom somebody speaks, each with the way to who else does. */
export function RepresentedOrganisations({ organisations }: { organisations: readonly Represented[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('account.account.organisations.title')}</h2>
      {organisations.length === 0 ? (
        <>
          <p>{t('account.account.organisations.none')}</p>
          <ButtonLink to="/apply" kind="other">
            {t('account.account.organisations.apply')}
          </ButtonLink>
        </>
      ) : null}
      {organisations.map(({ id, name, kind }) => (
        <div key={id}>
          <h3 dir="auto">{name}</h3>
          {kind ? <p>{t(`account.kind.${kind}`)}</p> : null}
          <p>
            <Link to={`/organisations/${id}/representatives`}>
              {t('account.account.organisations.who', { name: isolated(name) })}
            </Link>
          </p>
        </div>
      ))}
    </section>
  );
}
