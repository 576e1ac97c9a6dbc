import { ApiProperty } from '@nestjs/swagger';
import type { WayEvent, WayStep } from '../../../../libs/engine/document/way.js';
import { roles } from '../../../../workflows/shared/roles.js';
import type { Role } from '../../../../workflows/shared/roles.js';
import { ServedText } from '../http/dto/served.js';
import { ChartNodeDto } from './chart.dto.js';
import { RuleDto } from './rule.dto.js';

/** What can be done in a step. */
export class StepEventDto implements WayEvent {
  @ServedText('Event type.')
  readonly type!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ApiProperty({ enum: roles, isArray: true, description: 'Who may.' })
  readonly roles!: readonly Role[];

  @ApiProperty({ type: [String], description: 'Locale keys of the steps it can lead to; empty where the case stays.' })
  readonly leadsTo!: readonly string[];
}

/** A step on the ordinary way through a procedure, as it is written: without holds, returns and reviews. */
export class StepDto extends ChartNodeDto implements Omit<WayStep, 'limit'> {
  @ApiProperty({
    type: RuleDto,
    nullable: true,
    description: 'How long it may take, as shipped; null without a limit.',
  })
  readonly limit!: RuleDto | null;

  @ApiProperty({ type: [StepEventDto] })
  readonly events!: readonly StepEventDto[];

  @ApiProperty({
    type: [String],
    description: 'Locale keys of the steps that may follow, the ordinary one and others.',
  })
  readonly leadsTo!: readonly string[];
}
