import type { CaseSnapshot, Deadline, Instant, JsonObject } from '../../../../../libs/engine/types.js';
import type { Ralo, Role } from '../../../../../workflows/shared/roles.js';
import type { RegisterChange } from '../../register/register-change.js';
import type { ChainedRecord, SealedRow } from '../../trail/seal.js';

/** What the lists need to know of a state, beside the state itself. */
export interface CaseColumns {
  readonly stateName: string;
  readonly phase: string;
  readonly region: Ralo | null;
  readonly country: string | null;
  readonly dueAt: Instant | null;
  readonly turn: readonly Role[];
  readonly open: boolean;
  /** The case gets its number now, if it has none. */
  readonly numbered: boolean;
}

/** A letter that a transition asks for. */
export interface NewMessage {
  readonly id: string;
  readonly revision: number;
  readonly letter: string;
  readonly recipients: readonly string[];
}

/** The request that a step answers. */
export interface NewRequest {
  readonly person: string;
  readonly key: string;
  readonly mac: Buffer;
}

/** One step of a case, decided and ready to be written. */
export interface Step {
  readonly case: string;
  /** Revision on which it was decided. */
  readonly revision: number;
  /** The first deadline still running when it was decided: from then on the decision is void. Null where none runs. */
  readonly before: Instant | null;
  readonly snapshot: CaseSnapshot;
  readonly columns: CaseColumns;
  readonly records: readonly ChainedRecord[];
  /** Whose actor only a few may know, by revision. */
  readonly hidden: readonly number[];
  readonly sealed: readonly SealedRow[];
  readonly messages: readonly NewMessage[];
  readonly deadlines: { readonly gone: readonly string[]; readonly running: readonly Deadline[] };
  readonly request: NewRequest | null;
  /** The applicant's form from now on; null where the step leaves it as it is. */
  readonly form: JsonObject | null;
  /** What the register has to follow; null for most steps. */
  readonly register: RegisterChange | null;
}

/** Deadlines to remove and to write, so that those that go on running are not touched. */
export function deadlineChanges(
  before: readonly Deadline[],
  after: readonly Deadline[],
): { gone: string[]; running: Deadline[] } {
  const known = new Map(before.map((deadline) => [deadline.id, deadline.due]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    gone: before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    running: after.filter(({ id, due }) => known.get(id) !== due),
  };
}
