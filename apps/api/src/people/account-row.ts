import type { Actor, Ralo, Role } from '../../../../workflows/shared/roles.js';
import type { Account } from '../http/access/reader.js';

interface SeatRow {
  readonly seat: string;
  readonly role: Role;
  readonly region: Ralo | null;
  /** Null where the seat is the person's own. */
  readonly holder: string | null;
}

/** One person with everything in which they can act now, as {@link accountColumns} selects it. */
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly timeZone: string;
  readonly seats: readonly SeatRow[];
  readonly organisations: readonly string[];
}

const lastsNow = (term: string): string =>
  `${term}.since <= now() AND (${term}.until IS NULL OR ${term}.until > now())`;

/**
 * Columns of a query that has the person under the name `p`: what makes an {@link Account}. One text, so that whoever is
 * found by a session, a token or an id is found with it in one statement. A substitute acts only as long as the holder
 * who has one sits there.
 */
export const accountColumns = `
    p.id, p.name, p.language, p.time_zone AS "timeZone",
    coalesce((SELECT json_agg(json_build_object('seat', k.seat, 'role', k.role, 'region', k.region, 'holder', k.holder)
        ORDER BY k.holder IS NOT NULL, k.seat) FROM (
      SELECT s.seat, s.role, s.region, NULL::uuid AS holder FROM seats s WHERE s.person_id = p.id AND ${lastsNow('s')}
      UNION ALL
      SELECT s.seat, s.role, s.region, s.person_id FROM substitutions u JOIN seats s ON s.seat = u.seat
        AND s.person_id = u.holder AND ${lastsNow('s')} WHERE u.substitute_person = p.id AND ${lastsNow('u')}) k), '[]') AS seats,
    coalesce((SELECT json_agg(r.organisation_id ORDER BY r.since, r.organisation_id)
      FROM representatives r WHERE r.person_id = p.id AND ${lastsNow('r')}), '[]') AS organisations`;

function actorOf(person: string, { seat, role, region, holder }: SeatRow): Actor {
  return { person, role, seat, ...(region && { region }), ...(holder !== null && { substituteFor: holder }) };
}

/** The account that a row stands for. */
export function accountOf({ id, name, language, timeZone, seats, organisations }: AccountRow): Account {
  const held = seats.map((row) => actorOf(id, row));
  const represented = organisations.map((organisation) => ({ person: id, role: 'applicant' as const, organisation }));
  return { person: id, name, language, timeZone, seats: [...held, ...represented] };
}
