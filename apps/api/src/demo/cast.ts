import type { Actor } from '../../../../workflows/shared/roles.js';
import { filledSeats } from '../cases/facts.js';
import type { Pool } from 'pg';
import { demoOrganisations } from './organisations.js';
import type { DemoOrganisationKey } from './organisations.js';

/** Everybody who plays in the demo cases, by seat, and the applicants by organisation. */
export class Cast {
  private constructor(
    private readonly seats: ReadonlyMap<string, Actor>,
    private readonly applicants: ReadonlyMap<string, Actor>,
  ) {}

  static async gather(pool: Pool): Promise<Cast> {
    const seats = (await filledSeats(pool)).map(({ seat, role, person, region }): [string, Actor] => [
      seat,
      { person, role, seat, ...(role === 'raloLeader' && region && { region }) },
    ]);
    const { rows } = await pool.query<{ name: string; organisation: string; person: string }>(
      `SELECT o.name, o.id AS organisation, r.person_id AS person
       FROM organisations o JOIN representatives r ON r.organisation_id = o.id WHERE r.until IS NULL AND r.kind = 'primary'`,
    );
    const applicants = rows.map(({ name, organisation, person }): [string, Actor] => [
      name,
      { person, role: 'applicant', organisation },
    ]);
    return new Cast(new Map(seats), new Map(applicants));
  }

  /** @throws Error where nobody sits there */
  in(seat: string): Actor {
    const actor = this.seats.get(seat);
    if (!actor) throw new Error(`Nobody holds the seat ${seat} of the demonstration.`);
    return actor;
  }

  /** Null where the organisation is not (any more) one of the demonstration's. */
  applicantOf(key: DemoOrganisationKey): Actor | null {
    return this.applicants.get(demoOrganisations[key].name) ?? null;
  }

  /** The seats of the ALAC, in the order in which their holders usually vote. */
  get members(): readonly Actor[] {
    return [...this.seats.values()].filter(({ role }) => role === 'alacMember');
  }
}
