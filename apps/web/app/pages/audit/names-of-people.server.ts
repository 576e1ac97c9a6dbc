import { listPeople } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import type { Names } from '../case/actor-name';

/** As many as one answer holds. */
const most = 100;

/**
 * Names of the people who stand in a list. Whoever may not read people gets none; whoever may is recorded as having read
 * them.
 */
export async function namesOfPeople(client: Client, ids: readonly (string | null | undefined)[]): Promise<Names> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))].slice(0, most);
  if (wanted.length === 0) return {};
  const { data } = await listPeople({ client, query: { ids: wanted.join(','), limit: most } });
  return Object.fromEntries((data?.items ?? []).map(({ id, name }) => [id, name]));
}
