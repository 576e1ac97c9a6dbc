import type { ListQueueData } from '../../../../../libs/api-client';
import { asked, queryOf } from '../public/asked';
import { regionOf } from '../public/regions';

type Query = NonNullable<ListQueueData['query']>;
export type Part = NonNullable<Query['show']>;

/** Parts of the queue, in the order in which they are offered. */
export const parts = ['all', 'unclaimed', 'mine', 'overdue', 'applicant', 'drafts'] as const satisfies readonly Part[];

/** What of the queue is looked at, as it stands in the address. */
export interface Asked {
  readonly show: Part;
  readonly order: 'due' | 'age';
  readonly region?: Query['region'];
  readonly phase?: string;
  readonly q?: string;
}

/** What the address asks for; what is no filter is left out. */
export function askedOf(request: Request): Asked & { readonly cursor?: string } {
  const { show, order, region, phase, q, cursor } = asked(request, ['show', 'order', 'region', 'phase', 'q', 'cursor']);
  const known = regionOf(region);
  return {
    show: parts.find((part) => part === show) ?? 'all',
    order: order === 'age' ? 'age' : 'due',
    ...(known ? { region: known } : {}),
    ...(phase && /^\w{1,40}$/.test(phase) ? { phase } : {}),
    ...(q ? { q: q.slice(0, 200) } : {}),
    ...(cursor ? { cursor } : {}),
  };
}

/** The address of a part of the queue, without the language. */
export const placeOf = ({ show, order, ...more }: Partial<Asked>, cursor?: string): string =>
  `/desk/queue${queryOf({
    ...more,
    ...(show === 'all' ? {} : { show }),
    ...(order === 'due' ? {} : { order }),
    cursor,
  })}`;
