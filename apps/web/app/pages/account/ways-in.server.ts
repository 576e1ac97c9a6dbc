import { listCases, waysToSignIn } from '../../../../../libs/api-client';
import type { WaysDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { answered } from '../../api/answered.server';

/** Ways to sign in, with the names of the organisations that people of the demonstration speak for. */
export interface WaysIn extends WaysDto {
  /** By id; those whose application everybody can see. */
  readonly organisations: Readonly<Record<string, string>>;
}

/** How one can sign in here. */
export async function waysIn(client: Client, request: Request): Promise<WaysIn> {
  const ways = await answered(waysToSignIn({ client }), request);
  if (ways.demoPeople.length === 0) return { ...ways, organisations: {} };
  const { data } = await listCases({ client, query: { limit: 100 } });
  const named = (data?.items ?? []).map(({ organisation: { id, name } }) => [id, name]);
  return { ...ways, organisations: Object.fromEntries(named) as Record<string, string> };
}
