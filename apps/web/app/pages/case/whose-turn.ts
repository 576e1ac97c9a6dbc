import type { ActionDto, CaseDto, MeDto } from '../../../../../libs/api-client';

/** Everybody on a case may always do it, and it changes nothing of where the case stands: notes, papers. */
const isAlwaysOpen = ({ commutes, leadsTo, roles }: ActionDto): boolean =>
  commutes && leadsTo.length === 0 && roles.length > 1;

/** What a reader can do on a case: what belongs to the step that runs, and what is always open. */
export function sortedActions(actions: readonly ActionDto[]): { now: ActionDto[]; always: ActionDto[] } {
  const ordered = [...actions].sort((a, b) => Number(a.irreversible) - Number(b.irreversible));
  return { now: ordered.filter((one) => !isAlwaysOpen(one)), always: ordered.filter(isAlwaysOpen) };
}

/** Whether the case waits for this reader: one of their seats has its turn and can do something about it. */
export function isTurnOf(me: MeDto | null, { turn, actions }: Pick<CaseDto, 'turn' | 'actions'>): boolean {
  const seats = new Set(sortedActions(actions).now.flatMap((action) => action.seats));
  return me?.seats.some(({ seat, role }) => turn.includes(role) && seats.has(seat)) ?? false;
}
