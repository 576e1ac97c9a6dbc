import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import type { Fact } from '../../ui/facts';
import { wordKeys } from './field-texts';

/** A review that was asked for; what is missing is not known yet. */
interface Review {
  readonly route: string;
  readonly askedAt: string;
  readonly endedAt?: string;
  readonly outcome?: string;
  /** Seats. */
  readonly reviewers?: readonly string[];
}

function reviewsIn({ facts: { openReviews, reviews } }: CaseDto): Review[] {
  const open = Object.entries((openReviews ?? {}) as Record<string, Omit<Review, 'route'>>);
  return [...((reviews ?? []) as Review[]), ...open.map(([route, review]) => ({ ...review, route }))];
}

function useFacts(): (review: Review) => Fact[] {
  const { t } = useTranslation();
  return ({ askedAt, endedAt, outcome, reviewers = [] }) => [
    { name: t('case.decision.reviewAsked'), value: <Instant at={askedAt} /> },
    ...(reviewers.length > 0 ? [{ name: t('case.decision.reviewers'), value: reviewers.join(', ') }] : []),
    ...(endedAt === undefined ? [] : [{ name: t('case.decision.reviewEnded'), value: <Instant at={endedAt} /> }]),
    ...(outcome === undefined
      ? []
      : [
          {
            name: t('case.decision.reviewOutcome'),
            value: t([`case.decision.reviewOutcomes.${outcome}`, ...wordKeys('review.decide', ['outcome'], outcome)]),
          },
        ]),
  ];
}

/** Reviews of the decision that were asked for, and how each ended. */
export function Reviews({ of }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  const facts = useFacts();
  const reviews = reviewsIn(of);
  if (reviews.length === 0) return null;
  return (
    <>
      <h3>{t('case.decision.reviews')}</h3>
      {reviews.map((review) => (
        <section key={`${review.route} ${review.askedAt}`}>
          <h4>{t(wordKeys('review.request', ['route'], review.route))}</h4>
          <Facts facts={facts(review)} />
        </section>
      ))}
    </>
  );
}
