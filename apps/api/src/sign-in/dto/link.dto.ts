import { ApiProperty } from '@nestjs/swagger';
import { addressPattern } from '../../notices/mail-config.js';
import { Form, Text } from '../../http/dto/fields.js';
import { ServedText, ServedWhen } from '../../http/dto/served.js';

/** Longest address that a mailbox can have (RFC 5321). */
const longestAddress = /^(?=.{3,254}$)/;
const address = new RegExp(longestAddress.source + addressPattern.source.slice(1), 'u');
const token = /^[\w-]{43}$/;

/** A link is wanted. */
export class AskLinkDto {
  @Form(address, { about: 'Your e-mail address.', example: 'office@lakeside.example' })
  email!: string;

  @Text({ about: 'Path on this server where you go afterwards; `/` for anything else.', optional: true, most: 500 })
  returnTo?: string;

  @Form(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { about: 'Language of the letter.', optional: true, example: 'fr' })
  language?: string;
}

/** A letter is on its way, whoever it is to. */
export class LinkSentDto {
  @ApiProperty({ type: 'integer', description: 'Minutes for which the link works.' })
  readonly minutes!: number;
}

/** Names a link. */
export class LinkQuery {
  @Form(token, { about: 'From the letter.' })
  token!: string;
}

/** Uses a link. */
export class UseLinkDto {
  @Form(token, { about: 'From the letter.' })
  token!: string;

  @Text({ about: 'What you are called; of effect for somebody who is new here.', optional: true, most: 200 })
  name?: string;
}

/** A link that still works. */
export class LinkDto {
  @ServedText('To whom it was mailed.')
  readonly email!: string;

  @ServedText('Path where its reader goes.')
  readonly returnTo!: string;

  @ServedWhen('Until when it works.')
  readonly expiresAt!: string;

  @ApiProperty({ description: 'False for somebody who is new here and is asked their name.' })
  readonly known!: boolean;
}
