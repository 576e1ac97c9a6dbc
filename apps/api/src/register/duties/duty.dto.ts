import { ApiProperty } from '@nestjs/swagger';
import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { participationKinds } from '../../../../../workflows/standing/activity.js';
import type { ParticipationKind } from '../../../../../workflows/standing/activity.js';
import { expectationRules, expectations } from '../../../../../workflows/standing/expectations.js';
import type { Duty, Expectation } from '../../../../../workflows/standing/expectations.js';
import { hasRegionalVote, regionRules } from '../../../../../workflows/standing/region-rules.js';
import { standings } from '../../../../../workflows/standing/standings.js';
import type { Standing } from '../../../../../workflows/standing/standings.js';
import { Form, OneOf, Text, When } from '../../http/dto/fields.js';
import { ServedId, ServedNumber, ServedText, ServedWhen } from '../../http/dto/served.js';
import { RuleDto, toRuleDto } from '../../procedures/rule.dto.js';
import type { DutyReading } from './duty-reader.js';

const address = /^https?:\/\/\S{1,480}$/i;

/** The short report of an ALS. */
export class ReportDto {
  @Text({ about: 'What was done in the last two years.', most: 4000 })
  activities!: string;

  @Text({ about: 'Its members in summary: how many, who. No lists of names.', most: 2000 })
  members!: string;

  @Form(address, { about: 'Where its current information is for everybody.', example: 'https://users.example' })
  website!: string;

  @OneOf(['yes'], { about: 'The representatives on record are still the right ones.' })
  contactsRight!: 'yes';
}

/** What an ALS is spared. */
export class WaiveDto {
  @OneOf(expectations, { about: 'Which expectation.' })
  expectation!: Expectation;

  @Text({ about: 'Why.', most: 2000 })
  reason!: string;

  @When({ about: 'Until when.' })
  until!: string;
}

/** In what an ALS took part. */
export class TookPartDto {
  @OneOf(participationKinds, { about: 'What kind of occasion.' })
  kind!: ParticipationKind;

  @Form(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { about: 'Its day.', example: '2026-04-09' })
  on!: string;

  @Text({ about: 'The occasion, the same for all who took part.', most: 200, example: 'Monthly call' })
  what!: string;
}

/** Another standing. */
export class ChangeStandingDto {
  @OneOf(standings, { about: 'Standing from now on.' })
  standing!: Standing;

  @Text({ about: 'Why.', most: 2000 })
  reason!: string;
}

/** How it stands with one expectation. */
export class DutyDto {
  @ApiProperty({ enum: expectations })
  readonly expectation!: Expectation;

  @ApiProperty({ enum: ['met', 'missed', 'waived'] })
  readonly state!: Duty['state'];

  @ServedWhen('When it is, or was, to be done; null where it has no day.', true)
  readonly due!: string | null;

  @ApiProperty({ type: RuleDto, description: 'The rule behind it, with its source.' })
  readonly rule!: RuleDto;
}

/** In what an ALS took part. */
export class OccasionDto {
  @ApiProperty({ enum: participationKinds })
  readonly kind!: ParticipationKind;

  @ServedText('Day.')
  readonly on!: string;

  @ServedText('The occasion.')
  readonly what!: string;
}

/** What an ALS owes, and how it stands in its region. */
export class DutiesDto {
  @ServedId('Of the organisation.')
  readonly id!: string;

  @ServedNumber('Number in the register.')
  readonly number!: number;

  @ServedText('Name.')
  readonly name!: string;

  @ApiProperty({ enum: ralos })
  readonly region!: Ralo;

  @ApiProperty({ enum: standings })
  readonly standing!: Standing;

  @ServedWhen('Since when.')
  readonly standingSince!: string;

  @ApiProperty({ description: 'Whether it votes in its region.' })
  readonly regionalVote!: boolean;

  @ApiProperty({
    enum: standings,
    type: String,
    nullable: true,
    description: 'What the rule of its region says; null where it says nothing.',
  })
  readonly byRule!: Standing | null;

  @ApiProperty({ type: RuleDto, description: 'The rule of its region, with its source.' })
  readonly regionRule!: RuleDto;

  @ApiProperty({ enum: standings, isArray: true, description: 'Standings that its leaders can give it.' })
  readonly moves!: readonly Standing[];

  @ServedWhen('When its representatives last said that they are the right ones.', true)
  readonly contactsConfirmedAt!: string | null;

  @ApiProperty({ type: [DutyDto] })
  readonly duties!: readonly DutyDto[];

  @ApiProperty({ type: [OccasionDto], description: 'Newest first.' })
  readonly participation!: readonly OccasionDto[];

  @ApiProperty({ description: 'Whether the reader speaks for the ALS: reports, confirms its contacts.' })
  readonly mayReport!: boolean;

  @ApiProperty({ description: 'Whether the reader judges it: participation, standing, waivers.' })
  readonly mayJudge!: boolean;
}

/** Duties of many ALSes. */
export class DutyListDto {
  @ApiProperty({ type: [DutiesDto], description: 'By number; only ALSes in force.' })
  readonly items!: readonly DutiesDto[];
}

/** What a reader may do with an ALS. */
export type MayDo = Pick<DutiesDto, 'mayReport' | 'mayJudge'>;

/** Duties as they are served. */
export function toDutiesDto(reading: DutyReading, may: MayDo): DutiesDto {
  const { standingSince, contactsConfirmedAt, duties, region, standing, ...rest } = reading;
  const { rule, moves } = regionRules[region];
  return {
    ...rest,
    ...{ region, standing, standingSince: standingSince.toISOString(), regionalVote: hasRegionalVote(standing) },
    ...{ regionRule: toRuleDto('standing', rule, rule.value), moves: moves[standing] ?? [] },
    contactsConfirmedAt: contactsConfirmedAt?.toISOString() ?? null,
    duties: duties.map(({ expectation, state, due }) => {
      const found = expectationRules[expectation];
      return {
        ...{ expectation, state, due: due === null ? null : new Date(due).toISOString() },
        rule: toRuleDto(expectation, found, found.value),
      };
    }),
    ...may,
  };
}
