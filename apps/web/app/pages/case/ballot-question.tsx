import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import { AdvicePanel } from './advice-panel';
import type { Names } from './actor-name';
import { questionsOf } from './schema';
import type { Schema } from './schema';
import { useVoteQuestion } from './vote-question';

/** Whether what is asked for is a choice in a vote. */
export const asksForBallot = (schema: Schema): boolean =>
  questionsOf(schema).some(({ access, schema: { enum: words } }) => access === 'ballot' && words !== undefined);

/** What is voted on, until when, and what the region advised: everything beside the papers that a vote rests on. */
export function BallotQuestion({ of, names }: { of: CaseDto; names: Names }): ReactNode {
  const { t } = useTranslation();
  const question = useVoteQuestion();
  const vote = of.votes.at(-1);
  if (!vote) return null;
  const closes =
    vote.closesAt === null ? [] : [{ name: t('case.act.ballot.closes'), value: <Instant at={vote.closesAt} /> }];
  return (
    <>
      <Facts
        facts={[{ name: t('case.act.ballot.question'), value: <strong>{question(vote, of)}</strong> }, ...closes]}
      />
      <AdvicePanel of={of} names={names} />
    </>
  );
}
