import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { wordKeys } from '../case/field-texts';
import type { Step } from '../case/step';
import { allOf, textAt } from '../votes/dossier/steps-of';
import styles from '../../desk/cases.module.css';

/** How, and until when, the members of the region were asked. */
export function Consultations({ steps }: { steps: readonly Step[] }): ReactNode {
  const { t } = useTranslation();
  const asked = allOf(steps, 'advice.consult');
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked-members">
      <h2 id="asked-members">{t('region.consulted')}</h2>
      <ul className={styles.list}>
        {asked.map((step) => (
          <li key={step.revision}>
            <p>
              {t(wordKeys('advice.consult', ['way'], textAt(step, 'way') ?? ''))}. {t('region.askedOn')}{' '}
              <Instant at={step.at} dayOnly />. {t('region.until')} <Instant at={textAt(step, 'until') ?? step.at} />
            </p>
            <p dir="auto" className={styles.said}>
              {textAt(step, 'note')}
            </p>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('region.consultedText')}</p>
    </section>
  );
}
