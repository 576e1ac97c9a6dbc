import { describe, expect, test } from '@jest/globals';
import { languageTags } from '../../apps/web/app/language/languages';
import { written } from '../../apps/web/app/time/written';

const closing = '2026-03-29T23:59:00.000Z';

describe('an instant in words', () => {
  test('says its zone', () => {
    expect(written(closing, 'en', 'UTC')).toBe('29 March 2026 at 23:59 UTC');
  });

  test('that ends a day is said as the last minute of that day', () => {
    expect(written('2026-03-30T00:00:00.000Z', 'en', 'UTC')).toBe('29 March 2026 at 23:59 UTC');
    expect(written('2026-03-30T00:00:00.001Z', 'en', 'UTC')).toBe('30 March 2026 at 00:00 UTC');
  });

  test('with which something begins is on the day that it begins', () => {
    expect(written('2026-01-01T00:00:00.000Z', 'en', 'UTC', { dayOnly: true, begins: true })).toBe('1 January 2026');
    expect(written('2026-01-01T00:00:00.000Z', 'en', 'UTC', { dayOnly: true })).toBe('31 December 2025');
  });

  test('is another day where the reader is, by summer time of that day', () => {
    expect(written(closing, 'en', 'Europe/Paris')).toMatch(/^30 March 2026 at 01:59/);
    expect(written('2026-03-28T23:59:00Z', 'en', 'Europe/Paris')).toMatch(/^29 March 2026 at 00:59/);
  });

  test('without its time is the day in that zone', () => {
    expect(written(closing, 'en', 'UTC', { dayOnly: true })).toBe('29 March 2026');
    expect(written(closing, 'en', 'Asia/Tokyo', { dayOnly: true })).toBe('30 March 2026');
  });

  test.each(languageTags)('in %s is of the Gregorian calendar and in the language', (language) => {
    const day = written(closing, language, 'UTC', { dayOnly: true });
    expect(day).toMatch(/2026|٢٠٢٦/);
    if (language !== 'en') expect(day).not.toContain('March');
  });

  test('that is none is an error', () => {
    expect(() => written('soon', 'en', 'UTC')).toThrow(RangeError);
    expect(() => written(closing, 'en', 'Moon/Sea')).toThrow(RangeError);
  });
});
