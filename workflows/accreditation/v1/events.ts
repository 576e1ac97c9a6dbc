import { FormChanges } from './form-changes.js';
import {
  AdviceConfirm,
  AdviceConsult,
  AdviceProceedWithout,
  AdviceRequestTime,
  adviceWays,
} from '../../shared/advice-events.js';
import type { AdviceWay } from '../../shared/advice-events.js';
import { DecisionExplain, NoteAdd, PaperAdd } from '../../shared/case-file.js';
import type { CaseEvent } from '../../shared/chart.js';
import { CountryCode, InstantText, OneOf, Text, TextFor, Texts, Whole, WordFor } from '../../shared/fields.js';
import { reviewEvents } from '../../shared/review-events.js';
import type { ReviewEvent } from '../../shared/review-events.js';
import { ralos } from '../../shared/roles.js';
import type { Ralo } from '../../shared/roles.js';
import { voteEvents } from '../../shared/vote-events.js';
import type { VoteEvent } from '../../shared/vote-events.js';

/** The five minimum criteria of the At-Large Structure framework (S1, S2). */
export const criteria = ['informs', 'predominance', 'selfSupporting', 'publishes', 'assistsRalo'] as const;

/** Staff names how and when an application that came by e-mail reached it; the applicant leaves both out. */
export class ApplicationSubmit {
  @InstantText({ optional: true }) receivedAt?: string;
  @Text({ access: 'restricted', max: 500, optional: true }) receivedFrom?: string;
}

export class ApplicationResubmit extends ApplicationSubmit {}

/** Corrections after submission. Staff makes them with the applicant's recorded consent. */
export class ApplicationCorrect {
  @FormChanges() changes!: Readonly<Record<string, unknown>>;
  @Text({ access: 'restricted' }) reason!: string;
  @InstantText({ optional: true }) consentGivenAt?: string;
}

export class ApplicationWithdraw {
  @Text({ access: 'restricted', optional: true }) reason?: string;
}

export class ApplicationReturn {
  @Texts({ access: 'restricted', maxItems: 50 }) defects!: readonly string[];
}

export class ApplicationAccept {
  @Text({ access: 'internal', optional: true }) note?: string;
}

/** The country of the seat decides; a region is named only where the table does not know the country. */
export class RegionAssign {
  @OneOf(ralos) region!: Ralo;
  @CountryCode({ optional: true }) seatCountry?: string;
  @Text({ access: 'restricted' }) reason!: string;
}

export class QuestionAsk {
  @Text({ access: 'restricted' }) question!: string;
}

export class QuestionAnswer {
  @Whole(1, 10_000, { fact: 'openQuestions' }) question!: number;
  @Text({ access: 'restricted', max: 10_000 }) answer!: string;
}

/** What follows from a question that stays without an answer. */
export const consequences = ['goOnWithout', 'putOnHold'] as const;

export class QuestionClose {
  @Whole(1, 10_000, { fact: 'openQuestions' }) question!: number;
  @OneOf(consequences) consequence!: (typeof consequences)[number];
  @Text({ access: 'restricted' }) reason!: string;
}

export class CaseHold {
  @OneOf(['applicant', 'region', 'thirdParty', 'other']) awaiting!: string;
  @Text({ access: 'restricted' }) reason!: string;
}

export class CaseResume {
  @Text({ access: 'restricted', optional: true }) reason?: string;
}

export class DeadlineExtend {
  @Whole(1, 365) days!: number;
  @Text({ access: 'restricted' }) reason!: string;
}

export const findings = ['met', 'notMet', 'notLookedAt', 'questionOpen'] as const;

export class DueDiligenceComplete {
  @WordFor(criteria, findings) findings!: Readonly<Record<(typeof criteria)[number], (typeof findings)[number]>>;
  @TextFor(criteria, { access: 'restricted' }) evidence!: Readonly<Record<string, string>>;
  @Text({ access: 'restricted', max: 10_000 }) summary!: string;
}

export class DueDiligenceReopen {
  @Text({ access: 'restricted' }) reason!: string;
}

/** The region does not have to agree; then both sides go to the ALAC. */
export const adviceKinds = ['positive', 'negative', 'noAgreement'] as const;
export type Advice = (typeof adviceKinds)[number];

/** Advice of the region. Where it does not agree, both sides' reasons go to the ALAC. */
export class AdviceGive {
  @OneOf(adviceKinds) advice!: Advice;
  @WordFor(criteria, ['met', 'notMet', 'noView']) criteria!: Readonly<Record<string, string>>;
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

/** Where the organisation is and which region that means; the form itself is sealed. */
export type PlaceFact = { readonly country: string | null; readonly region: Ralo | null };

type Own =
  | CaseEvent<'application.submit', ApplicationSubmit, PlaceFact>
  | CaseEvent<'application.resubmit', ApplicationResubmit, PlaceFact>
  | CaseEvent<'application.correct', ApplicationCorrect>
  | CaseEvent<'application.withdraw', ApplicationWithdraw>
  | CaseEvent<'application.return', ApplicationReturn>
  | CaseEvent<'application.accept', ApplicationAccept>
  | CaseEvent<'region.assign', RegionAssign, { readonly tableRegion: Ralo | null }>
  | CaseEvent<'question.ask', QuestionAsk>
  | CaseEvent<'question.answer', QuestionAnswer>
  | CaseEvent<'question.close', QuestionClose>
  | CaseEvent<'case.hold', CaseHold>
  | CaseEvent<'case.resume', CaseResume>
  | CaseEvent<'deadline.extend', DeadlineExtend>
  | CaseEvent<'dueDiligence.complete', DueDiligenceComplete>
  | CaseEvent<'dueDiligence.reopen', DueDiligenceReopen>
  | CaseEvent<'advice.consult', AdviceConsult>
  | CaseEvent<'advice.give', AdviceGive>
  | CaseEvent<'advice.confirm', AdviceConfirm>
  | CaseEvent<'advice.revise', AdviceRevise>
  | CaseEvent<'advice.requestTime', AdviceRequestTime>
  | CaseEvent<'advice.proceedWithout', AdviceProceedWithout>
  | CaseEvent<'decision.explain', DecisionExplain>
  | CaseEvent<'note.add', NoteAdd>
  | CaseEvent<'paper.add', PaperAdd>;

export type AccreditationEvent = Own | VoteEvent | ReviewEvent;

/** One payload class per event: what people may send, checked on the way in, drawn as forms on the way out. */
export const events = {
  'application.submit': ApplicationSubmit,
  'application.resubmit': ApplicationResubmit,
  'application.correct': ApplicationCorrect,
  'application.withdraw': ApplicationWithdraw,
  'application.return': ApplicationReturn,
  'application.accept': ApplicationAccept,
  'region.assign': RegionAssign,
  'question.ask': QuestionAsk,
  'question.answer': QuestionAnswer,
  'question.close': QuestionClose,
  'case.hold': CaseHold,
  'case.resume': CaseResume,
  'deadline.extend': DeadlineExtend,
  'dueDiligence.complete': DueDiligenceComplete,
  'dueDiligence.reopen': DueDiligenceReopen,
  'advice.consult': AdviceConsult,
  'advice.give': AdviceGive,
  'advice.confirm': AdviceConfirm,
  'advice.revise': AdviceRevise,
  'advice.requestTime': AdviceRequestTime,
  'advice.proceedWithout': AdviceProceedWithout,
  'decision.explain': DecisionExplain,
  'note.add': NoteAdd,
  'paper.add': PaperAdd,
  ...voteEvents,
  ...reviewEvents,
} as const;

/** Events that do not collide with others: they need no revision and retry by themselves. */
export const commuting: readonly string[] = ['ballot.cast', 'note.add', 'paper.add'];

/** Events whose author only the Chair, a vice-chair and staff may know. */
export const hiddenActors: readonly string[] = ['ballot.requestNonPublic'];
