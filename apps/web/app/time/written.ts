/** English as it is written between countries: the day before the month. */
const conventions: Readonly<Record<string, string>> = { en: 'en-GB' };

/** How dates are written in a language. */
export const writtenIn = (language: string): string => conventions[language] ?? language;

/** A day ends at midnight, which belongs to the next; people say 23:59 instead, so that the day is right (procedures: "23:59 UTC"). */
const atEndOfDay = /T00:00:00(?:\.0+)?Z$/;
const minute = 60_000;

/** Which part of an instant is said. */
export interface Saying {
  /** Without the time of day. */
  readonly dayOnly?: boolean;
  /** Whether something begins then: midnight belongs to the day that it begins. */
  readonly begins?: boolean;
}

/**
 * An instant in words, always of the Gregorian calendar and with 24 hours. One that ends a day is said as its last minute.
 * @param at RFC 3339, in UTC
 * @param zone IANA name
 */
export function written(at: string, language: string, zone: string, { dayOnly, begins }: Saying = {}): string {
  const parts: Intl.DateTimeFormatOptions = dayOnly
    ? { dateStyle: 'long' }
    : {
        ...{ year: 'numeric', month: 'long', day: 'numeric' },
        ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
      };
  const said = Date.parse(at) - (!begins && atEndOfDay.test(at) ? minute : 0);
  return new Intl.DateTimeFormat(writtenIn(language), {
    ...parts,
    timeZone: zone,
    calendar: 'gregory',
  }).format(said);
}
