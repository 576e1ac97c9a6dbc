import { ApiProperty } from '@nestjs/swagger';
import type { Actor, Ralo } from '../../../../workflows/shared/roles.js';
import { choices } from '../../../../workflows/shared/vote-events.js';
import type { VoteRules } from '../../../../workflows/shared/vote-state.js';
import { OrganisationDto } from '../cases/dto/case-list.dto.js';
import { VoteDto, voteFor } from '../cases/dto/vote.dto.js';
import type { Page } from '../database/page.js';
import { Id } from '../http/dto/fields.js';
import { PageQuery } from '../http/dto/page.js';
import { ServedId, ServedNext, ServedNumber, ServedRegion, ServedText, ServedWhen } from '../http/dto/served.js';
import { ShareDto } from '../reports/dto/result.dto.js';
import type { OwnVote } from './own-votes.js';
import type { RecordedBallot } from './recorded-ballots.js';

/** Which votes. */
export class OwnVoteQuery extends PageQuery {
  @Id({ about: 'Of this case only.', optional: true })
  case?: string;
}

/** A ballot as it was recorded. */
export class RecordedBallotDto {
  @ApiProperty({ enum: choices, nullable: true, type: String, description: 'Null once it has been erased.' })
  readonly choice!: string | null;

  @ServedText('The reason, where one was given.', true)
  readonly reason!: string | null;

  @ServedWhen('When.')
  readonly at!: string;

  @ServedNumber('Of the case, with this ballot.')
  readonly revision!: number;

  @ServedText('Hash of the record of this ballot.')
  readonly hash!: string;
}

/** A running vote of the reader. */
export class OwnVoteDto {
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

  @ServedText('Seat in which the reader votes.')
  readonly seat!: string;

  @ApiProperty({ description: 'The reader stepped aside: how the vote goes is closed to them.' })
  readonly steppedAside!: boolean;

  @ApiProperty({
    type: RecordedBallotDto,
    nullable: true,
    description: 'What is recorded as the reader’s ballot, which nobody else is served; null as long as there is none.',
  })
  readonly recorded!: RecordedBallotDto | null;

  @ApiProperty({ type: ShareDto, description: 'Of the seats that can vote, to be quorate.' })
  readonly quorum!: ShareDto;

  @ApiProperty({ type: ShareDto, description: 'Of the base, to pass.' })
  readonly threshold!: ShareDto;

  @ApiProperty({ description: 'More than the threshold is needed, not just as much.' })
  readonly thresholdStrict!: boolean;

  @ApiProperty({ description: 'Abstentions are a part of the base.' })
  readonly abstentionsInBase!: boolean;
}

/** A part of the reader's running votes. */
export class OwnVoteListDto implements Page<OwnVoteDto> {
  @ApiProperty({ type: [OwnVoteDto], description: 'Cases opened first, first.' })
  readonly items!: readonly OwnVoteDto[];

  @ServedNext()
  readonly next!: string | null;
}

const toRecordedDto = (ballot: RecordedBallot): RecordedBallotDto => ({
  ...ballot,
  at: new Date(ballot.at).toISOString(),
});

/** A running vote as it is served to one of its voters. */
export function toOwnVoteDto(
  { vote, recused, recorded, ruleValues, ...rest }: OwnVote,
  seats: readonly Actor[],
): OwnVoteDto {
  const { quorum, threshold, thresholdStrict, abstentionsInBase } = ruleValues as unknown as VoteRules;
  const about = { organisation: rest.organisation.id, region: rest.region, recused };
  return {
    ...rest,
    vote: voteFor(seats, about)(vote),
    recorded: recorded && toRecordedDto(recorded),
    ...{ quorum, threshold, thresholdStrict, abstentionsInBase },
  };
}
