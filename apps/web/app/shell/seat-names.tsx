import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatDto } from '../../../../libs/api-client';
import styles from './layout.module.css';

/** In words what a seat is, with its region where it stands for one. */
export function useSeatName(): (seat: Pick<SeatDto, 'role' | 'region'>) => string {
  const { t } = useTranslation();
  return ({ role, region }) => {
    const name = t(`accreditation.role.${role}`);
    return region ? t('shell.seatOfRegion', { role: name, region }) : name;
  };
}

/** In which capacity somebody acts: the first, and how many more. */
export function SeatSummary({ seats }: { seats: readonly SeatDto[] }): ReactNode {
  const { t } = useTranslation();
  const nameOf = useSeatName();
  const [first, ...more] = seats;
  if (!first) return null;
  return (
    <span className={styles.seats}>
      {nameOf(first)}
      {more.length > 0 ? ` ${t('shell.moreSeats', { count: more.length })}` : null}
    </span>
  );
}

/** All capacities in which somebody can act, and how one of them is chosen. */
export function SeatList({ seats }: { seats: readonly SeatDto[] }): ReactNode {
  const { t } = useTranslation();
  const nameOf = useSeatName();
  if (seats.length === 0) return <p className={styles.seats}>{t('shell.noSeats')}</p>;
  return (
    <>
      <p className={styles.seats}>{t('shell.yourSeats')}</p>
      <ul>
        {seats.map((seat) => (
          <li key={`${seat.seat} ${seat.substituteFor ?? ''}`}>{nameOf(seat)}</li>
        ))}
      </ul>
      {seats.length > 1 ? <p className={styles.seats}>{t('shell.chosenPerAction')}</p> : null}
    </>
  );
}
