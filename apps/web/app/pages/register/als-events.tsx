import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlsEventDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import styles from '../public/public.module.css';

/** What changed, from what to what, in the words of the kind of event. */
function useChange(): (event: AlsEventDto) => string {
  const { t, i18n } = useTranslation();
  const countries = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const country = (code: string): string => (code === '' ? t('register.unknown') : (countries.of(code) ?? code));
  return ({ type, from, to, name }) => {
    switch (type) {
      case 'als.entered':
        return t('register.event.entered');
      case 'als.stateChanged':
        return t('register.event.stateChanged', { from: t(`register.state.${from}`), to: t(`register.state.${to}`) });
      case 'als.renamed':
        return t('register.event.renamed', { name: name ?? t('register.unknown') });
      case 'als.moved':
        return t('register.event.moved', { from: country(from), to: country(to) });
      case 'als.standingChanged':
        return t('register.event.standingChanged', {
          from: t(`register.standing.${from}`),
          to: t(`register.standing.${to}`),
        });
      case 'als.changed':
        return t('register.event.changed');
    }
  };
}

/** What happened to an ALS, newest first. */
export function AlsEvents({ events }: { events: readonly AlsEventDto[] }): ReactNode {
  const { t } = useTranslation();
  const change = useChange();
  if (events.length === 0) return <p>{t('register.history.none')}</p>;
  return (
    <ul className={styles.items}>
      {events.map((event) => (
        <li key={event.revision}>
          <h3>
            <Instant at={event.since ?? event.at} dayOnly />
          </h3>
          <p dir="auto" suppressHydrationWarning>
            {change(event)}
          </p>
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
