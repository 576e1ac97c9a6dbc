import type { Ralo, Role } from '../../../../workflows/shared/roles.js';
import type { Account } from '../http/access/reader.js';

/** One person with everything in which they can act now, as {@link accountColumns} selects it. */
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly seats: readonly { readonly seat: string; readonly role: Role; readonly region: Ralo | null }[];
  readonly organisations: readonly string[];
}

/**
 * Columns of a query that has the person under the name `p`: what makes an {@link Account}. One text, so that whoever is
 * found by a session, a token or an id is found with it in one statement.
 */
export const accountColumns = `
    p.id, p.name,
    coalesce((SELECT json_agg(json_build_object('seat', s.seat, 'role', s.role, 'region', s.region) ORDER BY s.seat)
      FROM seats s WHERE s.person_id = p.id AND s.since <= now() AND (s.until IS NULL OR s.until > now())), '[]') AS seats,
    coalesce((SELECT json_agg(r.organisation_id ORDER BY r.since, r.organisation_id)
      FROM representatives r WHERE r.person_id = p.id AND r.since <= now() AND (r.until IS NULL OR r.until > now())), '[]')
      AS organisations`;

/** The account that a row stands for. */
export function accountOf({ id, name, seats, organisations }: AccountRow): Account {
  const held = seats.map(({ seat, role, region }) => ({ person: id, role, seat, ...(region && { region }) }));
  const represented = organisations.map((organisation) => ({ person: id, role: 'applicant' as const, organisation }));
  return { person: id, name, seats: [...held, ...represented] };
}
