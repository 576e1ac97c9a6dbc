import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { apiOf } from '../../api/api.server';
import { PageHeading } from '../../ui/page-heading';
import { PrintButton } from '../case/print-button';
import { Load, Overdue, Turnout } from './case-figures';
import { figuresAsked } from './figures-asked.server';
import { FiguresFilter } from './figures-filter';
import { Stages, Times } from './step-figures';

/** Figures of submitted cases, as the address asks for them. */
export const loader = ({ request, context }: LoaderFunctionArgs): ReturnType<typeof figuresAsked> =>
  figuresAsked(apiOf(context), request);

/** How many cases are where, how long they take, who is late, who takes part. */
export default function FiguresPage(): ReactNode {
  const { t } = useTranslation();
  const { asked, query, stages, times, overdue, turnout, load } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('figures.title')} />
      <p>{t('figures.intro')}</p>
      <FiguresFilter asked={asked} />
      <PrintButton>{t('figures.print')}</PrintButton>
      <Stages stages={stages} query={query} />
      <Times times={times} query={query} />
      <Overdue overdue={overdue} query={query} />
      <Turnout turnout={turnout} query={query} />
      <Load load={load} query={query} />
    </>
  );
}
