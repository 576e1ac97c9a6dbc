import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueCountsDto } from '../../../../../libs/api-client';
import { Link } from '../../ui/link';
import { useWords } from '../case/use-words';
import { parts, placeOf } from './queue-asked';
import type { Asked } from './queue-asked';
import styles from './queue.module.css';

/** The parts of the queue by name, each with how many cases are in it. */
export function QueueParts({ asked, counts }: { asked: Asked; counts: QueueCountsDto }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  return (
    <nav aria-label={t('staff.queue.parts')} className={styles.parts}>
      <ul>
        {parts.map((show) => (
          <li key={show} aria-current={asked.show === show ? 'true' : undefined}>
            <Link to={placeOf({ ...asked, show })}>
              {t(`staff.part.${show}`)} <span className={styles.count}>{number(counts[show])}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
