import type { ActionDto } from '../../../../../libs/api-client';

const atDesk =
  (desk: string, event: string) =>
  (id: string): string =>
    `/desk/${desk}/${id}?form=${event}`;

/** Steps whose work needs more than the form that is drawn from their schema. */
const ownPages: Readonly<Record<string, (id: string) => string>> = {
  'dueDiligence.complete': (id) => `/desk/queue/${id}/due-diligence`,
  'advice.give': atDesk('region', 'advice.give'),
  'advice.confirm': atDesk('region', 'advice.confirm'),
  'advice.revise': atDesk('region', 'advice.revise'),
  'ballot.cast': atDesk('votes', 'ballot.cast'),
  'review.decide': atDesk('reviews', 'review.decide'),
};

/** Where an action is done: with the form, with a file, or on a page of its own. */
export function placeOfAction(id: string, { event, takes }: Pick<ActionDto, 'event' | 'takes'>): string {
  if (takes.includes('form')) return `/apply/${id}`;
  if (takes.includes('document')) return `/cases/${id}/papers/add`;
  return ownPages[event]?.(id) ?? `/cases/${id}/act/${event}`;
}
