import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { taskOf } from '../../../../libs/engine/index.js';
import type { Task } from '../../../../libs/engine/index.js';
import { may } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import type { JsonObject } from '../../../../libs/engine/types.js';
import type { CaseSummary } from '../cases/case-list.js';
import type { Holder } from '../claims/claims.js';
import { fromCursor, toCursor } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import { poolOf } from '../database/pool.js';
import { asIncident } from '../incidents/as-incident.js';
import { candidatesAfter } from './candidates.js';
import type { Candidate } from './candidates.js';
import type { TaskList } from './concerned.js';
import { isUrgency } from './urgency.js';
import type { Urgency } from './urgency.js';

/** A case in a list of tasks. */
export interface ListedTask {
  readonly summary: CaseSummary;
  /** Who on the staff works on it; null where nobody does, and for whoever may not know. */
  readonly holder: Holder | null;
  /** What is asked of the reader, by seat; empty in the lists of what waits for others. */
  readonly asked: readonly { readonly seat: Actor; readonly task: Task }[];
  /** Values of the rules that the case was opened with. */
  readonly ruleValues: JsonObject;
}

/** Cases looked at in one round, and rounds in one answer: what waits for others only is passed over, but not for ever. */
const atOnce = 50;
const rounds = 4;

/** What waits for somebody in one of their seats, and what of theirs waits for others. */
@Injectable()
export class Tasks {
  constructor(private readonly database: DataSource) {}

  /**
   * A part may be shorter than was asked for, even empty: `next` then goes on behind the cases that were looked at.
   * @throws ProblemError `cursor-invalid`
   */
  async list(readers: readonly Actor[], list: TaskList, { limit, cursor }: PageOf): Promise<Page<ListedTask>> {
    let after = cursor === null ? null : fromCursor(cursor, isUrgency);
    const found: { task: ListedTask; place: Urgency }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const wanted = Math.max(atOnce, limit + 1);
      const candidates = await candidatesAfter(this.database, { readers, list, after, limit: wanted });
      for (const candidate of candidates) {
        const task = await this.decide(readers, list, candidate);
        if (task) found.push({ task, place: candidate.place });
        if (found.length > limit) return page(found.slice(0, limit), found[limit - 1]?.place ?? null);
      }
      after = candidates.at(-1)?.place ?? after;
      if (candidates.length < wanted) return page(found, null);
    }
    return page(found, after);
  }

  /** Null where the case does not belong in the list. One that the procedure cannot decide is an incident, not a task. */
  private async decide(readers: readonly Actor[], list: TaskList, candidate: Candidate): Promise<ListedTask | null> {
    const { summary, snapshot, now } = candidate;
    const holder = may(readers, 'claims', 'read') === 'none' ? null : candidate.holder;
    const about = { case: summary.id, source: 'read', type: null, requestId: null } as const;
    try {
      const asked = await asIncident(poolOf(this.database), about, () =>
        readers.flatMap((seat) => {
          const task = taskOf(snapshot, seat, now);
          return task ? [{ seat, task }] : [];
        }),
      );
      if (asked.length > 0 !== (list === 'mine')) return null;
      return { summary, holder, asked, ruleValues: (snapshot.context['rules'] ?? {}) as JsonObject };
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }
}

const page = (found: readonly { task: ListedTask }[], next: Urgency | null): Page<ListedTask> => ({
  items: found.map(({ task }) => task),
  next: next && toCursor(next),
});
