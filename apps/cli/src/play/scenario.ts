import type { Instant, JsonObject, SeatHolder } from '../../../../libs/engine/index.js';
import type { Ralo, Role } from '../../../../workflows/shared/roles.js';

/** In which capacity an event is done. */
export interface As {
  readonly role: Role;
  /** Its holder is the one who acts. */
  readonly seat?: string;
  /** Region of a RALO leader. */
  readonly region?: Ralo;
  /** Who acts where no seat says it; two leaders of one region are two persons. */
  readonly person?: string;
}

export interface ScenarioEvent {
  readonly at: Instant;
  readonly as: As;
  readonly type: string;
  readonly payload: unknown;
}

/** A case to be played: who sits where, what happens when. */
export interface Scenario {
  readonly procedure: string;
  readonly opened: Instant;
  /** The application form as the applicant left it, complete or not; null where nothing was saved. */
  readonly form: JsonObject | null;
  /** Filled seats only. */
  readonly seats: readonly SeatHolder[];
  readonly earlierCase: string | null;
  readonly organisation: string;
  /** What the case is opened about, for a procedure that opens with it: region, country, ground. */
  readonly about: JsonObject | null;
  /** Rule values that differ from those shipped. */
  readonly rules: JsonObject;
  /** In the order of time. */
  readonly events: readonly ScenarioEvent[];
  /** When the play ends: never before the last event. */
  readonly until: Instant;
  /** JSON pointers to members that mean nothing here. */
  readonly ignored: readonly string[];
}

/** One thing wrong with a scenario, with the JSON pointer to it. */
export interface ScenarioProblem {
  readonly pointer: string;
  readonly message: string;
}

/** A text that is not a scenario, with everything that is wrong with it. */
export class ScenarioError extends Error {
  constructor(readonly problems: readonly ScenarioProblem[]) {
    super(problems.map(({ pointer, message }) => (pointer === '' ? message : `${pointer} ${message}`)).join('\n'));
    this.name = 'ScenarioError';
  }
}
