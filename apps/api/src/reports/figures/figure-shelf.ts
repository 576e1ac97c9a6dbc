import { Injectable } from '@nestjs/common';
import type { AnyStateNode } from 'xstate';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../../libs/problems/index.js';
import { newestOf } from '../../../../../workflows/index.js';
import { poolOf } from '../../database/pool.js';
import type { Reader } from '../../http/access/reader.js';
import { toResultDto } from '../dto/result.dto.js';
import { Results } from '../results.js';
import type { FigureQuery, StepFigureQuery } from './figure-query.js';
import type {
  LoadFiguresDto,
  OverdueFiguresDto,
  StageFiguresDto,
  TimeFiguresDto,
  TurnoutFiguresDto,
} from './figures.dto.js';
import { loadText, overdueText, stagesText, timesText } from './figures-sql.js';

interface OfStep {
  readonly state: string;
}
type WithLabel<Row> = Row & { readonly label: string };

const mostVotes = 100;

/** Figures as they are served: of submitted cases, and of what is published of them. */
@Injectable()
export class FigureShelf {
  constructor(
    private readonly database: DataSource,
    private readonly results: Results,
  ) {}

  /** @throws ProblemError `unknown-resource` where there is no such procedure */
  async stages(query: StepFigureQuery): Promise<StageFiguresDto> {
    return { items: await this.bySteps<StageFiguresDto['items'][number]>(stagesText, query) };
  }

  /** @throws ProblemError `unknown-resource` where there is no such procedure */
  async times(query: StepFigureQuery): Promise<TimeFiguresDto> {
    return { items: await this.bySteps<TimeFiguresDto['items'][number]>(timesText, query) };
  }

  async overdue({ region, from, to }: FigureQuery): Promise<OverdueFiguresDto> {
    return { items: await this.rows(overdueText, [region ?? null, from ?? null, to ?? null]) };
  }

  async load({ region, from, to }: FigureQuery): Promise<LoadFiguresDto> {
    return { items: await this.rows(loadText, [region ?? null, from ?? null, to ?? null]) };
  }

  /** Of votes that were counted only, and not of those from which the reader stepped aside. */
  async turnout({ seats }: Reader, query: FigureQuery): Promise<TurnoutFiguresDto> {
    const { items } = await this.results.list(seats, query, { limit: mostVotes, cursor: null });
    return {
      items: items.flatMap((result) => {
        const { vote, organisation, number, region } = toResultDto(result, seats);
        const { turnout, closesAt, outcome, number: which } = vote;
        if (turnout === null || closesAt === null) return [];
        const of = { case: result.case, number, organisation: organisation.name, region };
        return [{ ...of, vote: which, closedAt: closesAt, outcome, ...turnout }];
      }),
    };
  }

  private async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await poolOf(this.database).query(text, [...values])).rows as Row[];
  }

  /** In the order of the chart, without the step before anything was submitted. */
  private async bySteps<Row extends OfStep>(text: string, query: StepFigureQuery): Promise<WithLabel<Row>[]> {
    const { procedure: name = 'accreditation', region = null, from = null, to = null } = query;
    const procedure = newestOf(name);
    if (!procedure) throw new ProblemError('unknown-resource', 'There is no such procedure.');
    const rows = await this.rows<Row>(text, [name, region, from, to]);
    const { root } = procedure.machine as { root: AnyStateNode };
    const [, ...steps] = Object.keys(root.states);
    return steps.flatMap((state) => {
      const row = rows.find((one) => one.state === state);
      return row ? [{ ...row, label: `${name}.state.${state}` }] : [];
    });
  }
}
