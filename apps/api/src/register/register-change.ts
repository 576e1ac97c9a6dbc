import type { CaseSnapshot, Instant } from '../../../../libs/engine/types.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';
import type { AlsState } from './als-states.js';

/** What a step of a case does to the register. */
export interface RegisterChange {
  readonly organisation: string;
  readonly state: AlsState;
  /** When it was decided. */
  readonly since: Instant;
  readonly country: string | null;
  readonly region: Ralo | null;
}

/** The parts of a context that say whether an accreditation is in force. */
interface Standing {
  readonly organisation: string;
  readonly inForce: boolean;
  readonly country: string | null;
  readonly region: Ralo | null;
  readonly decision: { readonly outcome: string; readonly at: Instant } | null;
  readonly exit?: { readonly acknowledgedAt: Instant | null } | null;
}

const standingOf = ({ context }: CaseSnapshot): Standing => context as unknown as Standing;

/**
 * What the register has to follow: an accreditation that came into force, or no longer is. Null for all other steps, and for a
 * review that has not changed the decision.
 */
export function registerChange(before: CaseSnapshot, after: CaseSnapshot): RegisterChange | null {
  const was = standingOf(before).inForce;
  const { inForce, organisation, country, region, decision, exit } = standingOf(after);
  if (was === inForce) return null;
  const decided = { organisation, country, region, since: decision?.at ?? 0 };
  if (inForce) return { ...decided, state: 'accredited' };
  if (after.procedure === 'accreditation') return { ...decided, state: 'reversed' };
  const leftAt = exit?.acknowledgedAt ?? null;
  return leftAt === null ? { ...decided, state: 'withdrawn' } : { ...decided, state: 'left', since: leftAt };
}
