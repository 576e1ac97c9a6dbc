import fc from 'fast-check';
import { countries, raloOf, ralos, regionOf } from '../../../libs/regions/index.js';

const today = Date.parse('2026-01-01T00:00Z');

describe('what surprises readers', () => {
  test.each([
    ['Armenia', 'AM', 'APRALO'],
    ['Azerbaijan', 'AZ', 'APRALO'],
    ['Georgia', 'GE', 'APRALO'],
    ['Turkey', 'TR', 'APRALO'],
    ['Cyprus', 'CY', 'APRALO'],
    ['Israel', 'IL', 'APRALO'],
    ['Mexico', 'MX', 'LACRALO'],
    ['Puerto Rico', 'PR', 'NARALO'],
    ['Guam', 'GU', 'NARALO'],
    ['Greenland', 'GL', 'EURALO'],
    ['Bermuda', 'BM', 'EURALO'],
    ['the Cayman Islands', 'KY', 'EURALO'],
    ['French Guiana', 'GF', 'EURALO'],
    ['Réunion', 'RE', 'EURALO'],
    ['Aruba', 'AW', 'EURALO'],
    ['Sint Maarten', 'SX', 'LACRALO'],
    ['Bonaire', 'BQ', 'LACRALO'],
    ['Saint Martin', 'MF', 'LACRALO'],
    ['the United Kingdom', 'GB', 'EURALO'],
    ['Ascension', 'AC', 'EURALO'],
  ])('%s (%s) belongs to %s', (_, country, ralo) => {
    expect(regionOf(country, today)?.ralo).toBe(ralo);
  });

  test('Kosovo is in no region', () => {
    expect(regionOf('XK', today)).toBeNull();
  });

  test('the code is GB, not the domain uk', () => {
    expect(regionOf('UK', today)).toBeNull();
  });
});

describe('regionOf', () => {
  test('tells the region, the RALO and the table', () => {
    const colombia = { country: 'CO', icannRegion: 'LAC', ralo: 'LACRALO', effectiveFrom: '2011-01-01' };
    expect(regionOf('CO', today)).toEqual(colombia);
    expect(regionOf('co', today)).toEqual(colombia);
    expect(regionOf('cO', today)).toEqual(colombia);
  });

  test('before the first known table that one answers, and says so', () => {
    const at = Date.parse('2008-06-01T00:00Z');
    expect(regionOf('CO', at)).toMatchObject({ ralo: 'LACRALO', effectiveFrom: '2011-01-01' });
  });

  test.each(['', 'C', 'COL', 'C1', ' CO', 'CO\n', 'ıs', 'ß', '__proto__'])('%j is no country', (country) => {
    expect(regionOf(country, today)).toBeNull();
  });

  test('knows nothing of any other text', () => {
    const codes = new Set(countries(today).map(({ country }) => country));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4 }), (text) => {
        expect(regionOf(text, today) !== null).toBe(/^[a-z]{2}$/i.test(text) && codes.has(text.toUpperCase()));
      }),
    );
  });
});

describe('countries', () => {
  test('lists the whole table, each as regionOf tells it', () => {
    const list = countries(today);
    expect(list).toHaveLength(250);
    for (const entry of list) expect(regionOf(entry.country, today)).toEqual(entry);
  });

  test('is sorted by code and has every RALO', () => {
    const list = countries(today);
    const codes = list.map(({ country }) => country);
    expect(codes).toEqual(codes.toSorted());
    expect(new Set(list.map(({ ralo }) => ralo))).toEqual(new Set(ralos));
    expect(Object.values(raloOf)).toEqual(ralos);
  });
});
