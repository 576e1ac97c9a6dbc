import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { WideTable } from '../../ui/wide-table';
import type { Names } from '../case/actor-name';
import { fieldWord } from '../case/field-texts';
import type { Step } from '../case/step';
import { textAt } from '../votes/dossier/steps-of';
import type { OpenReview } from './review-of';
import styles from '../../desk/cases.module.css';

interface PositionsProps {
  readonly review: OpenReview;
  readonly steps: readonly Step[];
  readonly names: Names;
}

/** What each of the Directors has said so far, as the procedure publishes it. */
export function Positions({ review, steps, names }: PositionsProps): ReactNode {
  const { t } = useTranslation();
  if (review.reviewers.length === 0) return null;
  const said = (seat: string): Step | undefined =>
    steps.findLast(({ type, at, actor }) => type === 'review.decide' && at > review.askedAt && actor?.seat === seat);
  const rows = review.reviewers.map((seat) => {
    const step = said(seat);
    const outcome = review.decisions[seat];
    const name = step?.actor ? names[step.actor.person] : undefined;
    return {
      key: seat,
      cells: [
        <>
          {seat}
          {name === undefined ? null : (
            <>
              , <bdi>{name}</bdi>
            </>
          )}
        </>,
        outcome === undefined ? t('reviews.notSaid') : fieldWord(t, 'review.decide', ['outcome'], outcome),
        <span key="reasons" dir="auto" className={styles.said}>
          {textAt(step, 'reasons')}
        </span>,
        step ? <Instant key="at" at={step.at} /> : null,
      ],
    };
  });
  const columns = ['reviewer', 'position', 'reasons', 'when'].map((key) => t(`reviews.positions.${key}`));
  return (
    <section>
      <h2 id="positions">{t('reviews.positions.title')}</h2>
      <p>{t('reviews.positions.text')}</p>
      <WideTable caption={t('reviews.positions.title')} columns={columns} rows={rows} />
    </section>
  );
}
