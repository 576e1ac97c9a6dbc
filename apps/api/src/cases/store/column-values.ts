import { rfc3339 } from '../../database/instants.js';
import type { Step } from './step.js';

/** Values of state, context, version, state_name, phase, region, country, due_at, turn, open, revision, last_hash: in this order. */
export function columnValues({
  snapshot,
  columns,
  records,
}: Pick<Step, 'snapshot' | 'columns' | 'records'>): unknown[] {
  const last = records.at(-1);
  return [
    JSON.stringify(snapshot.state),
    JSON.stringify(snapshot.context),
    snapshot.version,
    columns.stateName,
    columns.phase,
    columns.region,
    columns.country,
    columns.dueAt === null ? null : rfc3339(columns.dueAt),
    columns.turn,
    columns.open,
    last?.revision,
    last?.hash,
  ];
}

/** Instant of the last record: when the case was last changed. */
export function instantOf({ records }: Pick<Step, 'records'>): number {
  const last = records.at(-1);
  if (!last) throw new Error('A step has at least one record.');
  return Date.parse(last.at);
}
