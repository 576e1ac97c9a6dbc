import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/link';
import { useCapacity } from '../case/actor-name';
import { useWords } from '../case/use-words';
import { Figure } from './figure';
import type { Figures } from './figures-asked.server';

type Of<Name extends keyof Figures> = Pick<Figures, Name | 'query'>;

/** Whose turn it is in cases that are overdue. */
export function Overdue({ overdue, query }: Of<'overdue'>): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const capacity = useCapacity();
  const most = Math.max(...overdue.map(({ cases }) => cases), 1);
  return (
    <Figure
      report="overdue"
      query={query}
      title={t('figures.overdue.title')}
      explain={t('figures.overdue.explain')}
      columns={['owner', 'cases', 'longest'].map((key) => t(`figures.column.${key}`))}
      rows={overdue.map(({ owner, region, cases, longest }) => ({
        key: `${owner} ${region ?? ''}`,
        name: capacity({ role: owner, region }),
        said: number(cases),
        share: cases / most,
        cells: [number(cases), t('figures.days', { count: Math.floor(longest) })],
      }))}
    />
  );
}

/** How many took part in each vote that was counted. */
export function Turnout({ turnout, query }: Of<'turnout'>): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  return (
    <Figure
      report="turnout"
      query={query}
      title={t('figures.turnout.title')}
      explain={t('figures.turnout.explain')}
      legend={t('figures.turnout.legend')}
      columns={['vote', 'recorded', 'remaining', 'quorum', 'outcome'].map((key) => t(`figures.column.${key}`))}
      rows={turnout.map(({ case: id, organisation, vote, recorded, remaining, quorumNeeded, outcome }) => ({
        key: `${id} ${String(vote)}`,
        name: t('figures.turnout.vote', { organisation, number: number(vote) }),
        said: t('figures.turnout.said', { recorded: number(recorded), remaining: number(remaining) }),
        share: recorded / Math.max(remaining, 1),
        mark: quorumNeeded / Math.max(remaining, 1),
        cells: [
          number(recorded),
          number(remaining),
          number(quorumNeeded),
          <Link key="outcome" to={`/cases/${id}`}>
            {t(`case.vote.outcome.${outcome}`)}
          </Link>,
        ],
      }))}
    />
  );
}

/** What each region has to do. */
export function Load({ load, query }: Of<'load'>): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const most = Math.max(...load.map(({ open }) => open), 1);
  return (
    <Figure
      report="load"
      query={query}
      title={t('figures.load.title')}
      explain={t('figures.load.explain')}
      legend={t('figures.load.legend')}
      columns={['region', 'received', 'open', 'overdue'].map((key) => t(`figures.column.${key}`))}
      rows={load.map(({ region, received, open, overdue }) => ({
        key: region ?? '',
        name: region === null ? t('figures.load.noRegion') : t(`public.region.${region}`),
        said: t('figures.load.said', { open: number(open), overdue: number(overdue) }),
        share: open / most,
        part: overdue / most,
        cells: [number(received), number(open), number(overdue)],
      }))}
    />
  );
}
