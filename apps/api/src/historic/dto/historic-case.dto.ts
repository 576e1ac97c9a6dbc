import { ApiProperty } from '@nestjs/swagger';
import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import type { Page } from '../../database/page.js';
import { Flag, Id, OneOf, Text, WholeNumber } from '../../http/dto/fields.js';
import { ServedId, ServedNext, ServedNumber, ServedRegion, ServedText, ServedWhen } from '../../http/dto/served.js';
import { historicKinds } from '../entities/historic-case.entity.js';
import type { HistoricCaseEntity, HistoricKind } from '../entities/historic-case.entity.js';
import { underTodaysRules } from '../todays-rules.js';
import type { UnderTodaysRules } from '../todays-rules.js';

/** Which historic cases. */
export class HistoricQuery {
  @WholeNumber({ about: 'Items in one answer.', optional: true, least: 1, most: 1000 })
  limit: number = 20;

  @Text({ about: 'Where to go on: from the Link header or `next` of the answer before.', optional: true, most: 400 })
  cursor?: string;

  @OneOf(historicKinds, { about: 'Of this kind.', optional: true })
  kind?: HistoricKind;

  @OneOf(ralos, { about: 'Of this region, as it was recorded.', optional: true })
  region?: Ralo;

  @Id({ about: 'Of this ALS of the register.', optional: true })
  organisation?: string;

  @Text({ about: 'With these words in the name of the organisation.', optional: true, most: 200 })
  q?: string;

  @Flag({ about: 'Say how many there are, in `total`.', optional: true })
  count?: boolean;

  @OneOf(['json', 'csv'], { about: 'Instead of the Accept header.', optional: true })
  format?: 'json' | 'csv';
}

/** What a recorded count would mean under the rules of today; it says nothing of the rules of its day. */
export class TodaysRulesDto implements UnderTodaysRules {
  @ServedNumber('Ballots that were recorded.')
  readonly recorded!: number;

  @ServedNumber('Who could vote.')
  readonly eligible!: number;

  @ServedNumber('Ballots that make a quorum.')
  readonly quorumNeeded!: number;

  @ApiProperty({ description: 'Whether there was one.' })
  readonly quorate!: boolean;

  @ServedNumber('Yes; null where it is not known.', true)
  readonly yes!: number | null;

  @ServedNumber('Ballots of which the threshold is a part; null where it is not known how they were cast.', true)
  readonly base!: number | null;

  @ServedNumber('Smallest number of yes that passes; null where the base is not known.', true)
  readonly needed!: number | null;

  @ApiProperty({ enum: ['passed', 'failed', 'inquorate'], type: String, nullable: true })
  readonly outcome!: UnderTodaysRules['outcome'];
}

/** A case of before, as it was recorded elsewhere. It never ran here. Null is what is not known. */
export class HistoricCaseDto {
  @ServedId('Here.')
  readonly id!: string;

  @ServedText('Under which its source knows it.')
  readonly caseId!: string;

  @ApiProperty({ enum: historicKinds })
  readonly kind!: HistoricKind;

  @ServedText('Name as it was written.')
  readonly organisation!: string;

  @ServedText('Country as it was written.', true)
  readonly countryWritten!: string | null;

  @ServedText('ISO 3166-1 alpha-2, where the written one is known.', true)
  readonly country!: string | null;

  @ServedRegion('As it was recorded.')
  readonly ralo!: Ralo | null;

  @ApiProperty({ description: 'The country belongs to another region by the table.' })
  readonly regionContradicts!: boolean;

  @ServedText('Application number, as it was written.', true)
  readonly applicationNo!: string | null;

  @ServedText('Day, month or year.', true)
  readonly received!: string | null;

  @ServedText('Day, month or year.', true)
  readonly ddCompleted!: string | null;

  @ServedText('Day, month or year.', true)
  readonly adviceRequested!: string | null;

  @ServedText('Day, month or year.', true)
  readonly adviceGiven!: string | null;

  @ServedText('Day, month or year.', true)
  readonly voteOpen!: string | null;

  @ServedText('Day, month or year.', true)
  readonly voteClose!: string | null;

  @ServedText('Advice of the region, word for word.', true)
  readonly advice!: string | null;

  @ServedNumber('Yes.', true)
  readonly yes!: number | null;

  @ServedNumber('No.', true)
  readonly no!: number | null;

  @ServedNumber('Abstentions.', true)
  readonly abstain!: number | null;

  @ServedNumber('Who did not vote.', true)
  readonly notVoted!: number | null;

  @ServedNumber('Who could vote.', true)
  readonly eligible!: number | null;

  @ServedText('Outcome, word for word.', true)
  readonly outcome!: string | null;

  @ServedText('What was odd about it, word for word.', true)
  readonly oddity!: string | null;

  @ApiProperty({ type: [String], description: 'Where it was taken from.' })
  readonly sources!: readonly string[];

  @ServedId("The register's entry of the same name.", true)
  readonly organisationId!: string | null;

  @ServedWhen('When it was imported: it did not run here.')
  readonly importedAt!: string;

  @ApiProperty({
    type: TodaysRulesDto,
    nullable: true,
    description: 'Null where too little is known, or it contradicts itself.',
  })
  readonly underTodaysRules!: TodaysRulesDto | null;
}

/** A part of the historic cases. */
export class HistoricListDto implements Page<HistoricCaseDto> {
  @ApiProperty({ type: [HistoricCaseDto], description: 'By `caseId`.' })
  readonly items!: readonly HistoricCaseDto[];

  @ServedNumber('In all the parts of the list; null unless `count` was asked for.', true)
  readonly total!: number | null;

  @ServedNext()
  readonly next!: string | null;
}

/** A historic case as it is served. */
export function toHistoricDto(found: HistoricCaseEntity): HistoricCaseDto {
  return { ...found, importedAt: found.importedAt.toISOString(), underTodaysRules: underTodaysRules(found) };
}
