import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineDto } from '../../../../../libs/api-client';
import { Facts } from '../../ui/facts';
import { Link } from '../../ui/link';
import { queryOf } from './asked';
import { countOf } from './count-of';

/** How many applications are open, and where they are. */
export function OpenByStage({ pipeline: { cells, open, overdue } }: { pipeline: PipelineDto }): ReactNode {
  const { t } = useTranslation();
  const phases = [...new Set(cells.map(({ phase }) => phase))];
  return (
    <>
      <h2>{t('public.home.open.title')}</h2>
      <p>
        {open === 0 ? t('public.home.open.none') : t('public.home.open.sum', { count: open })}{' '}
        {overdue > 0 ? t('public.home.open.overdue', { count: overdue }) : null}
      </p>
      <Facts
        facts={phases.map((phase) => ({
          name: t(`accreditation.phase.${phase}`),
          value: (
            <Link to={`/applications${queryOf({ phase, open: 'true' })}`}>
              {t('public.home.open.count', {
                count: countOf(
                  cells.filter((cell) => cell.phase === phase),
                  'open',
                ),
              })}
            </Link>
          ),
        }))}
      />
    </>
  );
}
