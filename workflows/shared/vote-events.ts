import type { Choice } from '../../libs/ballot/index.js';
import type { CaseEvent } from './chart.js';
import { InstantText, OneOf, Text, Whole } from './fields.js';
import type { Elector } from './vote-state.js';

/** Staff names the Chair's request; the Chair needs none. */
export class VoteOpen {
  @InstantText({ optional: true }) chairRequestedAt?: string;
  @Text({ access: 'internal', max: 500, optional: true }) requestReference?: string;
}

export class VoteReopen extends VoteOpen {}

export class VotePause {
  @Text({ access: 'restricted' }) reason!: string;
}

export class VoteResume {
  @Text({ access: 'restricted', optional: true }) reason?: string;
}

export class VoteExtend {
  @Whole(1, 60) days!: number;
  @Text({ access: 'restricted' }) reason!: string;
}

/** The Chair reminds those who have not voted; the letter says what is needed. */
export class VoteRemind {
  @Text({ access: 'internal', max: 500, optional: true }) note?: string;
}

export const flaws = ['wrongPapers', 'wrongElectorate', 'unclearQuestion', 'other'] as const;

export class VoteVoid {
  @OneOf(flaws) flaw!: (typeof flaws)[number];
  @Text({ access: 'restricted' }) reason!: string;
}

export const choices = ['yes', 'no', 'abstain'] as const satisfies readonly Choice[];

/** The choice itself is sealed: the trail holds only a commitment to it. */
export class BallotCast {
  @OneOf(choices, { access: 'ballot' }) choice!: Choice;
  @Text({ access: 'ballot', max: 2000, optional: true }) reason?: string;
}

export class BallotRecuse {
  /** Others see that a member is recused, not why. */
  @Text({ access: 'sealed', max: 2000, optional: true }) reason?: string;
}

export class BallotRequestNonPublic {
  @Text({ access: 'internal', max: 2000, optional: true }) reason?: string;
}

/** The sitting members, filled in by the house when a vote opens. */
export type ElectorateFact = { readonly electorate: readonly Elector[] };

export type VoteEvent =
  | CaseEvent<'vote.open', VoteOpen, ElectorateFact>
  | CaseEvent<'vote.reopen', VoteReopen, ElectorateFact>
  | CaseEvent<'vote.pause', VotePause>
  | CaseEvent<'vote.resume', VoteResume>
  | CaseEvent<'vote.extend', VoteExtend>
  | CaseEvent<'vote.remind', VoteRemind>
  | CaseEvent<'vote.void', VoteVoid>
  | CaseEvent<'ballot.cast', BallotCast>
  | CaseEvent<'ballot.recuse', BallotRecuse, { readonly isChair: boolean }>
  | CaseEvent<'ballot.requestNonPublic', BallotRequestNonPublic>;

/** The payload classes by event type. */
export const voteEvents = {
  'vote.open': VoteOpen,
  'vote.reopen': VoteReopen,
  'vote.pause': VotePause,
  'vote.resume': VoteResume,
  'vote.extend': VoteExtend,
  'vote.remind': VoteRemind,
  'vote.void': VoteVoid,
  'ballot.cast': BallotCast,
  'ballot.recuse': BallotRecuse,
  'ballot.requestNonPublic': BallotRequestNonPublic,
} as const;
