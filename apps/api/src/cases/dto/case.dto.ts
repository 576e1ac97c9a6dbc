import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { CaseView, JsonObject } from '../../../../../libs/engine/index.js';
import { tags } from '../../../../../workflows/shared/chart.js';
import { roles } from '../../../../../workflows/shared/roles.js';
import type { Ralo, Role } from '../../../../../workflows/shared/roles.js';
import { When } from '../../http/dto/fields.js';
import { ServedId, ServedNumber, ServedRegion, ServedText, ServedWhen } from '../../http/dto/served.js';
import { ties } from '../../interests/conflict.js';
import type { Tie } from '../../interests/conflict.js';
import { RuleDto } from '../../procedures/rule.dto.js';
import { OrganisationDto } from './case-list.dto.js';
import { DecisionDto, VoteDto } from './vote.dto.js';

/** As of when. */
export class AsOfQuery {
  @When({ about: 'The case as it stood at this instant; as it stands when left out.', optional: true })
  asOf?: string;
}

/** A clock that runs, with the rule behind it and what happens when nobody acts before. */
export class DeadlineDto {
  @ServedText('Name of the deadline.')
  readonly name!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ServedWhen('When it is due.')
  readonly due!: string;

  @ServedText('The rule behind it: see `rules`.', true)
  readonly rule!: string | null;

  @ApiProperty({
    type: [String],
    description: 'Locale keys of the states it can lead to; empty where it only reminds.',
  })
  readonly leadsTo!: readonly string[];
}

/** What is due first. */
export class DueDto {
  @ServedWhen('When.')
  readonly at!: string;

  @ServedText('Name of the clock.')
  readonly clock!: string;

  @ServedText('The rule behind it: see `rules`.', true)
  readonly rule!: string | null;
}

/** Something the reader can do now: enough to draw its form. */
export class ActionDto {
  @ServedText('Event type to send.')
  readonly event!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ApiProperty({ type: [String], description: "The reader's seats that can do it, as Acting-Seat names them." })
  readonly seats!: readonly string[];

  @ApiProperty({ enum: roles, isArray: true, description: 'Who may do it at all.' })
  readonly roles!: readonly Role[];

  @ServedText('The rule behind it: see `rules`.')
  readonly rule!: string;

  @ApiProperty({ description: 'It collides with nothing: no If-Match needed.' })
  readonly commutes!: boolean;

  @ApiProperty({
    enum: ['form', 'document'],
    isArray: true,
    description: 'What goes with it beside the payload: the saved form, or a file (see Documents).',
  })
  readonly takes!: readonly ('form' | 'document')[];

  @ApiProperty({
    enum: ['all', 'some'],
    nullable: true,
    description:
      'It is done in all cases of `together` at once, or in those of them that are named; null: in this one alone.',
  })
  readonly together!: 'all' | 'some' | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema of the payload.' })
  readonly schema!: JsonObject;

  @ApiProperty({ type: [String], description: 'Locale keys of the states it can lead to; empty where the case stays.' })
  readonly leadsTo!: readonly string[];

  @ApiProperty({ description: 'It can also leave the case in the state in which it is, by what is sent.' })
  readonly mayStay!: boolean;

  @ApiProperty({ description: 'It ends the case, or can: nothing leads back.' })
  readonly irreversible!: boolean;
}

/** Another case that is acted on together with this one. */
export class TogetherDto {
  @ServedId('Of the case.')
  readonly id!: string;

  @ServedNumber('Of the case.', true)
  readonly number!: number | null;

  @ApiProperty({ type: OrganisationDto })
  readonly organisation!: OrganisationDto;

  @ServedNumber('Of the case, as it stands.')
  readonly revision!: number;
}

/** A step of the procedure that a case has been in. */
export class PassedDto {
  @ServedText('Name of the state at the top of the chart.')
  readonly state!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ServedWhen('When the case entered it.')
  readonly enteredAt!: string;
}

/** What ties the reader to the applicant: a warning to whoever is about to take part. */
export class ConflictDto {
  @ApiProperty({ description: 'The reader is tied to the applicant and should think of stepping aside.' })
  readonly affiliated!: boolean;

  @ApiProperty({ enum: ties, isArray: true, description: 'Which ties there are.' })
  readonly why!: readonly Tie[];

  @ApiProperty({ description: 'The reader stepped aside: what is not public of the case is closed to them.' })
  readonly recused!: boolean;
}

/** A case as its reader sees it. */
@ApiExtraModels(RuleDto)
export class CaseDto {
  @ServedId('Of the case.')
  readonly id!: string;

  @ServedNumber('Application number; null until submitted.', true)
  readonly number!: number | null;

  @ServedText('Procedure.')
  readonly procedure!: string;

  @ServedText('Version of the procedure that the case stays with.')
  readonly version!: string;

  @ServedNumber('The same as the ETag.')
  readonly revision!: number;

  @ServedText('Hash of the last record of the trail.')
  readonly hash!: string;

  @ApiProperty({ type: OrganisationDto })
  readonly organisation!: OrganisationDto;

  @ServedId('Case that this one follows.', true)
  readonly earlierCase!: string | null;

  @ServedText('State at the top of the chart, for example `dueDiligence`.')
  readonly state!: string;

  @ServedText('The whole state, for example `dueDiligence.reviewing.onTime`.')
  readonly path!: string;

  @ServedText('Locale key of the state.')
  readonly label!: string;

  @ServedText('Phase in the words in which people ask for it.')
  readonly phase!: CaseView['phase'];

  @ApiProperty({ enum: roles, isArray: true, description: 'Whose turn it is; empty where nobody has to act.' })
  readonly turn!: readonly Role[];

  @ApiProperty({ enum: tags, isArray: true })
  readonly tags!: CaseView['tags'];

  @ApiProperty({ type: DueDto, nullable: true, description: 'The clock that runs out first.' })
  readonly due!: DueDto | null;

  @ApiProperty({ description: 'The step that runs should have been done.' })
  readonly overdue!: boolean;

  @ApiProperty({ type: [DeadlineDto], description: 'Due first, first.' })
  readonly deadlines!: readonly DeadlineDto[];

  @ApiProperty({
    type: DeadlineDto,
    nullable: true,
    description: 'What happens if nobody acts: the first deadline that takes the case elsewhere; null where none does.',
  })
  readonly next!: DeadlineDto | null;

  @ApiProperty({
    type: [PassedDto],
    description: 'The way through the procedure, oldest first; a state that was entered again stands here again.',
  })
  readonly passed!: readonly PassedDto[];

  @ServedRegion('Region that the country of the organisation belongs to.')
  readonly region!: Ralo | null;

  @ServedText('ISO 3166-1 alpha-2.', true)
  readonly country!: string | null;

  @ApiProperty({
    description:
      'An accreditation is in force: a fact apart from the state. Of an accreditation that ended since, false.',
  })
  readonly inForce!: boolean;

  @ApiProperty({ type: DecisionDto, nullable: true, description: 'The decision that stands.' })
  readonly decision!: DecisionDto | null;

  @ApiProperty({ type: [VoteDto], description: 'Oldest first. Turnout while a vote is open, counts after its close.' })
  readonly votes!: readonly VoteDto[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'People who stepped aside for the whole case.' })
  readonly recused!: readonly string[];

  @ApiProperty({ type: ConflictDto, nullable: true, description: 'Of the reader; null for the public.' })
  readonly conflict!: ConflictDto | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the procedure says beside this, for example the advice of the region and open questions.',
  })
  readonly facts!: JsonObject;

  @ApiProperty({
    type: [String],
    description: 'Procedures that the reader can open about the accreditation of this case, for example `withdrawal`.',
  })
  readonly opens!: readonly string[];

  @ApiProperty({
    type: [TogetherDto],
    description:
      'Cases of the same motion that stand where this one does, or that a motion in this one can name: without those from which the reader stepped aside.',
  })
  readonly together!: readonly TogetherDto[];

  @ApiProperty({ type: [ActionDto], description: 'What the reader can do now; empty for a case as it stood.' })
  readonly actions!: readonly ActionDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(RuleDto) },
    description: 'The rules named above, by name, with the values that this case keeps.',
  })
  readonly rules!: Readonly<Record<string, RuleDto>>;

  @ServedWhen('When it was opened.')
  readonly openedAt!: string;

  @ServedWhen('When it was last changed.')
  readonly updatedAt!: string;

  @ServedWhen('Instant for which all this holds.')
  readonly at!: string;
}
