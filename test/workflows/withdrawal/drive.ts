import type { JsonObject, SeatHolder } from '../../../libs/engine/index.js';
import type { Actor, Ralo } from '../../../workflows/shared/roles.js';
import { chair, fifteenSeats, leader, member, staff, t0 } from '../../support/drive.js';
import { DrivenCase } from '../../support/driven-case.js';
import { payloads } from './payloads.js';
import type { EventName } from './payloads.js';

/** Two people who represent the ALS. */
export const als: Actor = { person: 'p-first', role: 'applicant', organisation: 'als-1' };
export const secondOfAls: Actor = { person: 'p-second', role: 'applicant', organisation: 'als-1' };

interface Options {
  readonly now?: number;
  readonly rules?: JsonObject;
  readonly seats?: readonly SeatHolder[];
  readonly region?: Ralo;
  readonly organisation?: string;
  readonly ground?: string;
  readonly opener?: Actor;
}

/** One withdrawal, played through the engine in virtual time. */
export class Withdrawing extends DrivenCase<EventName> {
  private readonly region: Ralo;

  constructor(options: Options = {}) {
    const { region = 'AFRALO', ground } = options;
    super({
      input: {
        procedure: 'withdrawal',
        organisation: options.organisation ?? 'als-1',
        earlierCase: null,
        about: { region, ...(ground ? { ground } : {}) },
        ruleOverrides: options.rules ?? {},
        ruleSet: options.rules ? 'rules-1' : null,
      },
      opener: options.opener ?? staff,
      now: options.now ?? t0,
      seats: options.seats ?? fifteenSeats,
      form: null,
      payloads,
    });
    this.region = region;
  }

  ballots(yes: number, no: number, abstain: number): this {
    for (const { seat, choice } of this.choices(yes, no, abstain)) this.act(member(seat), 'ballot.cast', { choice });
    return this;
  }

  toEvidence(): this {
    return this.act(staff, 'withdrawal.open');
  }

  toNotice(): this {
    return this.toEvidence().act(staff, 'withdrawal.addEvidence').act(chair, 'withdrawal.giveNotice');
  }

  /** The ALS says nothing. */
  toAdvice(): this {
    return this.toNotice().wait(30);
  }

  toMotion(): this {
    return this.toAdvice().act(leader(this.region), 'advice.give');
  }

  toChoice(organisations?: readonly string[]): this {
    return this.toMotion()
      .act(member('AF-2'), 'motion.move', organisations ? { organisations } : {})
      .act(member('EU-1'), 'motion.second');
  }

  toReady(organisations?: readonly string[]): this {
    return this.toChoice(organisations).wait(4);
  }

  toVote(): this {
    return this.toReady().act(chair, 'vote.open');
  }

  /** To the end of a first vote with these counts. */
  toDecision(yes: number, no: number, abstain: number): this {
    return this.toVote().ballots(yes, no, abstain).wait(6);
  }
}
