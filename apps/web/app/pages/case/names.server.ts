import { listRepresentatives, listSeats, whoAmI } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import type { Names } from './actor-name';

async function ofSeats(client: Client): Promise<[string, string][]> {
  const { data } = await listSeats({ client });
  const terms = (data?.items ?? []).flatMap(({ term, substitute }) => [term, substitute]);
  return terms.flatMap((one): [string, string][] => (one ? [[one.person, one.name]] : []));
}

async function ofRepresentatives(client: Client, organisation: string): Promise<[string, string][]> {
  const { data } = await listRepresentatives({ client, path: { id: organisation } });
  return (data?.terms ?? []).map(({ person, name }): [string, string] => [person, name]);
}

/**
 * Names of the people who act on a case, as far as the reader may know them: of seats for whoever has signed in, of an
 * organisation's representatives for itself. Nobody else's are asked for, as each such reading is recorded.
 */
export async function namesFor(client: Client, organisation: string): Promise<Names> {
  const { data: me } = await whoAmI({ client });
  if (!me) return {};
  const own = me.seats.some((seat) => seat.organisation === organisation);
  const [seats, representatives] = await Promise.all([
    ofSeats(client),
    own ? ofRepresentatives(client, organisation) : [],
  ]);
  return Object.fromEntries([...seats, ...representatives, [me.person, me.name]]);
}
