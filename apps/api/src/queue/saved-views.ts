import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

import { ProblemError } from '../../../../libs/problems/index.js';
import type { QueueFilter } from './queue-filter.js';
import { SavedViewEntity } from './saved-view.entity.js';

/** Views that one person can keep: as many as fit on a page. */
const most = 30;

const save = `
  INSERT INTO saved_views (id, person_id, name, filter)
  SELECT $1, $2, $3, $4 WHERE (SELECT count(*) FROM saved_views WHERE person_id = $2 AND name <> $3) < ${most}
  ON CONFLICT (person_id, name) DO UPDATE SET filter = excluded.filter`;

/** How each person likes to look at the queue: theirs alone. */
@Injectable()
export class SavedViews {
  constructor(private readonly database: DataSource) {}

  /** By name. */
  list(person: string): Promise<SavedViewEntity[]> {
    return this.database.getRepository(SavedViewEntity).find({ where: { personId: person }, order: { name: 'ASC' } });
  }

  /** Under a name that they have already it takes the place of what was there. @throws ProblemError `not-possible-now` */
  async save(person: string, name: string, filter: QueueFilter): Promise<void> {
    await this.database.query(save, [uuid(), person, name, filter]);
    const saved = await this.database.getRepository(SavedViewEntity).countBy({ personId: person, name });
    if (saved === 0) throw new ProblemError('not-possible-now', `You have ${most} views. Delete one first.`);
  }

  /** One that is not theirs is answered like one that is not there: nothing happens. */
  async drop(person: string, id: string): Promise<void> {
    await this.database.getRepository(SavedViewEntity).delete({ id, personId: person });
  }
}
