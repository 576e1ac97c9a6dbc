import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { WideTable } from '../../ui/wide-table';
import type { Names } from '../case/actor-name';
import { broughtKeys } from '../case/state-words';
import { useStepName, Who } from '../case/steps';
import { useWords } from '../case/use-words';
import type { HistoryRow } from './history-row';

/** The application that a step belongs to, as the filter that shows the whole of it. */
function OfCase({ row }: { row: HistoryRow }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const name = row.number === null ? t('audit.history.draft') : number(row.number);
  return <Link to={`/desk/audit?case=${row.case}`}>{name}</Link>;
}

function Brought({ row: { procedure, from, to } }: { row: HistoryRow }): ReactNode {
  const { allOf } = useWords();
  const keys = broughtKeys(procedure, from, to);
  return keys.length > 0 ? allOf(keys) : null;
}

/** Steps of several cases as a table; the name of each opens it. */
export function HistoryTable({ rows, names }: { rows: readonly HistoryRow[]; names: Names }): ReactNode {
  const { t } = useTranslation();
  const nameOf = useStepName();
  if (rows.length === 0) return <p>{t('audit.history.none')}</p>;
  return (
    <WideTable
      caption={t('audit.history.caption')}
      columns={['what', 'at', 'case', 'who', 'brought'].map((column) => t(`audit.history.column.${column}`))}
      rows={rows.map((row) => ({
        key: `${row.case} ${String(row.revision)}`,
        cells: [
          <Link key="what" to={`/desk/audit/cases/${row.case}/steps/${String(row.revision)}`}>
            {nameOf(row)}
          </Link>,
          <Instant key="at" at={row.at} />,
          <OfCase key="case" row={row} />,
          <Who key="who" step={row} names={names} />,
          <Brought key="brought" row={row} />,
        ],
      }))}
    />
  );
}
