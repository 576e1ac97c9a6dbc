import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummaryDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { useCaseName } from '../case/case-frame';
import styles from './case-items.module.css';

interface CaseItemsProps {
  readonly title: string;
  readonly cases: readonly CaseSummaryDto[];
  /** Said where there are none; without it the heading is left out too. */
  readonly empty?: string;
  /** Whether to say for whom they wait. */
  readonly waiting?: boolean;
}

function CaseItem({ one, waiting }: { one: CaseSummaryDto; waiting: boolean }): ReactNode {
  const { t, i18n } = useTranslation();
  const turn = new Intl.ListFormat(i18n.language).format(one.turn.map((role) => t(`${one.procedure}.role.${role}`)));
  const caseName = useCaseName();
  return (
    <li className={styles.item}>
      <h3 className={styles.name}>
        <Link to={`/cases/${one.id}`}>
          <bdi>{caseName(one)}</bdi>
        </Link>
      </h3>
      <p className={styles.line}>
        <span>{t(`${one.procedure}.state.${one.state}`)}</span>
        {one.region ? <span>{one.region}</span> : null}
      </p>
      <p className={styles.line}>
        {one.overdue ? <strong className={styles.overdue}>{t('account.my.overdue')}</strong> : null}
        {one.due ? (
          <span>
            {t('account.my.due')} <Instant at={one.due} />
          </span>
        ) : (
          <span className="quiet">
            {t('account.my.changed')} <Instant at={one.updatedAt} dayOnly />
          </span>
        )}
        {waiting && one.turn.length > 0 ? (
          <span>
            {t('account.my.turn')} {turn}
          </span>
        ) : null}
      </p>
    </li>
  );
}

/** Cases under a heading, each with where it stands and by when something is due. */
export function CaseItems({ title, cases, empty, waiting = false }: CaseItemsProps): ReactNode {
  if (cases.length === 0 && empty === undefined) return null;
  return (
    <section>
      <h2>
        {title}
        {cases.length > 0 ? <span className="quiet"> ({cases.length})</span> : null}
      </h2>
      {cases.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul className={styles.items}>
          {cases.map((one) => (
            <CaseItem key={one.id} one={one} waiting={waiting} />
          ))}
        </ul>
      )}
    </section>
  );
}
