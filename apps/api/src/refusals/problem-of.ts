import type { Refusal } from '../../../../libs/engine/types.js';
import { ProblemError, isProblemCode } from '../../../../libs/problems/index.js';
import type { ProblemCode } from '../../../../libs/problems/index.js';

const byStatus: Record<Refusal['status'], ProblemCode> = {
  403: 'not-your-role',
  409: 'not-possible-now',
  422: 'invalid-payload',
};

/** A refusal as a problem: the reason in `reason`, what is possible instead in `allowed`, the rule behind it in `rule`. */
export function problemOf({ status, code, detail, errors, allowed, rule }: Refusal): ProblemError {
  const problem = isProblemCode(code) ? code : byStatus[status];
  return new ProblemError(problem, detail, {
    ...(errors.length > 0 && { errors }),
    ...(problem !== code && { reason: code }),
    ...(rule !== null && { rule }),
    allowed,
  });
}
