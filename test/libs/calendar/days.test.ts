import fc from 'fast-check';
import { addDays, closingMidnight, dayMs, midnightNotBefore } from '../../../libs/calendar/index.js';

const at = (text: string): number => Date.parse(text);
const instant = fc.integer({ min: at('1990-01-01T00:00Z'), max: at('2100-01-01T00:00Z') });

describe('closingMidnight', () => {
  test('the five-day vote opened 4 April 2011 23:49 UTC was open through Friday 8 April', () => {
    expect(closingMidnight(at('2011-04-04T23:49Z'), 5)).toBe(at('2011-04-09T00:00Z'));
  });

  test.each([
    ['2011-04-04T00:00:00.000Z', 1, '2011-04-05T00:00Z'],
    ['2011-04-04T23:59:59.999Z', 1, '2011-04-05T00:00Z'],
    ['2024-02-27T12:00:00.000Z', 3, '2024-03-01T00:00Z'],
    ['2023-12-31T12:00:00.000Z', 2, '2024-01-02T00:00Z'],
    ['2026-03-28T23:00:00.000Z', 2, '2026-03-30T00:00Z'],
  ])('opened %s for %i days closes at %s', (opened, days, closes) => {
    expect(closingMidnight(at(opened), days)).toBe(at(closes));
  });

  test.each([0, -1, 1.5, NaN, Infinity])('%d days is refused', (days) => {
    expect(() => closingMidnight(0, days)).toThrow(RangeError);
  });

  test('is a midnight, more than days - 1 and at most days later', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), (opened, days) => {
        const closes = closingMidnight(opened, days);
        expect(new Date(closes).toISOString()).toMatch(/T00:00:00\.000Z$/);
        expect(closes - opened).toBeGreaterThan((days - 1) * dayMs);
        expect(closes - opened).toBeLessThanOrEqual(days * dayMs);
      }),
    );
  });
});

describe('midnightNotBefore', () => {
  test.each([
    ['2011-04-09T00:00:00.000Z', '2011-04-09T00:00Z'],
    ['2011-04-09T00:00:00.001Z', '2011-04-10T00:00Z'],
    ['2011-04-09T23:59:59.999Z', '2011-04-10T00:00Z'],
    ['2024-02-28T23:59:59.999Z', '2024-02-29T00:00Z'],
  ])('%s gives %s', (from, to) => {
    expect(midnightNotBefore(at(from))).toBe(at(to));
  });

  test('never shortens and adds less than a day', () => {
    fc.assert(
      fc.property(instant, (from) => {
        const midnight = midnightNotBefore(from);
        expect(new Date(midnight).toISOString()).toMatch(/T00:00:00\.000Z$/);
        expect(midnight).toBeGreaterThanOrEqual(from);
        expect(midnight - from).toBeLessThan(dayMs);
      }),
    );
  });
});

describe('addDays', () => {
  test('keeps the time of day across a leap day and across a change of clocks elsewhere', () => {
    expect(addDays(at('2024-02-28T10:30Z'), 2)).toBe(at('2024-03-01T10:30Z'));
    expect(addDays(at('2026-03-28T10:30Z'), 1)).toBe(at('2026-03-29T10:30Z'));
  });

  test('goes back for a negative number', () => {
    expect(addDays(at('2024-03-01T10:30Z'), -7)).toBe(at('2024-02-23T10:30Z'));
  });

  test.each([0.5, NaN, Infinity])('%d days is refused', (days) => {
    expect(() => addDays(0, days)).toThrow(RangeError);
  });
});
