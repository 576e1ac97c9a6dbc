import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../../../libs/engine/index.js';
import { roles } from '../../../../workflows/shared/roles.js';
import type { Role } from '../../../../workflows/shared/roles.js';
import { ServedText } from '../http/dto/served.js';
import { ChartDto } from './chart.dto.js';
import { FormSectionDto } from './form.dto.js';
import { RuleDto } from './rule.dto.js';
import { StepDto } from './way.dto.js';

/** A released version of a procedure. */
export class ProcedureRefDto {
  @ServedText('Procedure.')
  readonly procedure!: string;

  @ServedText('Version.')
  readonly version!: string;

  @ApiProperty({ description: 'New cases are opened under it.' })
  readonly current!: boolean;
}

/** All released versions. */
export class ProcedureListDto {
  @ApiProperty({ type: [ProcedureRefDto], description: 'Oldest first.' })
  readonly items!: readonly ProcedureRefDto[];
}

/** A state of the chart. */
export class StateDto {
  @ServedText('Path of the state, for example `dueDiligence.reviewing`.')
  readonly path!: string;

  @ServedText('Phase it belongs to.', true)
  readonly phase!: string | null;

  @ApiProperty({ enum: roles, isArray: true, description: 'Whose turn it is.' })
  readonly turn!: readonly Role[];

  @ApiProperty({ type: [String] })
  readonly tags!: readonly string[];

  @ApiProperty({ type: [String], description: 'Events that people can send here.' })
  readonly events!: readonly string[];

  @ApiProperty({ type: [String], description: 'Names of the deadlines that run here.' })
  readonly deadlines!: readonly string[];
}

/** An event type. */
export class EventTypeDto {
  @ServedText('Event type to send.')
  readonly type!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ApiProperty({ enum: roles, isArray: true, description: 'Who may send it in some state.' })
  readonly roles!: readonly Role[];

  @ApiProperty({ description: 'It collides with nothing: no If-Match needed.' })
  readonly commutes!: boolean;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema of the payload.' })
  readonly schema!: JsonObject;

  @ApiProperty({ type: [String], description: 'Locale keys of the states it can lead to; empty where the case stays.' })
  readonly leadsTo!: readonly string[];
}

/** A deadline that can run. */
export class DeadlineTypeDto {
  @ServedText('Name of the deadline.')
  readonly name!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ApiProperty({ type: [String], description: 'Names of the rules that measure it: see `rules`.' })
  readonly rules!: readonly string[];

  @ApiProperty({
    type: [String],
    description: 'Locale keys of the states it can lead to; empty where it only reminds.',
  })
  readonly leadsTo!: readonly string[];
}

/** A version of a procedure with everything that follows from it. */
@ApiExtraModels(RuleDto)
export class ProcedureDto extends ProcedureRefDto {
  @ApiProperty({ type: [StateDto] })
  readonly states!: readonly StateDto[];

  @ApiProperty({ type: [EventTypeDto] })
  readonly events!: readonly EventTypeDto[];

  @ApiProperty({ type: [DeadlineTypeDto] })
  readonly deadlines!: readonly DeadlineTypeDto[];

  @ApiProperty({ type: ChartDto, description: 'To be drawn.' })
  readonly chart!: ChartDto;

  @ApiProperty({ type: [StepDto], description: 'The ordinary way up to the decision.' })
  readonly steps!: readonly StepDto[];

  @ApiProperty({ type: [RuleDto], description: 'As shipped, each with how sure we are of it.' })
  readonly rules!: readonly RuleDto[];

  @ApiProperty({ type: [String], description: 'What was looked for and not found.' })
  readonly notFound!: readonly string[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema of the complete form.' })
  readonly form!: JsonObject;

  @ApiProperty({ type: [FormSectionDto], description: 'The same form in the order in which it is asked.' })
  readonly sections!: readonly FormSectionDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'Answers of the form (`section.field`) that speak of each criterion of due diligence, by its name.',
  })
  readonly claims!: Readonly<Record<string, readonly string[]>>;

  @ServedText('Diagram of the steps in the Mermaid language.')
  readonly diagram!: string;
}
