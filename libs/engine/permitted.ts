import type { Actor, Role } from '../../workflows/shared/roles.js';
import type { JsonObject } from './types.js';

/** Why somebody's role does not reach this case, or null. */
export interface NotPermitted {
  readonly code: 'not-your-role' | 'not-your-region' | 'not-your-case' | 'chair-acts';
  readonly detail: string;
}

/**
 * What a role means in one case: a leader speaks for their own region, an applicant for their own organisation,
 * a vice-chair does what is the Chair's only when the Chair is recused.
 */
function reaches(actor: Actor, roles: readonly Role[], context: JsonObject): NotPermitted | null {
  if (actor.role === 'raloLeader' && actor.region !== context.region)
    return {
      code: 'not-your-region',
      detail: `This case belongs to ${typeof context.region === 'string' ? context.region : 'no region yet'}.`,
    };
  if (actor.role === 'applicant' && actor.organisation !== context.organisation)
    return { code: 'not-your-case', detail: 'This is the case of another organisation.' };
  if (actor.role === 'alacViceChair' && !roles.includes('alacMember') && context.chairRecused !== true)
    return { code: 'chair-acts', detail: 'A vice-chair acts here only when the Chair is recused.' };
  return null;
}

/** Whether an actor may do what is open to `roles`: null, or why not. */
export function notPermitted(
  actor: Actor,
  roles: readonly Role[],
  context: JsonObject,
  what: string,
): NotPermitted | null {
  return roles.includes(actor.role)
    ? reaches(actor, roles, context)
    : { code: 'not-your-role', detail: `${what} is for ${roles.join(', ') || 'nobody'}, not for ${actor.role}.` };
}
