import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../../../libs/engine/index.js';
import type { Page } from '../database/page.js';
import { Members, Text, When } from '../http/dto/fields.js';
import { ServedId, ServedNext, ServedText, ServedWhen } from '../http/dto/served.js';
import type { NewRuleSet } from './rule-sets.js';
import type { RuleSetEntity } from './rule-set.entity.js';

/** Values that the operator puts in the place of the shipped ones. */
export class AddRuleSetDto {
  @Members({ about: 'Value by rule name. The whole set: what it does not name is as shipped again.' })
  overrides!: JsonObject;

  @Text({ about: 'Why, and on whose decision.', most: 4000 })
  reason!: string;

  @When({ about: 'From when on new cases are opened under it; now when left out.', optional: true })
  inForceFrom?: string;
}

/** The operator's own values, kept for good with who decided them and why. */
export class RuleSetDto {
  @ServedId('Of the set.')
  readonly id!: string;

  @ServedText('Procedure.')
  readonly procedure!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Value by rule name.' })
  readonly overrides!: JsonObject;

  @ServedText('Why.')
  readonly reason!: string;

  @ServedId('The person who entered it.')
  readonly decidedBy!: string;

  @ServedWhen('From when on new cases are opened under it.')
  readonly inForceFrom!: string;

  @ServedWhen('When it was entered.')
  readonly createdAt!: string;
}

/** A part of the list of rule sets. */
export class RuleSetListDto implements Page<RuleSetDto> {
  @ApiProperty({ type: [RuleSetDto] })
  readonly items!: readonly RuleSetDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** As the service takes it. */
export function toNewRuleSet(procedure: string, { overrides, reason, inForceFrom }: AddRuleSetDto): NewRuleSet {
  return {
    procedure,
    overrides,
    reason,
    inForceFrom: inForceFrom === undefined ? Date.now() : Date.parse(inForceFrom),
  };
}

/** A row as it is served. */
export function toRuleSetDto(set: RuleSetEntity): RuleSetDto {
  const { id, procedure, overrides, reason, decidedBy, inForceFrom, createdAt } = set;
  const instants = { inForceFrom: inForceFrom.toISOString(), createdAt: createdAt.toISOString() };
  return { id, procedure, overrides, reason, decidedBy, ...instants };
}
