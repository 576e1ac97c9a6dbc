import { Inject, Injectable } from '@nestjs/common';
import { may } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { newestOf } from '../../../../workflows/index.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { chooseActor } from '../http/access/choose-actor.js';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import type { PageQuery } from '../http/dto/page.js';
import { bodyMac } from '../http/body-mac.js';
import type { Envelope } from '../http/sent-with.js';
import { toNewRuleSet, toRuleSetDto } from './rule-set.dto.js';
import type { AddRuleSetDto, RuleSetDto, RuleSetListDto } from './rule-set.dto.js';
import { RuleSets } from './rule-sets.js';

function requireProcedure(name: string): void {
  if (!newestOf(name)) throw new ProblemError('unknown-resource', 'There is no such procedure.');
}

/** Rule sets as they are served and taken. */
@Injectable()
export class RuleSetDesk {
  constructor(
    private readonly sets: RuleSets,
    @Inject(configuration) private readonly config: Config,
  ) {}

  async list(procedure: string, page: PageQuery): Promise<RuleSetListDto> {
    requireProcedure(procedure);
    const { items, next } = await this.sets.list({ procedure }, pageOf(page));
    return { items: items.map(toRuleSetDto), next };
  }

  async add(reader: Reader, procedure: string, body: AddRuleSetDto, sent: Envelope): Promise<RuleSetDto> {
    requireProcedure(procedure);
    const actor = chooseActor(reader, (seat) => may([seat], 'ruleSets', 'add') !== 'none');
    const request = { idempotencyKey: sent.idempotencyKey, bodyMac: bodyMac(this.config.secretKey, sent) };
    return toRuleSetDto(await this.sets.add(actor, toNewRuleSet(procedure, body), request));
  }
}
