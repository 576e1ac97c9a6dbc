import type { AnyMachineSnapshot } from 'xstate';
import type { Reason } from '../../workflows/shared/chart.js';
import type { Procedure } from '../../workflows/shared/procedure.js';
import { possibleNow } from './candidates.js';
import type { Candidate } from './candidates.js';
import type { NotPermitted } from './permitted.js';
import type { FieldError, Refusal } from './types.js';

/** The ways to say no, in the order in which they are tried. */
export interface Refuser {
  unknownEvent(): Refusal;
  notNow(): Refusal;
  notPermitted(reason: NotPermitted): Refusal;
  invalid(errors: readonly FieldError[]): Refusal;
  because(reason: Reason, candidate: Candidate): Refusal;
}

/** Says no always with what is possible instead. */
export function refuser(procedure: Procedure, snapshot: AnyMachineSnapshot, type: string): Refuser {
  const say = (part: Omit<Refusal, 'allowed' | 'errors' | 'rule'> & Partial<Refusal>): Refusal => ({
    errors: [],
    rule: null,
    ...part,
    allowed: possibleNow(procedure, snapshot),
  });
  return {
    unknownEvent: () =>
      say({ status: 422, code: 'unknown-event', detail: `${procedure.name} knows no event of this name.` }),
    notNow: () => say({ status: 409, code: 'not-possible-now', detail: `${type} is not possible in this state.` }),
    notPermitted: ({ code, detail }) => say({ status: 403, code, detail }),
    invalid: (errors) =>
      say({ status: 422, code: 'invalid-payload', detail: `${type} cannot be accepted like this.`, errors }),
    because: ({ status, code, detail, pointer }, { rule }) =>
      say({
        status,
        code,
        detail,
        rule,
        errors: pointer === undefined ? [] : [{ pointer, code, message: detail }],
      }),
  };
}
