import type { Actor, Role } from './roles.js';

/**
 * `open`: somebody has to act. `waiting`: for the applicant or a third party, other clocks stand still.
 * `decided`: a decision stands. `over`: nothing more happens by itself. `formOpen`: the applicant fills in the form.
 * `unstated`: nothing was said that the office could tell others.
 */
export const tags = ['open', 'waiting', 'decided', 'over', 'formOpen', 'unstated'] as const;
export type Tag = (typeof tags)[number];

/** Where a case stands, in the words in which people ask for it. */
export const phases = [
  'application',
  'opening',
  'dueDiligence',
  'evidence',
  'response',
  'hold',
  'advice',
  'motion',
  'vote',
  'decision',
  'review',
  'exit',
  'closed',
] as const;
export type Phase = (typeof phases)[number];

/** What a state tells a reader: the phase it belongs to and whose turn it is. Its label key is `state.<path>`. */
export type StateMeta = { readonly phase: Phase; readonly turn: readonly Role[] };

/** What a transition tells: who may take it, under which rule. Its label key is `event.<type>`. */
export type TransitionMeta = { readonly roles: readonly Role[]; readonly rule: string };

/** The shape of every event a machine receives: who, when (ms), what was sent, and what the house itself adds. */
export interface CaseEvent<T extends string, P, F = object> {
  readonly type: T;
  readonly at: number;
  readonly actor: Actor;
  readonly payload: P;
  /** Facts that no client may send; recorded in the trail. */
  readonly facts: F;
}

/** Why a guard refuses. `status` 403 where the person may not, 409 where it is not possible now, 422 where the payload does not fit. */
export interface Reason {
  readonly status: 403 | 409 | 422;
  readonly code: string;
  readonly detail: string;
  /** JSON pointer into the payload, for 422. */
  readonly pointer?: string;
  /** True where another candidate for the same event may say more, for example one of another review route. */
  readonly elsewhere?: boolean;
}

/** A guard that can say why it refuses; null where it lets pass. It never reads sealed fields. */
export type Why<C, P> = (context: C, params: P) => Reason | null;

/** Turns a reason-giving rule into an XState guard. */
export const passes =
  <C, P>(why: Why<C, P>) =>
  ({ context }: { context: C }, params: P): boolean =>
    why(context, params) === null;

export const notNow = (code: string, detail: string): Reason => ({ status: 409, code, detail });
export const notYou = (code: string, detail: string): Reason => ({ status: 403, code, detail });
export const notLikeThis = (code: string, pointer: string, detail: string): Reason => ({
  status: 422,
  code,
  detail,
  pointer,
});
