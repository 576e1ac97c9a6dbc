import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Form, Id, Members, WholeNumber } from '../../http/dto/fields.js';

/** A motion names at most fifty. */
const mostOthers = 49;

/** Another case in which the same is done. */
export class OtherCaseDto {
  @Id({ about: 'Of the case.' })
  case!: string;

  @WholeNumber({
    about: 'That was seen; needed unless the event commutes.',
    optional: true,
    least: 1,
    most: 2_000_000_000,
  })
  revision?: number;
}

/** One event on a case. Its payload is checked by the procedure's own class for its type. */
export class EventDto {
  @Form(/^[\w.-]{1,80}$/, { about: 'Event type, for example `ballot.cast`.', example: 'ballot.cast' })
  type!: string;

  @Members({ about: 'What goes with it; `{}` where nothing does.' })
  payload!: Record<string, unknown>;

  @ApiPropertyOptional({
    type: [OtherCaseDto],
    maxItems: mostOthers,
    description: 'Other cases in which it is done as well, all or none: those of a motion over several organisations.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostOthers)
  @ArrayUnique(({ case: id }: OtherCaseDto) => id)
  @ValidateNested({ each: true })
  @Type(() => OtherCaseDto)
  with?: OtherCaseDto[];
}
