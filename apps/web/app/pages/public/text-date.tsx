import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenIn } from '../../time/written';

const precision = [
  { form: /^\d{4}-\d\d-\d\d$/, parts: { dateStyle: 'long' } },
  { form: /^\d{4}-(?:0[1-9]|1[0-2])$/, parts: { year: 'numeric', month: 'long' } },
] as const;

/** The date of a text as exactly as it is known: a day, a month, or whatever else was noted. */
export function TextDate({ date }: { date: string }): ReactNode {
  const { i18n } = useTranslation();
  const parts = precision.find(({ form }) => form.test(date))?.parts;
  if (!parts) return <span dir="ltr">{date}</span>;
  const format = new Intl.DateTimeFormat(writtenIn(i18n.language), { ...parts, timeZone: 'UTC', calendar: 'gregory' });
  return <time dateTime={date}>{format.format(new Date(date))}</time>;
}
