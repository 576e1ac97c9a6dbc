import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutiesDto, RuleDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import styles from '../public/public.module.css';

/** What a rule rests on, for whoever wants to know. Notes and sources are quoted, in English. */
export function RestsOn({ rule }: { rule: RuleDto }): ReactNode {
  const { t } = useTranslation();
  return (
    <details className={styles.details}>
      <summary>{t('register.duties.why', { basis: t(`public.rules.basis.${rule.basis}.name`) })}</summary>
      <p lang="en" dir="ltr">
        {rule.note}
      </p>
      <ul>
        {rule.sources.map(({ key, what, url }) => (
          <li key={key} lang="en" dir="ltr">
            <a href={url}>{what}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What an ALS owes, each with where it comes from. */
export function DutyList({ duties }: Pick<DutiesDto, 'duties'>): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className={styles.items}>
      {duties.map(({ expectation, state, due, rule }) => (
        <li key={expectation}>
          <h3>{t(`register.duties.expectation.${expectation}`)}</h3>
          <p>
            <strong>{t(`register.duties.state.${state}`)}</strong>
            {due === null ? null : (
              <>
                {' '}
                {t('register.duties.due')} <Instant at={due} dayOnly />
              </>
            )}
          </p>
          <RestsOn rule={rule} />
        </li>
      ))}
    </ul>
  );
}
