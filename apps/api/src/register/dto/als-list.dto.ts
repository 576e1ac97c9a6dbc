import { ApiProperty } from '@nestjs/swagger';
import { standings } from '../../../../../workflows/standing/standings.js';
import type { Standing } from '../../../../../workflows/standing/standings.js';
import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import type { Page } from '../../database/page.js';
import { Flag, Form, OneOf, Text, WholeNumber } from '../../http/dto/fields.js';
import { ServedId, ServedNext, ServedNumber, ServedText, ServedWhen } from '../../http/dto/served.js';
import { alsStates } from '../als-states.js';
import type { AlsState } from '../als-states.js';
import type { RegisterEntryEntity } from '../entities/register-entry.entity.js';
import type { RegisterFilter } from '../register-list.js';

/** Which ALSes. The register is small, so that one answer can hold it. */
export class RegisterQuery {
  @WholeNumber({ about: 'Items in one answer.', optional: true, least: 1, most: 1000 })
  limit: number = 20;

  @Text({ about: 'Where to go on: from the Link header or `next` of the answer before.', optional: true, most: 1400 })
  cursor?: string;

  @OneOf(ralos, { about: 'Of this region.', optional: true })
  region?: Ralo;

  @Form(/^[A-Z]{2}$/, { about: 'Of this country, ISO 3166-1 alpha-2.', optional: true, example: 'KE' })
  country?: string;

  @OneOf(alsStates, { about: 'In this state; `accredited` are those in force.', optional: true })
  state?: AlsState;

  @OneOf(standings, { about: 'Of this standing in its region.', optional: true })
  standing?: Standing;

  @Text({
    about: 'With these words in its name or in one that it had, or with this number.',
    optional: true,
    most: 200,
    example: 'lakeside forum',
  })
  q?: string;

  @OneOf(['number', 'name'], {
    about: '`number`, taken when left out: nothing is missed and nothing comes twice while the register changes.',
    optional: true,
  })
  order?: 'number' | 'name';

  @Flag({ about: 'Say how many there are, in `total`.', optional: true })
  count?: boolean;

  @OneOf(['json', 'csv'], { about: 'Instead of the Accept header.', optional: true })
  format?: 'json' | 'csv';
}

/** An ALS as a list shows it. */
export class AlsSummaryDto {
  @ServedId('Of the organisation.')
  readonly id!: string;

  @ServedNumber('Number in the register; never changes.')
  readonly number!: number;

  @ServedText('Name.')
  readonly name!: string;

  @ServedText('ISO 3166-1 alpha-2; null where it is not known.', true)
  readonly country!: string | null;

  @ApiProperty({ enum: ralos })
  readonly region!: Ralo;

  @ApiProperty({ description: 'Its country belongs to another region by the table; kept as it was recorded.' })
  readonly regionContradicts!: boolean;

  @ServedText('`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exactly as it is known.', true)
  readonly accreditedOn!: string | null;

  @ApiProperty({ enum: alsStates })
  readonly state!: AlsState;

  @ServedWhen('Since when it is in that state.')
  readonly stateSince!: string;

  @ApiProperty({ enum: standings, description: 'In its region; apart from its accreditation.' })
  readonly standing!: Standing;

  @ApiProperty({ type: [String], description: 'Codes of the languages it works in.' })
  readonly languages!: readonly string[];

  @ServedText('Website.', true)
  readonly website!: string | null;
}

/** A part of the register. */
export class RegisterDto implements Page<AlsSummaryDto> {
  @ApiProperty({ type: [AlsSummaryDto] })
  readonly items!: readonly AlsSummaryDto[];

  @ServedNumber('In all the parts of the list; null unless `count` was asked for.', true)
  readonly total!: number | null;

  @ServedNext()
  readonly next!: string | null;
}

/** The filter of a query; what was not asked for is left out. */
export function toRegisterFilter({
  limit: _limit,
  cursor: _cursor,
  count: _count,
  format: _format,
  ...filter
}: RegisterQuery): RegisterFilter {
  return filter;
}

/** An entry as it is served. */
export function toAlsSummaryDto(entry: RegisterEntryEntity): AlsSummaryDto {
  const { organisationId: id, number, name, country, region, regionContradicts, accreditedOn } = entry;
  const { state, standing, languages, website } = entry;
  return {
    ...{ id, number, name, country, region, regionContradicts, accreditedOn },
    ...{ state, stateSince: entry.stateSince.toISOString(), standing, languages, website },
  };
}
