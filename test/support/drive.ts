import type { JsonObject, SeatHolder } from '../../libs/engine/index.js';
import type { Actor, Ralo, Role } from '../../workflows/shared/roles.js';
import { completeForm } from './complete-form.js';
import { DrivenCase } from './driven-case.js';
import { payloads } from './payloads.js';

export type EventName = keyof typeof payloads;
export const t0 = Date.parse('2026-02-02T10:00:00Z');

const regions: readonly [string, Ralo][] = [
  ['AF', 'AFRALO'],
  ['AP', 'APRALO'],
  ['EU', 'EURALO'],
  ['LAC', 'LACRALO'],
  ['NA', 'NARALO'],
];

/** The 15 seats of the ALAC, the Chair sitting in AF-1, and three Board reviewers. */
export const fifteenSeats: SeatHolder[] = [
  ...regions.flatMap(([code, region]) =>
    [1, 2, 3].map((n) => ({ seat: `${code}-${n}`, role: 'alacMember' as const, person: `p-${code}-${n}`, region })),
  ),
  { seat: 'ALAC-CHAIR', role: 'alacChair', person: 'p-AF-1', region: null },
  ...[1, 2, 3].map((n) => ({
    seat: `BOARD-${n}`,
    role: 'boardReviewer' as const,
    person: `p-BOARD-${n}`,
    region: null,
  })),
];

export const applicant: Actor = { person: 'p-applicant', role: 'applicant', organisation: 'org-1' };
export const staff: Actor = { person: 'p-staff', role: 'staff', seat: 'STAFF-1' };
export const chair: Actor = { person: 'p-AF-1', role: 'alacChair', seat: 'ALAC-CHAIR' };
export const viceChair: Actor = { person: 'p-AP-1', role: 'alacViceChair', seat: 'ALAC-VICE-1' };
export const ombudsman: Actor = { person: 'p-ombudsman', role: 'ombudsman', seat: 'OMBUDSMAN' };
export const leader = (region: Ralo = 'AFRALO', n = 1): Actor => ({
  person: `p-leader-${region}-${n}`,
  role: 'raloLeader',
  seat: `${region}-${n === 1 ? 'CHAIR' : n === 2 ? 'SECRETARY' : 'VICE-CHAIR'}`,
  region,
});
export const member = (seat: string): Actor => ({ person: `p-${seat}`, role: 'alacMember', seat });
export const director = (n: number): Actor => ({ person: `p-BOARD-${n}`, role: 'boardReviewer', seat: `BOARD-${n}` });
export const as = (role: Role): Actor => ({ person: `p-${role}`, role });

/** One accreditation, played through the engine in virtual time. */
export class Driven extends DrivenCase<EventName> {
  constructor(options: { now?: number; rules?: JsonObject; seats?: readonly SeatHolder[]; form?: JsonObject } = {}) {
    super({
      input: {
        procedure: 'accreditation',
        organisation: 'org-1',
        earlierCase: null,
        ruleOverrides: options.rules ?? {},
        ruleSet: options.rules ? 'rules-1' : null,
      },
      opener: applicant,
      now: options.now ?? t0,
      seats: options.seats ?? fifteenSeats,
      form: options.form ?? completeForm,
      payloads,
    });
  }

  /** Ballots by seat: as many yes, no and abstain as told, in the order of the seats. */
  ballots(yes: number, no: number, abstain: number): this {
    for (const { seat, choice } of this.choices(yes, no, abstain)) this.act(member(seat), 'ballot.cast', { choice });
    return this;
  }

  toDueDiligence(): this {
    return this.act(applicant, 'application.submit').act(staff, 'application.accept');
  }

  toAdvice(): this {
    return this.toDueDiligence().act(staff, 'dueDiligence.complete');
  }

  toReady(): this {
    return this.toAdvice().act(leader(), 'advice.give');
  }

  toVote(): this {
    return this.toReady().act(chair, 'vote.open');
  }

  /** To the end of a first vote with these counts. */
  toDecision(yes: number, no: number, abstain: number): this {
    return this.toVote().ballots(yes, no, abstain).wait(6);
  }
}
