import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AsHere } from '../../ui/as-here';

const formats: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { dateStyle: 'long' },
};

/** A day of which only the month or the year may be known, as exactly as it is. */
export function PartialDay({ day }: { day: string }): ReactNode {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en-GB' : i18n.language;
  const format = new Intl.DateTimeFormat(language, { ...formats[day.length], timeZone: 'UTC', calendar: 'gregory' });
  return (
    <time dateTime={day}>
      <AsHere>{format.format(Date.parse(day))}</AsHere>
    </time>
  );
}
