import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import type { OpenQuestion } from './questions.server';
import styles from './case.module.css';

function OneQuestion({ id, of: { number, text, askedAt, actions } }: { id: string; of: OpenQuestion }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('case.questions.one', { number })}</h3>
      {text === null ? (
        <p>{t('case.questions.hidden')}</p>
      ) : (
        <blockquote className={styles.quote} dir="auto">
          {text}
        </blockquote>
      )}
      {askedAt === null ? null : (
        <p className="quiet">
          {t('case.questions.asked')} <Instant at={askedAt} />
        </p>
      )}
      <ul className={styles.actions}>
        {actions.map(({ event, label, field }) => (
          <li key={event}>
            <Link to={`/cases/${id}/act/${event}?${field}=${String(number)}`}>{t(label)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Questions that wait for an answer, each with the way to answer it. */
export function QuestionsPanel({ id, questions }: { id: string; questions: readonly OpenQuestion[] }): ReactNode {
  const { t } = useTranslation();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('case.questions.heading', { count: questions.length })}</h2>
      {questions.map((question) => (
        <OneQuestion key={question.number} id={id} of={question} />
      ))}
    </section>
  );
}
