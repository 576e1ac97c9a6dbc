import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionDto } from '../../../../../libs/api-client';
import { Link } from '../../ui/link';
import { useWords } from '../case/use-words';
import lists from '../../desk/cases.module.css';
import styles from './votes.module.css';

const ofChair = ({ roles, event }: ActionDto): boolean =>
  (roles.includes('alacChair') || roles.includes('alacViceChair')) && !event.startsWith('ballot.') && roles.length <= 3;

/** What the Chair can do now, each with what follows from it. */
export function ChairSteps({ id, actions }: { id: string; actions: readonly ActionDto[] }): ReactNode {
  const { t, i18n } = useTranslation();
  const { anyOf } = useWords();
  const steps = actions.filter(ofChair);
  const followsFrom = ({ event, leadsTo, mayStay }: ActionDto): string => {
    const key = `votes.follows.${event}`;
    if (i18n.exists(key)) return t(key);
    if (leadsTo.length === 0) return t('case.act.stays');
    return t(mayStay ? 'case.act.leadsOrStays' : 'case.act.leads', { states: anyOf(leadsTo) });
  };
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="chair" className={styles.box}>
      <h2 id="chair">{t('votes.chair.heading')}</h2>
      <ul className={lists.list}>
        {steps.map((one) => (
          <li key={one.event}>
            <Link to={`/cases/${id}/act/${one.event}`}>{t(one.label)}</Link>
            <p>{followsFrom(one)}</p>
          </li>
        ))}
        {steps.some(({ event }) => event === 'vote.open') ? (
          <li>
            <Link to={`/cases/${id}/act/note.add?audience=internal`}>{t('votes.chair.askStaff')}</Link>
            <p>{t('votes.chair.askStaffText')}</p>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
