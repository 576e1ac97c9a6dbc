import { ralos } from '../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';
import { Form, OneOf, Text } from '../http/dto/fields.js';

/** Parts of the queue that are asked for by name. */
export const queueParts = ['all', 'unclaimed', 'mine', 'overdue', 'applicant', 'drafts'] as const;
export type QueuePart = (typeof queueParts)[number];
/** By what the queue is sorted: due first, or opened first. */
export const queueOrders = ['due', 'age'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Which open cases the staff looks at. */
export class QueueFilter {
  @OneOf(queueParts, {
    about:
      '`all` unless said otherwise: submitted and open. `unclaimed`, `mine`: by who works on them. `overdue`. ' +
      '`applicant`: waiting for the applicant. `drafts`: not submitted yet.',
    optional: true,
  })
  show?: QueuePart;

  @OneOf(ralos, { about: 'Of this region.', optional: true })
  region?: Ralo;

  @Form(/^\w{1,40}$/, { about: 'In this phase.', optional: true, example: 'dueDiligence' })
  phase?: string;

  @Text({ about: 'With these words in the name, or with this number.', optional: true, most: 200 })
  q?: string;

  @OneOf(queueOrders, {
    about: '`due` unless said otherwise: due first, first. `age`: opened first, first.',
    optional: true,
  })
  order?: QueueOrder;
}
