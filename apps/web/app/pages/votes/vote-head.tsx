import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnVoteDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import type { Fact } from '../../ui/facts';
import { useWords } from '../case/use-words';
import { useVoteQuestion } from '../case/vote-question';

/** What it takes to pass, and to count at all. */
function useConditions({ vote, quorum, threshold, thresholdStrict, abstentionsInBase }: OwnVoteDto): Fact[] {
  const { t } = useTranslation();
  const { number } = useWords();
  const share = { num: number(threshold.num), den: number(threshold.den) };
  const passes = {
    name: t('votes.head.threshold'),
    value: (
      <>
        {t(thresholdStrict ? 'votes.head.moreThan' : 'votes.head.atLeast', share)}{' '}
        {t(abstentionsInBase ? 'votes.head.abstentionsCount' : 'votes.head.abstentionsDoNot')}
      </>
    ),
  };
  if (!vote.turnout) return [passes];
  const { quorumNeeded, remaining } = vote.turnout;
  const seats = { needed: number(quorumNeeded), remaining: number(remaining) };
  const counts = t('votes.head.quorum', { ...seats, num: number(quorum.num), den: number(quorum.den) });
  return [passes, { name: t('case.vote.quorum'), value: counts }];
}

/** What is asked and until when; unless it is `short`, what it takes to pass, too. */
export function VoteHead({ own, short = false }: { own: OwnVoteDto; short?: boolean }): ReactNode {
  const { t } = useTranslation();
  const question = useVoteQuestion();
  const conditions = useConditions(own);
  const { closesAt } = own.vote;
  return (
    <Facts
      facts={[
        { name: t('votes.head.question'), value: <strong>{question(own.vote, own)}</strong> },
        { name: t('case.vote.closes'), value: closesAt === null ? t('votes.paused') : <Instant at={closesAt} /> },
        ...(short ? [] : conditions),
      ]}
    />
  );
}
