import { listTasks } from '../../../../../libs/api-client';
import type { TaskListDto } from '../../../../../libs/api-client';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';

/** The lists of a desk, in the order in which they are shown. */
export const listNames = ['mine', 'region', 'others'] as const;
export type ListName = (typeof listNames)[number];

/** A list of tasks by its name, with where in it the reader is. */
export interface NamedList extends TaskListDto {
  readonly name: ListName;
  /** Whether this is its beginning. */
  readonly first: boolean;
}

const sizes: Readonly<Record<ListName, number>> = { mine: 25, region: 10, others: 10 };
/** Of a list that is looked at by itself. */
const alone = 50;

/** All lists from their beginnings, or the one that is asked for from where the reader is in it. */
export async function taskLists({ request, context }: LoaderFunctionArgs): Promise<NamedList[]> {
  const { searchParams } = new URL(request.url);
  const cursor = searchParams.get('cursor');
  const only = listNames.find((name) => name === searchParams.get('of'));
  const client = apiOf(context);
  return Promise.all(
    (only ? [only] : listNames).map(async (name) => {
      const query = { of: name, limit: only ? alone : sizes[name], ...(only && cursor ? { cursor } : {}) };
      return { name, first: !only || cursor === null, ...(await answered(listTasks({ client, query }), request)) };
    }),
  );
}
