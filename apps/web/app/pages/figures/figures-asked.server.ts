import { readLoad, readOverdue, readStages, readTimes, readTurnout } from '../../../../../libs/api-client';
import type {
  LoadFigureDto,
  OverdueFigureDto,
  ReadLoadData,
  StageFigureDto,
  TimeFigureDto,
  TurnoutFigureDto,
} from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { answered } from '../../api/answered.server';
import { asked } from '../public/asked';
import { regionOf } from '../public/regions';

type Query = NonNullable<ReadLoadData['query']>;

/** What the figures are of. */
export type FiguresAsked = Partial<Record<'region' | 'since' | 'until', string>>;

/** All figures of the page, with what they were asked for as the API names it. */
export interface Figures {
  readonly asked: FiguresAsked;
  readonly query: Query;
  readonly stages: readonly StageFigureDto[];
  readonly times: readonly TimeFigureDto[];
  readonly overdue: readonly OverdueFigureDto[];
  readonly turnout: readonly TurnoutFigureDto[];
  readonly load: readonly LoadFigureDto[];
}

const day = /^\d{4}-\d\d-\d\d$/;

/** When a day begins, UTC; undefined for what is no day of the calendar, which narrows nothing. */
const beginning = (typed: string | undefined, daysOn = 0): string | undefined => {
  const at = typed && day.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at + daysOn * 86_400_000).toISOString();
};

function queryOf({ region, since, until }: FiguresAsked): Query {
  const [from, to] = [beginning(since), beginning(until, 1)];
  const known = regionOf(region);
  return { ...(known ? { region: known } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** The figures that the address of a page asks for. */
export async function figuresAsked(client: Client, request: Request): Promise<Figures> {
  const given = asked(request, ['region', 'since', 'until']);
  const query = queryOf(given);
  const call = { client, query };
  const [stages, times, overdue, turnout, load] = await Promise.all([
    answered(readStages(call), request),
    answered(readTimes(call), request),
    answered(readOverdue(call), request),
    answered(readTurnout(call), request),
    answered(readLoad(call), request),
  ]);
  return {
    ...{ asked: given, query },
    ...{ stages: stages.items, times: times.items, overdue: overdue.items },
    ...{ turnout: turnout.items, load: load.items },
  };
}
