import { procedureOf } from '../../../../workflows/index.js';
import { sealedFields } from '../../../../workflows/shared/fields.js';
import type { PayloadClass } from '../../../../workflows/shared/procedure.js';

const fieldsOf = (payload: PayloadClass | undefined): unknown[] => (payload ? [...sealedFields(payload).values()] : []);

/** Whether an event carries a choice in a vote, which has no second home. */
export function holdsChoice({ procedure, version }: { procedure: string; version: string }, event: string): boolean {
  return fieldsOf(procedureOf(procedure, version)?.events[event]).includes('ballot');
}
