import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineCellDto, PipelineDto } from '../../../../../libs/api-client';
import { Link } from '../../ui/link';
import { WideTable } from '../../ui/wide-table';
import { queryOf } from './asked';
import { countOf } from './count-of';
import { placeOf } from './places';
import type { ProcedureShown } from './procedures-shown';
import { regions } from './regions';
import styles from './public.module.css';

interface CountProps {
  readonly procedure: ProcedureShown;
  readonly cells: readonly PipelineCellDto[];
  readonly phase?: string;
  readonly region?: string | null;
}

/** How many; leads to the list of them. A list cannot be asked for those without a region. */
function Count({ procedure, cells, phase, region }: CountProps): ReactNode {
  const { t, i18n } = useTranslation();
  const count = new Intl.NumberFormat(i18n.language).format(countOf(cells, 'open'));
  if (cells.length === 0) return <span className="quiet">{count}</span>;
  if (region === null) return count;
  const stage = phase ? t(`${procedure}.phase.${phase}`) : t('public.applications.pipeline.sum');
  const where = region ? t(`public.region.${region}`) : t('public.applications.pipeline.all');
  return (
    <Link to={`${placeOf[procedure]}${queryOf({ phase, region, open: 'true' })}`} className={styles.count}>
      {count}
      <span className="visually-hidden">{t('public.applications.pipeline.cell', { stage, region: where })}</span>
    </Link>
  );
}

function Overdue({ cells }: { cells: readonly PipelineCellDto[] }): ReactNode {
  const { i18n } = useTranslation();
  const count = countOf(cells, 'overdue');
  const text = new Intl.NumberFormat(i18n.language).format(count);
  return <span className={count > 0 ? styles.overdue : 'quiet'}>{text}</span>;
}

type Places = readonly (string | null)[];

/** The cells of one row: each region, all of them, and what is overdue. */
function rowOf(
  procedure: ProcedureShown,
  cells: readonly PipelineCellDto[],
  places: Places,
  phase?: string,
): ReactNode[] {
  const stage = { procedure, ...(phase ? { phase } : {}) };
  return [
    ...places.map((region) => (
      <Count key={region} cells={cells.filter((cell) => cell.region === region)} region={region} {...stage} />
    )),
    <Count key="all" cells={cells} {...stage} />,
    <Overdue key="overdue" cells={cells} />,
  ];
}

/** Open applications counted by stage and region. */
export function PipelineTable({
  pipeline: { cells, open },
  procedure,
}: {
  pipeline: PipelineDto;
  procedure: ProcedureShown;
}): ReactNode {
  const { t } = useTranslation();
  if (open === 0) return <p>{t(`public.cases.noneOpen.${procedure}`)}</p>;
  const places: Places = [...regions, ...(cells.some(({ region }) => region === null) ? [null] : [])];
  const phases = [...new Set(cells.map(({ phase }) => phase))];
  const rows = phases.map((phase) => {
    const own = cells.filter((cell) => cell.phase === phase);
    return { key: phase, cells: [t(`${procedure}.phase.${phase}`), ...rowOf(procedure, own, places, phase)] };
  });
  return (
    <WideTable
      caption={t(`public.cases.caption.${procedure}`)}
      columns={[
        t('public.applications.pipeline.stage'),
        ...places.map((region) => t(`public.region.${region ?? 'none'}`)),
        t('public.applications.pipeline.all'),
        t('public.applications.pipeline.overdue'),
      ]}
      rows={[
        ...rows,
        { key: 'all', cells: [t('public.applications.pipeline.sum'), ...rowOf(procedure, cells, places)] },
      ]}
    />
  );
}
