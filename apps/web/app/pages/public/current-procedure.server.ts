import { listProcedures, listRuleSets } from '../../../../../libs/api-client';
import type { ProcedureDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { procedureOf } from '../../api/procedure.server';
import type { Visit } from '../../api/procedure.server';
import { ownValues, withOwnValues } from './own-values';
import type { ProcedureShown } from './procedures-shown';

/** Sets of the office's own values that are looked through for the one in force: the newest come first. */
const newestSets = 100;

/** A procedure as new cases go through it, with the values that count for them. */
export async function currentProcedure(visit: Visit, wanted: ProcedureShown = 'accreditation'): Promise<ProcedureDto> {
  const client = apiOf(visit.context);
  const [{ items }, sets] = await Promise.all([
    answered(listProcedures({ client }), visit.request),
    answered(listRuleSets({ client, path: { procedure: wanted }, query: { limit: newestSets } }), visit.request),
  ]);
  const current = items.find(({ procedure, current }) => procedure === wanted && current);
  if (!current) throw new Response(null, { status: 404 });
  return withOwnValues(await procedureOf(current, visit), ownValues(sets.items, new Date()));
}
