import { listProcedures, readProcedure } from '../../../../../libs/api-client';
import type { ProcedureDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import type { Asked } from './application.server';

/** The procedure that an organisation applies under. */
export const procedureToApply = 'accreditation';

/** Its version for new applications. */
export async function currentProcedure({ context, request }: Asked): Promise<ProcedureDto> {
  const client = apiOf(context);
  const { items } = await answered(listProcedures({ client }), request);
  const version = items.find(({ procedure, current }) => procedure === procedureToApply && current)?.version ?? '';
  return answered(readProcedure({ client, path: { procedure: procedureToApply, version } }), request);
}
