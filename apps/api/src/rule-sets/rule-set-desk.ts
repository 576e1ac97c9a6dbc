import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';
import { newestOf } from '../../../../workflows/index.js';
import { chooseActor } from '../http/access/choose-actor.js';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import type { PageQuery } from '../http/dto/page.js';
import { toNewRuleSet, toRuleSetDto } from './rule-set.dto.js';
import type { AddRuleSetDto, RuleSetDto, RuleSetListDto } from './rule-set.dto.js';
import { RuleSetEntity } from './rule-set.entity.js';
import { RuleSets } from './rule-sets.js';

function requireProcedure(name: string): void {
  if (!newestOf(name)) throw new ProblemError('unknown-resource', 'There is no such procedure.');
}

/** Rule sets as they are served and taken. */
@Injectable()
export class RuleSetDesk {
  constructor(
    private readonly sets: RuleSets,
    private readonly database: DataSource,
  ) {}

  async list(procedure: string, page: PageQuery): Promise<RuleSetListDto> {
    requireProcedure(procedure);
    const { items, next } = await this.sets.list({ procedure }, pageOf(page));
    return { items: items.map(toRuleSetDto), next };
  }

  async add(reader: Reader, procedure: string, body: AddRuleSetDto): Promise<RuleSetDto> {
    requireProcedure(procedure);
    const actor = chooseActor(reader, ({ role }) => role === 'admin');
    const id = await this.sets.add(actor, toNewRuleSet(procedure, body));
    return toRuleSetDto(await this.database.getRepository(RuleSetEntity).findOneByOrFail({ id }));
  }
}
