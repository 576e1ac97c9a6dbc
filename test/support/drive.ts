import { catchUp, describe, open, step } from '../../libs/engine/index.js';
import type { CaseSnapshot, CaseView, JsonObject, Refusal, SeatHolder, Transition } from '../../libs/engine/index.js';
import type { Actor, Ralo, Role } from '../../workflows/shared/roles.js';
import { completeForm } from './complete-form.js';
import { payloads } from './payloads.js';

export type EventName = keyof typeof payloads;
const day = 86_400_000;
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
  seat: `${region}-LEADER-${n}`,
  region,
});
export const member = (seat: string): Actor => ({ person: `p-${seat}`, role: 'alacMember', seat });
export const director = (n: number): Actor => ({ person: `p-BOARD-${n}`, role: 'boardReviewer', seat: `BOARD-${n}` });
export const as = (role: Role): Actor => ({ person: `p-${role}`, role });

/** One case, played through the engine in virtual time. */
export class Driven {
  snapshot: CaseSnapshot;
  now: number;
  readonly transitions: Transition[] = [];
  readonly refusals: Refusal[] = [];

  constructor(options: { now?: number; rules?: JsonObject; seats?: readonly SeatHolder[]; form?: JsonObject } = {}) {
    this.now = options.now ?? t0;
    this.seats = options.seats ?? fifteenSeats;
    this.form = options.form ?? completeForm;
    const decision = open(
      {
        procedure: 'accreditation',
        organisation: 'org-1',
        earlierCase: null,
        ruleOverrides: options.rules ?? {},
        ruleSet: options.rules ? 'rules-1' : null,
      },
      applicant,
      this.now,
    );
    if (decision.kind === 'refused') throw new Error(decision.refusal.detail);
    this.snapshot = decision.snapshot;
    this.transitions.push(...decision.transitions);
  }

  seats: readonly SeatHolder[];
  form: JsonObject;

  /** Tries an event; null when accepted, the refusal otherwise. */
  try(actor: Actor, type: EventName, payload: object = payloads[type]): Refusal | null {
    const sources = { form: this.form, seats: this.seats };
    const decision = step(this.snapshot, actor, { type, payload }, sources, this.now);
    if (decision.kind === 'refused') {
      this.refusals.push(decision.refusal);
      return decision.refusal;
    }
    this.snapshot = decision.snapshot;
    this.transitions.push(...decision.transitions);
    this.form = decision.transitions.at(-1)?.form ?? this.form;
    return null;
  }

  /** An event that has to be accepted. */
  act(actor: Actor, type: EventName, payload: object = payloads[type]): this {
    const refusal = this.try(actor, type, payload);
    if (refusal) throw new Error(`${type}: ${refusal.code}: ${refusal.detail} ${JSON.stringify(refusal.errors)}`);
    return this;
  }

  /** Lets days go by; deadlines fire at their own instants. */
  wait(days: number): this {
    return this.until(this.now + days * day);
  }

  until(at: number | string): this {
    this.now = typeof at === 'string' ? Date.parse(at) : at;
    const { snapshot, transitions } = catchUp(this.snapshot, this.now);
    this.snapshot = snapshot;
    this.transitions.push(...transitions);
    return this;
  }

  get view(): CaseView {
    return describe(this.snapshot, this.now);
  }

  get path(): string {
    return this.view.path;
  }

  /** Letters ordered so far. */
  get letters(): string[] {
    return this.transitions.flatMap((t) => t.commands.map((c) => c.letter));
  }

  /** Ballots by seat: as many yes, no and abstain as told, in the order of the seats. */
  ballots(yes: number, no: number, abstain: number): this {
    const times = (n: number, choice: string): string[] => Array.from({ length: n }, () => choice);
    const choices = [...times(yes, 'yes'), ...times(no, 'no'), ...times(abstain, 'abstain')];
    const seats = this.seats.filter((s) => s.role === 'alacMember');
    choices.forEach((choice, i) => this.act(member(seats[i]?.seat ?? ''), 'ballot.cast', { choice }));
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
