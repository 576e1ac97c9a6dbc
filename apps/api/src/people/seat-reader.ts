import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ralo, Role } from '../../../../workflows/shared/roles.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { FilledHow } from './seat.entity.js';
import { plannedSeat, seatPlan } from './seat-plan.js';

/** Somebody with the time in which they are something. */
export interface Tenure {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly since: Date;
  readonly until: Date | null;
}

/** One person's time in a seat. */
export interface Term extends Tenure {
  readonly filledHow: FilledHow;
}

/** A seat at an instant. */
export interface SeatAt {
  readonly seat: string;
  readonly role: Role;
  readonly region: Ralo | null;
  /** Null while it is vacant. */
  readonly term: Term | null;
  readonly substitute: Tenure | null;
}

/** A seat with everybody who was, is or will be in it. */
export interface SeatHistory extends Pick<SeatAt, 'seat' | 'role' | 'region'> {
  readonly terms: readonly Term[];
  readonly substitutes: readonly (Tenure & { readonly holder: string })[];
}

interface TermRow extends Term {
  readonly seat: string;
  readonly role: Role;
  readonly region: Ralo | null;
}

const termColumns = `s.id, s.seat, s.role, s.region, s.person_id AS person, p.name, s.since, s.until, s.filled_how AS "filledHow"`;
const substituteColumns = `u.id, u.seat, u.holder, u.substitute_person AS person, p.name, u.since, u.until`;

const termsAt = `
  SELECT ${termColumns} FROM seats s JOIN people p ON p.id = s.person_id
  WHERE s.since <= coalesce($1::timestamptz, clock_timestamp())
    AND (s.until IS NULL OR s.until > coalesce($1::timestamptz, clock_timestamp())) ORDER BY s.seat`;

const substitutesAt = `
  SELECT ${substituteColumns} FROM substitutions u JOIN people p ON p.id = u.substitute_person
  WHERE u.since <= coalesce($1::timestamptz, clock_timestamp()) AND u.until > coalesce($1::timestamptz, clock_timestamp())`;

type SubstituteRow = Tenure & { readonly seat: string; readonly holder: string };

/** Who sits, sat and will sit where. */
@Injectable()
export class SeatReader {
  constructor(private readonly database: DataSource) {}

  /**
   * Every seat of the office at an instant, the vacant ones with it.
   * @param at null: now
   */
  async at(at: Date | null): Promise<SeatAt[]> {
    const terms = await this.database.query<TermRow[]>(termsAt, [at]);
    const substitutes = await this.database.query<SubstituteRow[]>(substitutesAt, [at]);
    const filled = terms.map(({ seat, role, region, ...term }): SeatAt => {
      const substitute = substitutes.find((one) => one.seat === seat && one.holder === term.person);
      return { seat, role, region, term, substitute: substitute ? tenureOf(substitute) : null };
    });
    const vacant = seatPlan.filter(({ seat }) => !filled.some((one) => one.seat === seat));
    const empty = vacant.map(({ seat, role, region }) => ({ seat, role, region, term: null, substitute: null }));
    return [...filled, ...empty].sort((a, b) => (a.seat < b.seat ? -1 : 1));
  }

  /**
   * Terms and substitutes of a seat, newest first.
   * @throws ProblemError `unknown-resource` for a seat that the office neither has nor had
   */
  async history(seat: string): Promise<SeatHistory> {
    const terms = await this.database.query<TermRow[]>(
      `SELECT ${termColumns} FROM seats s JOIN people p ON p.id = s.person_id WHERE s.seat = $1 ORDER BY s.since DESC, s.id DESC`,
      [seat],
    );
    const { role, region } = terms[0] ?? plannedSeat(seat) ?? {};
    if (role === undefined) throw new ProblemError('unknown-resource', 'The office has no such seat.');
    const substitutes = await this.database.query<SubstituteRow[]>(
      `SELECT ${substituteColumns} FROM substitutions u JOIN people p ON p.id = u.substitute_person
       WHERE u.seat = $1 ORDER BY u.since DESC, u.id DESC`,
      [seat],
    );
    return { seat, role, region: region ?? null, terms, substitutes };
  }
}

const tenureOf = ({ id, person, name, since, until }: Tenure): Tenure => ({ id, person, name, since, until });
