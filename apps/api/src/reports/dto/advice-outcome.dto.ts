import { ApiProperty } from '@nestjs/swagger';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { OrganisationDto } from '../../cases/dto/case-list.dto.js';
import type { Page } from '../../database/page.js';
import { ServedId, ServedNext, ServedNumber, ServedRegion, ServedText, ServedWhen } from '../../http/dto/served.js';
import type { AdviceOutcome } from '../advice-outcomes.js';

/** What a region advised in a case that was decided, and how it was decided. */
export class AdviceOutcomeDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedNumber('Application number.', true)
  readonly number!: number | null;

  @ServedText('Procedure.')
  readonly procedure!: string;

  @ApiProperty({ type: OrganisationDto })
  readonly organisation!: OrganisationDto;

  @ServedRegion('Region that advised, or did not.')
  readonly region!: Ralo | null;

  @ServedText('What it advised, for example `positive`; null where it gave no advice.', true)
  readonly advice!: string | null;

  @ServedText('The decision that stands, for example `accredited`.')
  readonly outcome!: string;

  @ApiProperty({ enum: ['vote', 'board'], description: 'What made it.' })
  readonly by!: 'vote' | 'board';

  @ServedWhen('When it was made.')
  readonly decidedAt!: string;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'The decision is what the region advised; null without advice and where the region did not agree.',
  })
  readonly followed!: boolean | null;
}

/** A part of the list. */
export class AdviceOutcomeListDto implements Page<AdviceOutcomeDto> {
  @ApiProperty({ type: [AdviceOutcomeDto], description: 'Cases opened last, first.' })
  readonly items!: readonly AdviceOutcomeDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** An outcome as it is served. */
export function toAdviceOutcomeDto({ decidedAt, ...rest }: AdviceOutcome): AdviceOutcomeDto {
  return { ...rest, decidedAt: new Date(decidedAt).toISOString() };
}
