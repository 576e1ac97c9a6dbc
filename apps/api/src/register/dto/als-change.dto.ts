import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, Matches } from 'class-validator';
import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { Form, Id, OneOf, Text } from '../../http/dto/fields.js';
import type { EntryChange } from '../store/change-entry.js';

const oneLine = /^[^\p{Cc}]{1,300}$/u;

/** What becomes different about an ALS; what is left out stays. */
export class ChangeAlsDto implements EntryChange {
  @Form(oneLine, { about: 'Its name from now on; the one before stays in its history.', optional: true })
  name?: string;

  @Form(/^[A-Z]{2}$/, { about: 'Country to which it has moved: its region follows.', optional: true, example: 'KE' })
  country?: string;

  @OneOf(ralos, { about: 'Its region, where the table does not have the country.', optional: true })
  region?: Ralo;

  @Form(/^https?:\/\/\S{1,480}$/i, { about: 'Website.', optional: true, example: 'https://users.example' })
  website?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[a-z]{2,3}$/, { each: true })
  @ApiProperty({ type: [String], required: false, description: 'Codes of the languages it works in.', example: ['en'] })
  languages?: string[];
}

/** Which ALS goes on. */
export class MergeAlsDto {
  @Id({ about: 'The ALS that goes on in the place of this one.' })
  into!: string;

  @Text({ about: 'Why, and on whose decision.', most: 2000 })
  reason!: string;
}
