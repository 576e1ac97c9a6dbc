import { readProcedure } from '../../../../libs/api-client';
import type { ProcedureDto } from '../../../../libs/api-client';
import type { RouterContextProvider } from 'react-router';
import { answered } from './answered.server';
import { apiOf } from './api.server';

/** What a loader is given. */
export interface Visit {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

/** By procedure and version, as shipped: it does not change while the server runs. */
const known = new Map<string, Promise<ProcedureDto>>();

/**
 * A procedure as it was shipped, the same for every reader.
 * @throws the page that says why, where there is no such version
 */
export function procedureOf(
  { procedure, version }: { readonly procedure: string; readonly version: string },
  { request, context }: Visit,
): Promise<ProcedureDto> {
  const name = `${procedure}/${version}`;
  const kept = known.get(name);
  if (kept) return kept;
  const asked = answered(readProcedure({ client: apiOf(context), path: { procedure, version } }), request);
  known.set(name, asked);
  asked.catch(() => known.delete(name));
  return asked;
}
