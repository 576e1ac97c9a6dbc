import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatDto } from '../../../../libs/api-client';
import styles from './layout.module.css';

/** In which capacities somebody acts: the first, and how many more. */
export function SeatNames({ seats }: { seats: readonly SeatDto[] }): ReactNode {
  const { t } = useTranslation();
  const [first, ...more] = seats;
  if (!first) return null;
  const name = t(`accreditation.role.${first.role}`);
  return (
    <span className={styles.seats}>
      {first.region ? t('shell.seatOfRegion', { role: name, region: first.region }) : name}
      {more.length > 0 ? ` ${t('shell.moreSeats', { count: more.length })}` : null}
    </span>
  );
}
