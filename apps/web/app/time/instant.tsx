import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitor } from '../shell/visitor';
import { AsHere } from '../ui/as-here';
import { written } from './written';
import type { Saying } from './written';

/** An instant in UTC, with the reader's own time beside it where it differs. */
export function Instant({ at, dayOnly = false, begins = false }: { at: string } & Saying): ReactNode {
  const { i18n } = useTranslation();
  const { zone } = useVisitor();
  const utc = written(at, i18n.language, 'UTC', { dayOnly, begins });
  const here = zone === null ? utc : written(at, i18n.language, zone, { dayOnly, begins });
  return (
    <time dateTime={at}>
      <AsHere>{utc}</AsHere>
      {here === utc || dayOnly ? null : (
        <span className="quiet">
          {' '}
          (<AsHere>{here}</AsHere>)
        </span>
      )}
    </time>
  );
}
