import { endSession, listSessions } from '../../../../../libs/api-client';
import type { Problem } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { answered } from '../../api/answered.server';
import { attempted } from '../../api/attempted.server';

/** How many sessions ended, and why not more. */
export interface Ended {
  readonly ended: number;
  readonly problem?: Problem;
}

/** Ends one of one's own sessions; one that is over already is as good. */
async function endOne(client: Client, session: string): Promise<Ended> {
  const outcome = await attempted(endSession({ client, path: { session } }));
  if (outcome.done) return { ended: outcome.result.ended };
  const { problem } = outcome;
  return problem.code === 'unknown-resource' ? { ended: 0 } : { ended: 0, problem };
}

/**
 * Ends a session, or all but the one that asks.
 * @param session its id, or `others`
 */
export async function endOneOrOthers(client: Client, request: Request, session: string): Promise<Ended> {
  if (session !== 'others') return endOne(client, session);
  const { items } = await answered(listSessions({ client }), request);
  let ended = 0;
  for (const { id, current } of items) {
    if (current) continue;
    const one = await endOne(client, id);
    if (one.problem) return { ended, problem: one.problem };
    ended += one.ended;
  }
  return { ended };
}
