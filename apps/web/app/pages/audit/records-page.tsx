import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../../libs/api-client';
import { ErrorSummary } from '../../ui/error-summary';
import { WideTable } from '../../ui/wide-table';
import { PagesOfList } from '../public/pages-of-list';
import { AuditFrame } from './audit-frame';
import { Downloads } from './downloads';
import { RecordsFilter } from './records-filter';
import type { RecordsWanted } from './records-wanted.server';
import { useMistakes } from './use-mistakes';
import { WhoIsMeant } from './who-is-meant';

/** What a loader found for a list of records. */
export interface RecordsFound extends RecordsWanted {
  readonly next: string | null;
  readonly problem: Problem | null;
}

interface RecordsPageProps {
  /** Path of the page, without the language. */
  readonly to: string;
  /** Path of the list in the API, and the name of its files. */
  readonly api: string;
  readonly file: string;
  readonly title: string;
  readonly intro: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly found: RecordsFound;
  /** Fields of the filter that only this list has. */
  readonly fields: ReactNode;
}

const perFile = 1000;

/** A list of what was recorded, with what narrows it and its files. */
export function RecordsPage({
  to,
  api,
  file,
  title,
  intro,
  columns,
  rows,
  found,
  fields,
}: RecordsPageProps): ReactNode {
  const { t } = useTranslation();
  const { asked, query, cursor, people, next, problem } = found;
  return (
    <AuditFrame title={title}>
      <ErrorSummary mistakes={useMistakes(problem)} />
      <p>{intro}</p>
      <RecordsFilter to={to} asked={asked}>
        {fields}
      </RecordsFilter>
      <WhoIsMeant to={to} asked={asked} people={people} />
      {problem || people ? null : rows.length === 0 ? (
        <p>{t('audit.records.none')}</p>
      ) : (
        <>
          <WideTable caption={t('audit.records.caption')} columns={columns} rows={rows} />
          <PagesOfList to={to} asked={asked} cursor={cursor} next={next} />
          <Downloads path={api} query={query} cursor={cursor} name={file} most={perFile} />
        </>
      )}
    </AuditFrame>
  );
}
