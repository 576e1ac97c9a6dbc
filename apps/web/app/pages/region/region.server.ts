import { listAdviceOutcomes, listCases, listTasks } from '../../../../../libs/api-client';
import type { AdviceOutcomeDto, CaseSummaryDto, MeDto, TaskDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { answered } from '../../api/answered.server';

type Region = NonNullable<CaseSummaryDto['region']>;

/** One region as its leaders see it. */
export interface RegionDesk {
  readonly region: Region;
  /** What waits for the region, due first. */
  readonly asked: readonly TaskDto[];
  /** Advised and not yet put to the vote: the advice can still be revised. */
  readonly advised: readonly CaseSummaryDto[];
  /** All that is under way elsewhere. */
  readonly others: readonly CaseSummaryDto[];
  readonly outcomes: readonly AdviceOutcomeDto[];
}

const most = 100;
const shown = 20;

interface Seat {
  readonly seat: string;
  readonly region: Region;
}

/** The seats through which somebody leads a region, one for each region. */
export function regionsOf(seats: MeDto['seats']): Seat[] {
  const led = seats.flatMap(({ role, seat, region }) => (role === 'raloLeader' && region ? [{ seat, region }] : []));
  return [...new Map(led.map((one) => [one.region, one])).values()];
}

async function deskOf(client: Client, request: Request, { seat, region }: Seat): Promise<RegionDesk> {
  const [tasks, cases, outcomes] = await Promise.all([
    answered(listTasks({ client, headers: { 'Acting-Seat': seat }, query: { limit: shown } }), request),
    answered(listCases({ client, query: { region, open: true, limit: most } }), request),
    answered(listAdviceOutcomes({ client, query: { region, limit: shown } }), request),
  ]);
  const asked = new Set(tasks.items.map((task) => task.case.id));
  const rest = cases.items.filter(({ id, number }) => number !== null && !asked.has(id));
  return {
    region,
    asked: tasks.items,
    advised: rest.filter(({ state }) => state === 'readyForVote'),
    others: rest.filter(({ state }) => state !== 'readyForVote'),
    outcomes: outcomes.items,
  };
}

/** The regions that somebody with these seats leads. */
export const regionDesks = (client: Client, request: Request, seats: MeDto['seats']): Promise<RegionDesk[]> =>
  Promise.all(regionsOf(seats).map((seat) => deskOf(client, request, seat)));
