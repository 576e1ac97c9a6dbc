import { ApiProperty } from '@nestjs/swagger';
import type { Fraction } from '../../../../../workflows/shared/rule.js';
import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Actor, Ralo } from '../../../../../workflows/shared/roles.js';
import type { VoteRules } from '../../../../../workflows/shared/vote-state.js';
import { OrganisationDto } from '../../cases/dto/case-list.dto.js';
import { VoteDto, voteFor } from '../../cases/dto/vote.dto.js';
import type { Page } from '../../database/page.js';
import { OneOf } from '../../http/dto/fields.js';
import { PageQuery } from '../../http/dto/page.js';
import { ServedId, ServedNext, ServedNumber, ServedRegion, ServedText } from '../../http/dto/served.js';
import type { Result } from '../results.js';

/** Which results. */
export class ResultQuery extends PageQuery {
  @OneOf(ralos, { about: 'Of cases of this region.', optional: true })
  region?: Ralo;
}

/** A share in whole numbers. */
export class ShareDto implements Fraction {
  @ServedNumber('Numerator.')
  readonly num!: number;

  @ServedNumber('Denominator.')
  readonly den!: number;
}

/** A vote that was counted. */
export class ResultDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedNumber('Application number.', true)
  readonly number!: number | null;

  @ServedText('Procedure.')
  readonly procedure!: string;

  @ApiProperty({ type: OrganisationDto })
  readonly organisation!: OrganisationDto;

  @ServedRegion('Region of the case.')
  readonly region!: Ralo | null;

  @ApiProperty({ type: VoteDto, description: 'As the case itself shows it to this reader.' })
  readonly vote!: VoteDto;

  @ApiProperty({ type: ShareDto, description: 'Of the seats that could vote, to be quorate.' })
  readonly quorum!: ShareDto;

  @ApiProperty({ type: ShareDto, description: 'Of the base, to pass.' })
  readonly threshold!: ShareDto;

  @ApiProperty({ description: 'More than the threshold is needed, not just as much.' })
  readonly thresholdStrict!: boolean;
}

/** A part of the results. */
export class ResultListDto implements Page<ResultDto> {
  @ApiProperty({ type: [ResultDto], description: 'Closed last, first.' })
  readonly items!: readonly ResultDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A result as it is served to somebody. */
export function toResultDto({ vote, recused, ruleValues, ...rest }: Result, seats: readonly Actor[]): ResultDto {
  const { organisation, region } = rest;
  const { quorum, threshold, thresholdStrict } = ruleValues as unknown as VoteRules;
  const about = { organisation: organisation.id, region, recused };
  return { ...rest, vote: voteFor(seats, about)(vote), quorum, threshold, thresholdStrict };
}
