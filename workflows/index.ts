import { accreditation } from './accreditation/v1/index.js';
import type { Procedure } from './shared/procedure.js';
import { withdrawal } from './withdrawal/v1/index.js';

/** Every released version of every procedure, the newest of each last. Cases stay with the one they were opened under. */
export const procedures: readonly Procedure[] = [accreditation, withdrawal];

/** The procedure a case runs under; undefined where the house does not know it. */
export const procedureOf = (name: string, version: string): Procedure | undefined =>
  procedures.find((p) => p.name === name && p.version === version);

/** The version that new cases are opened under. */
export const newestOf = (name: string): Procedure | undefined => procedures.findLast((p) => p.name === name);
