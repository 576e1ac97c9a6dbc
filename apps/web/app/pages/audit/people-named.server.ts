import { listPeople } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';

/** A person of whom there may be several of that name. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
}

const mostPeople = 10;

/** People with these letters in their name or address. */
export async function peopleNamed(client: Client, name: string): Promise<FoundPerson[]> {
  const { data } = await listPeople({ client, query: { q: name.slice(0, 200), limit: mostPeople } });
  return (data?.items ?? []).map(({ id, name: found }) => ({ id, name: found }));
}
