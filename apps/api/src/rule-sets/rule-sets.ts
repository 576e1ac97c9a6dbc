import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

import type { Instant, JsonObject } from '../../../../libs/engine/types.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { newestOf } from '../../../../workflows/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { withOverrides } from '../../../../workflows/shared/rule.js';
import { pageById } from '../database/page-by-id.js';
import type { Page, PageOf } from '../database/page.js';
import { RuleSetEntity } from './rule-set.entity.js';

/** Values that an operator puts in the place of the shipped ones. */
export interface NewRuleSet {
  readonly procedure: string;
  /** The whole set: what it does not name is as shipped again. */
  readonly overrides: JsonObject;
  readonly reason: string;
  readonly inForceFrom: Instant;
}

const insert = `
  INSERT INTO rule_sets (id, procedure, overrides, reason, decided_by, in_force_from) VALUES ($1, $2, $3, $4, $5, $6)`;

/** The operator's own rule values, each set kept for good with who decided it and why. */
@Injectable()
export class RuleSets {
  constructor(private readonly database: DataSource) {}

  /**
   * Newest first.
   * @throws ProblemError `cursor-invalid`
   */
  list(filter: { procedure?: string }, page: PageOf): Promise<Page<RuleSetEntity>> {
    return pageById(this.database.createQueryBuilder(RuleSetEntity, 's'), filter, page);
  }

  /**
   * Adds a set. Cases opened from then on keep its values; those opened before keep theirs.
   * @returns its id
   * @throws ProblemError `not-your-role`, `invalid-payload` where a value does not fit its rule
   */
  async add(actor: Actor, { procedure, overrides, reason, inForceFrom }: NewRuleSet): Promise<string> {
    if (actor.role !== 'admin') throw new ProblemError('not-your-role', 'Rule sets are for whoever runs the house.');
    const rules = newestOf(procedure)?.rules;
    if (!rules) throw new ProblemError('invalid-payload', `There is no procedure ${procedure}.`);
    const { errors } = withOverrides(rules, overrides);
    if (errors.length > 0) throw new ProblemError('invalid-payload', 'Some values do not fit their rules.', { errors });
    const id = uuid();
    const values = [id, procedure, overrides, reason, actor.person, new Date(inForceFrom)];
    await this.database.query(insert, values);
    return id;
  }
}
