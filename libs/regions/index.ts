import { raloOf } from './ralo.js';
import type { IcannRegion, Ralo, RegionTable } from './ralo.js';
import { table as table2011 } from './table-2011-01-01.js';

export { raloOf, ralos } from './ralo.js';
export type { IcannRegion, Ralo } from './ralo.js';

/** Where a country belongs, and since when that is so. */
export interface CountryRegion {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  readonly icannRegion: IcannRegion;
  readonly ralo: Ralo;
  /** First day of the table that was used, `YYYY-MM-DD`: later than the day asked for where no older one is known. */
  readonly effectiveFrom: string;
}

/** Oldest first. */
const tables: readonly [RegionTable, ...RegionTable[]] = [table2011];

function tableAt(at: number): RegionTable {
  return tables.findLast(({ effectiveFrom }) => Date.parse(effectiveFrom) <= at) ?? tables[0];
}

function entry(country: string, icannRegion: IcannRegion, { effectiveFrom }: RegionTable): CountryRegion {
  return { country, icannRegion, ralo: raloOf[icannRegion], effectiveFrom };
}

/**
 * ICANN's region of a country and its RALO, as of an instant (milliseconds since 1970-01-01T00:00Z).
 * Before the first known table that one answers and says so by `effectiveFrom`.
 * Null where the table does not have the country (Kosovo, for example): then staff decides.
 * @param country ISO 3166-1 alpha-2, in any case.
 */
export function regionOf(country: string, at: number): CountryRegion | null {
  // Letters such as the dotless i become ASCII in upper case, so the test comes first.
  if (!/^[A-Za-z]{2}$/.test(country)) return null;
  const table = tableAt(at);
  const code = country.toUpperCase();
  const icannRegion = table.regions[code];
  return icannRegion === undefined ? null : entry(code, icannRegion, table);
}

/** Every country of the table in force at an instant (milliseconds since 1970-01-01T00:00Z), by code. */
export function countries(at: number): CountryRegion[] {
  const table = tableAt(at);
  return Object.entries(table.regions).map(([country, region]) => entry(country, region, table));
}
