import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto, ElectorDto, VoteDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import { WideTable } from '../../ui/wide-table';
import type { Names } from './actor-name';
import { useVoteQuestion } from './vote-question';
import { Result, Turnout } from './vote-result';
import { useWords } from './use-words';
import styles from './case.module.css';

interface OneVoteProps {
  readonly vote: VoteDto;
  readonly of: CaseDto;
  readonly names: Names;
}

function useVoted(): (elector: ElectorDto, vote: VoteDto) => string {
  const { t } = useTranslation();
  return ({ seat, recused, voted }, { choices, tally }) => {
    if (recused) return t('case.vote.steppedAside');
    const choice = choices?.[seat];
    if (choice) return t(`case.vote.choice.${choice}`);
    if (voted) return t('case.vote.didVote');
    return t(tally ? 'case.vote.absent' : 'case.vote.didNotVote');
  };
}

/** Everybody who could vote: how, where the vote is public and over, and else only whether. */
function Roll({ vote, names }: Omit<OneVoteProps, 'of'>): ReactNode {
  const { t } = useTranslation();
  const voted = useVoted();
  if (vote.electorate.length === 0) return null;
  const named = vote.electorate.some(({ person }) => names[person] !== undefined);
  const rows = vote.electorate.map((elector) => {
    const { seat, person, region } = elector;
    const name = named ? [<bdi key="name">{names[person] ?? t('case.seat.former')}</bdi>] : [];
    return { key: seat, cells: [seat, ...name, region ?? '', voted(elector, vote)] };
  });
  const columns = ['seat', ...(named ? ['member'] : []), 'region', 'voted'].map((key) => t(`case.vote.${key}`));
  const caption = t('case.vote.roll');
  return (
    <details className={styles.details}>
      <summary>{caption}</summary>
      <WideTable caption={caption} columns={columns} rows={rows} />
    </details>
  );
}

function Times({ vote: { openedAt, closesAt, outcome, tally } }: Pick<OneVoteProps, 'vote'>): ReactNode {
  const { t } = useTranslation();
  const closed = tally !== null;
  const facts = [
    { name: t('case.vote.state'), value: <strong>{t(`case.vote.outcome.${outcome}`)}</strong> },
    { name: t('case.vote.opened'), value: <Instant at={openedAt} /> },
    ...(closesAt === null
      ? []
      : [{ name: t(closed ? 'case.vote.closed' : 'case.vote.closes'), value: <Instant at={closesAt} /> }]),
  ];
  return <Facts facts={facts} />;
}

/** A sentence where something about a vote is not as usual. */
function Remarks({ vote, of }: Omit<OneVoteProps, 'names'>): ReactNode {
  const { t } = useTranslation();
  const said = [
    ...(vote.round > 1 ? ['case.vote.repeated'] : []),
    ...(vote.nonPublic ? ['case.vote.nonPublic'] : []),
    ...(vote.revealsAll ? ['case.vote.revealsAll'] : []),
    ...(of.conflict?.recused ? ['case.vote.closedToYou'] : []),
  ];
  return said.length > 0 ? <p>{said.map((key) => `${t(key)} `)}</p> : null;
}

function OneVote({ vote, of, names }: OneVoteProps): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const question = useVoteQuestion();
  const { turnout, tally } = vote;
  return (
    <article aria-labelledby={`vote-${String(vote.number)}`}>
      <h3 id={`vote-${String(vote.number)}`}>{t('case.vote.one', { number: number(vote.number) })}</h3>
      <p>{question(vote, of)}</p>
      <Times vote={vote} />
      <Remarks vote={vote} of={of} />
      {tally ? <Result tally={tally} /> : turnout ? <Turnout of={turnout} /> : null}
      <Roll vote={vote} names={names} />
    </article>
  );
}

/** All votes of a case, the last first. */
export function VotesPanel({ of, names }: Omit<OneVoteProps, 'vote'>): ReactNode {
  const { t } = useTranslation();
  if (of.votes.length === 0) return null;
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">{t('case.vote.heading')}</h2>
      {of.votes.toReversed().map((vote) => (
        <OneVote key={vote.number} vote={vote} of={of} names={names} />
      ))}
    </section>
  );
}
