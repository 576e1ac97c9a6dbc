import type { Instant } from '../../../../libs/engine/types.js';
import type { Language, LetterTexts } from './letter-texts.js';

const minute = 60_000;
const day = 1440 * minute;

/** A day ends at midnight, which belongs to the next; people say 23:59 instead, so that the day is right. */
const lastMinute = (due: Instant): Instant => (due % day === 0 ? due - minute : due);

/** A day and a minute in words. Western digits in every language: they stand in addresses and zone names anyway. */
function inWords(language: Language, at: Instant, timeZone: string): string {
  const format = {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
    numberingSystem: 'latn',
    timeZone,
  } as const;
  // English as it is written between countries: the day before the month.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(at);
}

/** Whether `Intl` knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** By when, in UTC and in the reader's own time where that is another; nothing where nothing is due. */
export function dueLines(
  { frame }: LetterTexts,
  language: Language,
  { due, timeZone = 'UTC' }: { readonly due?: Instant | null; readonly timeZone?: string },
): string[] {
  if (due === undefined || due === null) return [];
  const said = lastMinute(due);
  const utc = frame.due.replace('{when}', () => `${inWords(language, said, 'UTC')} UTC`);
  if (timeZone === 'UTC' || !isTimeZone(timeZone)) return [utc];
  const here = frame.dueHere
    .replace('{when}', () => inWords(language, said, timeZone))
    .replace('{zone}', () => timeZone);
  return [`${utc}\n${here}`];
}
