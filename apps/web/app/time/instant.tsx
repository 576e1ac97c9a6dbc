import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitor } from '../shell/visitor';

function written(at: string, language: string, zone: string, dayOnly: boolean): string {
  const parts: Intl.DateTimeFormatOptions = dayOnly
    ? { dateStyle: 'long' }
    : { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: zone, calendar: 'gregory' }).format(new Date(at));
}

/** An instant in UTC, with the reader's own time beside it where it differs. */
export function Instant({ at, dayOnly = false }: { at: string; dayOnly?: boolean }): ReactNode {
  const { i18n } = useTranslation();
  const { zone } = useVisitor();
  const utc = written(at, i18n.language, 'UTC', dayOnly);
  const here = zone === null ? utc : written(at, i18n.language, zone, dayOnly);
  return (
    <time dateTime={at}>
      {utc}
      {here === utc || dayOnly ? null : <span className="quiet"> ({here})</span>}
    </time>
  );
}
