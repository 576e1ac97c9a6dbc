/**
 * An instant in words, always of the Gregorian calendar.
 * @param at RFC 3339
 * @param zone IANA name
 */
export function written(at: string, language: string, zone: string, dayOnly: boolean): string {
  const parts: Intl.DateTimeFormatOptions = dayOnly
    ? { dateStyle: 'long' }
    : { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: zone, calendar: 'gregory' }).format(new Date(at));
}
