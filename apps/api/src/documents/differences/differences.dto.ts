import { ApiProperty } from '@nestjs/swagger';
import { WholeNumber } from '../../http/dto/fields.js';
import { ServedId, ServedNumber, ServedText } from '../../http/dto/served.js';
import { VersionDto } from '../dto/version.dto.js';
import type { Line, Passage } from './line-differences.js';

/** Which versions are compared. */
export class DifferencesQuery {
  @WholeNumber({
    about: 'Version before; the one before `to` when left out.',
    optional: true,
    least: 1,
    most: 999_999_999,
  })
  from?: number;

  @WholeNumber({ about: 'Version after; the last when left out.', optional: true, least: 1, most: 999_999_999 })
  to?: number;
}

/** A line of a text. */
export class LineDto implements Line {
  @ApiProperty({ enum: ['same', 'added', 'removed'] })
  readonly kind!: Line['kind'];

  @ServedText('Without its end.')
  readonly text!: string;
}

/** Lines that differ, with a few around them that do not. */
export class PassageDto implements Passage {
  @ServedNumber('Number of its first line in the earlier version, from 1.')
  readonly fromLine!: number;

  @ServedNumber('Number of its first line in the later version, from 1.')
  readonly toLine!: number;

  @ApiProperty({ type: [LineDto] })
  readonly lines!: readonly LineDto[];
}

/** What differs between two versions of a document. */
export class DocumentDifferencesDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedId('The document.')
  readonly document!: string;

  @ApiProperty({ type: VersionDto })
  readonly from!: VersionDto;

  @ApiProperty({ type: VersionDto })
  readonly to!: VersionDto;

  @ApiProperty({ description: 'The bytes are the same.' })
  readonly same!: boolean;

  @ApiProperty({
    enum: ['lines', 'notText', 'tooLong', 'tooDifferent'],
    description: '`lines`: line by line. Otherwise only sizes and hashes are compared, and why.',
  })
  readonly compared!: 'lines' | 'notText' | 'tooLong' | 'tooDifferent';

  @ApiProperty({ type: [PassageDto], description: 'Where the texts differ; line ends do not count.' })
  readonly passages!: readonly PassageDto[];
}
