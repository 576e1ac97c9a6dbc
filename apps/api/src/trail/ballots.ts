import type { Instant, VoteView } from '../../../../libs/engine/types.js';

/** Who may read a choice: nobody while the vote runs, later everybody, or only those who act for the vote. */
export type BallotReaders = 'nobody' | 'everybody' | 'chair';

const running = ['open', 'paused'];

/**
 * Who may read a choice made at an instant.
 * @param votes all votes of the case, oldest first; a ballot belongs to the last one opened before it
 */
export function ballotReaders(votes: readonly VoteView[], at: Instant): BallotReaders {
  const vote = votes.findLast(({ openedAt }) => openedAt <= at);
  if (!vote || running.includes(vote.outcome)) return 'nobody';
  return vote.choices === null ? 'chair' : 'everybody';
}
