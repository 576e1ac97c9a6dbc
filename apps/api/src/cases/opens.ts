import { mayOpen } from '../../../../libs/engine/index.js';
import type { Actor, Ralo } from '../../../../workflows/shared/roles.js';

/** Procedures that end what an accredited organisation has. */
const ofAccredited = ['withdrawal'] as const;

/** What one of these seats can open about an organisation that is accredited. */
export const opensFor = (
  seats: readonly Actor[],
  about: { readonly organisation: string; readonly region: Ralo | null },
): string[] => ofAccredited.filter((procedure) => seats.some((seat) => mayOpen(procedure, seat, about)));
