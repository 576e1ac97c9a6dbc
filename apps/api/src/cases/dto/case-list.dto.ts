import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../../database/page.js';
import type { Ralo, Role } from '../../../../../workflows/shared/roles.js';
import { ralos, roles } from '../../../../../workflows/shared/roles.js';
import { Flag, Form, Id, OneOf, Text, WholeNumber } from '../../http/dto/fields.js';
import { PageQuery } from '../../http/dto/page.js';
import { ServedId, ServedNext, ServedNumber, ServedRegion, ServedText, ServedWhen } from '../../http/dto/served.js';
import type { CaseFilter, CaseSummary } from '../case-list.js';

const word = /^[\w.()-]{1,200}$/;

/** Which cases. */
export class CaseQuery extends PageQuery {
  @Form(word, { about: 'Of this procedure.', optional: true, example: 'accreditation' })
  procedure?: string;

  @Form(word, { about: 'In this state, by its name at the top of the chart.', optional: true, example: 'dueDiligence' })
  state?: string;

  @Form(word, { about: 'In this phase.', optional: true, example: 'vote' })
  phase?: string;

  @OneOf(ralos, { about: 'Of this region.', optional: true })
  region?: Ralo;

  @Id({ about: 'Of this organisation.', optional: true })
  organisation?: string;

  @WholeNumber({ about: 'With this application number.', optional: true, least: 1, most: 2_000_000_000 })
  number?: number;

  @Text({
    about: 'With these words in the name of the organisation, or with this application number.',
    optional: true,
    most: 200,
    example: 'lakeside forum',
  })
  q?: string;

  @Flag({ about: 'Say how many there are, in `total`.', optional: true })
  count?: boolean;

  @Flag({ about: 'Where somebody still has to act.', optional: true })
  open?: boolean;

  @Flag({ about: 'Open, and the step that runs should have been done.', optional: true })
  overdue?: boolean;

  @OneOf(roles, { about: 'Open, and it is the turn of this role.', optional: true })
  turn?: Role;

  @Flag({ about: "The reader's organisation's, region's, or waiting for one of the reader's roles.", optional: true })
  mine?: boolean;

  @OneOf(['newest', 'due'], {
    about: '`newest`: opened last, first. `due`: due first, first; cases in which nothing runs are left out.',
    optional: true,
  })
  order?: 'newest' | 'due';
}

/** An organisation by id and name. */
export class OrganisationDto {
  @ServedId('Of the organisation.')
  readonly id!: string;

  @ServedText('As it was when it was entered.')
  readonly name!: string;
}

/** A case as a list shows it. */
export class CaseSummaryDto {
  @ServedId('Of the case.')
  readonly id!: string;

  @ServedNumber('Application number; null until submitted.', true)
  readonly number!: number | null;

  @ServedText('Procedure.')
  readonly procedure!: string;

  @ServedText('Version of the procedure that the case stays with.')
  readonly version!: string;

  @ApiProperty({ type: OrganisationDto })
  readonly organisation!: OrganisationDto;

  @ServedId('Case that this one follows.', true)
  readonly earlierCase!: string | null;

  @ServedText('State.')
  readonly state!: string;

  @ServedText('Phase.')
  readonly phase!: string;

  @ServedRegion('Region that the country of the organisation belongs to.')
  readonly region!: Ralo | null;

  @ServedText('ISO 3166-1 alpha-2.', true)
  readonly country!: string | null;

  @ServedWhen('When the step that runs should be done.', true)
  readonly due!: string | null;

  @ApiProperty({ description: 'Open, and the step that runs should have been done.' })
  readonly overdue!: boolean;

  @ApiProperty({ enum: roles, isArray: true, description: 'Whose turn it is.' })
  readonly turn!: readonly Role[];

  @ApiProperty({ description: 'Somebody still has to act.' })
  readonly open!: boolean;

  @ServedNumber('Of the case.')
  readonly revision!: number;

  @ServedWhen('When it was opened.')
  readonly openedAt!: string;

  @ServedWhen('When it was last changed.')
  readonly updatedAt!: string;
}

/** A part of the list of cases. */
export class CaseListDto implements Page<CaseSummaryDto> {
  @ApiProperty({ type: [CaseSummaryDto] })
  readonly items!: readonly CaseSummaryDto[];

  @ServedNumber(
    'In all the parts of the list, of what this reader may know of; null unless `count` was asked for.',
    true,
  )
  readonly total!: number | null;

  @ServedNext()
  readonly next!: string | null;
}

/** The filter of a query; what was not asked for is left out. */
export function toCaseFilter({ limit: _limit, cursor: _cursor, count: _count, ...filter }: CaseQuery): CaseFilter {
  return filter;
}

/** A summary as it is served. */
export function toSummaryDto({ due, openedAt, updatedAt, ...rest }: CaseSummary): CaseSummaryDto {
  return {
    ...rest,
    due: due === null ? null : new Date(due).toISOString(),
    openedAt: new Date(openedAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}
