import type { ActionDto } from '../../../../../libs/api-client';

/** Where an action is done: with the form, with a file, or on a page of its own. */
export function placeOfAction(id: string, { event, takes }: Pick<ActionDto, 'event' | 'takes'>): string {
  if (takes.includes('form')) return `/apply/${id}`;
  if (takes.includes('document')) return `/cases/${id}/papers/add`;
  return `/cases/${id}/act/${event}`;
}
