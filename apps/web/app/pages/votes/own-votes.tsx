import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnVoteDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { useCaseNumber } from '../../desk/case-number';
import { Link } from '../../ui/link';
import { useVoteQuestion } from '../case/vote-question';
import { useWords } from '../case/use-words';
import { Recorded } from './recorded';
import lists from '../../desk/cases.module.css';

interface OwnVotesProps {
  readonly name: 'waiting' | 'voted' | 'aside';
  readonly votes: readonly OwnVoteDto[];
  /** Whether to say so where there are none. */
  readonly none?: boolean;
}

/** How many have voted, as a line of text. */
function TurnoutLine({ of: { vote } }: { of: OwnVoteDto }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  if (!vote.turnout) return null;
  const { recorded, remaining, quorumNeeded } = vote.turnout;
  const numbers = { recorded: number(recorded), remaining: number(remaining), quorumNeeded: number(quorumNeeded) };
  return <p className="quiet">{t('case.vote.turnoutText', numbers)}</p>;
}

function Closing({ of: { vote } }: { of: OwnVoteDto }): ReactNode {
  const { t } = useTranslation();
  if (vote.closesAt === null) return <p>{t('votes.paused')}</p>;
  return (
    <p>
      {t('case.vote.closes')}: <Instant at={vote.closesAt} />
    </p>
  );
}

function OwnVote({ of, name }: { of: OwnVoteDto; name: OwnVotesProps['name'] }): ReactNode {
  const numberOf = useCaseNumber();
  const { t } = useTranslation();
  const question = useVoteQuestion();
  const { case: id, number, organisation, recorded, vote } = of;
  return (
    <li>
      <h3>
        <Link to={`/desk/votes/${id}`}>
          <bdi>{organisation.name}</bdi>
        </Link>{' '}
        {number === null ? null : <span className="quiet">{numberOf(of)}</span>}
      </h3>
      <p>{question(vote, of)}</p>
      <Closing of={of} />
      {recorded ? <Recorded of={recorded} /> : null}
      <TurnoutLine of={of} />
      <p>
        <Link to={`/desk/votes/${id}`}>
          {t(`votes.open.${vote.closesAt === null ? 'paused' : name}`)}
          <bdi className="visually-hidden">: {organisation.name}</bdi>
        </Link>
      </p>
    </li>
  );
}

/** Votes of the reader that stand alike. */
export function OwnVotes({ name, votes, none = false }: OwnVotesProps): ReactNode {
  const { t } = useTranslation();
  if (votes.length === 0 && !none) return null;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`votes.desk.${name}`)}</h2>
      {votes.length === 0 ? <p>{t('votes.desk.none')}</p> : null}
      <ul className={lists.list}>
        {votes.map((one) => (
          <OwnVote key={one.case} of={one} name={name} />
        ))}
      </ul>
    </section>
  );
}
