import type { Client } from '../../../../../libs/api-client/client';
import { asked } from '../public/asked';
import { instantOf } from './instant-of';
import { peopleNamed } from './people-named.server';
import type { FoundPerson } from './people-named.server';

/** What a list of records is asked for, by the address of its page. */
export interface RecordsWanted {
  readonly asked: Readonly<Record<string, string | undefined>>;
  /** As the API names it. */
  readonly query: Readonly<Record<string, string | number>>;
  readonly cursor: string | undefined;
  /** Among whom the reader still has to choose; null where that is clear. */
  readonly people: readonly FoundPerson[] | null;
}

const perPage = 50;

/**
 * What the address of a page asks for. Somebody who is asked for by name is looked up first.
 * @param own fields that only this list has
 */
export async function recordsWanted(client: Client, request: Request, own: readonly string[]): Promise<RecordsWanted> {
  const given = asked(request, ['who', 'person', 'since', 'until', ...own]);
  const { who, since, until, ...same } = given;
  const found = who && !same['person'] ? await peopleNamed(client, who) : null;
  const [one, ...others] = found ?? [];
  const person = one && others.length === 0 ? one.id : undefined;
  const query = {
    ...same,
    ...(person ? { person } : {}),
    ...(since ? { from: instantOf(since) } : {}),
    ...(until ? { to: instantOf(until) } : {}),
    limit: perPage,
  };
  const { cursor } = asked(request, ['cursor']);
  return { asked: given, query: { ...query, ...(cursor ? { cursor } : {}) }, cursor, people: person ? null : found };
}
