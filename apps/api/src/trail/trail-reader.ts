import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { recordedReader } from '../../../../libs/policy/index.js';
import type { FieldClass } from '../../../../libs/policy/index.js';
import type { VoteView } from '../../../../libs/engine/types.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { assignedTo } from '../cases/assigned.js';
import { currentView } from '../cases/current-view.js';
import { actsForTheVote, rightsOn } from '../cases/reading.js';
import { toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import { poolOf } from '../database/pool.js';
import { ballotReaders } from './ballots.js';
import type { BallotReaders } from './ballots.js';
import { seesActor, shownTo, toItem } from './history-item.js';
import type { HistoryItem, ReadBy } from './history-item.js';
import { findTransitions, placeOf } from './history-query.js';
import type { FoundTransition, HistoryFilter } from './history-query.js';
import { recordAccess } from './record-access.js';
import type { Reading } from './record-access.js';
import { sealedWith } from './sealed-values.js';
import type { StoredValue } from './sealed-values.js';

/** How the trail is read. */
export interface HistoryRequest {
  /**
   * Show choices of non-public votes and who acted unnamed, to those who may see them. It has to be asked for, because
   * each such reading is recorded.
   */
  readonly reveal: boolean;
  readonly requestId: string | null;
}

interface Read {
  readonly found: FoundTransition;
  readonly values: readonly StoredValue[];
  readonly by: ReadBy;
}

/** The trail as each reader may see it. */
@Injectable()
export class TrailReader {
  constructor(private readonly database: DataSource) {}

  /** @throws ProblemError `cursor-invalid` */
  async history(
    readers: readonly Actor[],
    filter: HistoryFilter,
    page: PageOf,
    request: HistoryRequest,
  ): Promise<Page<HistoryItem>> {
    const found = await findTransitions(this.database, readers, filter, page);
    const values = await sealedWith(
      this.pool,
      found.map(({ transition }) => transition),
    );
    const votes = await this.votesOf(values);
    const cases = found.map(({ transition }) => transition.caseId);
    const assigned = await assignedTo(this.pool, readers, cases);
    const read = found.map((one): Read => {
      const own = values.filter(
        (value) => value.case === one.transition.caseId && value.revision === one.transition.revision,
      );
      const ballots = votes(one);
      const about = { ...one.case, assigned: assigned(one.transition.caseId) };
      return {
        found: one,
        values: own,
        by: { rights: rightsOn(about, readers, one.transition.person), ballots, reveal: request.reveal },
      };
    });
    await this.recordReadings(readers, read.slice(0, page.limit), request);
    return toPage(
      read,
      page.limit,
      (one) => placeOf(one.found),
      (one) => toItem(one.found, one.values, one.by),
    );
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }

  /** Looks up how the votes stand, for cases with ballots in sight only. */
  private async votesOf(values: readonly StoredValue[]): Promise<(found: FoundTransition) => BallotReaders> {
    const cases = new Set(values.filter(({ access }) => access === 'ballot').map((value) => value.case));
    const votes = new Map(await Promise.all([...cases].map(async (id) => [id, await this.votesIn(id)] as const)));
    return ({ transition }) => ballotReaders(votes.get(transition.caseId) ?? [], transition.at.getTime());
  }

  /** None where the case cannot be read: then its ballots stay closed and the rest of the trail is still served. */
  private async votesIn(id: string): Promise<readonly VoteView[]> {
    try {
      return (await currentView(this.pool, id))?.votes ?? [];
    } catch (error) {
      if (error instanceof ProblemError) return [];
      throw error;
    }
  }

  private async recordReadings(
    readers: readonly Actor[],
    read: readonly Read[],
    { requestId }: HistoryRequest,
  ): Promise<void> {
    await recordAccess(this.pool, readingsOf(read, readers), requestId);
  }
}

/** One reading per case and kind. */
function readingsOf(read: readonly Read[], readers: readonly Actor[]): Reading[] {
  const shown = ({ values, by }: Read): readonly FieldClass[] =>
    values.filter(({ access }) => shownTo(access, by) === 'shown').map(({ access }) => access);
  const watcher = recordedReader(readers, read.flatMap(shown));
  const fields = watcher ? read.filter((one) => recordedReader([watcher], shown(one)) !== null) : [];
  const forTheVote = readers.find(actsForTheVote);
  const ballots = read.filter((one) => one.by.ballots === 'chair' && shown(one).includes('ballot'));
  const unnamed = read.filter(({ found, by }) => found.transition.actorHidden && seesActor(found, by));
  return [
    ...(watcher ? perCase(watcher, 'fields', fields, shown) : []),
    ...(forTheVote ? perCase(forTheVote, 'ballots', ballots) : []),
    ...(forTheVote ? perCase(forTheVote, 'hiddenActor', unnamed) : []),
  ];
}

function perCase(
  reader: Actor,
  what: Reading['what'],
  read: readonly Read[],
  classesOf: (one: Read) => readonly FieldClass[] = () => [],
): Reading[] {
  return [...new Set(read.map(({ found }) => found.transition.caseId))].map((id) => {
    const own = read.filter(({ found }) => found.transition.caseId === id);
    const classes = [...new Set(own.flatMap(classesOf))].filter((field) => field !== 'public').sort();
    return { reader, case: id, what, revisions: own.map(({ found }) => found.transition.revision), classes };
  });
}
