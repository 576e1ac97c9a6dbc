import { ApiProperty } from '@nestjs/swagger';
import { OrganisationDto } from '../../cases/dto/case-list.dto.js';
import { Id, OneOf, Text } from '../../http/dto/fields.js';
import { ServedId, ServedNumber, ServedText } from '../../http/dto/served.js';
import type { Applying, LikelyDuplicate } from './duplicate-finder.js';
import { verdicts } from './organisation-link.entity.js';
import type { Verdict } from './organisation-link.entity.js';

/** What two organisations that look alike turned out to be. */
export class DecideDuplicateDto {
  @Id({ about: 'The organisation that looks like the one that applies.' })
  other!: string;

  @OneOf(verdicts, { about: '`same`: the two are linked, and stay two. `different`: they only look alike.' })
  verdict!: Verdict;

  @Text({ about: 'Why.', most: 2000 })
  reason!: string;
}

/** An organisation that looks like the one that applies. */
export class LikelyDuplicateDto implements LikelyDuplicate {
  @ServedId('Of the organisation.')
  readonly id!: string;

  @ServedText('Its name.')
  readonly name!: string;

  @ServedNumber('Number in the register; null for one that is not in it.', true)
  readonly number!: number | null;

  @ApiProperty({ type: Number, description: 'Likeness of the names, 0 to 1.' })
  readonly nameScore!: number;

  @ApiProperty({ description: 'The same website.' })
  readonly sameWebsite!: boolean;

  @ApiProperty({ description: 'Addresses at the same domain, one that is not everybody’s.' })
  readonly sameEmailDomain!: boolean;

  @ApiProperty({ description: 'Somebody speaks, or spoke, for both.' })
  readonly sameRepresentative!: boolean;

  @ApiProperty({ enum: verdicts, type: String, nullable: true, description: 'What staff has decided.' })
  readonly verdict!: Verdict | null;

  @ApiProperty({ type: Number, description: 'All likenesses together, 0 to 1.' })
  readonly score!: number;
}

/** An application with those that look like it. */
export class DuplicatesDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedNumber('Application number.')
  readonly number!: number;

  @ApiProperty({ type: OrganisationDto })
  readonly organisation!: OrganisationDto;

  @ApiProperty({ type: [LikelyDuplicateDto], description: 'Most likely first.' })
  readonly likely!: readonly LikelyDuplicateDto[];
}

/** Applications that look like somebody. */
export class DuplicateListDto {
  @ApiProperty({ type: [DuplicatesDto], description: 'Open applications with likely duplicates, newest first.' })
  readonly items!: readonly DuplicatesDto[];
}

/** As it is served. */
export function toDuplicatesDto(
  { case: id, number, organisation }: Applying,
  likely: readonly LikelyDuplicate[],
): DuplicatesDto {
  return { case: id, number, organisation, likely };
}
