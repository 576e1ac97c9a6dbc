import { listProcedures } from '../../../../../libs/api-client';
import type { ProcedureDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { procedureOf } from '../../api/procedure.server';
import type { Visit } from '../../api/procedure.server';

/** What these pages tell of. */
const wanted = 'accreditation';

/** The procedure of accreditation as new applications go through it. */
export async function currentProcedure(visit: Visit): Promise<ProcedureDto> {
  const { items } = await answered(listProcedures({ client: apiOf(visit.context) }), visit.request);
  const current = items.find(({ procedure, current }) => procedure === wanted && current);
  if (!current) throw new Response(null, { status: 404 });
  return procedureOf(current, visit);
}
