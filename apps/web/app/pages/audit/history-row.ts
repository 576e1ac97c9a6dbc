import type { ActorDto, HistoryItemDto } from '../../../../../libs/api-client';

/** A step as a line of a list. */
export interface HistoryRow extends Pick<
  HistoryItemDto,
  'case' | 'number' | 'revision' | 'type' | 'procedure' | 'at' | 'from' | 'to' | 'unnamed'
> {
  readonly actor: ActorDto | null;
  readonly byTime: boolean;
}

/** What a list shows of a step. */
export function toRow(item: HistoryItemDto): HistoryRow {
  const { case: id, number, revision, type, procedure, at, from, to, unnamed, actor, deadline } = item;
  return { case: id, number, revision, type, procedure, at, from, to, unnamed, actor, byTime: deadline !== null };
}
