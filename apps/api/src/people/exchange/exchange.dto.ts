import { ApiProperty } from '@nestjs/swagger';
import { Flag, Text } from '../../http/dto/fields.js';
import { ServedNumber } from '../../http/dto/served.js';
import type { Imported } from './import-people.js';

/** A file of people and their terms. */
export class ImportPeopleDto {
  @Text({
    about:
      'CSV with a header: `id`, `name`, `email`, `language`, `time_zone`, `seat`, `since`, `until`, `filled_how`; ' +
      'one line for each term of each person. Columns may be left out.',
    most: 200_000,
  })
  csv!: string;

  @Flag({ about: 'Say what would be done, and do nothing.', optional: true })
  tryOnly?: boolean;
}

/** What an import did, or would do. */
export class ImportedDto implements Imported {
  @ServedNumber('People who were added.')
  readonly added!: number;

  @ServedNumber('People whose name, address, language or zone was changed.')
  readonly changed!: number;

  @ServedNumber('Terms that were begun, or reopened.')
  readonly filled!: number;

  @ServedNumber('Terms whose end was set.')
  readonly ended!: number;

  @ApiProperty({ description: 'Nothing was done: it was only tried.' })
  readonly tried!: boolean;
}
