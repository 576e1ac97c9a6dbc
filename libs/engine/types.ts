import type { CaseFacts, FactSource, JsonObject, SealedValue } from '../../workflows/shared/procedure.js';
import type { Phase, Tag } from '../../workflows/shared/chart.js';
import type { Actor, Role } from '../../workflows/shared/roles.js';
import type { FieldError } from '../problems/index.js';
import type { Outcome } from './leads-to.js';

export type { FieldError } from '../problems/index.js';
export type { Access } from '../../workflows/shared/fields.js';
export type {
  CaseFacts,
  FactSource,
  FactSources,
  Json,
  JsonObject,
  SealedValue,
  SeatHolder,
  VoteView,
} from '../../workflows/shared/procedure.js';

/** Milliseconds since 1970-01-01T00:00Z. The API speaks RFC 3339; inside there are only these. */
export type Instant = number;

/** A state as XState knows it: a name, or an object of names for nested and parallel states. */
export type StateValue = string | { readonly [key: string]: StateValue };

/** A durable `after`: the statechart raised it on entry and cancels it on exit. */
export interface Deadline {
  /** XState's id, `xstate.after.<name>.<machine>.<path>`: unique within a case. */
  readonly id: string;
  /** Name of the delay in the statechart, for example `adviceDue`. */
  readonly name: string;
  readonly due: Instant;
}

/** All that is stored of a case to go on from: never XState's own envelope. */
export interface CaseSnapshot {
  readonly procedure: string;
  readonly version: string;
  readonly state: StateValue;
  /** Never served: holds the choices of an open vote. */
  readonly context: JsonObject;
  readonly deadlines: readonly Deadline[];
}

/** What the world outside is to be told after the commit. */
export interface Command {
  readonly type: 'notify';
  /** Key of the letter, for example `received`. */
  readonly letter: string;
  /** Parties to the case, for example `applicant` or `raloLeader`. */
  readonly to: readonly string[];
}

/** One accepted step, ready for the trail. */
export interface Transition {
  /** Event type; `case.open` for the first; `deadline.<name>` for a deadline. */
  readonly type: string;
  /** Id of the deadline that fired, null for what people did. */
  readonly deadline: string | null;
  readonly at: Instant;
  /** Null for a deadline. */
  readonly actor: Actor | null;
  /** Canonical text of the state before and after, for example `vote.open`. */
  readonly from: string;
  readonly to: string;
  /** Ids, instants, numbers, closed vocabularies and server facts only. */
  readonly payload: JsonObject;
  readonly sealed: readonly SealedValue[];
  /** The applicant's form from now on; null where the step leaves it as it is. */
  readonly form: JsonObject | null;
  readonly commands: readonly Command[];
}

/** What a person sent. */
export interface IncomingEvent {
  readonly type: string;
  readonly payload: unknown;
}

/**
 * Why an event was not accepted.
 * 422 unknown event or bad payload, 409 not possible now, 403 not for this role or region.
 */
export interface Refusal {
  readonly status: 403 | 409 | 422;
  /** Stable, for example `not-your-role`. */
  readonly code: string;
  /** One plain sentence. */
  readonly detail: string;
  readonly errors: readonly FieldError[];
  /** Event types that are possible now, for anybody. */
  readonly allowed: readonly string[];
  /** The rule that refused, where there is one. */
  readonly rule: string | null;
}

export type Decision =
  | {
      readonly kind: 'accepted';
      readonly snapshot: CaseSnapshot;
      /** In order: deadlines that had become due, then the event itself. */
      readonly transitions: readonly Transition[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Something a person can do now: enough to draw its form and to say what follows. */
export interface Action extends Outcome {
  readonly event: string;
  /** Locale key. */
  readonly label: string;
  readonly rule: string;
  readonly roles: readonly Role[];
  /** JSON Schema of the payload. */
  readonly schema: JsonObject;
  /** True where events do not collide (ballots, notes, papers): no revision needs to be named. */
  readonly commutes: boolean;
  /** What goes with it beside the payload: the saved form, or a file. */
  readonly takes: readonly Taken[];
}

/** What people hand in beside a payload. */
export type Taken = Extract<FactSource, 'form' | 'document'>;

/** What a case is opened with. */
export interface OpenInput {
  readonly procedure: string;
  /** Id of the organisation that applies. */
  readonly organisation: string;
  readonly earlierCase: string | null;
  /** What the house knows of what the case is about, for a procedure that opens with it, for example the region. */
  readonly about?: JsonObject;
  /** Values of the audited rule set in force, by rule name. */
  readonly ruleOverrides: JsonObject;
  /** Id of that rule set; null for the values as shipped. */
  readonly ruleSet: string | null;
}

/** Everything that is served about a case's state: no sealed value, no choice of an open vote. */
export interface CaseView extends CaseFacts {
  /** Name of the state at the top of the chart, for example `dueDiligence`. */
  readonly state: string;
  /** The whole state as text, for example `dueDiligence.reviewing.onTime`. */
  readonly path: string;
  /** Locale key. */
  readonly label: string;
  readonly phase: Phase;
  /** Whose turn it is; empty where nobody has to act. */
  readonly turn: readonly Role[];
  readonly tags: readonly Tag[];
  /** The clock that runs out first, with the rule behind it. */
  readonly due: { readonly at: Instant; readonly clock: string; readonly rule: string } | null;
  readonly overdue: boolean;
  /** Due first, first. */
  readonly deadlines: readonly DeadlineView[];
}

/** A deadline that runs, and what happens when nobody acts before. */
export interface DeadlineView {
  readonly name: string;
  /** Locale key. */
  readonly label: string;
  readonly due: Instant;
  readonly rule: string | null;
  /** Label keys of the states it can lead to; empty where it only reminds. */
  readonly leadsTo: readonly string[];
}
