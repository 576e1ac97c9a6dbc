import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { describe } from '../../../../libs/engine/index.js';
import type { Instant, JsonObject, VoteView } from '../../../../libs/engine/types.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';
import { caseColumns, toStoredCase } from '../cases/store/read-case.js';
import type { CaseRow } from '../cases/store/read-case.js';
import type { StoredCase } from '../cases/store/stored-case.js';
import { fromCursor, isIdPlace, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import { poolOf } from '../database/pool.js';
import { asIncident } from '../incidents/as-incident.js';
import { recordedBallots } from './recorded-ballots.js';
import type { RecordedBallot } from './recorded-ballots.js';

/** A running vote as one of those sees it who could vote when it was opened. */
export interface OwnVote {
  readonly case: string;
  readonly number: number | null;
  readonly procedure: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly region: Ralo | null;
  /** People who stepped aside. */
  readonly recused: readonly string[];
  readonly vote: VoteView;
  /** In which they vote. */
  readonly seat: string;
  readonly steppedAside: boolean;
  /** Null as long as they have not voted. */
  readonly recorded: RecordedBallot | null;
  /** Values of the rules that the case was opened with, by rule name. */
  readonly ruleValues: JsonObject;
}

type Row = CaseRow & { readonly name: string };
type Running = Omit<OwnVote, 'recorded'>;

/** The electorate is frozen in the case: who holds a seat now does not matter. */
const text = `
  SELECT ${caseColumns}, o.name FROM cases c JOIN organisations o ON o.id = c.organisation_id
  WHERE c.open AND c.context #> '{vote,electorate}' @> jsonb_build_array(jsonb_build_object('person', $1::text))
    AND ($2::uuid IS NULL OR c.id = $2) AND ($3::uuid IS NULL OR c.id > $3)
  ORDER BY c.id LIMIT $4`;

/** Votes that run, for those who can take part in them. */
@Injectable()
export class OwnVotes {
  constructor(private readonly database: DataSource) {}

  /**
   * Cases opened first, first.
   * @param only this case, where one is named
   * @throws ProblemError `cursor-invalid`
   */
  async list(person: string, only: string | undefined, { limit, cursor }: PageOf): Promise<Page<OwnVote>> {
    const after = cursor === null ? null : fromCursor(cursor, isIdPlace)[0];
    const values = [person, only ?? null, after, limit + 1];
    const { rows } = await this.pool.query<Row>({ name: 'own-votes', text, values });
    const page = toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
    const running = (await Promise.all(page.items.map((row) => this.running(row, person)))).flat();
    const ballots = await recordedBallots(this.pool, person, running);
    return { ...page, items: running.map((one) => ({ ...one, recorded: ballots(one) })) };
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }

  /** None where the vote has closed meanwhile, written or not. */
  private async running(row: Row, person: string): Promise<Running[]> {
    const stored = toStoredCase(row);
    const { id, number, organisation, region, snapshot, now } = stored;
    const { votes, recused } = await this.viewed(stored, now);
    const vote = votes.at(-1);
    const elector = vote?.electorate.find((one) => one.person === person);
    if (!vote || !elector || !['open', 'paused'].includes(vote.outcome)) return [];
    const about = { case: id, number, region, recused, procedure: snapshot.procedure };
    const own = { vote, seat: elector.seat, steppedAside: elector.recused };
    const ruleValues = snapshot.context['rules'] as JsonObject;
    return [{ ...about, ...own, organisation: { id: organisation, name: row.name }, ruleValues }];
  }

  private viewed({ id, snapshot }: StoredCase, now: Instant): Promise<ReturnType<typeof describe>> {
    const about = { case: id, source: 'read', type: null, requestId: null } as const;
    return asIncident(this.pool, about, () => describe(snapshot, now));
  }
}
