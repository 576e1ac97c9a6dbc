import type { ReadHistoryData } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { asked } from '../public/asked';
import { instantOf } from './instant-of';
import { peopleNamed } from './people-named.server';
import type { FoundPerson } from './people-named.server';

/** What can be asked for, as it stands in the address of the page. */
export const historyFields = [
  ...['number', 'case', 'who', 'person', 'seat', 'role', 'event', 'region', 'since', 'until'],
] as const;

/** What was asked for. */
export type HistoryAsked = Partial<Record<string, string>>;
type Query = NonNullable<ReadHistoryData['query']>;

/** What is asked of the API, and the people among whom the reader still has to choose. */
export interface HistoryWanted {
  readonly asked: HistoryAsked;
  readonly query: Query;
  /** Null where nobody was asked for by name. */
  readonly people: readonly FoundPerson[] | null;
}

/** What the address of a page asks for. Somebody who is asked for by name is looked up first. */
export async function historyWanted(client: Client, request: Request): Promise<HistoryWanted> {
  const { who, since, until, ...same } = asked(request, historyFields);
  const people = who && !same.person ? await peopleNamed(client, who) : null;
  const [one, ...others] = people ?? [];
  const person = one && others.length === 0 ? one.id : same.person;
  const query = {
    ...same,
    ...(person ? { person } : {}),
    ...(since ? { from: instantOf(since) } : {}),
    ...(until ? { to: instantOf(until) } : {}),
  } as Query;
  return { asked: asked(request, historyFields), query, people };
}
