import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

import { may } from '../../../../libs/policy/index.js';
import type { Instant, JsonObject } from '../../../../libs/engine/types.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { newestOf } from '../../../../workflows/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { withOverrides } from '../../../../workflows/shared/rule.js';
import type { ActRequest } from '../cases/act.js';
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

/** What makes a request the same as one before. */
export type RequestKey = Pick<ActRequest, 'idempotencyKey' | 'bodyMac'>;

const insert = `
  INSERT INTO rule_sets (id, procedure, overrides, reason, decided_by, in_force_from, request_key, request_mac)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8
  WHERE NOT EXISTS (SELECT FROM idempotency WHERE person_id = $5 AND key = $7)
  ON CONFLICT (decided_by, request_key) DO NOTHING`;

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
   * @returns the set, the one added before where the same request comes again
   * @throws ProblemError `not-your-role`, `invalid-payload` where a value does not fit its rule, `idempotency-key-reused`
   */
  async add(actor: Actor, set: NewRuleSet, { idempotencyKey, bodyMac }: RequestKey): Promise<RuleSetEntity> {
    if (may([actor], 'ruleSets', 'add') === 'none')
      throw new ProblemError('not-your-role', 'Rule sets are for whoever runs the house.');
    requireFitting(set);
    const { procedure, overrides, reason, inForceFrom } = set;
    const from = new Date(inForceFrom);
    const values = [uuid(), procedure, overrides, reason, actor.person, from, idempotencyKey, bodyMac];
    await this.database.query(insert, values);
    const added = await this.database
      .getRepository(RuleSetEntity)
      .findOneBy({ decidedBy: actor.person, requestKey: idempotencyKey });
    if (added?.requestMac.equals(bodyMac)) return added;
    throw new ProblemError(
      'idempotency-key-reused',
      'You used this Idempotency-Key for another request. Use a new one.',
    );
  }
}

function requireFitting({ procedure, overrides }: NewRuleSet): void {
  const rules = newestOf(procedure)?.rules;
  if (!rules) throw new ProblemError('invalid-payload', `There is no procedure ${procedure}.`);
  const errors = withOverrides(rules, overrides).errors.map((error) => ({
    ...error,
    pointer: `/overrides${error.pointer}`,
  }));
  if (errors.length > 0) throw new ProblemError('invalid-payload', 'Some values do not fit their rules.', { errors });
}
