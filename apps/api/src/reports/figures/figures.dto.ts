import { ApiProperty } from '@nestjs/swagger';
import type { Ralo, Role } from '../../../../../workflows/shared/roles.js';
import { ServedId, ServedNumber, ServedRegion, ServedRole, ServedText, ServedWhen } from '../../http/dto/served.js';

const days = (description: string): PropertyDecorator => ApiProperty({ type: 'number', description });

/** How far those cases came that were received in a time. */
export class StageFigureDto {
  @ServedText('Name of the step.')
  readonly state!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ServedNumber('Cases that came to it.')
  readonly reached!: number;

  @ServedNumber('Of those, cases that are there now.')
  readonly now!: number;
}

/** {@link StageFigureDto}s in the order of the procedure. */
export class StageFiguresDto {
  @ApiProperty({ type: [StageFigureDto] })
  readonly items!: readonly StageFigureDto[];
}

/** How long a step has taken. */
export class TimeFigureDto {
  @ServedText('Name of the step.')
  readonly state!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ServedNumber('How often it ended.')
  readonly count!: number;

  @days('Days within which half of them were over.')
  readonly median!: number;

  @days('Days within which nine of ten were over.')
  readonly p90!: number;
}

/** {@link TimeFigureDto}s in the order of the procedure. */
export class TimeFiguresDto {
  @ApiProperty({ type: [TimeFigureDto] })
  readonly items!: readonly TimeFigureDto[];
}

/** Cases in which somebody should have acted; one in which several may act counts for each of them. */
export class OverdueFigureDto {
  @ServedRole('Whose turn it is.')
  readonly owner!: Role;

  @ServedRegion('Whose leaders, where it is leaders of a region.')
  readonly region!: Ralo | null;

  @ServedNumber('Overdue cases.')
  readonly cases!: number;

  @days('Days since the oldest of them was due.')
  readonly longest!: number;
}

/** {@link OverdueFigureDto}s, most first. */
export class OverdueFiguresDto {
  @ApiProperty({ type: [OverdueFigureDto] })
  readonly items!: readonly OverdueFigureDto[];
}

/** How many took part in a vote that was counted. */
export class TurnoutFigureDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedNumber('Application number.', true)
  readonly number!: number | null;

  @ServedText('Name of the organisation.')
  readonly organisation!: string;

  @ServedRegion('Region of the case.')
  readonly region!: Ralo | null;

  @ServedNumber('Counts every opening in the case, from 1.')
  readonly vote!: number;

  @ServedWhen('When it was counted.')
  readonly closedAt!: string;

  @ServedNumber('Ballots, abstentions included.')
  readonly recorded!: number;

  @ServedNumber('Seats that could vote.')
  readonly remaining!: number;

  @ServedNumber('Ballots that make it quorate.')
  readonly quorumNeeded!: number;

  @ServedText('How it ended.')
  readonly outcome!: string;
}

/** {@link TurnoutFigureDto}s, counted last, first; the hundred newest. */
export class TurnoutFiguresDto {
  @ApiProperty({ type: [TurnoutFigureDto] })
  readonly items!: readonly TurnoutFigureDto[];
}

/** What a region has to do. */
export class LoadFigureDto {
  @ServedRegion('Null as long as it is not decided.')
  readonly region!: Ralo | null;

  @ServedNumber('Cases received in the time that was asked for.')
  readonly received!: number;

  @ServedNumber('Cases that are open now.')
  readonly open!: number;

  @ServedNumber('Of those, overdue.')
  readonly overdue!: number;
}

/** {@link LoadFigureDto}s by region. */
export class LoadFiguresDto {
  @ApiProperty({ type: [LoadFigureDto] })
  readonly items!: readonly LoadFigureDto[];
}
