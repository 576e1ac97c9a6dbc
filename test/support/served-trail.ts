import type { ChainLink, OpenedValue, TrailRecord } from '../../libs/trail/index.js';
import { bodyOf } from './answers.js';
import type { ServedProduct } from './application.js';
import type { Headers } from './house.js';

/** A step as the API serves it. */
export interface ServedStep extends TrailRecord {
  readonly hash: string;
  readonly sealed: readonly ({ readonly shown: string } & Partial<OpenedValue>)[];
}

/** Whole history of a case, oldest first, as a reader is served it. */
export async function servedHistory(app: ServedProduct, id: string, who: Headers): Promise<ServedStep[]> {
  const answer = await app.http.get(`/api/v1/cases/${id}/history?order=oldest&limit=1000`).set(who);
  return bodyOf<{ items: ServedStep[] }>(answer).items;
}

/** What anybody does who checks a served history without trusting the server: the record and what was opened of it. */
export function toLink({ hash, sealed, ...step }: ServedStep): ChainLink {
  const { revision, type, deadline, actor, from, to, at, procedure, version, payload, commitments, requestId } = step;
  const opened = sealed.flatMap(({ shown, path = '', salt = '', value = null }) =>
    shown === 'shown' ? [{ path, salt, value }] : [],
  );
  const place = { case: step.case, revision, procedure, version };
  return { record: { ...place, type, deadline, actor, from, to, at, payload, commitments, requestId }, hash, opened };
}
