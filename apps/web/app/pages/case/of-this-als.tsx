import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto, CaseSummaryDto } from '../../../../../libs/api-client';
import { useVisitor } from '../../shell/visitor';
import { Link } from '../../ui/link';
import { useCaseName } from './case-frame';
import styles from './case.module.css';

/** The way to end an accreditation, for those who may begin it: an ALS leaves, others ask for a withdrawal. */
export function EndAccreditation({
  organisation,
  opens,
}: {
  organisation: string;
  opens: readonly string[];
}): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  if (!opens.includes('withdrawal')) return null;
  const own = me?.seats.some((seat) => seat.organisation === organisation) ?? false;
  return (
    <p className={styles.noPrint}>
      <Link to={`/withdrawals/new?organisation=${organisation}`}>
        {t(own ? 'case.withdrawal.start.leaveLink' : 'case.withdrawal.start.link')}
      </Link>
    </p>
  );
}

/** Other cases of the organisation, and how its accreditation can end. */
export function OfThisAls({ of, others }: { of: CaseDto; others: readonly CaseSummaryDto[] }): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  return (
    <>
      <EndAccreditation organisation={of.organisation.id} opens={of.opens} />
      {others.length === 0 ? null : (
        <section aria-labelledby="others">
          <h2 id="others">{t('case.withdrawal.others')}</h2>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                <Link to={`/cases/${one.id}`}>
                  <bdi>{caseName(one)}</bdi>
                </Link>
                , {t(`${one.procedure}.state.${one.state}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
