import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../database/page.js';
import { Form, Text } from '../http/dto/fields.js';
import { PageQuery } from '../http/dto/page.js';
import { ServedId, ServedNext, ServedText } from '../http/dto/served.js';
import type { PersonFound } from './person-reader.js';
import { Email, LetterLanguage, TimeZone } from './profile-fields.js';

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const listOfIds = new RegExp(`^${id}(?:,${id}){0,99}$`);

/** Which people. */
export class PersonQuery extends PageQuery {
  @Text({ about: 'Part of a name or an address.', optional: true, most: 200 })
  q?: string;

  @Form(listOfIds, { about: 'These people only, by their ids.', optional: true })
  ids?: string;
}

/** A person whom the office does not know yet. */
export class AddPersonDto {
  @Text({ about: 'Name, as the person writes it.', most: 200 })
  name!: string;

  @Email({ about: 'Address; the person verifies it by signing in.' })
  email!: string;

  @LetterLanguage({ about: 'Language of their letters; English when left out.', optional: true })
  language?: string;

  @TimeZone({ about: 'IANA zone in which they read times; UTC when left out.', optional: true })
  timeZone?: string;
}

/** What a person can change about themselves. */
export class ChangeMeDto {
  @Text({ about: 'Your name.', optional: true, most: 200 })
  name?: string;

  @LetterLanguage({ about: 'Language of your letters.', optional: true })
  language?: string;

  @TimeZone({ about: 'IANA zone in which you read times.', optional: true })
  timeZone?: string;
}

/** An address of a person. */
export class PersonEmailDto {
  @ServedText('In lower case.')
  readonly email!: string;

  @ApiProperty({ description: 'The person has shown that they read it.' })
  readonly verified!: boolean;

  @ApiProperty({ description: 'The one that letters go to.' })
  readonly primary!: boolean;
}

/** An organisation that a person speaks for. */
export class RepresentedDto {
  @ServedId('Of the organisation.')
  readonly id!: string;

  @ServedText('Its name.')
  readonly name!: string;

  @ApiProperty({ enum: ['primary', 'secondary'] })
  readonly kind!: string;
}

/** A person. */
export class PersonDto implements PersonFound {
  @ServedId('Of the person.')
  readonly id!: string;

  @ServedText('Name.')
  readonly name!: string;

  @ServedText('Language tag of their letters.')
  readonly language!: string;

  @ServedText('IANA zone in which they read times.')
  readonly timeZone!: string;

  @ApiProperty({ type: [PersonEmailDto] })
  readonly emails!: readonly PersonEmailDto[];

  @ApiProperty({ type: [String], description: 'Seats held now.' })
  readonly seats!: readonly string[];

  @ApiProperty({ type: [RepresentedDto] })
  readonly organisations!: readonly RepresentedDto[];
}

/** A part of the list of people. */
export class PersonListDto implements Page<PersonDto> {
  @ApiProperty({ type: [PersonDto] })
  readonly items!: readonly PersonDto[];

  @ServedNext()
  readonly next!: string | null;
}
