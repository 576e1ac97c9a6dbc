import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { useCaseNumber } from '../../desk/case-number';
import { Link } from '../../ui/link';
import { wordKeys } from '../case/field-texts';
import { useWords } from '../case/use-words';
import type { DocketEntry } from './docket.server';
import styles from '../../desk/cases.module.css';

interface EntriesProps {
  readonly name: 'waiting' | 'said' | 'unnamed';
  readonly entries: readonly DocketEntry[];
  /** Whether to say so where there are none. */
  readonly none?: boolean;
}

function Entry({ of: { of, review, route } }: { of: DocketEntry }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const numberOf = useCaseNumber();
  const said = Object.keys(review.decisions).length;
  return (
    <li>
      <h3>
        <Link to={`/desk/reviews/${of.id}`}>
          <bdi>{of.organisation.name}</bdi>
        </Link>{' '}
        {of.number === null ? null : <span className="quiet">{numberOf(of)}</span>}
      </h3>
      {of.decision ? (
        <p>
          {t('reviews.against')} {t(`case.decision.outcomes.${of.decision.outcome}`)},{' '}
          <Instant at={of.decision.at} dayOnly />
        </p>
      ) : null}
      <p>
        {t('reviews.askedBy')} {t(wordKeys('review.request', ['askedBy'], review.askedBy))},{' '}
        <Instant at={review.askedAt} dayOnly />
      </p>
      {of.due === null ? null : (
        <p>
          {of.overdue ? <strong className={styles.overdue}>{t('votes.overdue')}</strong> : t('votes.by')}{' '}
          <Instant at={of.due.at} />
        </p>
      )}
      {route === 'board' && review.reviewers.length > 0 ? (
        <p>{t('reviews.soFar', { said: number(said), all: number(review.reviewers.length) })}</p>
      ) : null}
    </li>
  );
}

/** Reviews that stand alike. */
export function Entries({ name, entries, none = false }: EntriesProps): ReactNode {
  const { t } = useTranslation();
  if (entries.length === 0 && !none) return null;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`reviews.list.${name}.title`)}</h2>
      <p>{t(entries.length === 0 ? 'reviews.none' : `reviews.list.${name}.text`)}</p>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <Entry key={`${entry.of.id} ${entry.route}`} of={entry} />
        ))}
      </ul>
    </section>
  );
}
