import { isUuid } from '../database/page.js';

/** Place in the order of urgency: when something is due, null where nothing runs, and the case. */
export type Urgency = readonly [number | null, string];

/** SQL by which cases are sorted, as the index on it has it: what has no deadline comes last. */
export const urgencySql = `coalesce(c.due_at, 'infinity'::timestamptz)`;

/** Milliseconds that JavaScript and PostgreSQL both know. */
const isTime = (value: unknown): boolean => Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15;

/** Whether something is a place in the order of urgency. */
export const isUrgency = (place: readonly unknown[]): place is Urgency =>
  place.length === 2 && (place[0] === null || isTime(place[0])) && isUuid(place[1]);

/** When something is due, as a parameter of a query. */
export const urgencyText = (due: number | null): string => (due === null ? 'infinity' : new Date(due).toISOString());
