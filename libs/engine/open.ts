import { newestOf } from '../../workflows/index.js';
import { withOverrides } from '../../workflows/shared/rule.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { EngineIncident } from './incident.js';
import { commandsOf, deadlinesAfter } from './orders.js';
import { notPermitted } from './permitted.js';
import { begin, storable } from './restore.js';
import { stateText } from './state-text.js';
import type { CaseSnapshot, Decision, Instant, JsonObject, OpenInput, Refusal } from './types.js';

const refused = (part: Pick<Refusal, 'status' | 'code' | 'detail'> & Partial<Refusal>): Decision => ({
  kind: 'refused',
  refusal: { errors: [], allowed: [], rule: null, ...part },
});

/**
 * Opens a case under the newest version of a procedure. The rule values it will keep are recorded in its first
 * transition, so that a verifier needs nothing else.
 */
export function open(input: OpenInput, actor: Actor, now: Instant): Decision {
  const procedure = newestOf(input.procedure);
  if (!procedure) throw new EngineIncident('unknown-version', `no procedure ${input.procedure} is known`);
  const { organisation, earlierCase, ruleSet } = input;
  const denied = notPermitted(actor, procedure.openedBy, { organisation }, `Opening an ${procedure.name}`);
  if (denied) return refused({ status: 403, code: denied.code, detail: denied.detail });
  const { values, errors } = withOverrides(procedure.rules, input.ruleOverrides);
  if (errors.length > 0)
    return refused({ status: 422, code: 'invalid-payload', detail: 'The rule set does not fit.', errors });
  const [first, actions] = begin(procedure, { now, organisation, earlierCase, rules: values, ruleSet });
  const snapshot: CaseSnapshot = {
    procedure: procedure.name,
    version: procedure.version,
    ...storable(first),
    deadlines: deadlinesAfter([], actions, now),
  };
  const transition = {
    type: 'case.open',
    deadline: null,
    at: now,
    actor,
    from: '',
    to: stateText(snapshot.state),
    payload: { organisation, earlierCase, ruleSet, rules: values as JsonObject },
    sealed: [],
    form: null,
    commands: commandsOf(actions),
  };
  return { kind: 'accepted', snapshot, transitions: [transition] };
}
