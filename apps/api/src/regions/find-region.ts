import { ProblemError } from '../../../../libs/problems/index.js';
import { regionOf } from '../../../../libs/regions/index.js';
import type { CountryRegion } from '../../../../libs/regions/index.js';

/** Milliseconds of an instant from a request, now when it is left out. */
export function instantOf(at: string | undefined): number {
  return at === undefined ? Date.now() : Date.parse(at);
}

/** @throws ProblemError `unknown-resource` for a country that the table does not have */
export function findRegion(country: string, at: string | undefined): CountryRegion {
  const found = regionOf(country, instantOf(at));
  if (found) return found;
  throw new ProblemError(
    'unknown-resource',
    "ICANN's table does not have this country. An application from there gets its region from staff.",
  );
}
