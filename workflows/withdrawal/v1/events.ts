import { IsOptional } from 'class-validator';
import {
  AdviceConfirm,
  AdviceConsult,
  AdviceProceedWithout,
  AdviceRequestTime,
  adviceWays,
} from '../../shared/advice-events.js';
import type { AdviceWay } from '../../shared/advice-events.js';
import { DecisionExplain, NoteAdd, paperAccess, PaperAdd } from '../../shared/case-file.js';
import type { CaseEvent } from '../../shared/chart.js';
import { CountryCode, Identifier, Identifiers, InstantText, OneOf, Text, YesNo } from '../../shared/fields.js';
import { reviewEvents } from '../../shared/review-events.js';
import type { ReviewEvent } from '../../shared/review-events.js';
import { ralos } from '../../shared/roles.js';
import type { Ralo } from '../../shared/roles.js';
import { voteEvents } from '../../shared/vote-events.js';
import type { VoteEvent } from '../../shared/vote-events.js';

/** Why an accreditation is to be withdrawn (S10, S11, S30, S35). */
export const grounds = [
  'noReport',
  'noContact',
  'noLongerExists',
  'inactive',
  'requirementsNotMet',
  'regionalRules',
  'other',
] as const;
export type Ground = (typeof grounds)[number];

/** What the register says of the ALS, and the ground where the case is opened for one. */
export class WithdrawalAbout {
  @OneOf(ralos) region!: Ralo;
  @CountryCode({ optional: true }) country?: string;
  @OneOf(grounds, { optional: true }) ground?: Ground;
}

/** The ground may be left out where the case was opened with it. */
export class WithdrawalOpen {
  @OneOf(grounds, { optional: true }) ground?: Ground;
  @Text({ access: 'restricted', max: 10_000 }) facts!: string;
  /** Since when the ALS has been inactive in its region; with that ground only. */
  @InstantText({ optional: true }) inactiveSince?: string;
}

export const evidenceKinds = ['contactLog', 'website', 'registry', 'participation', 'statement', 'other'] as const;

/** A piece of evidence, for those on the case unless it says that everybody may read it. */
export class WithdrawalAddEvidence {
  @OneOf(evidenceKinds) kind!: (typeof evidenceKinds)[number];
  @Text({ access: paperAccess }) shows!: string;
  @Text({ access: paperAccess, max: 2000, optional: true }) link?: string;
  @YesNo({ optional: true }) isPublic?: boolean;
}

/** Staff names the Chair's request; the Chair needs none. */
export class WithdrawalGiveNotice {
  @Text({ access: 'restricted', max: 10_000 }) grounds!: string;
  @InstantText({ optional: true }) chairRequestedAt?: string;
  @Text({ access: 'internal', max: 500, optional: true }) requestReference?: string;
}

export class WithdrawalRespond {
  @Text({ access: 'restricted', max: 10_000 }) response!: string;
  /** The ALS says that the ground is cured; the Chair decides whether it is. */
  @YesNo({ optional: true }) cured?: boolean;
}

export class WithdrawalRequestHearing {
  @Text({ access: 'restricted', optional: true }) wishes?: string;
}

export class WithdrawalRecordHearing {
  @InstantText() heldAt!: string;
  @OneOf(['call', 'meeting', 'other']) way!: string;
  /** False where the ALS was invited and did not come. */
  @YesNo() attended!: boolean;
  @Text({ access: 'restricted', max: 10_000 }) record!: string;
}

export class WithdrawalCure {
  @Text({ access: 'restricted' }) reason!: string;
}

export class WithdrawalClose {
  @Text({ access: 'restricted' }) reason!: string;
}

/** What a region can advise; it does not have to agree, then both sides go to the ALAC. */
export const adviceKinds = ['withdraw', 'retain', 'noAgreement'] as const;
export type Advice = (typeof adviceKinds)[number];

export class AdviceGive {
  @OneOf(adviceKinds) advice!: Advice;
  @OneOf(adviceWays) reached!: AdviceWay;
  /** Who was asked, who answered, and what they said. */
  @Text({ access: 'restricted', optional: true }) consulted?: string;
  @Text({ access: 'restricted', max: 10_000 }) reasons!: string;
  @Text({ access: 'restricted', max: 10_000, optional: true, requiredFor: ['advice', 'noAgreement'] })
  reasonsFor?: string;
  @Text({ access: 'restricted', max: 10_000, optional: true, requiredFor: ['advice', 'noAgreement'] })
  reasonsAgainst?: string;
}

export class AdviceRevise extends AdviceGive {}

/** A motion names this ALS, or several with it: the same motion is then moved in the case of each. */
export class MotionMove {
  /** Organisations, this one among them. */
  @IsOptional() @Identifiers(1, 50, { together: true }) organisations?: readonly string[];
  @Text({ access: 'public', optional: true }) text?: string;
}

export class MotionSecond {
  @Text({ access: 'public', optional: true }) note?: string;
}

/** Takes one ALS out of the motion into a vote of its own; this one where none is named. */
export class MotionRequestSplit {
  @Identifier({ optional: true, picks: { together: true } }) organisation?: string;
  @Text({ access: 'internal', max: 2000, optional: true }) reason?: string;
}

export class ExitDeclare {
  @Text({ access: 'restricted', optional: true }) reason?: string;
}

/** Staff says when and how it checked that the organisation means it; a representative leaves both out. */
export class ExitConfirm {
  @InstantText({ optional: true }) checkedAt?: string;
  @Text({ access: 'restricted', max: 2000, optional: true }) check?: string;
}

export class ExitRetract {
  @Text({ access: 'restricted', optional: true }) reason?: string;
}

export class ExitAcknowledge {
  @Text({ access: 'restricted', optional: true }) note?: string;
}

/** Whether who moves or seconds holds the seat now. */
export type SittingFact = { readonly sitting: boolean };

type Own =
  | CaseEvent<'withdrawal.open', WithdrawalOpen>
  | CaseEvent<'withdrawal.addEvidence', WithdrawalAddEvidence>
  | CaseEvent<'withdrawal.giveNotice', WithdrawalGiveNotice>
  | CaseEvent<'withdrawal.respond', WithdrawalRespond>
  | CaseEvent<'withdrawal.requestHearing', WithdrawalRequestHearing>
  | CaseEvent<'withdrawal.recordHearing', WithdrawalRecordHearing>
  | CaseEvent<'withdrawal.cure', WithdrawalCure>
  | CaseEvent<'withdrawal.close', WithdrawalClose>
  | CaseEvent<'advice.consult', AdviceConsult>
  | CaseEvent<'advice.give', AdviceGive>
  | CaseEvent<'advice.confirm', AdviceConfirm>
  | CaseEvent<'advice.revise', AdviceRevise>
  | CaseEvent<'advice.requestTime', AdviceRequestTime>
  | CaseEvent<'advice.proceedWithout', AdviceProceedWithout>
  | CaseEvent<'motion.move', MotionMove, SittingFact>
  | CaseEvent<'motion.second', MotionSecond, SittingFact>
  | CaseEvent<'motion.requestSplit', MotionRequestSplit>
  | CaseEvent<'exit.declare', ExitDeclare>
  | CaseEvent<'exit.confirm', ExitConfirm>
  | CaseEvent<'exit.retract', ExitRetract>
  | CaseEvent<'exit.acknowledge', ExitAcknowledge>
  | CaseEvent<'decision.explain', DecisionExplain>
  | CaseEvent<'note.add', NoteAdd>
  | CaseEvent<'paper.add', PaperAdd>;

export type WithdrawalEvent = Own | VoteEvent | ReviewEvent;

/** One payload class per event: what people may send, checked on the way in, drawn as forms on the way out. */
export const events = {
  'withdrawal.open': WithdrawalOpen,
  'withdrawal.addEvidence': WithdrawalAddEvidence,
  'withdrawal.giveNotice': WithdrawalGiveNotice,
  'withdrawal.respond': WithdrawalRespond,
  'withdrawal.requestHearing': WithdrawalRequestHearing,
  'withdrawal.recordHearing': WithdrawalRecordHearing,
  'withdrawal.cure': WithdrawalCure,
  'withdrawal.close': WithdrawalClose,
  'advice.consult': AdviceConsult,
  'advice.give': AdviceGive,
  'advice.confirm': AdviceConfirm,
  'advice.revise': AdviceRevise,
  'advice.requestTime': AdviceRequestTime,
  'advice.proceedWithout': AdviceProceedWithout,
  'motion.move': MotionMove,
  'motion.second': MotionSecond,
  'motion.requestSplit': MotionRequestSplit,
  'exit.declare': ExitDeclare,
  'exit.confirm': ExitConfirm,
  'exit.retract': ExitRetract,
  'exit.acknowledge': ExitAcknowledge,
  'decision.explain': DecisionExplain,
  'note.add': NoteAdd,
  'paper.add': PaperAdd,
  ...voteEvents,
  ...reviewEvents,
} as const;

/** Events that do not collide with others: they need no revision and retry by themselves. */
export const commuting: readonly string[] = ['ballot.cast', 'note.add', 'paper.add'];

/** Events whose author only the Chair, a vice-chair and staff may know: a request may be made privately (S11). */
export const hiddenActors: readonly string[] = ['ballot.requestNonPublic', 'motion.requestSplit'];
