/** English as it is written between countries: the day before the month. */
const conventions: Readonly<Record<string, string>> = { en: 'en-GB' };

/** A day ends at midnight, which belongs to the next; people say 23:59 instead, so that the day is right (procedures: "23:59 UTC"). */
const atEndOfDay = /T00:00:00(?:\.0+)?Z$/;
const minute = 60_000;

/**
 * An instant in words, always of the Gregorian calendar and with 24 hours. One that ends a day is said as its last minute.
 * @param at RFC 3339, in UTC
 * @param zone IANA name
 */
export function written(at: string, language: string, zone: string, dayOnly: boolean): string {
  const parts: Intl.DateTimeFormatOptions = dayOnly
    ? { dateStyle: 'long' }
    : {
        ...{ year: 'numeric', month: 'long', day: 'numeric' },
        ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
      };
  const said = Date.parse(at) - (atEndOfDay.test(at) ? minute : 0);
  return new Intl.DateTimeFormat(conventions[language] ?? language, {
    ...parts,
    timeZone: zone,
    calendar: 'gregory',
  }).format(said);
}
