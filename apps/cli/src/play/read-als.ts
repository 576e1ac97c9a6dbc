import type { JsonObject } from '../../../../libs/engine/index.js';
import { regionOf } from '../../../../libs/regions/index.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';
import { organisation } from './actors.js';
import type { Findings, Members } from './findings.js';
import { optionalRegion } from './read-seats.js';

/** Whom a case is about, for a procedure that opens with it. */
export interface About {
  readonly organisation: string;
  readonly about: JsonObject;
}

/** The region named, else that of the country. */
function regionIn({ region, country }: Members, opened: number, found: Findings): Ralo | null {
  const named = optionalRegion(region, '/input/als/region', found);
  if (region !== undefined) return named;
  const known = typeof country === 'string' && Number.isFinite(opened) ? regionOf(country, opened) : null;
  if (!known) found.wrong('/input/als/region', 'is missing, and no known country says it');
  return known?.ralo ?? null;
}

/** The ALS and the ground, which is left out where the ALS itself wishes to leave. */
export function readAls(als: unknown, ground: unknown, opened: number, found: Findings): About {
  const members = found.object(als, '/input/als', ['id', 'name', 'region', 'country']);
  const { id, name, country } = members;
  if (name !== undefined) found.text(name, '/input/als/name');
  const about: Record<string, string | null> = { region: regionIn(members, opened, found) };
  if (country !== undefined) about.country = found.text(country, '/input/als/country', 2);
  if (ground !== undefined && ground !== null) about.ground = found.text(ground, '/input/ground');
  return { organisation: id === undefined ? organisation : found.identifier(id, '/input/als/id'), about };
}
