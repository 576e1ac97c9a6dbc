import { newestOf } from '../../workflows/index.js';
import { withOverrides } from '../../workflows/shared/rule.js';
import type { Actor, Ralo } from '../../workflows/shared/roles.js';
import { EngineIncident } from './incident.js';
import { commandsOf, deadlinesAfter } from './orders.js';
import { checkPayload } from './payload.js';
import { notPermitted } from './permitted.js';
import { begin, storable } from './restore.js';
import { stateText } from './state-text.js';
import type { CaseSnapshot, Decision, FieldError, Instant, JsonObject, OpenInput, Refusal } from './types.js';
import type { Procedure } from '../../workflows/shared/procedure.js';

const nothing = { errors: [], allowed: [], rule: null } as const;

const unfit = (detail: string, errors: readonly FieldError[]): Refusal => ({
  ...nothing,
  status: 422,
  code: 'invalid-payload',
  detail,
  errors,
});

/** Why a case cannot be opened about this, or null. */
function misfit({ name, opensWith }: Procedure, about: JsonObject): Refusal | null {
  const wrong = opensWith ? checkPayload(about, opensWith) : [];
  return wrong.length > 0 ? unfit(`No case of ${name} opens with this.`, wrong) : null;
}

/** Whether somebody may open a case of a procedure about an organisation, as far as it does not matter what they send. */
export function mayOpen(
  procedure: string,
  actor: Actor,
  about: { readonly organisation: string; readonly region: Ralo | null },
): boolean {
  const known = newestOf(procedure);
  if (!known || notPermitted(actor, known.openedBy, about, procedure)) return false;
  return (known.refusesOpener?.(actor) ?? null) === null;
}

/**
 * Opens a case under the newest version of a procedure. The rule values it will keep are recorded in its first
 * transition, so that a verifier needs nothing else.
 */
export function open(input: OpenInput, actor: Actor, now: Instant): Decision {
  const procedure = newestOf(input.procedure);
  if (!procedure) throw new EngineIncident('unknown-version', `no procedure ${input.procedure} is known`);
  const { organisation, earlierCase, ruleSet, about = {} } = input;
  const reached = { organisation, region: about.region ?? null };
  const denied = notPermitted(actor, procedure.openedBy, reached, `Opening a case of ${procedure.name}`);
  if (denied) return { kind: 'refused', refusal: { status: 403, ...denied, ...nothing } };
  const opener = procedure.refusesOpener?.(actor);
  if (opener) return { kind: 'refused', refusal: { ...opener, ...nothing } };
  const { values, errors } = withOverrides(procedure.rules, input.ruleOverrides);
  const refusal = errors.length > 0 ? unfit('The rule set does not fit.', errors) : misfit(procedure, about);
  if (refusal) return { kind: 'refused', refusal };
  const [first, actions] = begin(procedure, { now, organisation, earlierCase, about, rules: values, ruleSet });
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
    payload: {
      organisation,
      earlierCase,
      ...(procedure.opensWith ? { about } : {}),
      ruleSet,
      rules: values as JsonObject,
    },
    sealed: [],
    form: null,
    commands: commandsOf(actions),
  };
  return { kind: 'accepted', snapshot, transitions: [transition] };
}
