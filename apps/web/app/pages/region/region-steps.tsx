import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionDto } from '../../../../../libs/api-client';
import { Link } from '../../ui/link';
import styles from '../../desk/cases.module.css';

/** Before the region advises: each on a page of its own. */
const before = ['question.ask', 'advice.consult', 'advice.requestTime'] as const;

/** What a leader can do before the advice, each with what follows from it. */
export function RegionSteps({ id, actions }: { id: string; actions: readonly ActionDto[] }): ReactNode {
  const { t } = useTranslation();
  const steps = before.flatMap((event) =>
    actions.filter((one) => one.event === event).map((one) => ({ ...one, event })),
  );
  return (
    <section aria-labelledby="before">
      <h2 id="before">{t('region.before')}</h2>
      <ul className={styles.list}>
        {steps.map(({ event, label }) => (
          <li key={event}>
            <Link to={`/cases/${id}/act/${event}`}>{t(label)}</Link>
            <p>{t(`region.follows.${event}`)}</p>
          </li>
        ))}
        <li>
          <Link to={`/cases/${id}/interest`}>{t('case.now.interest')}</Link>
          <p>{t('region.interest')}</p>
        </li>
        <li>
          <Link to={`/cases/${id}/papers`}>{t('votes.dossier.papers')}</Link>
        </li>
        <li>
          <Link to={`/cases/${id}`}>{t('votes.other.case')}</Link>
        </li>
      </ul>
    </section>
  );
}
