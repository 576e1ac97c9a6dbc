import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../case/use-words';
import { Figure } from './figure';
import type { Figures } from './figures-asked.server';

type Of<Name extends keyof Figures> = Pick<Figures, Name | 'query'>;

/** How far the cases came that were received. */
export function Stages({ stages, query }: Of<'stages'>): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const most = Math.max(...stages.map(({ reached }) => reached), 1);
  return (
    <Figure
      report="stages"
      query={query}
      title={t('figures.stages.title')}
      explain={t('figures.stages.explain')}
      legend={t('figures.stages.legend')}
      columns={['step', 'reached', 'now'].map((key) => t(`figures.column.${key}`))}
      rows={stages.map(({ state, label, reached, now }) => ({
        key: state,
        name: t(label),
        said: t('figures.stages.said', { reached: number(reached), now: number(now) }),
        share: reached / most,
        part: now / most,
        cells: [number(reached), number(now)],
      }))}
    />
  );
}

/** How long each step has taken. */
export function Times({ times, query }: Of<'times'>): ReactNode {
  const { t, i18n } = useTranslation();
  const { number } = useWords();
  const longest = Math.max(...times.map(({ p90 }) => p90), 1);
  const days = (value: number): string =>
    new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: 'day',
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(value);
  return (
    <Figure
      report="times"
      query={query}
      title={t('figures.times.title')}
      explain={t('figures.times.explain')}
      legend={t('figures.times.legend')}
      columns={['step', 'count', 'median', 'p90'].map((key) => t(`figures.column.${key}`))}
      rows={times.map(({ state, label, count, median, p90 }) => ({
        key: state,
        name: t(label),
        said: t('figures.times.said', { median: days(median), p90: days(p90) }),
        share: median / longest,
        mark: p90 / longest,
        cells: [number(count), days(median), days(p90)],
      }))}
    />
  );
}
