import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/link';
import { TaskItem } from './task-item';
import type { NamedList } from './task-lists.server';
import styles from './tasks.module.css';

/** Where nothing is shown: because there is nothing, or because what was looked at waits for others. */
function Nothing({ next }: { next: string | null }): ReactNode {
  const { t } = useTranslation();
  return <p>{next === null ? t('desk.tasks.none') : t('desk.tasks.notYet')}</p>;
}

/** One list of tasks under its heading, with the ways to its other parts. */
export function TaskSection({ list: { name, items, next, first } }: { list: NamedList }): ReactNode {
  const { t } = useTranslation();
  if (items.length === 0 && next === null && name !== 'mine' && first) return null;
  return (
    <section aria-labelledby={`tasks-${name}`}>
      <h2 id={`tasks-${name}`}>{t(`desk.tasks.${name}`)}</h2>
      {items.length === 0 ? <Nothing next={next} /> : null}
      <ul className={styles.items}>
        {items.map((task) => (
          <li key={task.case.id}>
            <TaskItem task={task} />
          </li>
        ))}
      </ul>
      <p className={styles.line}>
        {first ? null : <Link to={`/desk?of=${name}`}>{t('desk.tasks.begin')}</Link>}
        {next === null ? null : (
          <Link to={`/desk?of=${name}&cursor=${encodeURIComponent(next)}`}>{t('desk.tasks.more')}</Link>
        )}
      </p>
    </section>
  );
}
