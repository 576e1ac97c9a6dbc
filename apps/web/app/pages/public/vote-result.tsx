import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultDto, TallyDto, VoteDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import type { Fact } from '../../ui/facts';
import { Link } from '../../ui/link';
import { BallotsBySeat } from './ballots-by-seat';
import styles from './public.module.css';

function useCounts(): (vote: VoteDto, tally: TallyDto) => Fact[] {
  const { t, i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language);
  const number = (value: number): string => format.format(value);
  return (vote, { yes, no, abstain, recorded, remaining, quorumNeeded, recused, needed, base }) => [
    {
      name: t('public.results.counts'),
      value: t('public.results.countsValue', { yes: number(yes), no: number(no), abstain: number(abstain) }),
    },
    {
      name: t('public.results.needed'),
      value: t('public.results.neededValue', { count: needed, base: number(base) }),
    },
    {
      name: t('public.results.turnout'),
      value: [
        t('public.results.turnoutValue', {
          recorded: number(recorded),
          remaining: number(remaining),
          needed: number(quorumNeeded),
        }),
        ...(recused > 0 ? [t('public.results.recused', { count: recused })] : []),
      ].join(' '),
    },
    {
      name: t('public.results.vote'),
      value: t(vote.round === 1 ? 'public.results.roundFirst' : 'public.results.roundAgain', {
        number: number(vote.number),
      }),
    },
  ];
}

function NonPublic({ vote: { nonPublic, revealsAll } }: { vote: VoteDto }): ReactNode {
  const { t } = useTranslation();
  if (!nonPublic) return null;
  return (
    <p>
      {t('public.results.nonPublic')} {revealsAll ? t('public.results.revealsAll') : null}
    </p>
  );
}

/** How one vote ended. */
export function VoteResult({ result }: { result: ResultDto }): ReactNode {
  const { t } = useTranslation();
  const countsOf = useCounts();
  const { vote, organisation, region } = result;
  const facts = [
    { name: t('public.results.about'), value: t(`public.procedure.name.${result.procedure}`) },
    { name: t('public.results.result'), value: <strong>{t(`public.results.outcome.${vote.outcome}`)}</strong> },
    ...(vote.tally ? countsOf(vote, vote.tally) : []),
    ...(vote.closesAt ? [{ name: t('public.results.closed'), value: <Instant at={vote.closesAt} /> }] : []),
    { name: t('public.results.region'), value: region ?? t('public.region.none') },
  ];
  return (
    <section className={styles.result}>
      <h2>
        <Link to={`/cases/${result.case}`}>
          <bdi>{organisation.name}</bdi>
        </Link>
      </h2>
      <Facts facts={facts} />
      {vote.turnout === null ? <p>{t('public.results.hidden')}</p> : null}
      <NonPublic vote={vote} />
      {vote.choices ? <BallotsBySeat vote={vote} choices={vote.choices} /> : null}
    </section>
  );
}
