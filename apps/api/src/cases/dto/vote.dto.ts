import { ApiProperty } from '@nestjs/swagger';
import type { VoteView } from '../../../../../libs/engine/index.js';
import { may } from '../../../../../libs/policy/index.js';
import type { About } from '../../../../../libs/policy/index.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import { ServedId, ServedNumber, ServedRegion, ServedText, ServedWhen } from '../../http/dto/served.js';

/** The decision that stands, and what made it. */
export class DecisionDto {
  @ServedText('For example `accredited` or `notAccredited`.')
  readonly outcome!: string;

  @ApiProperty({ enum: ['vote', 'board'] })
  readonly by!: 'vote' | 'board';

  @ServedWhen('When it was made.')
  readonly at!: string;

  @ServedNumber('Number of the vote; null where the Board reversed one.', true)
  readonly vote!: number | null;
}

/** How many have voted. */
export class TurnoutDto {
  @ServedNumber('Ballots, abstentions included.')
  readonly recorded!: number;

  @ServedNumber('Seats that may vote: the electorate without the recused.')
  readonly remaining!: number;

  @ServedNumber('Ballots that make it quorate.')
  readonly quorumNeeded!: number;
}

/** A member who could vote when the vote was opened. */
export class ElectorDto {
  @ServedText('Seat.')
  readonly seat!: string;

  @ServedId('Who held it then.')
  readonly person!: string;

  @ServedRegion('Region of the seat.')
  readonly region!: string | null;

  @ApiProperty({ description: 'Has voted. What, is not told while the vote is open.' })
  readonly voted!: boolean;

  @ApiProperty({ description: 'Stepped aside: counts in no base.' })
  readonly recused!: boolean;
}

/** The result with all that is needed to check it by hand. */
export class TallyDto {
  @ServedNumber('Ballots for it.')
  readonly yes!: number;

  @ServedNumber('Ballots against it.')
  readonly no!: number;

  @ServedNumber('Abstentions.')
  readonly abstain!: number;

  @ServedNumber('All ballots.')
  readonly recorded!: number;

  @ServedNumber('Seats at opening.')
  readonly electorate!: number;

  @ServedNumber('Seats that stepped aside.')
  readonly recused!: number;

  @ServedNumber('Seats that could vote.')
  readonly remaining!: number;

  @ApiProperty({ type: [String], description: 'Seats that could and did not.' })
  readonly notVoted!: readonly string[];

  @ServedNumber('Ballots that the threshold is a part of.')
  readonly base!: number;

  @ServedNumber('Fewest ballots for it that pass.')
  readonly needed!: number;

  @ServedNumber('Fewest ballots that are quorate.')
  readonly quorumNeeded!: number;

  @ApiProperty()
  readonly quorate!: boolean;

  @ApiProperty({ enum: ['passed', 'failed', 'inquorate'] })
  readonly outcome!: string;

  @ApiProperty({ description: 'All ballots were the same: the counts tell how everybody voted.' })
  readonly unanimous!: boolean;

  @ServedText('The result in one sentence.')
  readonly sentence!: string;
}

/** A vote as everybody may see it. */
export class VoteDto {
  @ServedNumber('Counts every opening in the case, from 1.')
  readonly number!: number;

  @ServedNumber('1 for a first vote, 2 for the repetition of an inquorate one.')
  readonly round!: number;

  @ServedText('What is asked, for example `accreditation`.')
  readonly purpose!: string;

  @ServedWhen('When it was opened.')
  readonly openedAt!: string;

  @ServedWhen('When it closes or closed; null while paused.', true)
  readonly closesAt!: string | null;

  @ServedText('`open`, `paused`, or how it ended.')
  readonly outcome!: string;

  @ApiProperty({ description: 'Only the counts are published.' })
  readonly nonPublic!: boolean;

  @ApiProperty({ type: TurnoutDto, nullable: true, description: 'Null for a reader who stepped aside.' })
  readonly turnout!: TurnoutDto | null;

  @ApiProperty({ type: [ElectorDto], description: 'Empty for a reader who stepped aside.' })
  readonly electorate!: readonly ElectorDto[];

  @ApiProperty({
    type: TallyDto,
    nullable: true,
    description: 'Null while the vote runs, and for one that does not count.',
  })
  readonly tally!: TallyDto | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['yes', 'no', 'abstain'] },
    nullable: true,
    description: 'Choices by seat, after the close of a public vote.',
  })
  readonly choices!: Readonly<Record<string, string>> | null;

  @ApiProperty({ description: 'A non-public result that tells how everybody voted all the same.' })
  readonly revealsAll!: boolean;
}

const rfc3339 = (instant: number): string => new Date(instant).toISOString();

/** A vote as it is served. */
function toVoteDto({ openedAt, closesAt, tally, ...vote }: VoteView): VoteDto {
  const closes = closesAt === null ? null : rfc3339(closesAt);
  return { ...vote, openedAt: rfc3339(openedAt), closesAt: closes, tally: tally as TallyDto | null };
}

/** A vote as it is served to somebody who stepped aside: that there is one, and nothing of how it goes. */
function toClosedVoteDto(vote: VoteView): VoteDto {
  return { ...toVoteDto(vote), turnout: null, electorate: [], tally: null, choices: null, revealsAll: false };
}

/** How a reader is served the votes of a case. */
export function voteFor(seats: readonly Actor[], about: About): (vote: VoteView) => VoteDto {
  return may(seats, 'votes', 'read', about) === 'none' ? toClosedVoteDto : toVoteDto;
}
