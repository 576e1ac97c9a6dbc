import { listProcedures } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { procedureOf } from '../../api/procedure.server';
import type { Visit } from '../../api/procedure.server';

/** A type of step with the locale key of its name. */
export interface EventName {
  readonly type: string;
  readonly label: string;
}

/** Every type of step that a procedure knows, each once. */
export async function eventNames(visit: Visit): Promise<EventName[]> {
  const { items } = await answered(listProcedures({ client: apiOf(visit.context) }), visit.request);
  const known = await Promise.all(items.map((one) => procedureOf(one, visit)));
  const names = known.flatMap(({ events, deadlines }) => [
    ...events.map(({ type, label }) => ({ type, label })),
    ...deadlines.map(({ name, label }) => ({ type: `deadline.${name}`, label })),
  ]);
  return [...new Map(names.map((name) => [name.type, name])).values()];
}
