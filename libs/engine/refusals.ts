import type { AnyMachineSnapshot } from 'xstate';
import type { Reason } from '../../workflows/shared/chart.js';
import type { Procedure } from '../../workflows/shared/procedure.js';
import { possibleNow } from './candidates.js';
import type { Candidate } from './candidates.js';
import type { NotPermitted } from './permitted.js';
import type { FieldError, Refusal } from './types.js';

/** Says no in all the ways there are, always with what is possible instead. */
export function refuser(procedure: Procedure, snapshot: AnyMachineSnapshot, type: string) {
  const say = (part: Omit<Refusal, 'allowed' | 'errors' | 'rule'> & Partial<Refusal>): Refusal => ({
    errors: [],
    rule: null,
    ...part,
    allowed: possibleNow(procedure, snapshot),
  });
  return {
    unknownEvent: (): Refusal =>
      say({ status: 422, code: 'unknown-event', detail: `${procedure.name} knows no event of this name.` }),
    notNow: (): Refusal =>
      say({ status: 409, code: 'not-possible-now', detail: `${type} is not possible in this state.` }),
    notPermitted: ({ code, detail }: NotPermitted): Refusal => say({ status: 403, code, detail }),
    invalid: (errors: readonly FieldError[]): Refusal =>
      say({ status: 422, code: 'invalid-payload', detail: `${type} cannot be accepted like this.`, errors }),
    because: ({ status, code, detail, pointer }: Reason, { rule }: Candidate): Refusal =>
      say({
        status,
        code,
        detail,
        rule,
        errors: pointer === undefined ? [] : [{ pointer, code, message: detail }],
      }),
  };
}
