import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlsEventDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import styles from '../public/public.module.css';

/** What changed, from what to what, in the words of the kind of event. */
function Changed({ event }: { event: AlsEventDto }): ReactNode {
  const { t } = useTranslation();
  const { type, from, to, name } = event;
  if (type === 'als.entered') return <p>{t('register.event.entered')}</p>;
  if (type === 'als.stateChanged')
    return (
      <p>{t('register.event.stateChanged', { from: t(`register.state.${from}`), to: t(`register.state.${to}`) })}</p>
    );
  return name === null ? null : <bdi>{name}</bdi>;
}

/** What happened to an ALS, newest first. */
export function AlsEvents({ events }: { events: readonly AlsEventDto[] }): ReactNode {
  const { t } = useTranslation();
  if (events.length === 0) return <p>{t('register.history.none')}</p>;
  return (
    <ul className={styles.items}>
      {events.map((event) => (
        <li key={event.revision}>
          <h3>
            <Instant at={event.since ?? event.at} dayOnly />
          </h3>
          <Changed event={event} />
          {event.case ? (
            <p>
              <Link to={`/cases/${event.case}`}>{t('register.history.case')}</Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
